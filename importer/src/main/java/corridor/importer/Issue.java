package corridor.importer;

import java.util.Comparator;

/**
 * A finding about data.
 *
 * @param file name of the file in its folder
 * @param line physical line, from 1; 0 if it is about the whole file
 * @param column number of the CSV column, from 1; 0 if it is about the whole row
 * @param message what is wrong; names the column by its header
 * @param hint how to mend it; may be empty
 */
public record Issue(
    IssueCode code,
    Severity severity,
    String file,
    int line,
    int column,
    String message,
    String hint) {

  /** By file, line and column. */
  public static final Comparator<Issue> ORDER =
      Comparator.comparing(Issue::file)
          .thenComparing(Issue::line)
          .thenComparing(Issue::column)
          .thenComparing(Issue::code)
          .thenComparing(Issue::message)
          .thenComparing(Issue::hint)
          .thenComparing(Issue::severity);

  /** A finding of the severity that its code has. */
  public static Issue of(
      IssueCode code, String file, int line, int column, String message, String hint) {
    return new Issue(code, code.severity(), file, line, column, message, hint);
  }

  /** Whether there is no network because of it. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@code file:line:column: SEVERITY CODE: message (hint)} */
  @Override
  public String toString() {
    String place = line == 0 ? file : file + ":" + line + (column == 0 ? "" : ":" + column);
    return place
        + ": "
        + severity
        + " "
        + code
        + ": "
        + message
        + (hint.isEmpty() ? "" : " (" + hint + ")");
  }
}
