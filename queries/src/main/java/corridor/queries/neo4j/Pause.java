package corridor.queries.neo4j;

/** Waiting for another process, which cannot be waited for otherwise. */
final class Pause {
  private static final long MILLIS = 50;

  private Pause() {}

  static void briefly() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while waiting for the local Neo4j");
    }
  }
}
