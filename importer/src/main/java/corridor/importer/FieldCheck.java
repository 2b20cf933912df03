package corridor.importer;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Checks each field of a row against its column, and the two fields of a period. */
final class FieldCheck {
  /** What an id may be: it is a name token of XML, and needs no quoting anywhere. */
  static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]+");

  /** A year. */
  static final Pattern YEAR = Pattern.compile("[1-9][0-9]{0,3}");

  private static final Pattern COUNT = Pattern.compile("[+-]?[0-9]{1,9}");

  private FieldCheck() {}

  static void check(Table table, Row row) {
    for (Column column : table.columns()) {
      if (!row.has(column.name()) || !row.isSound(column.name())) {
        continue;
      }
      if (!row.isBlank(column.name())) {
        checkValue(column, row, row.text(column.name()));
      } else if (column.need() == Need.EVERY_ROW) {
        row.report(
            IssueCode.BLANK, column.name(), "the field is blank", "every row needs a value here");
      }
    }
    if (table.has("since")) {
      checkPeriod(row);
    }
  }

  private static void checkValue(Column column, Row row, String text) {
    switch (column.type()) {
      case ID -> {
        if (!ID.matcher(text).matches()) {
          row.reportValue(
              IssueCode.BAD_ID, column.name(), "is no id", "letters, digits and . _ : - only");
        }
      }
      case KIND -> checkWord(IssueCode.UNKNOWN_KIND, column, row, text);
      case LAYER -> checkWord(IssueCode.UNKNOWN_LAYER, column, row, text);
      case TRUTH -> checkWord(IssueCode.UNKNOWN_VALUE, column, row, text);
      case NUMBER -> checkNumber(column, row, text);
      case COUNT -> checkCount(column, row, text);
      case YEAR -> {
        if (!YEAR.matcher(text).matches()) {
          row.reportValue(
              IssueCode.NOT_A_YEAR, column.name(), "is not a year", "a whole year, such as 2020");
        }
      }
      case LIST -> {
        try {
          ListText.parseList(text);
        } catch (ListText.BadTextException e) {
          row.report(
              IssueCode.BAD_LIST,
              column.name(),
              String.valueOf(e.getMessage()),
              "separate items by |, write \\| and \\\\ for | and \\ inside one");
        }
      }
      case ATTRIBUTES -> {
        try {
          ListText.parseAttributes(text);
        } catch (ListText.BadTextException e) {
          row.report(
              IssueCode.BAD_ATTRIBUTE,
              column.name(),
              String.valueOf(e.getMessage()),
              "write key=value|key=value, and \\| \\= \\\\ for | = \\ inside one");
        }
      }
      case NAME, TEXT, NODE, GROUP, SUBJECT, SOURCE -> {
        // any text; what it refers to is looked up once all of it is read
      }
    }
  }

  private static void checkWord(IssueCode code, Column column, Row row, String text) {
    if (!column.allowed().contains(text)) {
      row.reportValue(
          code, column.name(), "is not allowed", "allowed: " + String.join(", ", column.allowed()));
    }
  }

  private static void checkNumber(Column column, Row row, String text) {
    OptionalDouble number = NumberText.parse(text);
    if (number.isEmpty() && !NumberText.saysNotFinite(text)) {
      row.reportValue(
          IssueCode.NOT_A_NUMBER,
          column.name(),
          "is not a number",
          "digits with a decimal point; no unit, no thousands separator, no space");
    } else if (number.isEmpty() || Double.isInfinite(number.getAsDouble())) {
      row.reportValue(
          IssueCode.NOT_FINITE,
          column.name(),
          "is not a finite number",
          "leave the row or the field out if the number is not known");
    } else {
      checkRange(column, row, number.getAsDouble());
    }
  }

  private static void checkCount(Column column, Row row, String text) {
    if (COUNT.matcher(text).matches()) {
      checkRange(column, row, Integer.parseInt(text));
    } else {
      row.reportValue(IssueCode.NOT_A_NUMBER, column.name(), "is not a whole number", "1, 2, 3, …");
    }
  }

  private static void checkRange(Column column, Row row, double number) {
    if (!column.range().contains(number)) {
      row.reportValue(
          IssueCode.OUT_OF_RANGE,
          column.name(),
          "is out of range",
          "must be " + describe(column.range()));
    }
  }

  /** A range in words: {@code above 0}, {@code at least 1}, {@code from -90 to 90}. */
  static String describe(Range<Double> range) {
    if (!range.hasLowerBound()) {
      return "any number";
    }
    String lower = NumberText.of(range.lowerEndpoint());
    if (range.hasUpperBound()) {
      return "from " + lower + " to " + NumberText.of(range.upperEndpoint());
    }
    return (range.lowerBoundType() == BoundType.OPEN ? "above " : "at least ") + lower;
  }

  private static void checkPeriod(Row row) {
    if (row.isSound("since", "until") && !row.isBlank("since") && !row.isBlank("until")) {
      int since = Integer.parseInt(row.text("since"));
      int until = Integer.parseInt(row.text("until"));
      if (since >= until) {
        row.report(
            IssueCode.REVERSED_PERIOD,
            "until",
            "the period from " + since + " up to, not including, " + until + " has no year",
            "until is the year after the last: the one year 2020 is 2020,2021");
      }
    }
  }
}
