package corridor.queries.neo4j;

/** What a server does not do; the message is one sentence that says what helps. */
public final class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Whose turn it is. */
  public enum Kind {
    /** The server cannot be used: it is away, shut, full or broken. */
    SERVER,
    /** The query is wrong. */
    QUERY,
    /** The query is right, and not done. */
    REFUSED
  }

  private final Kind kind;

  /** The server cannot be used. */
  public ServerException(String message) {
    this(Kind.SERVER, message);
  }

  /** Something else. */
  public ServerException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Whose turn it is. */
  public Kind kind() {
    return kind;
  }
}
