package corridor.engine.run;

/** The result does not exist for this input, by its definition. */
public final class UndefinedResultException extends EngineException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what and why. */
  public UndefinedResultException(String message) {
    super(message);
  }
}
