package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Labels;
import corridor.engine.network.NodeKind;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.NumberText;
import corridor.importer.mapping.MappingSchema.Duplicates;
import corridor.importer.mapping.MappingSchema.Keys;
import corridor.importer.mapping.MappingSchema.Shape;
import corridor.importer.mapping.MappingSchema.Treatment;
import corridor.importer.settings.Setting;
import corridor.importer.table.DecimalSign;
import corridor.importer.table.TableOptions;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.PatternSyntaxException;

/** Makes a mapping of settings whose keys and words are known to be right. */
final class TableMappingReader {
  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  /** Hears of what is wrong. */
  interface Report {
    void at(Setting place, IssueCode code, String message, String hint);
  }

  private final Map<String, Setting> settings;
  private final Report report;

  TableMappingReader(Map<String, Setting> settings, Report report) {
    this.settings = settings;
    this.report = report;
  }

  TableMapping read(Setting whole) {
    RowKind rows = word("rows", RowKind.class, RowKind.TIE);
    ImmutableMap<Field, ImmutableList<String>> columns = columns(rows);
    ImmutableMap<Field, String> constants = constants(rows);
    for (Field field : rows.needed()) {
      if (!columns.containsKey(field) && !constants.containsKey(field)) {
        report.at(
            whole,
            IssueCode.MISSING_COLUMN,
            "rows that are " + rows.label() + " need " + field.label(),
            "say under columns which column it is: " + field.description());
      }
    }
    for (Field field : columns.keySet()) {
      if (constants.containsKey(field)) {
        report.at(
            whole,
            IssueCode.BAD_MAPPING,
            field.label() + " is both a column and a constant",
            "keep one of them");
      }
    }
    return new TableMapping(
        rows,
        files(),
        columns,
        constants,
        values(rows),
        conditions(),
        word("nodes", NodeKind.class, rows == RowKind.TIE ? NodeKind.CITY : NodeKind.INSTITUTION),
        word("keys", Keys.class, Keys.NAMES),
        text("strip").orElse(""),
        separators(),
        names(),
        word("counting", Counting.class, Counting.FULL),
        word("shape", Shape.class, Shape.PAIRS),
        text("event").orElse("project"),
        number("most-parties"),
        word("duplicates", Duplicates.class, Duplicates.SUM),
        word("self-ties", Treatment.class, Treatment.KEEP),
        zeroWeights(),
        text("unmatched").orElse("reject").equals("keep"),
        text("missing-columns").orElse("error").equals("ignore"),
        indicators(),
        source(),
        options());
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(settings.get(key)).map(Setting::text);
  }

  private OptionalInt number(String key) {
    return text(key)
        .map(text -> OptionalInt.of(Integer.parseInt(text)))
        .orElse(OptionalInt.empty());
  }

  private <E extends Enum<E>> E word(String key, Class<E> vocabulary, E usual) {
    return text(key).flatMap(label -> Labels.find(vocabulary, label)).orElse(usual);
  }

  private ImmutableMap<String, Setting> block(String key) {
    Setting setting = settings.get(key);
    return setting == null ? ImmutableMap.of() : setting.block();
  }

  private List<Setting> blocks(String key) {
    Setting setting = settings.get(key);
    return setting == null ? List.of() : setting.blocks();
  }

  private ImmutableList<String> separators() {
    Setting setting = settings.get("separator");
    if (setting == null) {
      return ImmutableList.of();
    }
    if (setting.texts().contains("")) {
      report.at(setting, IssueCode.BAD_MAPPING, "separator cannot be empty", "separator: ';'");
    }
    return setting.texts();
  }

  private ImmutableMap<String, String> names() {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    block("names").forEach((name, meant) -> names.put(name, meant.text()));
    return names.buildOrThrow();
  }

  private ImmutableList<String> files() {
    Setting setting = settings.get("files");
    if (setting == null) {
      return ImmutableList.of();
    }
    for (String glob : setting.texts()) {
      try {
        java.nio.file.FileSystems.getDefault().getPathMatcher("glob:" + glob);
      } catch (PatternSyntaxException e) {
        report.at(
            setting, IssueCode.BAD_MAPPING, Issues.quote(glob) + " is no name with * and ?", "");
        return ImmutableList.of();
      }
    }
    return setting.texts();
  }

  private Treatment zeroWeights() {
    Treatment treatment = word("zero-weights", Treatment.class, Treatment.DROP);
    Setting setting = settings.get("zero-weights");
    if (treatment == Treatment.KEEP && setting != null) {
      report.at(
          setting,
          IssueCode.UNKNOWN_VALUE,
          "zero-weights cannot be kept: a tie weighs more than 0",
          "drop or reject");
    }
    return treatment;
  }

  private boolean isField(String label, Setting setting, RowKind rows) {
    Field field = Field.find(label).orElseThrow();
    if (field.isOf(rows)) {
      return true;
    }
    report.at(
        setting,
        IssueCode.UNKNOWN_KEY,
        "rows that are " + rows.label() + " have no " + label,
        "there are "
            + String.join(
                ", ",
                Arrays.stream(Field.values())
                    .filter(one -> one.isOf(rows))
                    .map(Field::label)
                    .toList()));
    return false;
  }

  private ImmutableMap<Field, ImmutableList<String>> columns(RowKind rows) {
    ImmutableMap.Builder<Field, ImmutableList<String>> columns = ImmutableMap.builder();
    block("columns")
        .forEach(
            (label, setting) -> {
              if (isField(label, setting, rows)) {
                columns.put(Field.find(label).orElseThrow(), setting.texts());
              }
            });
    return columns.buildOrThrow();
  }

  private ImmutableMap<Field, String> constants(RowKind rows) {
    ImmutableMap.Builder<Field, String> constants = ImmutableMap.builder();
    block("constants")
        .forEach(
            (label, setting) -> {
              if (isField(label, setting, rows)) {
                constants.put(Field.find(label).orElseThrow(), setting.text());
              }
            });
    return constants.buildOrThrow();
  }

  private ImmutableMap<Field, ImmutableMap<String, String>> values(RowKind rows) {
    ImmutableMap.Builder<Field, ImmutableMap<String, String>> values = ImmutableMap.builder();
    block("values")
        .forEach(
            (label, setting) -> {
              if (isField(label, setting, rows)) {
                ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
                setting.block().forEach((from, to) -> texts.put(from, to.text()));
                values.put(Field.find(label).orElseThrow(), texts.buildOrThrow());
              }
            });
    return values.buildOrThrow();
  }

  private ImmutableList<Condition> conditions() {
    ImmutableList.Builder<Condition> conditions = ImmutableList.builder();
    for (Setting setting : blocks("where")) {
      ImmutableMap<String, Setting> keys = setting.block();
      if (!keys.containsKey("column") || keys.size() < 2) {
        report.at(
            setting,
            IssueCode.BAD_MAPPING,
            "a condition has a column and what it is",
            "{column: 状态, is: 授权}");
        continue;
      }
      conditions.add(
          new Condition(
              textIn(keys, "column"),
              textsIn(keys, "is"),
              textsIn(keys, "is-not"),
              limit(keys, "above"),
              limit(keys, "below")));
    }
    return conditions.build();
  }

  private static String textIn(ImmutableMap<String, Setting> keys, String key) {
    Setting setting = keys.get(key);
    return setting == null ? "" : setting.text();
  }

  private static ImmutableSet<String> textsIn(ImmutableMap<String, Setting> keys, String key) {
    Setting setting = keys.get(key);
    return setting == null ? ImmutableSet.of() : ImmutableSet.copyOf(setting.texts());
  }

  private OptionalDouble limit(ImmutableMap<String, Setting> keys, String key) {
    Setting setting = keys.get(key);
    if (setting == null) {
      return OptionalDouble.empty();
    }
    OptionalDouble number = NumberText.parse(setting.text());
    if (number.isEmpty()) {
      report.at(
          setting,
          IssueCode.NOT_A_NUMBER,
          key + " has to be a number, not " + Issues.quote(setting.text()),
          "");
    }
    return number;
  }

  private ImmutableList<TableMapping.IndicatorColumn> indicators() {
    ImmutableList.Builder<TableMapping.IndicatorColumn> indicators = ImmutableList.builder();
    for (Setting setting : blocks("indicators")) {
      ImmutableMap<String, Setting> keys = setting.block();
      if (!keys.containsKey("column") || !keys.containsKey("of") || !keys.containsKey("name")) {
        report.at(setting, IssueCode.BAD_MAPPING, "an indicator has a column, of and a name", "");
        continue;
      }
      indicators.add(
          new TableMapping.IndicatorColumn(
              textIn(keys, "column"),
              textIn(keys, "of"),
              textIn(keys, "name"),
              textIn(keys, "unit"),
              year(keys),
              textIn(keys, "take").equals("sum")));
    }
    return indicators.build();
  }

  private OptionalInt year(ImmutableMap<String, Setting> keys) {
    Setting setting = keys.get("year");
    if (setting == null) {
      return OptionalInt.empty();
    }
    if (!setting.text().matches("\\d{1,4}")
        || Integer.parseInt(setting.text()) < FIRST_YEAR
        || Integer.parseInt(setting.text()) > LAST_YEAR) {
      report.at(setting, IssueCode.NOT_A_YEAR, Issues.quote(setting.text()) + " is no year", "");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(setting.text()));
  }

  private ImmutableMap<String, String> source() {
    ImmutableMap.Builder<String, String> source = ImmutableMap.builder();
    ImmutableMap<String, Setting> keys = block("source");
    keys.forEach((key, setting) -> source.put(key, setting.text()));
    year(keys);
    Setting id = keys.get("id");
    if (id != null && !id.text().matches("[A-Za-z0-9._:-]+")) {
      report.at(
          id,
          IssueCode.BAD_ID,
          Issues.quote(id.text()) + " is no id",
          "letters, digits and . _ : - only");
    }
    return source.buildOrThrow();
  }

  private TableOptions options() {
    ImmutableMap<String, Setting> keys = block("read");
    return new TableOptions(
        encoding(keys),
        character(keys, "delimiter", "tab", '\t'),
        character(keys, "quote", "none", TableOptions.NO_QUOTE),
        keys.containsKey("header")
            ? OptionalInt.of(Integer.parseInt(textIn(keys, "header")))
            : OptionalInt.empty(),
        Optional.of(textIn(keys, "sheet")).filter(sheet -> !sheet.isEmpty()),
        Labels.find(DecimalSign.class, textIn(keys, "decimal")));
  }

  private Optional<Charset> encoding(ImmutableMap<String, Setting> keys) {
    Setting setting = keys.get("encoding");
    if (setting == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(setting.text()));
    } catch (IllegalArgumentException e) {
      report.at(
          setting,
          IssueCode.UNKNOWN_VALUE,
          Issues.quote(setting.text()) + " is no encoding",
          "UTF-8, GB18030, Big5, UTF-16LE, windows-1252");
      return Optional.empty();
    }
  }

  private Optional<Character> character(
      ImmutableMap<String, Setting> keys, String key, String word, char meant) {
    Setting setting = keys.get(key);
    if (setting == null) {
      return Optional.empty();
    }
    if (setting.text().equals(word)) {
      return Optional.of(meant);
    }
    if (setting.text().length() != 1) {
      report.at(setting, IssueCode.UNKNOWN_VALUE, key + " is one character, or " + word, "");
      return Optional.empty();
    }
    return Optional.of(setting.text().charAt(0));
  }
}
