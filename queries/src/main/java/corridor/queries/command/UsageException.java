package corridor.queries.command;

/** What was typed cannot be meant; the message says what can. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
