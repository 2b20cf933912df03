package corridor.queries.command;

/** The network has errors, which have been told already. */
final class DataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DataException(String message) {
    super(message);
  }
}
