package corridor.queries.mirror;

import com.google.common.collect.ImmutableMap;
import corridor.engine.run.Run;
import corridor.queries.mirror.Difference.Found;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/** What differs between a network and its mirror; found by reading keys and hashes. */
final class Changes {
  private static final String TASK = "comparing with the mirror";
  private static final long EVERY = 10_000;

  private final Map<Label, Difference> nodes = new EnumMap<>(Label.class);
  private final Map<RelationshipType, Difference> relationships =
      new EnumMap<>(RelationshipType.class);
  private final Run run;
  private long wanted;
  private long read;

  private Changes(Run run) {
    this.run = run;
  }

  /** Compares; if {@code rewrite}, what is there counts as outdated whatever it says. */
  static Changes between(MirrorGraph graph, Session session, boolean rewrite, Run run) {
    Changes changes = new Changes(run);
    changes.want(graph, rewrite);
    changes.readNodes(session);
    for (RelationshipType type : RelationshipType.values()) {
      changes.readRelationships(type, session);
    }
    return changes;
  }

  private void want(MirrorGraph graph, boolean rewrite) {
    for (Label label : Label.values()) {
      Difference difference = new Difference(rewrite);
      graph.forEachNode(label, row -> want(difference, row.key(), row.hash()));
      nodes.put(label, difference);
    }
    for (RelationshipType type : RelationshipType.values()) {
      Difference difference = new Difference(rewrite);
      graph.forEachRelationship(type, row -> want(difference, row.key(), row.hash()));
      relationships.put(type, difference);
    }
  }

  private void want(Difference difference, String key, String hash) {
    difference.want(key, hash);
    if (++wanted % EVERY == 0) {
      run.checkCancelled(TASK);
    }
  }

  private void readNodes(Session session) {
    Result result = session.run(Cypher.readNodes());
    while (result.hasNext()) {
      Record row = result.next();
      String key = row.get("key").asString();
      findNode(row.get("labels").asList(Value::asString), new Found(key, ""), row.get("hash"));
    }
  }

  // A node is found where it is wanted, whatever label it has now; else where its label says.
  private void findNode(List<String> labels, Found found, Value hash) {
    Difference home = null;
    Difference wanting = null;
    for (Map.Entry<Label, Difference> each : nodes.entrySet()) {
      if (home == null && labels.contains(each.getKey().text())) {
        home = each.getValue();
      }
      if (wanting == null && each.getValue().misses(found.key())) {
        wanting = each.getValue();
      }
    }
    if (wanting != null) {
      // A row whose hash is right has the right label, unless somebody has changed that by hand.
      wanting.find(found, wanting == home ? text(hash) : "");
    } else {
      (home == null ? node(Label.REGION) : home).find(found, "");
    }
    count();
  }

  private void readRelationships(RelationshipType type, Session session) {
    Result result = session.run(Cypher.readRelationships(type));
    Difference difference = relationship(type);
    while (result.hasNext()) {
      Record row = result.next();
      Found found = new Found(row.get("key").asString(), row.get("id").asString());
      difference.find(found, text(row.get("hash")));
      count();
    }
  }

  private static String text(Value hash) {
    return hash.asString("");
  }

  private void count() {
    if (++read % EVERY == 0) {
      run.checkpoint(TASK, Math.min(read, wanted), wanted);
    }
  }

  Difference node(Label label) {
    return nodes.getOrDefault(label, new Difference(false));
  }

  Difference relationship(RelationshipType type) {
    return relationships.getOrDefault(type, new Difference(false));
  }

  /** Whether the mirror has nodes of a network, and none of them is wanted. */
  boolean keepsNoNode() {
    Counts all =
        nodes.entrySet().stream()
            .filter(each -> each.getKey().isNode())
            .map(each -> each.getValue().counts())
            .reduce(Counts.NONE, Counts::plus);
    return all.deleted() > 0 && all.updated() + all.unchanged() == 0;
  }

  /** What there is to do, by label and type; those of which there is nothing are left out. */
  ImmutableMap<String, Counts> counts() {
    ImmutableMap.Builder<String, Counts> counts = ImmutableMap.builder();
    nodes.forEach((label, difference) -> put(counts, label.text(), difference.counts()));
    relationships.forEach((type, difference) -> put(counts, type.name(), difference.counts()));
    return counts.buildOrThrow();
  }

  private static void put(ImmutableMap.Builder<String, Counts> counts, String what, Counts of) {
    if (!of.equals(Counts.NONE)) {
      counts.put(what, of);
    }
  }

  /** How many rows are to be written or deleted. */
  long toWrite() {
    return counts().values().stream().mapToLong(Counts::written).sum();
  }
}
