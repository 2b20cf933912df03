package corridor.queries.command;

/** What was typed cannot be meant; the message says what can. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }

  /** Throws if less than 1 was given for an option. */
  static void requirePositive(String option, int value) {
    if (value < 1) {
      throw new UsageException(option + " must be at least 1, but is " + value);
    }
  }
}
