package corridor.importer.graphfile;

import corridor.importer.Issue;
import corridor.importer.IssueCode;

/** What is wrong with a file so that nothing after it can be read. */
final class BadFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final IssueCode code;
  private final int line;
  private final int column;
  private final String reason;
  private final String hint;

  BadFileException(IssueCode code, int line, int column, String reason, String hint) {
    super(reason);
    this.code = code;
    this.line = line;
    this.column = column;
    this.reason = reason;
    this.hint = hint;
  }

  static BadFileException syntax(int line, int column, String reason, String hint) {
    return new BadFileException(IssueCode.BAD_SYNTAX, line, column, reason, hint);
  }

  static BadFileException tooLarge(int line, int column, String reason) {
    return new BadFileException(
        IssueCode.TOO_LARGE, line, column, reason, "no sound graph file has that");
  }

  Issue issue(String file) {
    return Issue.of(code, file, Math.max(line, 0), Math.max(column, 0), reason, hint);
  }
}
