package corridor.importer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Layer;
import corridor.engine.network.NodeKind;
import corridor.engine.network.TieKind;

/**
 * The schema of a network folder: its tables and their columns. The reader, the checks, the writer,
 * {@code datapackage.json} and the documentation page all follow it.
 */
enum Table {
  NODES(
      "nodes",
      true,
      "Cities, institutions, alliances, platforms and regions.",
      Column.of("id", ColumnType.ID, "Unique; a city's is its GB/T 2260 code.").inEveryRow(),
      Column.of("kind", ColumnType.KIND, "What it is.").oneOf(NodeKind.class).inEveryRow(),
      Column.of("name", ColumnType.NAME, "The name it is shown by, usually Chinese.").inEveryRow(),
      Column.of("name_en", ColumnType.TEXT, "The English name."),
      Column.of("aliases", ColumnType.LIST, "Other names it is found by."),
      Column.of(
          "subtype", ColumnType.TEXT, "What it is within its kind: `university`, `district`, …"),
      Column.of(
          "cluster",
          ColumnType.GROUP,
          "A group of kind `cluster` that it belongs to. Short for a row of `groups.csv` with"
              + " nothing but the group and the member; adds nothing if `groups.csv` has that node"
              + " in that group already."),
      Column.of(
          "located_in",
          ColumnType.NODE,
          "The node that hosts it: a city, or something that is itself in one."),
      Column.of("lat", ColumnType.NUMBER, "Latitude in degrees (WGS 84); with `lon` or not at all.")
          .in(Range.closed(-90.0, 90.0)),
      Column.of(
              "lon", ColumnType.NUMBER, "Longitude in degrees (WGS 84); with `lat` or not at all.")
          .in(Range.closed(-180.0, 180.0)),
      Column.of("admin_code", ColumnType.TEXT, "GB/T 2260 code of a city or region."),
      Column.of("attributes", ColumnType.ATTRIBUTES, "Anything else. A key comes once.")),

  TIES(
      "ties",
      true,
      "Relations between two nodes. `collaboration` has no direction; `technology-transfer` goes"
          + " from origin to receiver; `affiliation` from member to alliance, founder to"
          + " foundation, platform to who runs it. Equal rows are kept apart.",
      Column.of("from", ColumnType.NODE, "One end.").inEveryRow(),
      Column.of(
              "to",
              ColumnType.NODE,
              "The other end. Only a city has ties within itself, and only `collaboration` and"
                  + " `technology-transfer`.")
          .inEveryRow(),
      Column.of("kind", ColumnType.KIND, "How they are tied.").oneOf(TieKind.class).inEveryRow(),
      Column.of("layer", ColumnType.LAYER, "Which of the six networks it belongs to.")
          .oneOf(Layer.class)
          .inEveryRow(),
      Column.of("subtype", ColumnType.TEXT, "What it is within its kind: `joint-fund`, …"),
      Column.of("weight", ColumnType.NUMBER, "Strength: more is closer. Empty means 1.")
          .in(Range.greaterThan(0.0)),
      Column.of("amount", ColumnType.NUMBER, "A quantity the source states."),
      Column.of("unit", ColumnType.TEXT, "Unit of the amount."),
      Column.of("since", ColumnType.YEAR, "First year. Empty means open."),
      Column.of("until", ColumnType.YEAR, "The year after the last. Empty means open."),
      Column.of(
              "inferred",
              ColumnType.TRUTH,
              "Whether it is predicted or modelled instead of observed. Empty means `false`.")
          .oneOf("true", "false"),
      Column.of("source", ColumnType.SOURCE, "Who says so.").inEveryRow(),
      Column.of("locator", ColumnType.TEXT, "Table or section in the source.")),

  GROUPS(
      "groups",
      false,
      "Named sets of nodes. A row without `member` declares a group (`kind`, `name` and `source`"
          + " needed, once for each group, anywhere in the file); a row with `member` is one"
          + " membership.",
      Column.of("id", ColumnType.ID, "Unique among groups, and no node's.").inEveryRow(),
      Column.of(
              "kind",
              ColumnType.KIND,
              "What the group is. In a membership row empty or as declared, like `name`, `name_en`"
                  + " and `parent`.")
          .oneOf(GroupKind.class)
          .inSomeRows(),
      Column.of("name", ColumnType.TEXT, "The name it is shown by.").inSomeRows(),
      Column.of("name_en", ColumnType.TEXT, "The English name."),
      Column.of("parent", ColumnType.GROUP, "The group that this one is a part or a stage of."),
      Column.of("member", ColumnType.NODE, "The member, in a membership row."),
      Column.of("role", ColumnType.TEXT, "The role the source gives the member."),
      Column.of("tier", ColumnType.COUNT, "The class the source gives the member; 1 is highest.")
          .in(Range.atLeast(1.0)),
      Column.of("since", ColumnType.YEAR, "First year of the group or membership; empty: open."),
      Column.of("until", ColumnType.YEAR, "The year after the last; empty: open."),
      Column.of(
              "source",
              ColumnType.SOURCE,
              "Who says so. Empty in a membership row: the group's source, and its locator too if"
                  + " `locator` is empty.")
          .inSomeRows(),
      Column.of("locator", ColumnType.TEXT, "Table or section in the source.")),

  INDICATORS(
      "indicators",
      false,
      "Numbers about nodes and groups.",
      Column.of("subject", ColumnType.SUBJECT, "Whom the number is about.").inEveryRow(),
      Column.of("indicator", ColumnType.NAME, "What is measured: `rd-intensity`, …").inEveryRow(),
      Column.of("year", ColumnType.YEAR, "The year it refers to."),
      Column.of("value", ColumnType.NUMBER, "The number.").inEveryRow(),
      Column.of("unit", ColumnType.TEXT, "Unit of the value."),
      Column.of("note", ColumnType.TEXT, "How to read it: at least, about, the definition."),
      Column.of("source", ColumnType.SOURCE, "Who says so.").inEveryRow(),
      Column.of("locator", ColumnType.TEXT, "Table or section in the source.")),

  SOURCES(
      "sources",
      true,
      "Where the facts come from.",
      Column.of("id", ColumnType.ID, "Unique among sources.").inEveryRow(),
      Column.of("title", ColumnType.TEXT, "Title."),
      Column.of("authors", ColumnType.TEXT, "Authors."),
      Column.of("year", ColumnType.YEAR, "Year of publication."),
      Column.of("publication", ColumnType.TEXT, "Journal, volume, pages; or publisher."),
      Column.of("doi", ColumnType.TEXT, "DOI."),
      Column.of("note", ColumnType.TEXT, "Anything else."));

  private final String title;
  private final boolean required;
  private final String description;
  private final ImmutableList<Column> columns;
  private final ImmutableList<String> headers;

  Table(String title, boolean required, String description, Column... columns) {
    this.title = title;
    this.required = required;
    this.description = description;
    this.columns = ImmutableList.copyOf(columns);
    this.headers = this.columns.stream().map(Column::name).collect(ImmutableList.toImmutableList());
  }

  String title() {
    return title;
  }

  String file() {
    return title + ".csv";
  }

  String gzippedFile() {
    return file() + ".gz";
  }

  /** Whether a folder without it is an error. */
  boolean required() {
    return required;
  }

  String description() {
    return description;
  }

  ImmutableList<Column> columns() {
    return columns;
  }

  /** Headers in order. */
  ImmutableList<String> headers() {
    return headers;
  }

  boolean has(String header) {
    return headers.contains(header);
  }
}
