package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.paths.MinimumCut.CutTie;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.TieText;
import corridor.engine.testgraphs.YenWiki;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

// Values by NetworkX, networkx/algorithms/flow/tests/test_maxflow.py, which names the origins.
class MaximumFlowPublishedTest {
  private static final String TOPCODER = "x-a:3 x-b:1 a-c:3 b-c:5 b-d:4 d-e:2 c-y:2 e-y:3";

  private static void assertValue(double expected, Projection graph, String from, String to) {
    MaximumFlow flow = MaximumFlow.of(graph, List.of(from), List.of(to), Run.quiet());
    MinimumCut cut = MinimumCut.of(graph, List.of(from), List.of(to), Run.quiet());
    assertEquals(expected, flow.value());
    assertEquals(expected, cut.value());
  }

  @ParameterizedTest
  @CsvSource({
    // Cormen et al.
    "23, s, t, s-v1:16 s-v2:13 v1-v2:10 v2-v1:4 v1-v3:12 v3-v2:9 v2-v4:14 v4-v3:7 v3-t:20 v4-t:4",
    "3, x, y, " + TOPCODER,
    // Wikipedia on Dinic's algorithm.
    "19, s, t, s-1:10 s-2:10 1-3:4 1-4:8 1-2:2 2-4:9 3-t:10 4-3:6 4-t:10",
    // The classic example for bad augmenting paths.
    "2000, a, d, a-b:1000 a-c:1000 b-c:1 b-d:1000 c-d:1000",
    "2, s, t, s-b:2 s-c:1 c-d:1 d-a:1 b-a:2 a-t:2",
    // NetworkX's ticket 429.
    "4, s, t, s-a:2 s-b:2 a-b:5 a-t:1 b-a:1 b-t:3"
  })
  void directed(double value, String from, String to, String ties) {
    assertValue(value, TieText.directed(ties), from, to);
  }

  @ParameterizedTest
  @CsvSource({"4, x, y, " + TOPCODER, "1, 1, 2, 1-2", "0, 0, 3, 0 2-3"})
  void undirected(double value, String from, String to, String ties) {
    assertValue(value, TieText.undirected(ties), from, to);
  }

  // NetworkX 3.6.1, maximum_flow_value and minimum_cut.
  @Test
  void yensExampleWithCapacities() {
    Projection graph = YenWiki.graph();
    assertValue(3, graph, "0", "5");
    MinimumCut cut = MinimumCut.of(graph, List.of("0"), List.of("5"), Run.quiet());
    assertEquals(List.of(new CutTie("3", "5", 1), new CutTie("4", "5", 2)), cut.ties());
    assertEquals(List.of("0", "1", "2", "3", "4"), cut.sourceSide());
  }
}
