package corridor.queries.mirror;

/** The mirror cannot or should not be written, and nothing was; says why and what can be done. */
public final class MirrorRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MirrorRefusedException(String message) {
    super(message);
  }
}
