package corridor.engine.run;

/** There are more shortest paths between two nodes than a double can count. */
public final class PathCountOverflowException extends EngineException {
  private static final long serialVersionUID = 1L;

  /** With a sentence that says what and why. */
  public PathCountOverflowException(String message) {
    super(message);
  }
}
