package corridor.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReciprocityTest {
  private static final Run RUN = Run.quiet();

  static Stream<Drawn> directed() {
    return RandomGraphs.drawn().filter(one -> one.graph().directed() && one.graph().ties() > 0);
  }

  @Test
  void countsArcsAndWhatTheSmallerOfTwoReturns() {
    Reciprocity found = Reciprocity.of(TieText.directed("a-b:3 b-a:1 b-c:2"), RUN);
    assertEquals(2.0 / 3, found.arcs().value(), 1e-15);
    assertEquals(2 * 1 / 6.0, found.weight().value(), 1e-15);
  }

  @Test
  void closedFormsOfCycles() {
    assertEquals(1, Reciprocity.of(Shapes.cycle(Direction.DIRECTED, 2), RUN).weight().value());
    assertEquals(0, Reciprocity.of(Shapes.cycle(Direction.DIRECTED, 5), RUN).arcs().value());
  }

  @ParameterizedTest
  @MethodSource("directed")
  void agreesWithTheFormulaOverTheMatrix(Drawn drawn) {
    double[][] weights = Undirected.matrix(drawn.graph());
    double mutual = 0;
    double returned = 0;
    double arcs = 0;
    double total = 0;
    for (int u = 0; u < weights.length; u++) {
      for (int v = 0; v < weights.length; v++) {
        arcs += weights[u][v] > 0 ? 1 : 0;
        total += weights[u][v];
        mutual += Math.min(weights[u][v], weights[v][u]) > 0 ? 1 : 0;
        returned += Math.min(weights[u][v], weights[v][u]);
      }
    }
    Reciprocity found = Reciprocity.of(drawn.graph(), RUN);
    assertEquals(mutual / arcs, found.arcs().value(), 1e-12, drawn::toString);
    assertEquals(returned / total, found.weight().value(), 1e-12, drawn::toString);
  }

  @Test
  void noArcsHaveNone() {
    Projection graph = Projection.builder(Direction.DIRECTED, List.of("a", "b")).build();
    Statistic none = Statistic.undefined(Undefined.ZERO_TOTAL);
    assertEquals(none, Reciprocity.of(graph, RUN).arcs());
    assertEquals(none, Reciprocity.of(graph, RUN).weight());
  }

  @Test
  void refusesUndirectedGraphs() {
    Projection graph = Shapes.star(3);
    assertThrows(UnsuitableGraphException.class, () -> Reciprocity.of(graph, RUN));
  }
}
