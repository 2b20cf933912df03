package corridor.queries.mirror;

import corridor.engine.network.Network;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.queries.mirror.MirrorState.Turn;
import corridor.queries.neo4j.ServerException;
import corridor.queries.neo4j.ServerException.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/**
 * The mirror of a network in Neo4j. Filling it and refreshing it are the same: what is there is
 * compared with what should be, and the difference is written. A run that was broken off anywhere
 * is completed by the next. Nothing is touched but nodes with the label {@code Corridor} that have
 * a key of ours, the relationships between them that have one, and the status node.
 */
public final class Mirror {
  static final int WGS_84 = 4326;
  private static final int TRIES = 3;
  private static final int FETCH = 5_000;
  private static final int KEYS_AT_ONCE = 10_000;

  /**
   * How a mirror is written.
   *
   * @param force whether another network's mirror is replaced, and relationships of others go with
   *     the nodes that they hang on
   * @param rewrite whether what seems to be the same is written, too
   */
  public record Options(boolean force, boolean rewrite) {
    /** Refuses, and writes what differs. */
    public static final Options DEFAULT = new Options(false, false);

    /** These options, and whether to go on where a mirror would be refused. */
    public Options withForce(boolean newForce) {
      return new Options(newForce, rewrite);
    }

    /** These options, and whether to write everything. */
    public Options withRewrite(boolean newRewrite) {
      return new Options(force, newRewrite);
    }
  }

  private Mirror() {}

  /** What the mirror in a database says about itself; empty if there is none. */
  public static Optional<MirrorStatus> status(Driver driver, String database) {
    try (Session session = reader(driver, database)) {
      return MirrorState.status(session);
    }
  }

  /** Makes the mirror one of {@code network}, which goes by {@code name}. */
  public static MirrorReport sync(
      Driver driver, String database, Network network, String name, Run run) {
    return sync(driver, database, MirrorGraph.of(network), name, Options.DEFAULT, run);
  }

  /** Makes the mirror one of {@code graph}, whose network goes by {@code name}. */
  public static MirrorReport sync(
      Driver driver, String database, MirrorGraph graph, String name, Options options, Run run) {
    MirrorSchema.requireIndexable(graph);
    String runId = UUID.randomUUID().toString();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Turn seen;
      Changes changes;
      try (Session session = reader(driver, database)) {
        seen = MirrorState.turn(session);
        Optional<MirrorStatus> status = MirrorState.status(session);
        changes = plan(session, status, graph, name, options, run);
        if (changes.toWrite() == 0
            && status.filter(now -> MirrorState.isCurrent(now, graph, name)).isPresent()) {
          return new MirrorReport(changes.counts(), false);
        }
      }
      try (Session session = writer(driver, database)) {
        MirrorSchema.prepare(graph, session);
        if (MirrorState.claim(session, seen, runId, name)) {
          write(session, runId, graph, changes, options, run);
          return new MirrorReport(changes.counts(), true);
        }
      }
    }
    throw new ServerException(
        Kind.REFUSED,
        "another run is writing the mirror; run 'corridor mirror' again when it has ended");
  }

  /** What {@link #sync} would do. */
  public static MirrorReport plan(
      Driver driver, String database, MirrorGraph graph, String name, Options options, Run run) {
    MirrorSchema.requireIndexable(graph);
    try (Session session = reader(driver, database)) {
      Optional<MirrorStatus> status = MirrorState.status(session);
      return new MirrorReport(plan(session, status, graph, name, options, run).counts(), false);
    }
  }

  private static Changes plan(
      Session session,
      Optional<MirrorStatus> status,
      MirrorGraph graph,
      String name,
      Options options,
      Run run) {
    if (!options.force()) {
      status.ifPresent(mirror -> requireSameName(mirror, name));
    }
    Changes changes = Changes.between(graph, session, options.rewrite(), run);
    if (!options.force()) {
      if (status.filter(MirrorStatus::complete).isPresent() && changes.keepsNoNode()) {
        throw new ServerException(
            Kind.REFUSED,
            "the database holds the mirror of a network called "
                + name
                + " too, but none of its nodes is in this one; --force replaces it");
      }
      requireNothingForeignAtVanished(session, changes);
    }
    return changes;
  }

  static void requireSameName(MirrorStatus mirror, String name) {
    if (!mirror.name().equals(name)) {
      throw new ServerException(
          Kind.REFUSED,
          "the database holds the mirror of another network, "
              + mirror.name()
              + "; --force replaces it by "
              + name
              + ", and --name "
              + mirror.name()
              + " says that the two are the same");
    }
  }

  private static void requireNothingForeignAtVanished(Session session, Changes changes) {
    long found = 0;
    for (Label label : Label.values()) {
      List<Map<String, Object>> vanished =
          changes.node(label).vanished().stream()
              .map(gone -> Map.<String, Object>of("key", gone.key()))
              .toList();
      for (int from = 0; from < vanished.size(); from += KEYS_AT_ONCE) {
        int to = Math.min(from + KEYS_AT_ONCE, vanished.size());
        found +=
            session
                .run(Cypher.countForeignRelationships(), Map.of("rows", vanished.subList(from, to)))
                .single()
                .get("found")
                .asLong();
      }
    }
    if (found > 0) {
      throw new ServerException(
          Kind.REFUSED,
          found
              + (found == 1 ? " relationship" : " relationships")
              + " that Corridor did not write would be lost with the nodes that are gone from the"
              + " network; delete or move them, or let them go with --force");
    }
  }

  private static void write(
      Session session, String runId, MirrorGraph graph, Changes changes, Options options, Run run) {
    try {
      new MirrorWriter(session, runId, changes.toWrite(), run)
          .write(graph, changes, options.force());
    } catch (CancelledException e) {
      throw new CancelledException(
          "cancelled while writing: the mirror holds a part of the changes and says 'loading';"
              + " 'corridor mirror' completes it");
    }
    MirrorSchema.complete(graph, session);
    MirrorState.complete(session, runId, graph);
  }

  private static Session reader(Driver driver, String database) {
    return driver.session(
        SessionConfig.builder()
            .withDatabase(database)
            .withDefaultAccessMode(AccessMode.READ)
            .withFetchSize(FETCH)
            .build());
  }

  private static Session writer(Driver driver, String database) {
    return driver.session(SessionConfig.builder().withDatabase(database).build());
  }
}
