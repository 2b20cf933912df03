package corridor.importer.mapping;

import corridor.importer.IssueCode;

/** A row cannot be used. Made often, so that it has no stack trace. */
final class RejectedRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final IssueCode code;
  private final String column;
  private final String hint;

  RejectedRowException(IssueCode code, String column, String message, String hint) {
    super(message, null, false, false);
    this.code = code;
    this.column = column;
    this.hint = hint;
  }

  IssueCode code() {
    return code;
  }

  /** Header of the column; may be empty. */
  String column() {
    return column;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String hint() {
    return hint;
  }
}
