package corridor.queries.mirror;

import corridor.engine.network.Coordinates;
import corridor.engine.run.Run;
import corridor.queries.mirror.Difference.Found;
import corridor.queries.neo4j.ServerException;
import corridor.queries.neo4j.ServerException.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Writes what differs, in transactions of some thousand rows. Each counts its own number up in the
 * status node and only then writes: so a transaction that the driver sends again because it never
 * heard the end of it is not done twice, and a run that another one took over from writes no more.
 */
final class MirrorWriter {
  private static final String TASK = "writing the mirror";

  private final Session session;
  private final String runId;
  private final Run run;
  private final long total;
  private long step;
  private long done;
  private int mostRows = Batch.MOST_ROWS;

  MirrorWriter(Session session, String runId, long total, Run run) {
    this.session = session;
    this.runId = runId;
    this.total = total;
    this.run = run;
  }

  /** Writes and deletes; nodes that vanish go last, since relationships hang on them until then. */
  void write(MirrorGraph graph, Changes changes, boolean deleteForeignRelationships) {
    for (RelationshipType type : RelationshipType.values()) {
      delete(Cypher.deleteRelationships(type), changes.relationship(type).vanished());
    }
    for (Label label : Label.values()) {
      writeNodes(graph, label, changes.node(label));
    }
    for (RelationshipType type : RelationshipType.values()) {
      writeRelationships(graph, type, changes.relationship(type));
    }
    for (Label label : Label.values()) {
      delete(Cypher.deleteNodes(deleteForeignRelationships), changes.node(label).vanished());
    }
  }

  private void writeNodes(MirrorGraph graph, Label label, Difference difference) {
    Batch created = new Batch(Cypher.createNodes(label), this::commit);
    Batch updated = new Batch(Cypher.updateNodes(label), this::commit);
    graph.forEachNode(
        label,
        row -> {
          String hash = difference.hashToWrite(row.key());
          if (hash == null) {
            return;
          }
          Map<String, Object> parameters = parameters(row.key(), hash, row.properties());
          (difference.findOutdated(row.key()) == null ? created : updated).add(parameters);
        });
    created.flush();
    updated.flush();
  }

  private void writeRelationships(MirrorGraph graph, RelationshipType type, Difference difference) {
    Batch created = new Batch(Cypher.createRelationships(type), this::commit);
    Batch updated = new Batch(Cypher.updateRelationships(type), this::commit);
    graph.forEachRelationship(
        type,
        row -> {
          String hash = difference.hashToWrite(row.key());
          if (hash == null) {
            return;
          }
          Map<String, Object> parameters = parameters(row.key(), hash, row.properties());
          Found outdated = difference.findOutdated(row.key());
          if (outdated == null) {
            parameters.put("from", row.from());
            parameters.put("to", row.to());
            created.add(parameters);
          } else {
            parameters.put("id", outdated.id());
            updated.add(parameters);
          }
        });
    created.flush();
    updated.flush();
  }

  private static Map<String, Object> parameters(
      String key, String hash, Map<String, Object> properties) {
    Map<String, Object> all = new HashMap<>();
    properties.forEach(
        (name, value) ->
            all.put(
                name,
                value instanceof Coordinates place
                    ? Values.point(Mirror.WGS_84, place.lon(), place.lat())
                    : value));
    all.put("_key", key);
    all.put("_hash", hash);
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("key", key);
    parameters.put("properties", all);
    return parameters;
  }

  private void delete(String cypher, List<Found> vanished) {
    Batch deleted = new Batch(cypher, this::commit);
    for (Found found : vanished) {
      deleted.add(Map.of("key", found.key(), "id", found.id()));
    }
    deleted.flush();
  }

  // A server that runs out of memory for a transaction gets smaller ones from then on.
  private void commit(String cypher, List<Map<String, Object>> rows) {
    for (int from = 0; from < rows.size(); ) {
      List<Map<String, Object>> some = rows.subList(from, Math.min(from + mostRows, rows.size()));
      run.checkpoint(TASK, done, total);
      if (isCommitted(cypher, some)) {
        from += some.size();
        done += some.size();
      } else if (some.size() > 1) {
        mostRows = some.size() / 2;
      } else {
        throw new ServerException(
            "the server has not memory enough for a transaction of a single row; raise its"
                + " dbms.memory.transaction.total.max");
      }
    }
    run.checkpoint(TASK, done, total);
  }

  /** Whether the rows are written; if not, the server had too little memory for them. */
  private boolean isCommitted(String cypher, List<Map<String, Object>> rows) {
    long next = step + 1;
    try {
      session.executeWriteWithoutResult(transaction -> write(transaction, next, cypher, rows));
    } catch (OutOfMemory | Neo4jException e) {
      if (OutOfMemory.is(e)) {
        return false;
      }
      throw e;
    }
    step = next;
    return true;
  }

  private void write(
      TransactionContext transaction, long next, String cypher, List<Map<String, Object>> rows) {
    try {
      if (!MirrorState.takeStep(transaction, runId, next)) {
        return;
      }
      long written = transaction.run(cypher, Map.of("rows", rows)).single().get("written").asLong();
      if (written != rows.size()) {
        throw new ServerException(
            Kind.REFUSED,
            "the mirror was changed by somebody else while it was written: "
                + written
                + " of "
                + rows.size()
                + " rows found their place; run 'corridor mirror' again");
      }
    } catch (Neo4jException e) {
      throw OutOfMemory.is(e) ? new OutOfMemory(e) : e;
    }
  }

  /** Not one of the driver's exceptions, which it would try again for as long as it may. */
  private static final class OutOfMemory extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutOfMemory(Neo4jException cause) {
      super(cause);
    }

    static boolean is(RuntimeException failure) {
      return failure instanceof OutOfMemory
          || (failure instanceof Neo4jException server && server.code().contains("OutOfMemory"));
    }
  }
}
