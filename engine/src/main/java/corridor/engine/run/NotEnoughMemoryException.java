package corridor.engine.run;

/** The computation needs more memory than Java was given. */
public final class NotEnoughMemoryException extends EngineException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what and why. */
  public NotEnoughMemoryException(String message) {
    super(message);
  }
}
