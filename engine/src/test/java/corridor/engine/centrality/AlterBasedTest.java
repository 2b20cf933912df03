package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlterBasedTest {
  private static final Run RUN = Run.quiet();
  private static final AlterBased.Options ALL = AlterBased.Options.DEFAULT;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 50})
  void closedForms(int n) {
    AlterBased star = AlterBased.of(Shapes.star(n), ALL, RUN);
    assertEquals(n - 1, star.centrality().value(0));
    assertEquals(n - 1, star.power().value(0));
    assertEquals(n - 1, star.centrality().value(1));
    assertEquals(1.0 / (n - 1), star.power().value(1));
    AlterBased clique = AlterBased.of(Shapes.clique(n), ALL, RUN);
    assertEquals((n - 1.0) * (n - 1), clique.centrality().value(n - 1));
    assertEquals(1, clique.power().value(n - 1), 1e-14);
  }

  // Sample of Opsahl's tnet with Neal's formulas (GaWC Research Bulletin 365); by hand, node 1:
  // 4 · 11 + 2 · 6 and 4/11 + 2/6.
  @Test
  void opsahlsSample() {
    AlterBased scores = AlterBased.of(Classics.opsahl(), ALL, RUN);
    assertPrinted("56 55 56 11 23 3", scores.centrality());
    assertPrinted(".696970 3 .696970 .090909 1.181818 .333333", scores.power());
  }

  @Test
  void aNodeWithoutTiesHasNeither() {
    AlterBased scores = AlterBased.of(TieText.undirected("a-b:3 c"), ALL, RUN);
    assertPrinted("9 9 0", scores.centrality());
    assertPrinted("1 1 0", scores.power());
  }

  // Strengths in + out: a 2, b 7, c 5.
  @Test
  void theModeSaysWhoTheAltersAre() {
    Projection graph = TieText.directed("a-b:2 b-c:5");
    AlterBased out = AlterBased.of(graph, ALL.withMode(ArcMode.OUT), RUN);
    assertPrinted("14 25 0", out.centrality());
    assertPrinted(".285714 1 0", out.power());
    AlterBased in = AlterBased.of(graph, ALL.withMode(ArcMode.IN), RUN);
    assertPrinted("0 4 35", in.centrality());
    assertPrinted("0 1 .714286", in.power());
    AlterBased all = AlterBased.of(graph, ALL, RUN);
    assertPrinted("14 29 35", all.centrality());
    assertEquals("in + out", all.power().provenance().options().get("mode"));
    assertEquals("alter-based-power", all.power().measure());
    assertEquals("alter-based-centrality", all.centrality().measure());
  }

  @Test
  void aCancelledRunHasNoResultAndTheEmptyGraphHasScores() {
    Run run = Run.quiet().withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> AlterBased.of(Karate.graph(), ALL, run));
    Projection none = Projection.builder(Direction.DIRECTED, List.of()).build();
    assertEquals(0, AlterBased.of(none, ALL, RUN).power().size());
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  // Σ RC = Σ s² and Σ RP = number of nodes with ties, since each alter gives out its strength.
  @ParameterizedTest
  @MethodSource("drawn")
  void sumsAndOrder(Drawn drawn) {
    Projection graph = drawn.graph();
    AlterBased scores = AlterBased.of(graph, ALL, RUN);
    AlterBased reversed = AlterBased.of(RandomGraphs.reversed(graph), ALL, RUN);
    int n = graph.nodes();
    double centrality = 0;
    double power = 0;
    double squares = 0;
    int tied = 0;
    for (int v = 0; v < n; v++) {
      double strength = ArcMode.ALL.strength(graph, v);
      squares += strength * strength;
      tied += strength > 0 ? 1 : 0;
      centrality += scores.centrality().value(v);
      power += scores.power().value(v);
      assertEquals(
          scores.power().value(v), reversed.power().value(n - 1 - v), 1e-12 * n, drawn::toString);
    }
    assertEquals(squares, centrality, 1e-12 * squares, drawn::toString);
    assertEquals(tied, power, 1e-12 * n, drawn::toString);
  }
}
