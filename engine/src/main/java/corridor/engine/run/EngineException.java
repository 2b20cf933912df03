package corridor.engine.run;

/** A computation that was refused or given up, with a sentence that an analyst can act on. */
public abstract sealed class EngineException extends RuntimeException
    permits CancelledException,
        NotEnoughMemoryException,
        PathCountOverflowException,
        UndefinedResultException,
        UnsuitableGraphException {
  private static final long serialVersionUID = 1L;

  EngineException(String message) {
    super(message);
  }
}
