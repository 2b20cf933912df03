package corridor.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DensityTest {
  private static double density(Projection graph) {
    return Density.of(graph, Run.quiet()).value().value();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 50})
  void closedForms(int n) {
    assertEquals(1, density(Shapes.clique(n)), 1e-15);
    assertEquals(2.0 / n, density(Shapes.star(n)), 1e-15);
    assertEquals(1.0 / n, density(Shapes.path(Direction.DIRECTED, n)), 1e-15);
  }

  // NetworkX 3.6.1: density of Zachary's karate club.
  @Test
  void publishedKarate() {
    assertEquals(.139037, density(Karate.graph()), 5e-7);
  }

  @Test
  void tiesOfANodeWithItselfDoNotCount() {
    assertEquals(1, density(TieText.undirected("a-b a-a b-b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a"})
  void oneNodeHasNone(String id) {
    List<String> ids = id.isEmpty() ? List.of() : List.of(id);
    Projection graph = Projection.builder(Direction.DIRECTED, ids).build();
    assertEquals(
        Statistic.undefined(Undefined.TOO_FEW_NODES), Density.of(graph, Run.quiet()).value());
  }
}
