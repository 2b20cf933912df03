package corridor.engine.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What becomes of the ties of a small network: three cities, what they host, and an alliance. */
class ProjectorTest {
  private static final TieSelection SELECTION = TieSelection.DEFAULT;
  private static final TieSelection CITIES = ProjectionRule.CITIES.selection();

  // u1 is in city A's district, u2 in B, u3 in C; u4 is nowhere. The alliance has u1, u2, u3 and
  // u4.
  private static Network network() {
    NetworkBuilder facts =
        new NetworkBuilder()
            .add(Source.of("s", "s"))
            .add(Node.of("A", NodeKind.CITY, "A"))
            .add(Node.of("A1", NodeKind.CITY, "A1").withSubtype("district").withLocatedIn("A"))
            .add(Node.of("B", NodeKind.CITY, "B"))
            .add(Node.of("C", NodeKind.CITY, "C"))
            .add(Node.of("R", NodeKind.REGION, "R"))
            .add(Node.of("u1", NodeKind.INSTITUTION, "u1").withLocatedIn("A1"))
            .add(Node.of("u2", NodeKind.INSTITUTION, "u2").withLocatedIn("B"))
            .add(Node.of("u3", NodeKind.INSTITUTION, "u3").withLocatedIn("C"))
            .add(Node.of("u4", NodeKind.INSTITUTION, "u4"))
            .add(Node.of("union", NodeKind.ALLIANCE, "union"))
            .add(Group.of("ab", GroupKind.CORRIDOR, "ab", "s").withMembers("A1", "B"))
            .add(tie("u1", "u2", TieKind.TECHNOLOGY_TRANSFER).withWeight(3))
            .add(tie("A", "B", TieKind.COLLABORATION).withPeriod(Period.of(2010, 2016)))
            .add(tie("A", "A1", TieKind.COLLABORATION))
            .add(tie("B", "C", TieKind.COLLABORATION).asInferred())
            .add(tie("A", "R", TieKind.TECHNOLOGY_TRANSFER))
            .add(tie("A", "u4", TieKind.COLLABORATION));
    for (int i = 1; i <= 4; i++) {
      facts.add(tie("u" + i, "union", TieKind.AFFILIATION).withSubtype("member-of"));
    }
    return facts.build();
  }

  private static Tie tie(String from, String to, TieKind kind) {
    return Tie.of(from, to, kind, Layer.KNOWLEDGE, "s");
  }

  private static String arcs(ProjectionRule rule) {
    Projection graph = Projection.of(network(), rule);
    return IntStream.range(0, graph.nodes())
        .boxed()
        .flatMap(
            v ->
                IntStream.range(graph.out().start(v), graph.out().end(v))
                    .filter(e -> graph.directed() || v < graph.out().target(e))
                    .mapToObj(
                        e ->
                            graph.id(v)
                                + graph.id(graph.out().target(e))
                                + " "
                                + Math.round(1000 * graph.out().weight(e))))
        .collect(Collectors.joining(", "));
  }

  // Of the ties between cities only that of A and B has years; the alliance has none.
  @Test
  void tiesWithoutYearsAreTakenOnlyIfAskedFor() {
    ProjectionRule cities = ProjectionRule.CITIES.withSelection(CITIES.withUndated(false));
    Projection dated = Projection.of(network(), cities);
    assertEquals(1, dated.ties());
    assertEquals(1, dated.account().used());
    assertEquals(0, dated.account().undated());
    assertEquals(3, Projection.of(network(), ProjectionRule.CITIES).ties());
    assertEquals(
        0,
        Projection.of(
                network(),
                cities.withSelection(CITIES.withUndated(false).withDuring(Period.of(2016, 2020))))
            .ties());
    assertTrue(cities.describe().contains("none without years"), cities.describe());
  }

  @Test
  void withoutLiftTiesStayBetweenTheNodesNamed() {
    assertEquals("AA1 1000, AB 1000, Au4 1000, u1u2 3000", arcs(ProjectionRule.ALL_NODES));
  }

  @Test
  void fractionalLiftGivesEachPairOfFourMembersAThird() {
    // A–B: 3 transferred, 1 of the cities, 1/3 of the alliance.
    assertEquals("AB 4333, AC 333, BC 333", arcs(ProjectionRule.CITIES));
  }

  @Test
  void fullLiftGivesEachPairOne() {
    assertEquals("AB 5000, AC 1000, BC 1000", arcs(ProjectionRule.CITIES.withLift(CityLift.FULL)));
  }

  @Test
  void directedLiftKeepsTransferOneWayAndAlliancesBothWays() {
    assertEquals(
        "AB 5000, AC 1000, BA 2000, BC 1000, CA 1000, CB 1000",
        arcs(ProjectionRule.CITIES.withDirection(Direction.DIRECTED).withLift(CityLift.FULL)));
  }

  @Test
  void everyTieIsAccountedFor() {
    TieAccount account = Projection.of(network(), ProjectionRule.CITIES).account();
    // used: u1–u2, A–B (which has years) and four memberships; A–A1 is within A; B–C is inferred;
    // u4 is nowhere; R
    // too.
    assertEquals(new TieAccount(10, 6, 1, 1, 0, 2, 5), account);
    assertEquals(1 / 7.0, account.selfTieShare());
    TieAccount unlifted = Projection.of(network(), ProjectionRule.ALL_NODES).account();
    assertEquals(new TieAccount(10, 4, 0, 5, 1, 0, 3), unlifted);
  }

  @Test
  void selectionsNarrowTheGraph() {
    ProjectionRule rule = ProjectionRule.ALL_NODES;
    assertEquals(
        "AA1 1000, Au4 1000, u1u2 3000",
        arcs(rule.withSelection(SELECTION.withDuring(Period.of(2016, 2020)))));
    assertEquals(
        "u1u2 3000",
        arcs(rule.withSelection(SELECTION.withTieKinds(Set.of(TieKind.TECHNOLOGY_TRANSFER)))));
    assertEquals("", arcs(rule.withSelection(SELECTION.withLayers(Set.of(Layer.VALUE)))));
    assertEquals(
        "AA1 1000, AB 1000",
        arcs(rule.withSelection(SELECTION.withNodeKinds(Set.of(NodeKind.CITY)))));
    assertEquals(
        "AA1 1000, AB 1000, Au4 1000, BC 1000, u1u2 3000",
        arcs(rule.withSelection(SELECTION.withInferred(true))));
  }

  @Test
  void aGroupHasItsMembersAndWhatTheyHost() {
    Set<String> ab = Set.of("ab");
    assertEquals(
        "u1u2 3000", arcs(ProjectionRule.ALL_NODES.withSelection(SELECTION.withGroups(ab))));
    assertEquals(
        "AB 4333",
        arcs(
            ProjectionRule.CITIES.withSelection(ProjectionRule.CITIES.selection().withGroups(ab))));
  }

  @Test
  void liftingWithoutCitiesIsRefused() {
    ProjectionRule rule =
        ProjectionRule.ALL_NODES.withSelection(
            SELECTION.withNodeKinds(Set.of(NodeKind.INSTITUTION)));
    assertThrows(IllegalArgumentException.class, () -> rule.withLift(CityLift.FULL));
  }
}
