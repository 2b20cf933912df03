package corridor.queries.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.importer.Atlas;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.LocalServer;
import corridor.queries.neo4j.ServerException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mirror against a real server, of which nothing but Cypher is known. */
@ExtendWith(LocalServer.class)
class MirrorTest {
  private static final Node A = Node.of("a", NodeKind.CITY, "甲");
  private static final Node B = Node.of("b", NodeKind.CITY, "乙");
  private static final Node C = Node.of("c", NodeKind.PLATFORM, "丙").withLocatedIn("b");
  private static final Tie AB =
      Tie.of("a", "b", TieKind.COLLABORATION, Layer.KNOWLEDGE, "p").withWeight(2);
  private static final Tie CA = Tie.of("c", "a", TieKind.TECHNOLOGY_TRANSFER, Layer.VALUE, "p");
  private static final Group G = Group.of("g", GroupKind.CLUSTER, "群", "p").withMembers("a");

  private static final Counts ONE_UPDATE = new Counts(0, 1, 0, 0);

  private final MirroredServer server;

  MirrorTest(Bolt bolt) {
    server = new MirroredServer(bolt.driver());
  }

  @BeforeEach
  void emptyDatabase() {
    server.clear();
  }

  private static Network network(Object... facts) {
    NetworkBuilder builder = new NetworkBuilder().add(Source.of("p", "A paper"));
    for (Object fact : facts) {
      if (fact instanceof Node node) {
        builder.add(node);
      } else if (fact instanceof Tie tie) {
        builder.add(tie);
      } else {
        builder.add((Group) fact);
      }
    }
    return builder.build();
  }

  private static Network small() {
    return network(A, B, C, AB, CA, G);
  }

  /** What was written, without what is as it was. */
  private static Map<String, Counts> written(MirrorReport report) {
    return ImmutableMap.copyOf(
        Maps.filterValues(
            Maps.transformValues(
                report.counts(),
                counts -> new Counts(counts.created(), counts.updated(), counts.deleted(), 0)),
            counts -> counts.written() > 0));
  }

  @Test
  void everyFactOfTheAtlasArrives() throws IOException {
    Network atlas = Atlas.load().network().orElseThrow();
    MirrorReport report = server.sync(atlas);
    assertEquals(atlas, server.readBack());
    MirrorStatus status = server.status();
    assertTrue(status.complete());
    assertEquals(atlas.fingerprint().hex(), status.fingerprint());
    assertEquals(atlas.nodes().size(), status.nodes());
    assertEquals(atlas.ties().size(), status.ties());
    assertEquals(
        report.total().created(),
        server.count("MATCH (n:Corridor) RETURN count(n)")
            + server.count("MATCH ()-[r]->() RETURN count(r)"));
    assertEquals(
        List.of(Map.of("name", "北京")),
        server.query(
            "CALL db.index.fulltext.queryNodes('corridor_names', '北平') YIELD node"
                + " RETURN node.name AS name LIMIT 1"));
    assertEquals(
        0, server.count("SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*)"));
  }

  @Test
  void theSecondRunWritesNothing() {
    server.sync(small());
    Map<String, Map<String, Object>> before = server.dump();
    MirrorReport again = server.sync(small());
    assertFalse(again.written());
    assertEquals(0, again.total().written());
    assertEquals(before, server.dump());
  }

  @Test
  void anEditedTieIsAllThatIsWritten() {
    server.sync(small());
    Map<String, Map<String, Object>> before = server.dump();
    Network edited = network(A, B, C, AB.withWeight(5), CA, G);
    assertEquals(Map.of("COLLABORATES_WITH", ONE_UPDATE), written(server.sync(edited)));
    assertEquals(edited, server.readBack());
    Map<String, Map<String, Object>> after = server.dump();
    assertEquals(before.keySet(), after.keySet());
    Set<String> changed = Maps.difference(before, after).entriesDiffering().keySet();
    assertEquals(2, changed.size(), changed::toString); // the tie and the status node
  }

  @Test
  void whatVanishesGoesWithAllThatHangsOnIt() {
    server.sync(small());
    Network without = network(A, B, AB, G);
    assertEquals(
        Map.of(
            "Platform", new Counts(0, 0, 1, 0),
            "TRANSFERS_TO", new Counts(0, 0, 1, 0),
            "LOCATED_IN", new Counts(0, 0, 1, 0)),
        written(server.sync(without)));
    assertEquals(without, server.readBack());
    assertEquals(small(), readBackAfter(small()));
  }

  private Network readBackAfter(Network network) {
    server.sync(network);
    return server.readBack();
  }

  @Test
  void aGroupIsRenamedInPlace() {
    server.sync(small());
    Group renamed = Group.of("g", GroupKind.CLUSTER, "新群", "p").withMembers("a");
    Network edited = network(A, B, C, AB, CA, renamed);
    assertEquals(Map.of("Group", ONE_UPDATE), written(server.sync(edited)));
    assertEquals(edited, server.readBack());
  }

  @Test
  void aNodeOfAnotherKindKeepsItsPlace() {
    server.sync(small());
    Network edited = network(A, B, Node.of("c", NodeKind.ALLIANCE, "丙"), AB, CA, G);
    assertEquals(
        Map.of("Alliance", ONE_UPDATE, "LOCATED_IN", new Counts(0, 0, 1, 0)),
        written(server.sync(edited)));
    assertEquals(
        List.of(Map.of("labels", List.of("Corridor", "Alliance"))),
        server.query("MATCH (n {id: 'c'}) RETURN labels(n) AS labels"));
    assertEquals(edited, server.readBack());
  }

  @Test
  void aTurnedTransferIsAnother() {
    server.sync(small());
    Tie turned = Tie.of("a", "c", TieKind.TECHNOLOGY_TRANSFER, Layer.VALUE, "p");
    Network edited = network(A, B, C, AB, turned, G);
    assertEquals(Map.of("TRANSFERS_TO", new Counts(1, 0, 1, 0)), written(server.sync(edited)));
    assertEquals(edited, server.readBack());
  }

  @Test
  void propertiesThatVanishAreTakenAway() {
    server.sync(network(A.withAttributes(Map.of("x", "1", "y", "2")).withNameEn("A")));
    Network edited = network(A.withAttributes(Map.of("y", "2")));
    assertEquals(Map.of("City", ONE_UPDATE), written(server.sync(edited)));
    assertEquals(edited, server.readBack());
  }

  @Test
  void foreignDataStaysAsItIs() {
    server.sync(small());
    server.query(
        "MATCH (a:Corridor {id: 'a'}), (b:Corridor {id: 'b'})"
            + " CREATE (:City {id: 'a', name: 'mine'})-[:TRANSFERS_TO {weight: 9}]->(:Note {n: 1})"
            + " CREATE (:Note {text: 'on a'})-[:ABOUT]->(a)"
            + " CREATE (a)-[:COLLABORATES_WITH {mine: true}]->(b)"
            + " SET a:Favourite");
    String foreign =
        "MATCH (n) WHERE NOT n:Corridor AND NOT n:_CorridorMirror"
            + " OPTIONAL MATCH (n)-[r]-(m) RETURN elementId(n) AS n, properties(n) AS is,"
            + " elementId(r) AS r, properties(r) AS has, elementId(m) AS m ORDER BY n";
    String between = "MATCH ()-[r {mine: true}]->() RETURN elementId(r) AS id, properties(r) AS is";
    var before = List.of(server.query(foreign), server.query(between));
    server.sync(network(A.withNameEn("A"), B, AB.withWeight(3), G));
    assertEquals(before, List.of(server.query(foreign), server.query(between)));
    assertEquals(1, server.count("MATCH (n:Favourite:Corridor:City {id: 'a'}) RETURN count(n)"));
  }

  @Test
  void relationshipsOfOthersAreNotDeletedUnasked() {
    server.sync(small());
    server.query("MATCH (c {id: 'c'}) CREATE (:Note {text: 'on c'})-[:ABOUT]->(c)");
    Map<String, Map<String, Object>> before = server.dump();
    Network without = network(A, B, AB, G);
    ServerException refused = assertThrows(ServerException.class, () -> server.sync(without));
    assertTrue(refused.getMessage().startsWith("1 relationship that"), refused::getMessage);
    assertEquals(before, server.dump());
    server.force(without);
    assertEquals(without, server.readBack());
    assertEquals(1, server.count("MATCH (n:Note) RETURN count(n)"));
  }

  @Test
  void anotherNetworksMirrorIsReplacedOnlyIfForced() {
    server.sync(small());
    Map<String, Map<String, Object>> before = server.dump();
    Network other = network(Node.of("z", NodeKind.CITY, "另"));
    assertThrows(
        ServerException.class,
        () -> Mirror.sync(server.driver(), MirroredServer.DATABASE, other, "other", Run.quiet()));
    assertThrows(ServerException.class, () -> server.sync(other), "no node in common, same name");
    assertEquals(before, server.dump());
    server.force(other);
    assertEquals(other, server.readBack());
  }

  @Test
  void aPlanWritesNothing() {
    server.sync(small());
    Map<String, Map<String, Object>> before = server.dump();
    MirrorReport plan =
        Mirror.plan(
            server.driver(),
            MirroredServer.DATABASE,
            MirrorGraph.of(network(A, B, C, AB.withWeight(9), CA)),
            "test",
            Mirror.Options.DEFAULT,
            Run.quiet());
    assertEquals(
        Map.of(
            "City", ONE_UPDATE, // its cluster
            "Group", new Counts(0, 0, 1, 0),
            "IN_GROUP", new Counts(0, 0, 1, 0),
            "HAS_ROLE_IN", new Counts(0, 0, 1, 0),
            "STATED_IN", new Counts(0, 0, 1, 0),
            "COLLABORATES_WITH", ONE_UPDATE),
        written(plan));
    assertEquals(before, server.dump());
  }

  @Test
  void whatWasEditedInTheMirrorIsMendedByARewrite() {
    server.sync(small());
    server.query("MATCH (n:Corridor {id: 'a'}) SET n.name = 'wrong'");
    server.query("MATCH ()-[r:TRANSFERS_TO]->() DELETE r");
    server.query("MATCH (n:Corridor {id: 'c'}) REMOVE n:Platform");
    assertEquals(
        Map.of("TRANSFERS_TO", new Counts(1, 0, 0, 0), "Platform", ONE_UPDATE),
        written(server.sync(small())));
    Mirror.sync(
        server.driver(),
        MirroredServer.DATABASE,
        MirrorGraph.of(small()),
        "test",
        Mirror.Options.DEFAULT.withRewrite(true),
        Run.quiet());
    assertEquals(small(), server.readBack());
  }

  @Test
  void aRunThatIsBrokenOffIsCompletedByTheNext() throws IOException {
    Network atlas = Atlas.load().network().orElseThrow();
    server.sync(network(A, B, AB));
    AtomicBoolean cancelled = new AtomicBoolean();
    Run run =
        Run.quiet()
            .withProgress((task, done, total) -> cancelled.set(done > 400))
            .withCancellation(cancelled::get);
    CancelledException given =
        assertThrows(
            CancelledException.class,
            () ->
                Mirror.sync(
                    server.driver(),
                    MirroredServer.DATABASE,
                    MirrorGraph.of(atlas),
                    "test",
                    Mirror.Options.DEFAULT.withForce(true),
                    run));
    assertTrue(given.getMessage().contains("'corridor mirror' completes it"), given::getMessage);
    assertFalse(server.status().complete());
    assertTrue(server.count("MATCH (n:Corridor) RETURN count(n)") > 400);
    server.sync(atlas);
    assertTrue(server.status().complete());
    assertEquals(atlas, server.readBack());
  }

  @Test
  void aRunThatAnotherTookOverFromStops() {
    Network mine = network(A, B, AB.withWeight(4));
    Network theirs = network(A, B, C, AB.withWeight(8), CA);
    server.sync(network(A));
    AtomicBoolean once = new AtomicBoolean();
    Run run =
        Run.quiet()
            .withProgress(
                (task, done, total) -> {
                  if (task.startsWith("writing") && done > 0 && !once.getAndSet(true)) {
                    server.sync(theirs);
                  }
                });
    assertThrows(
        ServerException.class,
        () -> Mirror.sync(server.driver(), MirroredServer.DATABASE, mine, "test", run));
    assertTrue(once.get());
    assertEquals(theirs, server.readBack());
    assertEquals(theirs.fingerprint().hex(), server.status().fingerprint());
  }
}
