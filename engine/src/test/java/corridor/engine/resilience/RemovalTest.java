package corridor.engine.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.result.Partition;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Scenarios on a network of five cities, a laboratory in c, and an alliance of a, b and c. */
class RemovalTest {
  private static final Run RUN = Run.quiet();
  private static final ProjectionRule CITIES = ProjectionRule.CITIES.withLength(PathLength.HOPS);

  private static Tie tie(String from, String to, TieKind kind, Layer layer) {
    return Tie.of(from, to, kind, layer, "s");
  }

  private static Network network() {
    NetworkBuilder network = new NetworkBuilder().add(Source.of("s", "a source"));
    for (String city : List.of("a", "b", "c", "d", "e")) {
      network.add(Node.of(city, NodeKind.CITY, city));
    }
    return network
        .add(Node.of("cd", NodeKind.CITY, "a district of c").withLocatedIn("c"))
        .add(Node.of("lab", NodeKind.INSTITUTION, "laboratory").withLocatedIn("c"))
        .add(Node.of("all", NodeKind.ALLIANCE, "alliance"))
        .add(tie("a", "b", TieKind.COLLABORATION, Layer.KNOWLEDGE))
        .add(tie("b", "c", TieKind.COLLABORATION, Layer.INDUSTRY))
        .add(tie("lab", "d", TieKind.COLLABORATION, Layer.KNOWLEDGE))
        .add(tie("cd", "e", TieKind.COLLABORATION, Layer.INDUSTRY))
        .add(tie("a", "all", TieKind.AFFILIATION, Layer.VALUE).withSubtype("member-of"))
        .add(tie("b", "all", TieKind.AFFILIATION, Layer.VALUE).withSubtype("member-of"))
        .add(tie("lab", "all", TieKind.AFFILIATION, Layer.VALUE).withSubtype("member-of"))
        .add(Group.of("g", GroupKind.CLUSTER, "g", "s").withMembers("a", "c"))
        .build();
  }

  private static double weight(Projection graph, String from, String to) {
    int arc = graph.out().arc(graph.getIndex(from), graph.getIndex(to));
    return arc < 0 ? 0 : graph.out().weight(arc);
  }

  private static Remains remains(Removal removal) {
    return Remains.of(removal.project(CITIES), removal.nodes(), 5, RUN);
  }

  @Test
  void nothingIsTakenOut() {
    Network network = network();
    Removal none = Removal.of(network, node -> false, tie -> false);
    Projection graph = none.project(CITIES);
    Projection before = Projection.of(network, CITIES);
    assertEquals(before.ids(), graph.ids());
    assertEquals(1.5, weight(graph, "a", "b"));
    Remains remains = remains(none);
    assertEquals(5, remains.nodes());
    assertEquals(5, remains.tied());
    assertEquals(5, remains.ties());
    assertEquals(1, remains.components());
    assertEquals(4 + 3 * .5, remains.weight());
    assertEquals(List.of(), none.ties());
  }

  // With c go its district, its laboratory and all their ties; a and b keep half of the alliance.
  @Test
  void aCityTakesWhatItHostsAlong() {
    Removal removal = Removal.of(network(), node -> node.id().equals("c"), tie -> false);
    assertEquals(Set.of("c", "cd", "lab"), removal.nodes());
    assertEquals(4, removal.ties().size());
    Remains remains = remains(removal);
    assertEquals(new Remains(4, 2, 1, 1.5, 3, 2, remains.efficiency()), remains);
    assertEquals(2 / 20.0, remains.efficiency().value());
    assertEquals(1.5, weight(removal.project(CITIES), "a", "b"));
  }

  // Without the laboratory the alliance has two members, yet they are tied no closer than before.
  @Test
  void aMemberThatGoesStillCountsInTheAlliance() {
    Removal removal = Removal.of(network(), node -> node.id().equals("lab"), tie -> false);
    Projection graph = removal.project(CITIES);
    assertEquals(1.5, weight(graph, "a", "b"));
    assertEquals(0, weight(graph, "a", "c"));
    assertEquals(1, weight(graph, "b", "c"));
    assertEquals(0, weight(graph, "c", "d"));
    assertEquals(5, remains(removal).nodes());
  }

  @Test
  void aDistrictThatGoesBecomesNoCity() {
    Removal removal = Removal.of(network(), node -> node.id().equals("cd"), tie -> false);
    Projection graph = removal.project(CITIES);
    assertEquals(5, graph.nodes());
    assertEquals(0, weight(graph, "c", "e"));
    assertEquals(1, weight(graph, "b", "c") - .5);
  }

  @Test
  void anAllianceOrALayerTakesItsTiesAlong() {
    Removal alliance =
        Removal.of(network(), node -> node.kind() == NodeKind.ALLIANCE, tie -> false);
    assertEquals(1, weight(alliance.project(CITIES), "a", "b"));
    assertEquals(0, weight(alliance.project(CITIES), "a", "c"));
    Removal layer = Removal.of(network(), node -> false, tie -> tie.layer() == Layer.KNOWLEDGE);
    assertEquals(.5, weight(layer.project(CITIES), "a", "b"));
    assertEquals(0, weight(layer.project(CITIES), "c", "d"));
    assertEquals(2, layer.ties().size());
    Removal all = Removal.of(network(), node -> true, tie -> true);
    Remains nothing = remains(all);
    assertEquals(new Remains(0, 0, 0, 0, 0, 0, nothing.efficiency()), nothing);
    assertEquals(0, nothing.efficiency().value());
  }

  // Two cliques of 4 with one bridge: one path; and with a second way round over z: two.
  @Test
  void whatTiesTwoClusters() {
    Projection bridge = Shapes.cliqueBridgeClique(4, 4);
    List<String> labels = List.of("x", "x", "x", "x", "y", "y", "y", "y");
    Partition classes = Partition.of("halves", bridge.ids(), labels);
    ClusterLinks links = ClusterLinks.of(bridge, classes, RUN);
    assertEquals(List.of(new ClusterLinks.Row("x", "y", 1, 1, 1, 1)), links.rows());
    Projection round = TieText.undirected("a-b:5 a-z:2 z-b:3 c");
    Partition three = Partition.of("p", round.ids(), List.of("x", "y", "", "w"));
    assertEquals(
        List.of(
            new ClusterLinks.Row("w", "x", 1, 2, 2, 5),
            new ClusterLinks.Row("w", "y", 1, 3, 2, 5),
            new ClusterLinks.Row("x", "y", 1, 5, 2, 7)),
        ClusterLinks.of(round, three, RUN).rows());
    Projection directed = Shapes.path(Direction.DIRECTED, 3);
    Partition none = Partition.of("none", directed.ids(), Collections.nCopies(3, ""));
    assertThrows(UnsuitableGraphException.class, () -> ClusterLinks.of(directed, none, RUN));
  }
}
