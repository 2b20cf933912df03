package corridor.importer.table;

import corridor.importer.IssueCode;
import java.io.IOException;

/** A file is no table that can be read to its end. */
public final class UnreadableTableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final IssueCode code;
  private final String hint;

  /** With a sentence that says what is wrong, and how to mend it. */
  public UnreadableTableException(IssueCode code, String message, String hint) {
    super(message);
    this.code = code;
    this.hint = hint;
  }

  /** What kind of damage it is. */
  public IssueCode code() {
    return code;
  }

  /** How to mend it; may be empty. */
  public String hint() {
    return hint;
  }
}
