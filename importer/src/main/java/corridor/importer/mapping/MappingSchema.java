package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Labels;
import corridor.engine.network.NodeKind;
import corridor.importer.settings.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a mapping may say. The checker, the reader and the page on mappings all follow it. */
final class MappingSchema {
  static final ImmutableList<Key> KEYS =
      ImmutableList.of(
          Key.word("rows", labels(RowKind.class), "What a row is. `tie` unless another is given."),
          Key.texts(
              "files",
              "Names of the files it is for, with `*` and `?`. Without it, every file that has the"
                  + " columns."),
          Key.block(
              "columns",
              fields(Key::texts),
              "Which column says what: the header of the column,"
                  + " or a list of headers of which the first counts that has a value."),
          Key.block("constants", fields(Key::text), "What all rows have in common."),
          Key.block(
              "values",
              fields((name, description) -> Key.block(name, List.of(), description)),
              "What texts in cells stand for: `kind: {许可: technology-transfer}`."),
          Key.blocks(
              "where",
              List.of(
                  Key.text("column", "The column that is looked at."),
                  Key.texts("is", "It is one of these."),
                  Key.texts("is-not", "It is none of these."),
                  Key.text("above", "It is a number above this."),
                  Key.text("below", "It is a number below this.")),
              "Which rows are meant; all conditions have to hold."),
          Key.word(
              "nodes",
              labels(NodeKind.class),
              "What the ends are. `city` for rows that are ties, `institution` for others."),
          Key.word(
              "keys",
              labels(Keys.class),
              "Whether ends are given by `names` or `ids`. Names of cities are looked up in"
                  + " Corridor's table of cities; names of institutions are one"
                  + " if they differ in spelling only. `names` unless said."),
          Key.text("strip", "What ids begin with and shall not: `https://openalex.org/`."),
          Key.block(
              "names",
              List.of(),
              "What names of ends stand for, such as wrong or former ones: `毫州市: 亳州市`."),
          Key.texts(
              "separator", "What stands between two parties in one cell; of a list, any of them."),
          Key.word(
              "counting",
              labels(Counting.class),
              "How much a pair of m parties weighs. " + countings()),
          Key.word(
              "shape",
              labels(Shape.class),
              "`pairs`: who takes part in the same is tied. `members`: the thing itself is a node,"
                  + " and everybody who takes part is affiliated with it. `pairs` unless said."),
          Key.text(
              "event",
              "What they take part in, as a word: `project` unless said, `patent`, `paper`."),
          Key.number("most-parties", "Things with more parties are left out."),
          Key.word(
              "duplicates",
              labels(Duplicates.class),
              "What several rows for one tie become: weights added, the greatest, the number of rows"
                  + " or, after the first, rejected. `sum` unless said."),
          Key.word(
              "self-ties",
              labels(Treatment.class),
              "Ties of a node with itself. `keep` unless said; only cities can have them, those of"
                  + " others are left out."),
          Key.word(
              "zero-weights",
              labels(Treatment.class),
              "Rows of weight 0: `drop` unless said, or `reject`."),
          Key.word(
              "unmatched",
              List.of("reject", "keep"),
              "Cities that are not in the table: `reject` the row unless said, or `keep` the city"
                  + " under its own name."),
          Key.word(
              "missing-columns",
              List.of("error", "ignore"),
              "Columns that are named here and not in the file: `error` unless said."),
          Key.blocks(
              "indicators",
              List.of(
                  Key.text("column", "The column with the value."),
                  Key.word("of", List.of("from", "to", "party", "id"), "Whose it is."),
                  Key.text("name", "What is measured."),
                  Key.text("unit", "Its unit."),
                  Key.text("year", "Its year."),
                  Key.word(
                      "take",
                      List.of("first", "sum"),
                      "What several rows say of one: the `first` value unless said, or their"
                          + " `sum`.")),
              "Columns that say something about an end, not about the tie."),
          Key.block(
              "source",
              List.of(
                  Key.text("id", "Id of the source; made of the name of the file unless given."),
                  Key.text("title", "Title; the name of the file unless given."),
                  Key.text("authors", "Authors."),
                  Key.text("year", "Year."),
                  Key.text("publication", "Where it was published."),
                  Key.text("doi", "DOI."),
                  Key.text("note", "Anything else.")),
              "Where the rows come from."),
          Key.block(
              "read",
              List.of(
                  Key.text("encoding", "`UTF-8`, `GB18030`, `Big5`, …"),
                  Key.text("delimiter", "One character, or `tab`."),
                  Key.text("quote", "One character, or `none`."),
                  Key.number("header", "Line with the names of the columns; 0 if there are none."),
                  Key.text("sheet", "Name of the sheet of a workbook, or its number."),
                  Key.word("decimal", List.of("point", "comma"), "The decimal sign.")),
              "How the file is read, where that is not detected rightly."));

  /** How ends are given. */
  enum Keys {
    NAMES,
    IDS
  }

  /** What becomes of things with parties. */
  enum Shape {
    PAIRS,
    MEMBERS
  }

  /** What becomes of several rows for one tie. */
  enum Duplicates {
    SUM,
    MAX,
    COUNT,
    REJECT
  }

  /** What becomes of a special row. */
  enum Treatment {
    KEEP,
    DROP,
    REJECT
  }

  private MappingSchema() {}

  static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <E extends Enum<E>> List<String> labels(Class<E> vocabulary) {
    return List.of(Labels.list(vocabulary).split(", "));
  }

  private interface FieldKey {
    Key of(String name, String description);
  }

  private static List<Key> fields(FieldKey key) {
    return Arrays.stream(Field.values())
        .map(field -> key.of(field.label(), field.description()))
        .toList();
  }

  private static String countings() {
    Function<Counting, String> line = way -> "`" + label(way) + "`: " + way.description();
    return String.join("; ", Arrays.stream(Counting.values()).map(line).toList()) + ".";
  }
}
