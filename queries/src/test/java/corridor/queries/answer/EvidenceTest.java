package corridor.queries.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.projection.CityLift;
import corridor.engine.projection.CombineRule;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three cities, a laboratory in each, an alliance of the three, and a predicted tie. */
class EvidenceTest {
  private static final Network NETWORK =
      new NetworkBuilder()
          .add(Source.of("p", "A paper"))
          .add(Source.of("r", "A report"))
          .add(Node.of("1", NodeKind.CITY, "上海"))
          .add(Node.of("2", NodeKind.CITY, "杭州"))
          .add(Node.of("3", NodeKind.CITY, "合肥"))
          .add(Node.of("z1", NodeKind.INSTITUTION, "lab S").withLocatedIn("1"))
          .add(Node.of("y2", NodeKind.INSTITUTION, "lab H").withLocatedIn("2"))
          .add(Node.of("x3", NodeKind.INSTITUTION, "lab F").withLocatedIn("3"))
          .add(Node.of("union", NodeKind.ALLIANCE, "the union"))
          .add(tie("z1", "y2", TieKind.TECHNOLOGY_TRANSFER, "p").withWeight(3))
          .add(tie("1", "2", TieKind.COLLABORATION, "r").withPeriod(Period.of(2017, 2020)))
          .add(tie("1", "2", TieKind.COLLABORATION, "r").asInferred())
          .add(tie("2", "3", TieKind.COLLABORATION, "p"))
          .add(tie("1", "z1", TieKind.COLLABORATION, "p"))
          .add(member("x3", "p"))
          .add(member("y2", "p"))
          .add(member("z1", "r"))
          .build();

  private static Tie tie(String from, String to, TieKind kind, String source) {
    return Tie.of(from, to, kind, Layer.INNOVATION, source);
  }

  private static Tie member(String id, String source) {
    return tie(id, "union", TieKind.AFFILIATION, source).withSubtype("member-of");
  }

  private static Projection graph(ProjectionRule rule) {
    return Projection.of(NETWORK, rule);
  }

  private static Evidence between(Projection graph, String from, String to) {
    return Evidence.of(NETWORK, graph, List.of(new Evidence.Pair(from, to)));
  }

  private static double weight(Projection graph, String from, String to) {
    int target = graph.getIndex(to);
    for (int arc = graph.out().start(graph.getIndex(from)); ; arc++) {
      if (graph.out().target(arc) == target) {
        return graph.out().weight(arc);
      }
    }
  }

  private static String csv(Evidence evidence) throws IOException {
    StringWriter out = new StringWriter();
    TableFormat.CSV.write(evidence.table(), out);
    return out.toString();
  }

  @Test
  void liftedTiesAreToldBetweenTheirInstitutions() throws IOException {
    assertEquals(
        """
        between,and,counts,from,to,via,kind,layer,subtype,weight,period,status,source,locator
        上海,杭州,3.0,lab S,lab H,,technology-transfer,innovation,,3.0,..,observed,A paper,
        上海,杭州,1.0,上海,杭州,,collaboration,innovation,,1.0,2017..2020,observed,A report,
        杭州,上海,0.5,lab H,lab S,the union,affiliation,innovation,member-of,,..,observed,A paper|A report,
        """,
        csv(between(graph(ProjectionRule.CITIES), "1", "2")));
  }

  @Test
  void inferredTiesAreThereOnlyIfTheProjectionTakesThemAndAreMarked() {
    ProjectionRule rule = ProjectionRule.CITIES;
    Projection mixed = graph(rule.withSelection(rule.selection().withInferred(true)));
    Evidence evidence = between(mixed, "2", "1");
    assertEquals(
        List.of(false, false, true, false),
        evidence.parts().stream().map(Contribution::inferred).toList());
    assertEquals("evidence: 3 observed, 1 inferred", evidence.notes().get(0));
    assertEquals("inferred", evidence.table().rows().get(2).get(11));
  }

  @Test
  void partsAddUpToTheProjectedWeight() {
    for (CityLift lift : List.of(CityLift.FULL, CityLift.FRACTIONAL)) {
      for (Direction direction : Direction.values()) {
        ProjectionRule rule = ProjectionRule.CITIES.withLift(lift).withDirection(direction);
        Projection graph = graph(rule);
        assertEquals(weight(graph, "1", "2"), between(graph, "1", "2").weight(), rule.describe());
        assertEquals(weight(graph, "2", "1"), between(graph, "2", "1").weight(), rule.describe());
        assertEquals(weight(graph, "3", "2"), between(graph, "3", "2").weight(), rule.describe());
        Projection counted = graph(rule.withCombine(CombineRule.COUNT));
        assertEquals(
            weight(counted, "1", "2"), between(counted, "1", "2").weight(), rule.describe());
      }
    }
  }

  @Test
  void anUndirectedTieOfADirectedGraphIsToldTheWayItIsAskedFor() throws IOException {
    assertEquals(
        """
        between,and,counts,from,to,via,kind,layer,subtype,weight,period,status,source,locator
        杭州,上海,1.0,杭州,上海,,collaboration,innovation,,1.0,2017..2020,observed,A report,
        杭州,上海,0.5,lab H,lab S,the union,affiliation,innovation,member-of,,..,observed,A paper|A report,
        """,
        csv(between(graph(ProjectionRule.CITIES.withDirection(Direction.DIRECTED)), "2", "1")));
  }

  @Test
  void aPathRestsOnTheTiesOfItsStepsAndANodeOnAllOfItsOwn() {
    Projection graph = graph(ProjectionRule.CITIES);
    assertEquals(5, Evidence.ofPath(NETWORK, graph, List.of("1", "2", "3")).parts().size());
    assertEquals(3, Evidence.ofNodes(NETWORK, graph, List.of("3")).parts().size());
    assertEquals(0, Evidence.ofPath(NETWORK, graph, List.of("1")).parts().size());
  }

  @Test
  void unliftedTiesAreTheNetworksOwn() {
    Projection graph = graph(ProjectionRule.ALL_NODES);
    assertEquals(3, between(graph, "y2", "z1").weight());
    assertEquals(1, between(graph, "1", "2").parts().size());
  }

  @Test
  void aShortenedListKeepsTheStrongestAndTellsHowManyItLeavesOut() {
    Evidence evidence = between(graph(ProjectionRule.CITIES), "1", "2");
    assertEquals(3.0, evidence.table(1).rows().get(0).get(2));
    assertEquals(1, evidence.table(1).rows().size());
    assertEquals(2, evidence.leftOut(1));
    assertEquals(0, evidence.leftOut(9));
  }

  @Test
  void refusesAGraphOfAnotherNetwork() {
    Projection other = Projection.builder(Direction.SYMMETRISED, List.of("1", "2")).build();
    assertThrows(IllegalArgumentException.class, () -> between(other, "1", "2"));
  }
}
