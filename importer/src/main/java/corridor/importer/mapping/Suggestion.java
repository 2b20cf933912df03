package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.NodeKind;
import corridor.importer.table.DecimalSign;
import corridor.importer.table.InputFile;
import corridor.importer.table.TableFile;
import corridor.importer.table.TableOptions;
import corridor.importer.table.TableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A first mapping for a table, by the headers that the presets know, Chinese and English, and by
 * what is in the first rows. It is to be read, and mended where it guessed wrongly.
 */
public final class Suggestion {
  private static final int ROWS_LOOKED_AT = 200;
  private static final int ROWS_SHOWN = 10;
  private static final Pattern UNIT = Pattern.compile("[(（\\[].*?[)）\\]]");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern FILLING = Pattern.compile("[\\s_\\-.]+");

  private final InputFile file;
  private final TableFile table;
  private final List<TableRow> rows = new ArrayList<>();
  private final CityNames cities = new GazetteerCities();

  private Suggestion(InputFile file, TableFile table) throws IOException {
    this.file = file;
    this.table = table;
    for (TableRow row = table.next();
        row != null && rows.size() < ROWS_LOOKED_AT;
        row = table.next()) {
      if (row.damage().isEmpty()) {
        rows.add(row);
      }
    }
  }

  /** A part of a preset, and the columns of the table that it knows. */
  private record Fit(String preset, TableMapping mapping, Map<Field, String> columns) {}

  /** The text of a mapping for a file; of an archive, one part for each table in it. */
  public static String of(Path path, TableOptions options) throws IOException {
    List<String> parts = new ArrayList<>();
    for (InputFile file : InputFile.listOf(path)) {
      try (TableFile table = TableFile.open(file, options)) {
        parts.add(new Suggestion(file, table).text());
      }
    }
    return String.join("---\n", parts);
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    comment(text, file.name() + ": " + table.detected());
    Fit fit = bestFit().orElseGet(this::guess);
    comment(
        text,
        fit.preset().isEmpty()
            ? "No header is known: from and to are a guess."
            : "Headers as in the preset " + fit.preset() + ".");
    text.append("rows: ").append(fit.mapping().rows().label()).append('\n');
    text.append("files: ").append(quote(fileName())).append('\n');
    text.append("columns:\n");
    fit.columns()
        .forEach(
            (field, header) ->
                text.append("  ")
                    .append(field.label())
                    .append(": ")
                    .append(quote(header))
                    .append('\n'));
    constants(text, fit);
    NodeKind nodes = nodes(fit);
    if (nodes != (fit.mapping().rows() == RowKind.TIE ? NodeKind.CITY : NodeKind.INSTITUTION)) {
      text.append("nodes: ").append(nodes.label()).append('\n');
    }
    if (fit.mapping().keys() == MappingSchema.Keys.IDS) {
      text.append("keys: ids\n");
    }
    if (!fit.mapping().strip().isEmpty()) {
      text.append("strip: ").append(quote(fit.mapping().strip())).append('\n');
    }
    if (fit.mapping().rows() == RowKind.PARTIES && !fit.mapping().separators().isEmpty()) {
      List<String> quoted =
          fit.mapping().separators().stream().map(Suggestion::quoteAlways).toList();
      text.append("separator: [").append(String.join(", ", quoted)).append("]\n");
    }
    List<String> unused =
        table.header().stream().filter(name -> !fit.columns().containsValue(name)).toList();
    if (!unused.isEmpty()) {
      comment(text, "Not used: " + String.join(" | ", unused));
    }
    comment(text, "The first rows of the columns used:");
    comment(text, String.join(" | ", fit.columns().values()));
    for (TableRow row : rows.subList(0, Math.min(ROWS_SHOWN, rows.size()))) {
      List<String> cells = fit.columns().values().stream().map(name -> cell(row, name)).toList();
      comment(text, String.join(" | ", cells));
    }
    return text.toString();
  }

  private String fileName() {
    return String.valueOf(Path.of(file.name()).getFileName());
  }

  private void constants(StringBuilder text, Fit fit) {
    ImmutableMap<Field, String> constants = fit.mapping().constants();
    if (fit.mapping().rows() == RowKind.NODE || fit.mapping().rows() == RowKind.EVENT) {
      return;
    }
    text.append("constants:\n");
    text.append("  kind: ")
        .append(constants.getOrDefault(Field.KIND, "collaboration"))
        .append("\n  layer: ")
        .append(constants.getOrDefault(Field.LAYER, "knowledge"))
        .append('\n');
    String subtype = constants.getOrDefault(Field.SUBTYPE, "");
    if (!subtype.isEmpty()) {
      text.append("  subtype: ").append(quote(subtype)).append('\n');
    }
  }

  // ---- what fits

  private Optional<Fit> bestFit() {
    Fit best = null;
    for (String preset : Presets.NAMES) {
      for (TableMapping mapping : Presets.find(preset).orElseThrow().tables()) {
        Map<Field, String> columns = known(mapping);
        boolean says = columns.keySet().containsAll(mapping.rows().needed()) && columns.size() > 1;
        boolean isList = mapping.rows() != RowKind.PARTIES || holdsSeveral(mapping, columns);
        if (says && isList && (best == null || columns.size() > best.columns().size())) {
          best = new Fit(preset, mapping, columns);
        }
      }
    }
    Fit found = best;
    if (found != null
        && found.mapping().rows() == RowKind.TIE
        && !found.columns().containsKey(Field.WEIGHT)) {
      lastNumber(found.columns()).ifPresent(name -> found.columns().put(Field.WEIGHT, name));
    }
    return Optional.ofNullable(found);
  }

  private Map<Field, String> known(TableMapping mapping) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    mapping
        .columns()
        .forEach(
            (field, names) -> {
              for (String name : names) {
                Optional<String> header = header(name);
                if (header.isPresent() && !columns.containsValue(header.get())) {
                  columns.put(field, header.get());
                  return;
                }
              }
            });
    return columns;
  }

  private Optional<String> header(String name) {
    if (table.findColumn(name).isPresent()) {
      return Optional.of(name);
    }
    return table.header().stream().filter(header -> plain(header).equals(plain(name))).findFirst();
  }

  private static String plain(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return FILLING.matcher(UNIT.matcher(text).replaceAll("")).replaceAll("");
  }

  private boolean holdsSeveral(TableMapping mapping, Map<Field, String> columns) {
    String header = columns.getOrDefault(Field.PARTIES, "");
    return rows.stream()
        .map(row -> cell(row, header))
        .anyMatch(
            cell ->
                cell.indexOf(TableRow.LIST_SEPARATOR) >= 0
                    || mapping.separators().stream().anyMatch(cell::contains));
  }

  // Two columns of texts are the ends, and a column of numbers is the weight.
  private Fit guess() {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    List<String> texts =
        table.header().stream().filter(name -> !isNumber(name) && distinct(name) > 1).toList();
    List<String> ends = texts.size() >= 2 ? texts : table.header();
    columns.put(Field.FROM, ends.get(0));
    columns.put(Field.TO, ends.get(Math.min(1, ends.size() - 1)));
    lastNumber(columns).ifPresent(name -> columns.put(Field.WEIGHT, name));
    TableMapping pairs = Presets.find("city-pairs").orElseThrow().tables().get(0);
    return new Fit("", pairs, columns);
  }

  private Optional<String> lastNumber(Map<Field, String> taken) {
    List<String> numbers =
        table.header().stream()
            .filter(name -> !taken.containsValue(name) && isNumber(name) && !isYear(name))
            .toList();
    return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers.get(numbers.size() - 1));
  }

  private boolean isNumber(String header) {
    DecimalSign decimal = table.detected().decimal();
    return !rows.isEmpty()
        && rows.stream()
            .map(row -> cell(row, header).strip())
            .allMatch(cell -> DecimalSign.isMissing(cell) || decimal.parse(cell).isPresent());
  }

  private boolean isYear(String header) {
    return rows.stream().allMatch(row -> YEAR.matcher(cell(row, header).strip()).matches());
  }

  private long distinct(String header) {
    return rows.stream().map(row -> cell(row, header)).distinct().count();
  }

  /** Cities, if at least half of the ends are. */
  private NodeKind nodes(Fit fit) {
    if (fit.mapping().rows() != RowKind.TIE) {
      return fit.mapping().nodes();
    }
    String header = fit.columns().getOrDefault(Field.FROM, "");
    List<String> names = rows.stream().map(row -> cell(row, header)).distinct().toList();
    long found = names.stream().filter(name -> cities.find(name, "").city().isPresent()).count();
    return 2 * found >= names.size() ? NodeKind.CITY : NodeKind.INSTITUTION;
  }

  private String cell(TableRow row, String header) {
    return table.findColumn(header).isPresent()
        ? row.fields().get(table.findColumn(header).getAsInt())
        : "";
  }

  // ---- YAML

  private static void comment(StringBuilder text, String line) {
    text.append("# ")
        .append(line.replace(TableRow.LIST_SEPARATOR, ';').replaceAll("\\p{Cntrl}", " "))
        .append('\n');
  }

  private static String quote(String text) {
    boolean plain =
        text.matches("[\\p{L}_*][\\p{L}\\p{N}_./（）*-]*( [\\p{L}\\p{N}_./（）-]+)*")
            && !ImmutableList.of("true", "false", "null", "yes", "no", "on", "off", "y", "n")
                .contains(text.toLowerCase(Locale.ROOT));
    return plain && !text.startsWith("*") ? text : quoteAlways(text);
  }

  private static String quoteAlways(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
