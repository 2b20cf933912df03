package corridor.engine.run;

/** The run was cancelled; there is no partial result. */
public final class CancelledException extends EngineException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what and why. */
  public CancelledException(String message) {
    super(message);
  }
}
