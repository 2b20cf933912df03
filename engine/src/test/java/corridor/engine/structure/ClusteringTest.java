package corridor.engine.structure;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.structure.Clustering.FewTies;
import corridor.engine.structure.Clustering.Weighting;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Triangles and clustering. */
class ClusteringTest {
  private static final Run RUN = Run.quiet();
  private static final Clustering.Options PLAIN = Clustering.Options.DEFAULT;
  private static final Clustering.Options ZERO = PLAIN.withFewTies(FewTies.ZERO);
  private static final Clustering.Options BARRAT = PLAIN.withWeighting(Weighting.BARRAT);

  static Stream<Drawn> drawn() {
    return Undirected.drawn();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 70})
  void closedFormsOfACliqueAndAStar(int n) {
    Clustering clique = Clustering.of(Shapes.clique(n), PLAIN, RUN);
    assertEquals(1, clique.local().value(n - 1));
    assertEquals(Statistic.of(1), clique.average());
    assertEquals(Statistic.of(1), clique.transitivity());
    assertEquals((n - 1) * (n - 2) / 2.0, Triangles.of(Shapes.clique(n), RUN).value(0));
    Clustering star = Clustering.of(Shapes.star(n), PLAIN, RUN);
    assertEquals(0, star.local().value(0));
    assertEquals(Optional.of(Undefined.TOO_FEW_TIES), star.local().undefined(1));
    assertEquals(Statistic.of(0), star.average());
    assertEquals(Statistic.of(0), star.transitivity());
  }

  @ParameterizedTest
  @CsvSource({"3, 3", "4, 10", "50, 5"})
  void closedFormOfTwoCliquesWithABridge(int left, int right) {
    Clustering found = Clustering.of(Shapes.cliqueBridgeClique(left, right), PLAIN, RUN);
    assertEquals(1, found.local().value(0));
    assertEquals((left - 2.0) / left, found.local().value(left - 1), 1e-12);
    double average =
        (left + right - 2 + (left - 2.0) / left + (right - 2.0) / right) / (left + right);
    assertEquals(average, found.average().value(), 1e-12);
  }

  // NetworkX 3.6.1: Zachary's karate club, nodes with one tie as 0.
  @Test
  void publishedKarate() {
    Clustering found = Clustering.of(Karate.graph(), ZERO, RUN);
    assertPrinted(Karate.column("clustering"), found.local());
    assertEquals(.570638, found.average().value(), 5e-7);
    assertEquals(.255682, found.transitivity().value(), 5e-7);
  }

  // Member 12 is the only one with a single tie.
  @Test
  void averagesWithAndWithoutFewTiesDiffer() {
    double without = Clustering.of(Karate.graph(), PLAIN, RUN).average().value();
    assertEquals(.570638 * 34 / 33, without, 1e-6);
  }

  // igraph, tests of Barrat's transitivity: weights -1 0 1 2 3 4 of 01 02 12 13 23 34 give 1 .75
  // .625
  // .277778. We take no weights of 0 and below: here 02 is next to 0, and nodes without 01 keep
  // their values.
  @Test
  void publishedBarrat() {
    Projection graph = TieText.undirected("0-1:1 0-2:1e-9 1-2:1 1-3:2 2-3:3 3-4:4");
    Scores local = Clustering.of(graph, BARRAT, RUN).local();
    assertPrinted("0 2 3", "1 .625 .277778", local);
    assertEquals(Optional.of(Undefined.TOO_FEW_TIES), local.undefined(4));
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithTheFormulasOverTheMatrix(Drawn drawn) {
    double[][] w = Undirected.matrix(drawn.graph());
    Scores triangles = Triangles.of(drawn.graph(), RUN);
    Clustering plain = Clustering.of(drawn.graph(), PLAIN, RUN);
    Clustering zero = Clustering.of(drawn.graph(), ZERO, RUN);
    Clustering barrat = Clustering.of(drawn.graph(), BARRAT, RUN);
    double allClosed = 0;
    double allPairs = 0;
    double sum = 0;
    double barratSum = 0;
    int counted = 0;
    for (int i = 0; i < w.length; i++) {
      double closed = 0;
      double pairs = 0;
      double closedWeight = 0;
      double pairsWeight = 0;
      for (int j = 0; j < w.length; j++) {
        for (int h = 0; h < w.length; h++) {
          if (j != h && w[i][j] > 0 && w[i][h] > 0) {
            pairs++;
            pairsWeight += (w[i][j] + w[i][h]) / 2;
            closed += w[j][h] > 0 ? 1 : 0;
            closedWeight += w[j][h] > 0 ? (w[i][j] + w[i][h]) / 2 : 0;
          }
        }
      }
      assertEquals(closed / 2, triangles.value(i), drawn::toString);
      assertEquals(closed / pairs, plain.local().value(i), 1e-12, drawn::toString);
      assertEquals(pairs == 0 ? 0 : closed / pairs, zero.local().value(i), 1e-12, drawn::toString);
      assertEquals(closedWeight / pairsWeight, barrat.local().value(i), 1e-12, drawn::toString);
      allClosed += closed;
      allPairs += pairs;
      if (pairs > 0) {
        sum += closed / pairs;
        barratSum += closedWeight / pairsWeight;
        counted++;
      }
    }
    assertEquals(allClosed / allPairs, plain.transitivity().value(), 1e-12, drawn::toString);
    assertEquals(sum / counted, plain.average().value(), 1e-12, drawn::toString);
    assertEquals(sum / w.length, zero.average().value(), 1e-12, drawn::toString);
    assertEquals(barratSum / counted, barrat.average().value(), 1e-12, drawn::toString);
  }

  @Test
  void largeGraphsToo() {
    Projection graph = RandomGraphs.large(Direction.SYMMETRISED, 700, 30, 42);
    Scores triangles = Triangles.of(graph, RUN);
    boolean[][] tied = new boolean[700][700];
    for (int v = 0; v < 700; v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        tied[v][graph.out().target(arc)] = true;
      }
    }
    for (int v = 0; v < 700; v++) {
      int count = 0;
      for (int a = 0; a < 700; a++) {
        for (int b = 0; b < a && tied[v][a]; b++) {
          count += tied[v][b] && tied[a][b] ? 1 : 0;
        }
      }
      assertEquals(count, triangles.value(v));
    }
  }

  @Test
  void withoutTwoTiesThatMeetThereIsNone() {
    Statistic none = Statistic.undefined(Undefined.ZERO_TOTAL);
    Clustering pair = Clustering.of(Shapes.star(2), PLAIN, RUN);
    assertEquals(none, pair.average());
    assertEquals(none, pair.transitivity());
    Clustering zero = Clustering.of(Shapes.star(2), ZERO, RUN);
    assertEquals(Statistic.of(0), zero.average());
    assertEquals(none, zero.transitivity());
    Projection empty = Projection.builder(Direction.SYMMETRISED, List.of()).build();
    assertEquals(none, Clustering.of(empty, ZERO, RUN).average());
  }

  @Test
  void refusesDirectedGraphs() {
    Projection graph = Shapes.cycle(Direction.DIRECTED, 3);
    assertThrows(UnsuitableGraphException.class, () -> Triangles.of(graph, RUN));
    assertThrows(UnsuitableGraphException.class, () -> Clustering.of(graph, PLAIN, RUN));
  }
}
