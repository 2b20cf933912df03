package corridor.queries.mirror;

import com.google.common.collect.ImmutableList;
import corridor.engine.Version;
import corridor.queries.neo4j.ServerException;
import corridor.queries.neo4j.ServerException.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;

/** The status node: what the mirror says about itself, and which run may write it. */
final class MirrorState {
  private static final String LOADING = "loading";
  private static final String COMPLETE = "complete";

  /**
   * Which run wrote last, and how many transactions it has done.
   *
   * @param run empty if there is no mirror
   */
  record Turn(String run, long step) {}

  private MirrorState() {}

  private static Optional<Node> read(Session session) {
    return session
        .run("MATCH (m:_CorridorMirror {id: 'main'}) RETURN m")
        .list(row -> row.get("m").asNode())
        .stream()
        .findFirst();
  }

  static Optional<MirrorStatus> status(Session session) {
    return read(session)
        .map(
            node ->
                new MirrorStatus(
                    node.get("name").asString(""),
                    node.get("status").asString("").equals(COMPLETE),
                    node.get("fingerprint").asString(""),
                    node.get("nodes").asLong(0),
                    node.get("ties").asLong(0),
                    texts(node.get("with")),
                    texts(node.get("provenance")),
                    node.get("version").asString(""),
                    node.get("completedAt").isNull()
                        ? Optional.empty()
                        : Optional.of(node.get("completedAt").asZonedDateTime())));
  }

  private static ImmutableList<String> texts(Value list) {
    return list.isNull() ? ImmutableList.of() : ImmutableList.copyOf(list.asList(Value::asString));
  }

  static Turn turn(Session session) {
    return read(session)
        .map(node -> new Turn(node.get("run").asString(""), node.get("step").asLong(0)))
        .orElse(new Turn("", 0));
  }

  /**
   * Says that {@code run} writes the mirror from now on. Fails, and says so, if a transaction of
   * another run came after {@code seen}: what was compared is no longer what is there.
   */
  static boolean claim(Session session, Turn seen, String run, String name) {
    return session.executeWrite(
        transaction -> {
          Record before =
              transaction
                  .run(
                      "MERGE (m:_CorridorMirror {id: 'main'}) SET m.lock = $run"
                          + " RETURN coalesce(m.run, '') AS run, coalesce(m.step, 0) AS step",
                      Map.of("run", run))
                  .single();
          Turn now = new Turn(before.get("run").asString(), before.get("step").asLong());
          if (now.run().equals(run)) {
            return true; // done already; the driver did not hear of it
          }
          if (!now.equals(seen)) {
            return false;
          }
          transaction.run(
              "MATCH (m:_CorridorMirror {id: 'main'}) SET m.status = $status, m.run = $run,"
                  + " m.step = 0, m.name = $name, m.startedAt = datetime()",
              Map.of("status", LOADING, "run", run, "name", name));
          return true;
        });
  }

  /** Whether this is the first time that transaction {@code next} of {@code run} gets here. */
  static boolean takeStep(TransactionContext transaction, String run, long next) {
    lock(transaction, run);
    List<Long> before =
        transaction
            .run(
                "MATCH (m:_CorridorMirror {id: 'main', run: $run}) WHERE m.step IN [$next - 1, $next]"
                    + " WITH m, m.step AS before SET m.step = $next RETURN before",
                Map.of("run", run, "next", next))
            .list(row -> row.get("before").asLong());
    if (before.isEmpty()) {
      throw new ServerException(
          Kind.REFUSED,
          "another run writes the mirror now and goes on from here; this one stopped");
    }
    return before.get(0) < next;
  }

  // Locks are taken by writing only; what is read after that is read as it is then.
  private static void lock(TransactionContext transaction, String run) {
    transaction
        .run("MATCH (m:_CorridorMirror {id: 'main'}) SET m.lock = $run", Map.of("run", run))
        .consume();
  }

  /** Says that all was written. */
  static void complete(Session session, String run, MirrorGraph graph) {
    session.executeWriteWithoutResult(
        transaction -> {
          lock(transaction, run);
          long found =
              transaction
                  .run(
                      "MATCH (m:_CorridorMirror {id: 'main', run: $run}) SET m.status = $status,"
                          + " m.completedAt = datetime(), m += $about REMOVE m.lock"
                          + " RETURN count(m) AS found",
                      Map.of("run", run, "status", COMPLETE, "about", about(graph)))
                  .single()
                  .get("found")
                  .asLong();
          if (found != 1) {
            throw new ServerException(Kind.REFUSED, "another run writes the mirror now");
          }
        });
  }

  private static Map<String, Object> about(MirrorGraph graph) {
    return Map.of(
        "fingerprint", graph.network().fingerprint().hex(),
        "nodes", graph.network().nodes().size(),
        "ties", graph.network().ties().size(),
        "with", graph.resultNames(),
        "provenance", graph.provenance(),
        "version", Version.string());
  }

  /** Whether a complete mirror says about itself what a run would say. */
  static boolean isCurrent(MirrorStatus status, MirrorGraph graph, String name) {
    return status.complete()
        && status.name().equals(name)
        && status.fingerprint().equals(graph.network().fingerprint().hex())
        && status.with().equals(graph.resultNames())
        && status.provenance().equals(graph.provenance())
        && status.version().equals(Version.string());
  }
}
