package corridor.engine.run;

/** The measure is not defined on this kind of graph. */
public final class UnsuitableGraphException extends EngineException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what and why. */
  public UnsuitableGraphException(String message) {
    super(message);
  }
}
