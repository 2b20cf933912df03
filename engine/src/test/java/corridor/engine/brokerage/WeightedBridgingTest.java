package corridor.engine.brokerage;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.centrality.Betweenness;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedBridgingTest {
  private static final Run RUN = Run.quiet();

  private static Scores bridging(Projection graph) {
    Scores betweenness = Betweenness.of(graph, new Betweenness.Options(false), RUN);
    return WeightedBridging.of(graph, betweenness, RUN);
  }

  // Gephi, gephi-plugins pull request 336.
  @Test
  void gephi() {
    Projection graph = TieText.undirected("A-B:10 B-D:10 A-C:1 C-D:1");
    assertPrinted("A B C", ".25 .50 .00", bridging(graph));
  }

  // The coefficient of the centre is (1/k) / k.
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 20})
  void aHubIsNoBridge(int n) {
    double k = n - 1;
    Scores scores = bridging(Shapes.star(n));
    assertEquals(k * (k - 1) / 2 / (k * k), scores.value(0), 1e-12);
    assertEquals(0, scores.value(1));
  }

  // A node between two hubs of k has 2 neighbours of k: (1/2) / (2/k), and all k² pairs pass it.
  @ParameterizedTest
  @CsvSource({"2", "5", "30"})
  void theWayBetweenTwoHubsIsOne(int k) {
    Projection.Builder builder = Projection.builder(Direction.SYMMETRISED, Shapes.ids(2 * k + 1));
    builder.tie(0, 1, 1).tie(0, 2, 1);
    for (int leaf = 3; leaf < 2 * k + 1; leaf++) {
      builder.tie(leaf, 1 + leaf % 2, 1);
    }
    assertEquals(k * (double) k * k / 4, bridging(builder.build()).value(0), 1e-9);
  }

  @Test
  void whatIsUndefinedSaysWhy() {
    Projection graph = TieText.directed("a-b b-a c");
    Scores betweenness =
        Scores.builder(graph.ids())
            .set(0, 1)
            .setUndefined(1, Undefined.TOO_FEW_NODES)
            .set(2, 0)
            .build("pairs", Provenance.of("betweenness", graph).withOption("length", "hops"));
    Scores scores = WeightedBridging.of(graph, betweenness, RUN);
    assertEquals(1, scores.of("a"));
    assertEquals(Optional.of(Undefined.UNDEFINED_INPUT), scores.undefined(1));
    assertEquals(Optional.of(Undefined.ISOLATE), scores.undefined(2));
    assertEquals(Map.of("betweenness length", "hops"), scores.provenance().options());
    assertEquals("pairs", scores.unit());
    Projection other = TieText.directed("a-b b-a d");
    assertThrows(
        IllegalArgumentException.class, () -> WeightedBridging.of(other, betweenness, RUN));
    assertThrows(
        CancelledException.class,
        () -> WeightedBridging.of(graph, betweenness, RUN.withCancellation(() -> true)));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  private static Set<Integer> neighbours(Projection graph, int v) {
    Set<Integer> neighbours = new TreeSet<>();
    for (Csr arcs : new Csr[] {graph.out(), graph.in()}) {
      for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
        neighbours.add(arcs.target(arc));
      }
    }
    return neighbours;
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithTheFormulaOverSets(Drawn drawn) {
    Projection graph = drawn.graph();
    Scores betweenness = Betweenness.of(graph, new Betweenness.Options(false), RUN);
    Scores scores = WeightedBridging.of(graph, betweenness, RUN);
    for (int v = 0; v < graph.nodes(); v++) {
      double sum = 0;
      for (int neighbour : neighbours(graph, v)) {
        sum += 1.0 / neighbours(graph, neighbour).size();
      }
      double expected = betweenness.value(v) / neighbours(graph, v).size() / sum;
      assertEquals(expected, scores.value(v), 1e-9, drawn::toString);
    }
  }
}
