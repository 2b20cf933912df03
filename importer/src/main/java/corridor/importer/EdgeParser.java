package corridor.importer;

import com.google.common.base.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Parses lines of an edge list. Lines of nothing but plain numbers take a short way; any other
 * line, and whatever is wrong with it, takes the long one, which knows all the rules.
 */
final class EdgeParser {
  private static final String[] COLUMNS = {"from", "to", "weight"};
  private static final int WEIGHT = 2;

  private static final int MOST_DIGITS = 9;
  // A mantissa and a power of ten that doubles hold exactly: their quotient is the nearest double.
  private static final int MOST_WEIGHT_DIGITS = 15;
  private static final double[] POWERS = new double[MOST_WEIGHT_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private final String file;
  private final EdgeFormat format;
  private final byte separator;
  private final boolean weighted;
  private final boolean numbered;

  private int[] from = new int[1 << 10];
  private int[] to = new int[1 << 10];
  private double[] weights;
  private int size;

  private byte[] bytes = new byte[0];
  private @Nullable IdTable ids;
  private List<Issue> issues = new ArrayList<>();
  private long issueCount;
  private int line;
  private int edgeLines;
  private boolean otherIds;

  private final int[] begins = new int[COLUMNS.length];
  private final int[] ends = new int[COLUMNS.length];
  private double weight;

  /**
   * A parser for one file.
   *
   * @param numbered whether ids are read as whole numbers from 0 without leading zeros
   */
  EdgeParser(String file, EdgeFormat format, boolean numbered) {
    this.file = file;
    this.format = format;
    this.separator = format.separator();
    this.weighted = format.weighted();
    this.numbered = numbered;
    this.weights = weighted ? new double[from.length] : new double[0];
  }

  /** Whether ids were to be numbers and are not. What was parsed is then of no use. */
  boolean hasOtherIds() {
    return otherIds;
  }

  /** The ties of the lines in {@code buffer}. */
  EdgeBlock parse(EdgeBytes buffer) {
    bytes = buffer.bytes();
    size = 0;
    ids = numbered ? null : new IdTable();
    issues = new ArrayList<>();
    issueCount = 0;
    line = 0;
    edgeLines = 0;
    for (int at = buffer.begin(); at < buffer.end() && !otherIds; ) {
      line++;
      if (size == from.length) {
        grow();
      }
      int next = numbered ? plainLine(at) : -1;
      at = next >= 0 ? next : anyLine(at);
    }
    return new EdgeBlock(
        size, from, to, weighted ? weights : null, ids, issues, issueCount, line, edgeLines);
  }

  private void grow() {
    from = Arrays.copyOf(from, 2 * size);
    to = Arrays.copyOf(to, 2 * size);
    weights = weighted ? Arrays.copyOf(weights, 2 * size) : weights;
  }

  // ---- the short way; -1 if the line is not as plain as that. The line feed ends every loop.

  private int plainLine(int start) {
    byte[] text = bytes;
    int at = start;
    int source = 0;
    int digit = text[at] - '0';
    while (digit >= 0 && digit <= 9) {
      source = 10 * source + digit;
      digit = text[++at] - '0';
    }
    if (text[at] != separator || !isPlain(start, at)) {
      return -1;
    }
    int second = ++at;
    int target = 0;
    digit = text[at] - '0';
    while (digit >= 0 && digit <= 9) {
      target = 10 * target + digit;
      digit = text[++at] - '0';
    }
    if (!isPlain(second, at)) {
      return -1;
    }
    if (weighted) {
      if (text[at] != separator) {
        return -1;
      }
      at = plainWeight(at + 1);
      if (at < 0) {
        return -1;
      }
      weights[size] = weight;
    }
    if (text[at] == '\r') {
      at++;
    }
    if (text[at] != '\n') {
      return -1;
    }
    from[size] = source;
    to[size] = target;
    size++;
    edgeLines++;
    return at + 1;
  }

  private boolean isPlain(int begin, int end) {
    int digits = end - begin;
    return digits == 1 || (digits > 1 && digits <= MOST_DIGITS && bytes[begin] != '0');
  }

  private int plainWeight(int begin) {
    byte[] text = bytes;
    int at = begin;
    long mantissa = 0;
    int digit = text[at] - '0';
    while (digit >= 0 && digit <= 9) {
      mantissa = 10 * mantissa + digit;
      digit = text[++at] - '0';
    }
    int digits = at - begin;
    int decimals = 0;
    if (text[at] == '.') {
      int point = at;
      digit = text[++at] - '0';
      while (digit >= 0 && digit <= 9) {
        mantissa = 10 * mantissa + digit;
        digit = text[++at] - '0';
      }
      decimals = at - point - 1;
      digits += decimals;
    }
    if (digits == 0 || digits > MOST_WEIGHT_DIGITS || mantissa == 0) {
      return -1;
    }
    weight = decimals == 0 ? mantissa : mantissa / POWERS[decimals];
    return at;
  }

  // ---- the long way

  private int anyLine(int start) {
    int end = start;
    while (bytes[end] != '\n') {
      end++;
    }
    int next = end + 1;
    if (end > start && bytes[end - 1] == '\r') {
      end--;
    }
    int first = skipBlanks(start, end);
    if (first == end || EdgeFormat.beginsComment(bytes[first])) {
      return next;
    }
    edgeLines++;
    int fields = separator == ' ' ? splitAtBlanks(first, end) : split(start, end);
    if (fields != format.columns() || fields < 2 || fields > COLUMNS.length) {
      reportRagged(fields);
      return next;
    }
    boolean soundFrom = isSoundId(0);
    boolean sound = isSoundId(1) && soundFrom;
    double lineWeight = weighted ? parseWeight() : 1;
    if (sound && lineWeight > 0) {
      add(lineWeight);
    }
    return next;
  }

  private int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && EdgeFormat.isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  private int splitAtBlanks(int from, int end) {
    int fields = 0;
    for (int at = from; at < end; at = skipBlanks(at, end)) {
      int begin = at;
      while (at < end && !EdgeFormat.isBlank(bytes[at])) {
        at++;
      }
      field(fields++, begin, at);
    }
    return fields;
  }

  private int split(int from, int end) {
    int fields = 0;
    for (int at = from; at <= end; at++) {
      int begin = at;
      while (at < end && bytes[at] != separator) {
        at++;
      }
      int last = at;
      begin = skipBlanks(begin, last);
      while (last > begin && EdgeFormat.isBlank(bytes[last - 1])) {
        last--;
      }
      field(fields++, begin, last);
    }
    return fields;
  }

  private void field(int column, int begin, int end) {
    if (column < COLUMNS.length) {
      begins[column] = begin;
      ends[column] = end;
    }
  }

  private boolean isSoundId(int column) {
    int begin = begins[column];
    int end = ends[column];
    if (begin == end) {
      report(IssueCode.BLANK, column, "the field is blank", "every row needs a value here");
      return false;
    }
    if (bytes[begin] == '"') {
      report(
          IssueCode.BAD_QUOTE,
          column,
          "an edge list has no quotes",
          "write the ids without quotes; a tab between fields leaves commas and spaces to the ids");
      return false;
    }
    boolean ascii = true;
    for (int at = begin; at < end; at++) {
      ascii &= bytes[at] >= 0;
      if (bytes[at] >= 0 && bytes[at] < ' ' && bytes[at] != '\t') {
        reportIllegal(column, bytes[at]);
        return false;
      }
    }
    if (ascii) {
      return true;
    }
    if (!Utf8.isWellFormed(bytes, begin, end - begin)) {
      report(
          IssueCode.BAD_UTF8,
          column,
          Issues.quote(text(column)) + " has bytes that are not UTF-8",
          "save the file as UTF-8; one that was saved as GBK or GB18030 has to be converted");
      return false;
    }
    String id = text(column);
    for (char illegal = '\uFFFE'; illegal != 0; illegal++) {
      if (id.indexOf(illegal) >= 0) {
        reportIllegal(column, illegal);
        return false;
      }
    }
    return true;
  }

  private String text(int column) {
    return new String(bytes, begins[column], ends[column] - begins[column], StandardCharsets.UTF_8);
  }

  /** The weight; 0 if it is none. */
  private double parseWeight() {
    if (begins[WEIGHT] < ends[WEIGHT] && plainWeight(begins[WEIGHT]) == ends[WEIGHT]) {
      return weight;
    }
    String text = text(WEIGHT);
    OptionalDouble number = NumberText.parse(text);
    if (text.isEmpty()) {
      report(IssueCode.BLANK, WEIGHT, "the field is blank", "every row needs a value here");
    } else if (number.isEmpty() && !NumberText.saysNotFinite(text)) {
      report(
          IssueCode.NOT_A_NUMBER,
          WEIGHT,
          Issues.quote(text) + " is not a number",
          "digits with a decimal point; no unit, no thousands separator, no space");
    } else if (number.isEmpty() || Double.isInfinite(number.getAsDouble())) {
      report(
          IssueCode.NOT_FINITE,
          WEIGHT,
          Issues.quote(text) + " is not a finite number",
          "leave the row out if the number is not known");
    } else if (!(number.getAsDouble() > 0)) {
      report(
          IssueCode.OUT_OF_RANGE,
          WEIGHT,
          Issues.quote(text) + " is out of range",
          "must be above 0");
    } else {
      return number.getAsDouble();
    }
    return 0;
  }

  private void add(double lineWeight) {
    if (ids != null) {
      from[size] = ids.number(bytes, begins[0], ends[0]);
      to[size] = ids.number(bytes, begins[1], ends[1]);
    } else {
      from[size] = wholeNumber(0);
      to[size] = wholeNumber(1);
    }
    if (weighted) {
      weights[size] = lineWeight;
    }
    size++;
  }

  private int wholeNumber(int column) {
    int number = 0;
    otherIds |= !isPlain(begins[column], ends[column]);
    for (int at = begins[column]; at < ends[column]; at++) {
      otherIds |= bytes[at] < '0' || bytes[at] > '9';
      number = 10 * number + bytes[at] - '0';
    }
    return number;
  }

  // ---- findings

  private void reportIllegal(int column, int character) {
    report(
        IssueCode.ILLEGAL_CHARACTER,
        column,
        String.format(Locale.ROOT, "the character U+%04X is not allowed in XML 1.0", character),
        "delete the character");
  }

  private void reportRagged(int fields) {
    String count = "the row has " + fields + (fields == 1 ? " field" : " fields");
    add(
        Issue.of(
            IssueCode.RAGGED_ROW,
            file,
            line,
            0,
            fields == format.columns() ? count : count + ", the first " + format.columns(),
            "two ids, or two ids and a weight, in every row; the separator may have to be given"));
  }

  private void report(IssueCode code, int column, String message, String hint) {
    add(Issue.of(code, file, line, column + 1, COLUMNS[column] + ": " + message, hint));
  }

  private void add(Issue issue) {
    issueCount++;
    if (issues.size() < ImportedEdges.ISSUES_KEPT) {
      issues.add(issue);
    }
  }
}
