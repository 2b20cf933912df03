package corridor.importer.mapping;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Period;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.NumberText;
import corridor.importer.table.DecimalSign;
import corridor.importer.table.TableFile;
import corridor.importer.table.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cells of the row that is being read, by what they mean. */
final class RowCells {
  /** Databases write 9999-12-31 for what has no end. */
  private static final int NO_END = 9999;

  private static final Pattern YEAR =
      Pattern.compile("(\\d{4})(?:年.*|[-/.]\\d{1,2}\\b.*|\\d{4}|\\.0+)?");
  private static final Pattern YEAR_LAST = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-](\\d{4})");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Splitter BY_LIST_SEPARATOR =
      Splitter.on(TableRow.LIST_SEPARATOR).trimResults();

  private final TableMapping mapping;
  private final DecimalSign decimal;
  private final Map<Field, int[]> positions = new EnumMap<>(Field.class);
  private final Map<Field, String> headers = new EnumMap<>(Field.class);
  private final List<Integer> conditionPositions = new ArrayList<>();
  private final Optional<Splitter> splitter;
  private List<String> fields = List.of();

  RowCells(TableMapping mapping, TableFile table) {
    this.mapping = mapping;
    this.decimal = table.detected().decimal();
    this.splitter =
        mapping.separators().isEmpty()
            ? Optional.empty()
            : Optional.of(
                Splitter.on(
                        Pattern.compile(
                            mapping.separators().stream()
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|"))))
                    .trimResults());
    mapping
        .columns()
        .forEach(
            (field, names) -> {
              List<String> found =
                  names.stream().filter(name -> table.findColumn(name).isPresent()).toList();
              if (!found.isEmpty()) {
                positions.put(
                    field,
                    found.stream()
                        .mapToInt(name -> table.findColumn(name).orElseThrow())
                        .toArray());
                headers.put(field, found.get(0));
              }
            });
    for (Condition condition : mapping.where()) {
      conditionPositions.add(table.findColumn(condition.column()).orElseThrow());
    }
  }

  void set(TableRow row) {
    fields = row.fields();
  }

  /** Throws if the row is not meant. */
  void checkConditions() throws FilteredRowException {
    for (int i = 0; i < conditionPositions.size(); i++) {
      Condition condition = mapping.where().get(i);
      if (!condition.holds(fields.get(conditionPositions.get(i)), decimal)) {
        throw new FilteredRowException(condition.toString());
      }
    }
  }

  boolean has(Field field) {
    return positions.containsKey(field) || mapping.constants().containsKey(field);
  }

  /** The header of the column, or the name of the field if it is a constant. */
  String column(Field field) {
    return headers.getOrDefault(field, field.label());
  }

  /**
   * The text, on one line and without blanks around it; empty if there is none, and the first where
   * a format has a list.
   */
  String text(Field field) throws RejectedRowException {
    String text = whole(field);
    int end = text.indexOf(TableRow.LIST_SEPARATOR);
    return end < 0 ? text : text.substring(0, end).strip();
  }

  private String whole(Field field) throws RejectedRowException {
    int[] columns = positions.get(field);
    if (columns == null) {
      return mapping.constants().getOrDefault(field, "");
    }
    String cell = fields.get(columns[0]);
    for (int i = 1; i < columns.length && cell.isBlank(); i++) {
      cell = fields.get(columns[i]);
    }
    return clean(cell, column(field), mapping.values().get(field));
  }

  private static String clean(
      String cell,
      String column,
      @org.jspecify.annotations.Nullable ImmutableMap<String, String> values)
      throws RejectedRowException {
    String text = cell.strip();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character < ' ' || character >= 0xD800) {
        if (Character.isWhitespace(character)) {
          text = BLANKS.matcher(text).replaceAll(" ");
        } else {
          refuse(character, text, i, column);
        }
      }
    }
    return values == null ? text : values.getOrDefault(text, text);
  }

  private static void refuse(char character, String text, int at, String column)
      throws RejectedRowException {
    if (character == TableRow.UNDECODED) {
      throw new RejectedRowException(
          IssueCode.BAD_ENCODING,
          column,
          Issues.quote(text.replace(TableRow.UNDECODED, '?'))
              + " has bytes that the encoding does not know",
          "say the encoding, or mend the cell");
    }
    boolean half =
        Character.isSurrogate(character)
            && !(Character.isHighSurrogate(character)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
    if (half
        || character >= '\uFFFE'
        || (character < ' ' && character != TableRow.LIST_SEPARATOR)) {
      throw new RejectedRowException(
          IssueCode.ILLEGAL_CHARACTER,
          column,
          String.format(
              java.util.Locale.ROOT, "the character U+%04X is not allowed", (int) character),
          "delete the character");
    }
  }

  /** The text; throws if there is none. */
  String needed(Field field) throws RejectedRowException {
    String text = text(field);
    if (text.isEmpty()) {
      throw new RejectedRowException(
          IssueCode.BLANK, column(field), "the cell is blank", "every row needs a value here");
    }
    return text;
  }

  /** The texts of a cell that may hold several; blank ones are kept, for lists that go together. */
  List<String> list(Field field) throws RejectedRowException {
    String text = whole(field);
    if (text.isEmpty()) {
      return List.of();
    }
    if (text.indexOf(TableRow.LIST_SEPARATOR) >= 0) {
      return BY_LIST_SEPARATOR.splitToList(text);
    }
    return splitter.isPresent() ? splitter.get().splitToList(text) : List.of(text);
  }

  /** The number; empty if there is none. */
  OptionalDouble number(Field field) throws RejectedRowException {
    return number(text(field), column(field));
  }

  private OptionalDouble number(String text, String column) throws RejectedRowException {
    if (DecimalSign.isMissing(text)) {
      return OptionalDouble.empty();
    }
    OptionalDouble number = decimal.parse(text);
    if (number.isEmpty() && !NumberText.saysNotFinite(text)) {
      throw new RejectedRowException(
          IssueCode.NOT_A_NUMBER,
          column,
          Issues.quote(text) + " is not a number",
          "the decimal sign is a " + decimal.label());
    }
    if (number.isEmpty() || Double.isInfinite(number.getAsDouble())) {
      throw new RejectedRowException(
          IssueCode.NOT_FINITE, column, Issues.quote(text) + " is not a finite number", "");
    }
    return number;
  }

  /** The number in any column. */
  OptionalDouble number(int position, String column) throws RejectedRowException {
    return number(clean(fields.get(position), column, null), column);
  }

  /** A place, of two numbers or of one cell with both. */
  Optional<Coordinates> place(Field latField, Field lonField, Optional<Field> both)
      throws RejectedRowException {
    OptionalDouble lat = number(latField);
    OptionalDouble lon = number(lonField);
    if (both.isPresent() && lat.isEmpty() && lon.isEmpty()) {
      List<String> parts = Splitter.on(',').trimResults().splitToList(text(both.get()));
      if (parts.size() == 2) {
        lat = NumberText.parse(parts.get(0));
        lon = NumberText.parse(parts.get(1));
      }
    }
    if (lat.isEmpty() || lon.isEmpty()) {
      return Optional.empty();
    }
    if (Math.abs(lat.getAsDouble()) > 90 || Math.abs(lon.getAsDouble()) > 180) {
      throw new RejectedRowException(
          IssueCode.OUT_OF_RANGE,
          column(latField),
          "no place is at "
              + NumberText.of(lat.getAsDouble())
              + ", "
              + NumberText.of(lon.getAsDouble()),
          "are latitude and longitude swapped?");
    }
    return Optional.of(new Coordinates(lat.getAsDouble(), lon.getAsDouble()));
  }

  /** The years in which it holds. */
  Period period() throws RejectedRowException {
    OptionalInt year = year(Field.YEAR);
    if (year.isPresent()) {
      return Period.of(year.getAsInt(), year.getAsInt() + 1);
    }
    OptionalInt since = year(Field.SINCE);
    OptionalInt until = year(Field.UNTIL);
    OptionalInt last = year(Field.LAST);
    if (until.isEmpty() && last.isPresent()) {
      until = OptionalInt.of(last.getAsInt() + 1);
    }
    if (since.isPresent() && until.isPresent() && since.getAsInt() >= until.getAsInt()) {
      throw new RejectedRowException(
          IssueCode.REVERSED_PERIOD,
          column(has(Field.UNTIL) ? Field.UNTIL : Field.LAST),
          "it ends before it begins, in " + since.getAsInt(),
          "");
    }
    return new Period(since, until);
  }

  private OptionalInt year(Field field) throws RejectedRowException {
    String text = text(field);
    if (DecimalSign.isMissing(text)) {
      return OptionalInt.empty();
    }
    Matcher matcher = YEAR.matcher(text);
    if (!matcher.matches()) {
      matcher = YEAR_LAST.matcher(text);
    }
    if (matcher.matches()) {
      int year = Integer.parseInt(matcher.group(1));
      if (year == NO_END && (field == Field.LAST || field == Field.UNTIL)) {
        return OptionalInt.empty();
      }
      if (year > 0 && year < NO_END) {
        return OptionalInt.of(year);
      }
    }
    throw new RejectedRowException(
        IssueCode.NOT_A_YEAR,
        column(field),
        Issues.quote(text) + " is not a year",
        "2020, 2020年, 2020-12-31 or 31/12/2020");
  }

  /** Headers of the columns that are used. */
  ImmutableList<String> headers() {
    return ImmutableList.copyOf(headers.values());
  }
}
