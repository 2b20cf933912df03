package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EigenvectorTest {
  private static final Run RUN = Run.quiet();
  private static final Eigenvector.Options L2 = Eigenvector.Options.DEFAULT;
  private static final Eigenvector.Options MAX = L2.withScale(Eigenvector.Scale.MAX);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100, 1000})
  void closedFormsOfAStarAndAClique(int n) {
    Scores star = Eigenvector.of(Shapes.star(n), L2, RUN);
    assertEquals(Math.sqrt(0.5), star.value(0), 1e-10);
    assertEquals(1 / Math.sqrt(2 * (n - 1)), star.value(n - 1), 1e-10);
    assertTrue(star.provenance().converged());
    Scores clique = Eigenvector.of(Shapes.clique(Math.min(n, 50)), MAX, RUN);
    assertEquals(1, clique.value(0), 1e-10);
    assertEquals(1, clique.value(1), 1e-10);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 40})
  void closedFormsOfAPathAndACycle(int n) {
    Scores path = Eigenvector.of(Shapes.path(Direction.SYMMETRISED, n), L2, RUN);
    for (int v = 0; v < n; v++) {
      double expected = Math.sqrt(2.0 / (n + 1)) * Math.sin(Math.PI * (v + 1) / (n + 1));
      assertEquals(expected, path.value(v), 1e-9);
    }
    for (Direction direction : Direction.values()) {
      Scores cycle = Eigenvector.of(Shapes.cycle(direction, Math.max(n, 3)), MAX, RUN);
      assertEquals(1, cycle.value(0), 1e-10);
      assertEquals(1, cycle.value(1), 1e-10);
    }
  }

  // igraph, tests of eigenvector centrality: a star with weights 1 … 9, maximum 1.
  @Test
  void publishedWeightedStar() {
    Projection star = TieText.undirected("c-1:1 c-2:2 c-3:3 c-4:4 c-5:5 c-6:6 c-7:7 c-8:8 c-9:9");
    assertPrinted("1 9 c", ".0592349 .533114 1", Eigenvector.of(star, MAX, RUN));
  }

  // NetworkX, networkx/algorithms/centrality/tests/test_eigenvector_centrality.py, which
  // asks for 1e-7.
  @Test
  void publishedDirected() {
    Projection graph =
        TieText.directed("2-1 3-1 4-2 2-3 5-3 2-4 5-4 6-4 6-5 7-5 8-5 8-6 1-7 5-7 8-7 6-8 7-8");
    double[] expected = {
      .25368793, .19576478, .32817092, .40430835, .48199885, .15724483, .51346196, .32475403
    };
    Scores scores = Eigenvector.of(graph, L2, RUN);
    for (int v = 0; v < expected.length; v++) {
      assertEquals(expected[v], scores.value(v), 1e-7);
    }
  }

  // netrics, Coleman's adolescents, maximum 1; NetworkX 3.6.1 for the other two.
  @Test
  void publishedClassics() {
    assertPrinted("Betty Sue Alice", ".303 .928 1", Eigenvector.of(Classics.coleman(), MAX, RUN));
    assertPrinted(
        "Medici Strozzi Ridolfi Tornabuoni",
        ".430308 .355980 .341553 .325842",
        Eigenvector.of(Classics.florentine(), L2, RUN));
    assertPrinted(Karate.column("eigenvector"), Eigenvector.of(Karate.graph(), L2, RUN));
  }

  @Test
  void theUnitOfWeightsDoesNotMatter() {
    Scores small = Eigenvector.of(TieText.undirected("a-b:1e-6 a-c:2e-6 c-d:1e-6"), L2, RUN);
    Scores large = Eigenvector.of(TieText.undirected("a-b:1e6 a-c:2e6 c-d:1e6"), L2, RUN);
    for (int v = 0; v < 4; v++) {
      assertEquals(small.value(v), large.value(v), 1e-12);
    }
    assertTrue(small.provenance().converged() && large.provenance().converged());
  }

  @Test
  void importanceComesInAlongArcs() {
    Scores scores = Eigenvector.of(TieText.directed("a-b b-a b-c"), MAX, RUN);
    assertPrinted("1 1 1", scores);
    Scores source = Eigenvector.of(TieText.directed("a-b b-a c-a"), MAX, RUN);
    assertPrinted("1 1 0", source);
    assertEquals(
        List.of(
            "1 of 3 nodes have 0 because the part with the largest eigenvalue does not reach them"),
        source.provenance().warnings());
  }

  @Test
  void onlyTheStrongestComponentHasValues() {
    Scores scores = Eigenvector.of(TieText.undirected("a-b b-c c-a d-e f"), MAX, RUN);
    assertPrinted("1 1 1 0 0 0", scores);
    assertEquals(1, scores.provenance().warnings().size());
  }

  @Test
  void equalComponentsAreNotUnique() {
    Scores scores = Eigenvector.of(TieText.undirected("a-b b-c c-a 1-2 2-3 3-4 4-1"), MAX, RUN);
    for (int v = 0; v < scores.size(); v++) {
      assertEquals(1, scores.value(v), 1e-10);
    }
    assertEquals(
        List.of("2 parts share the largest eigenvalue: the vector is not unique"),
        scores.provenance().warnings());
  }

  @Test
  void ofEqualPartsInARowTheLastHasTheVector() {
    Scores scores = Eigenvector.of(TieText.directed("a-b b-a b-c c-d d-c d-e"), MAX, RUN);
    assertPrinted("0 0 1 1 1", scores);
    assertTrue(scores.provenance().converged());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10})
  void withoutACycleThereIsNoVector(int n) {
    Scores scores = Eigenvector.of(Shapes.path(Direction.DIRECTED, n), L2, RUN);
    for (int v = 0; v < n; v++) {
      assertEquals(Optional.of(Undefined.NO_LEADING_EIGENVALUE), scores.undefined(v));
    }
  }

  @Test
  void stoppingEarlyIsTold() {
    Scores scores = Eigenvector.of(Karate.graph(), L2.withMaxIterations(3), RUN);
    assertFalse(scores.provenance().converged());
    assertEquals(3, scores.provenance().iterations());
    assertEquals(
        List.of("stopped before the tolerance was reached"), scores.provenance().warnings());
    assertThrows(IllegalArgumentException.class, () -> L2.withMaxIterations(0));
    assertThrows(IllegalArgumentException.class, () -> L2.withTolerance(0));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  // A non-negative vector with A x = λ x, of norm 1, whatever it was found by.
  @ParameterizedTest
  @MethodSource("drawn")
  void theVectorSolvesItsEquation(Drawn drawn) {
    Projection graph = drawn.graph();
    Scores scores = Eigenvector.of(graph, L2, RUN);
    if (scores.undefined(0).isPresent()) {
      return;
    }
    double[] inflow = new double[graph.nodes()];
    double squares = 0;
    double rayleigh = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      Csr in = graph.in();
      for (int arc = in.start(v); arc < in.end(v); arc++) {
        inflow[v] += in.weight(arc) * scores.value(in.target(arc));
      }
      assertTrue(scores.value(v) >= 0, drawn::toString);
      squares += scores.value(v) * scores.value(v);
      rayleigh += inflow[v] * scores.value(v);
    }
    assertEquals(1, squares, 1e-12, drawn::toString);
    assertTrue(rayleigh > 0.5, drawn::toString);
    for (int v = 0; v < graph.nodes(); v++) {
      assertEquals(rayleigh * scores.value(v), inflow[v], 1e-8 * rayleigh, drawn::toString);
    }
  }

  // No part of the graph has a larger eigenvalue: λ is at least any closed walk's growth.
  @ParameterizedTest
  @MethodSource("drawn")
  void theEigenvalueIsTheLargest(Drawn drawn) {
    Projection graph = drawn.graph();
    Scores scores = Eigenvector.of(graph, L2, RUN);
    int n = graph.nodes();
    double[] walks = new double[n];
    Arrays.fill(walks, 1);
    double log = 0;
    int steps = 4000;
    for (int step = 0; step < steps; step++) {
      double[] next = new double[n];
      double sum = 0;
      for (int v = 0; v < n; v++) {
        for (int arc = graph.in().start(v); arc < graph.in().end(v); arc++) {
          next[v] += graph.in().weight(arc) * walks[graph.in().target(arc)];
        }
        sum += next[v];
      }
      if (sum == 0) {
        assertEquals(
            Optional.of(Undefined.NO_LEADING_EIGENVALUE), scores.undefined(0), drawn::toString);
        return;
      }
      for (int v = 0; v < n; v++) {
        walks[v] = next[v] / sum;
      }
      log += Math.log(sum);
    }
    double growth = Math.exp(log / steps);
    double eigenvalue = 0;
    for (int v = 0; v < n; v++) {
      for (int arc = graph.in().start(v); arc < graph.in().end(v); arc++) {
        double product = scores.value(v) * scores.value(graph.in().target(arc));
        eigenvalue += graph.in().weight(arc) * product;
      }
    }
    assertEquals(growth, eigenvalue, 0.01 * growth, drawn::toString);
  }
}
