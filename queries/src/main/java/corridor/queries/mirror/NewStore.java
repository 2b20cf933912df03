package corridor.queries.mirror;

import com.google.common.collect.ImmutableMap;
import corridor.engine.run.Run;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.LocalNeo4j;
import corridor.queries.neo4j.ServerException;
import corridor.queries.neo4j.ServerException.Kind;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * Makes a large mirror on the local server as files beside the database in use, and puts them in
 * its place: in one go, and faster than through the server. Everything that was in the database is
 * gone then, so it is only done where there is nothing but the mirror.
 */
public final class NewStore {
  /** From how many nodes and ties on it takes less time than rows sent to the server. */
  public static final long WORTH_IT = 200_000;

  /** Each tells whether there is something that would be lost. */
  private static final List<String> FOREIGN =
      List.of(
          "MATCH (n) WHERE NOT n:Corridor AND NOT n:_CorridorMirror RETURN n LIMIT 1",
          "MATCH (n:Corridor) WHERE n._key IS NULL RETURN n LIMIT 1",
          "MATCH ()-[r]->() WHERE r._key IS NULL RETURN r LIMIT 1",
          "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' AND NOT name STARTS WITH 'corridor_'"
              + " RETURN name LIMIT 1");

  private NewStore() {}

  /** Whether {@code graph} is so large that this way is the faster one. */
  public static boolean isWorthIt(MirrorGraph graph) {
    return graph.size() >= WORTH_IT;
  }

  /**
   * Whether the local database may be replaced: it holds nothing at all, or nothing but a mirror
   * that is to be made anew. Refuses as {@link Mirror#sync} does.
   */
  public static boolean isAllowed(Bolt bolt, String name, Mirror.Options options) {
    try (Session session = session(bolt)) {
      if (!options.force()) {
        MirrorState.status(session).ifPresent(mirror -> Mirror.requireSameName(mirror, name));
      }
      boolean empty = session.run("MATCH (n) RETURN n LIMIT 1").list().isEmpty();
      return (empty || options.rewrite())
          && FOREIGN.stream().allMatch(query -> session.run(query).list().isEmpty());
    }
  }

  private static Session session(Bolt bolt) {
    return bolt.driver()
        .session(SessionConfig.builder().withDatabase(bolt.endpoint().database()).build());
  }

  /** Replaces the database of {@code local}. */
  public static MirrorReport fill(
      LocalNeo4j local, MirrorGraph graph, String name, Consumer<String> tell, Run run)
      throws IOException {
    MirrorSchema.requireIndexable(graph);
    ImmutableMap.Builder<String, Counts> written = ImmutableMap.builder();
    local.replaceDatabase(
        folder -> {
          ImportTables tables = ImportTables.write(graph, folder, run);
          written.putAll(tables.counts());
          return tables.arguments();
        });
    try (Bolt bolt = Bolt.open(local.start(tell));
        Session session = session(bolt)) {
      MirrorReport report = new MirrorReport(written.buildOrThrow(), true);
      requireArrived(session, report.total().created());
      String runId = UUID.randomUUID().toString();
      MirrorSchema.prepare(graph, session);
      if (!MirrorState.claim(session, MirrorState.turn(session), runId, name)) {
        throw new ServerException(Kind.REFUSED, "another run writes the mirror now");
      }
      MirrorSchema.complete(graph, session);
      MirrorState.complete(session, runId, graph);
      return report;
    }
  }

  private static void requireArrived(Session session, long expected) {
    long arrived =
        session.run("MATCH (n:Corridor) RETURN count(n) AS n").single().get("n").asLong()
            + session.run("MATCH ()-[r]->() RETURN count(r) AS n").single().get("n").asLong();
    if (arrived != expected) {
      throw new ServerException(
          arrived + " of " + expected + " nodes and relationships arrived; run it again");
    }
  }
}
