package corridor.queries.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import corridor.queries.HostileText;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.LocalServer;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever a network is full of, it is data, and comes back as it was. */
@ExtendWith(LocalServer.class)
class HostileNamesTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int NODES = 1_000;
  private static final int LONG = 1 << 16;
  private static final List<NodeKind> KINDS = List.of(NodeKind.values());
  private static final List<TieKind> TIES = List.of(TieKind.values());

  private final MirroredServer server;

  HostileNamesTest(Bolt bolt) {
    server = new MirroredServer(bolt.driver());
  }

  @BeforeEach
  void plantCanaries() {
    server.clear();
    server.query("UNWIND range(1, 10) AS i CREATE (:Canary {i: i})-[:SINGS]->(:Org {i: i})");
  }

  /** The same names in all places that hold text; ids are told apart by a number. */
  static Network hostile(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    NetworkBuilder facts = new NetworkBuilder();
    String source = "p" + HostileText.text(random);
    facts.add(Source.of(source, HostileText.name(random)));
    String[] ids = new String[NODES];
    for (int i = 0; i < NODES; i++) {
      ids[i] = i + HostileText.text(random);
      facts.add(
          Node.of(ids[i], KINDS.get(i % KINDS.size()), HostileText.name(random))
              .withNameEn(HostileText.text(random))
              .withSubtype(HostileText.text(random))
              .withAliases(List.of(HostileText.name(random), HostileText.name(random)))
              .withAttributes(Map.of("plain", HostileText.name(random))));
    }
    for (int i = 1; i < NODES; i++) {
      facts.add(
          Tie.of(
                  ids[random.nextInt(i)],
                  ids[i],
                  TIES.get(i % TIES.size()),
                  Layer.INNOVATION,
                  source)
              .withSubtype(HostileText.text(random)));
    }
    facts.add(
        Group.of("g" + HostileText.text(random), GroupKind.BELT, HostileText.name(random), source)
            .withMembers(ids[0], ids[1], ids[2]));
    return facts.build();
  }

  private void requireCanaries() {
    assertEquals(10, server.count("MATCH (:Canary)-[r:SINGS]->(:Org) RETURN count(r)"));
  }

  @Test
  void comeBackAsTheyWere() {
    Network network = hostile(SEED);
    server.sync(network);
    assertEquals(network, server.readBack(), "-Dtest.seed=" + SEED);
    requireCanaries();
    assertEquals(0, server.sync(network).total().written());
    assertTrue(server.force(hostile(SEED + 1)).written());
    assertEquals(hostile(SEED + 1), server.readBack(), "-Dtest.seed=" + SEED);
    requireCanaries();
  }

  @Test
  void aNameThatNoIndexHoldsIsMirroredAllTheSame() {
    String name = "长".repeat(LONG);
    Network network =
        new NetworkBuilder()
            .add(Node.of("a", NodeKind.ALLIANCE, name))
            .add(Node.of("b", NodeKind.CITY, "乙"))
            .build();
    server.sync(network);
    assertEquals(network, server.readBack());
    String indexes =
        "SHOW INDEXES YIELD labelsOrTypes, properties WHERE properties = ['name'] AND"
            + " labelsOrTypes = ['%s'] RETURN count(*)";
    assertEquals(0, server.count(indexes.formatted("Alliance")));
    assertEquals(1, server.count(indexes.formatted("City")));
    server.sync(
        new NetworkBuilder()
            .add(Node.of("a", NodeKind.ALLIANCE, "短"))
            .add(Node.of("b", NodeKind.CITY, "乙"))
            .build());
    assertEquals(1, server.count(indexes.formatted("Alliance")));
  }

  @Test
  void namesOfAttributesAreMadePlain() {
    Network network =
        new NetworkBuilder()
            .add(
                Node.of("a", NodeKind.CITY, "甲")
                    .withAttributes(
                        Map.of(
                            "`}) DETACH DELETE n //",
                            "1",
                            "\\u0060",
                            "2",
                            "\u0000",
                            "3",
                            "",
                            "4",
                            "_key",
                            "5",
                            "研发",
                            "6",
                            "n".repeat(LONG),
                            "7")))
            .build();
    server.sync(network);
    List<Map<String, Object>> rows =
        server.query(
            "MATCH (n:City) UNWIND keys(n) AS key WITH key, n[key] AS value"
                + " WHERE value IN ['1', '2', '3', '4', '5', '6', '7']"
                + " RETURN value, key ORDER BY value");
    assertEquals(
        List.of(
            "attribute_____DETACH_DELETE_n___",
            "attribute__u0060",
            "attribute__",
            "attribute_",
            "attribute__key",
            "研发",
            "attribute_" + "n".repeat(64)),
        rows.stream().map(row -> row.get("key")).toList());
    requireCanaries();
  }
}
