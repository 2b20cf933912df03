package corridor.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.structure.Distances.Pairs;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistancesTest {
  private static final Distances.Options ALL = Distances.Options.DEFAULT;
  private static final Distances.Options LARGEST = ALL.withPairs(Pairs.OF_LARGEST_COMPONENT);

  private static Distances of(Projection graph) {
    return Distances.of(graph, ALL, Run.quiet());
  }

  private static Distances ofLargest(Projection graph) {
    return Distances.of(graph, LARGEST, Run.quiet());
  }

  static Stream<Drawn> drawn() {
    return Stream.concat(
        RandomGraphs.drawn(),
        RandomGraphs.drawn()
            .map(one -> new Drawn(one.seed(), one.graph().withLength(PathLength.HOPS))));
  }

  private static void assertDistances(
      double diameter, double radius, double mean, double efficiency, Distances found) {
    assertEquals(diameter, found.diameter().value(), 1e-12);
    assertEquals(radius, found.radius().value(), 1e-12);
    assertEquals(mean, found.mean().value(), 1e-12);
    assertEquals(efficiency, found.efficiency().value(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10, 70})
  void closedForms(int n) {
    double inverses = IntStream.range(1, n).mapToDouble(i -> 1.0 / i).sum();
    double ways = IntStream.range(1, n).mapToDouble(i -> (n - i) / (double) i).sum();
    double pairs = n * (n - 1.0) / 2;
    assertDistances(1, 1, 1, 1, of(Shapes.clique(n)));
    assertDistances(
        2, 1, 2 - 2.0 / n, (n - 1 + (n - 1) * (n - 2) / 4.0) / pairs, of(Shapes.star(n)));
    assertDistances(
        n - 1,
        Math.floorDiv(n, 2),
        (n + 1) / 3.0,
        ways / pairs,
        of(Shapes.path(Direction.SYMMETRISED, n)));
    assertDistances(
        n - 1, n - 1, n / 2.0, inverses / (n - 1), of(Shapes.cycle(Direction.DIRECTED, n)));
    Distances oneWay = of(Shapes.path(Direction.DIRECTED, n));
    assertDistances(n - 1, 1, (n + 1) / 3.0, ways / pairs / 2, oneWay);
    assertEquals(.5, oneWay.connected().value());
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), oneWay.eccentricity().undefined(n - 1));
  }

  // NetworkX 3.6.1: Zachary's karate club.
  @Test
  void publishedKarate() {
    Distances found = of(Karate.graph().withLength(PathLength.HOPS));
    assertEquals(5, found.diameter().value());
    assertEquals(3, found.radius().value());
    assertEquals(2.408200, found.mean().value(), 5e-7);
    assertEquals(.492008, found.efficiency().value(), 5e-7);
    assertEquals(1, found.connected().value());
  }

  // NetworkX, tests of efficiency: a cycle of four, undirected and directed.
  @Test
  void publishedCycle() {
    assertEquals(.833333, of(Shapes.cycle(Direction.SYMMETRISED, 4)).efficiency().value(), 5e-7);
    assertEquals(.611111, of(Shapes.cycle(Direction.DIRECTED, 4)).efficiency().value(), 5e-7);
  }

  @Test
  void pairsWithoutAPathCountInEfficiencyOnly() {
    Projection graph = TieText.undirected("a-b b-c c-d e-f g").withLength(PathLength.HOPS);
    Distances all = of(graph);
    double inverse = 2 * (3 + 2 / 2.0 + 1 / 3.0 + 1);
    assertDistances(3, 1, (10.0 + 1) / 7, inverse / 42, all);
    assertEquals(14.0 / 42, all.connected().value(), 1e-15);
    assertEquals(Optional.of(Undefined.ISOLATE), all.eccentricity().undefined(6));
    Distances largest = ofLargest(graph);
    assertDistances(3, 2, 10 / 6.0, 2 * (3 + 1 + 1 / 3.0) / 12, largest);
    assertEquals(1, largest.connected().value());
    assertEquals(Optional.of(Undefined.OUTSIDE_PART), largest.eccentricity().undefined(4));
    assertEquals("4", largest.provenance().options().get("measured nodes"));
  }

  @Test
  void strongerIsNearer() {
    Distances found = of(TieText.undirected("a-b:10 b-c:10 a-c:1"));
    assertDistances(.2, .1, (.1 + .1 + .2) / 3, (10 + 10 + 5) / 3.0, found);
  }

  // Floyd and Warshall over the lengths.
  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithAllPairs(Drawn drawn) {
    Projection graph = drawn.graph();
    int n = graph.nodes();
    double[][] distance = Undirected.matrix(graph);
    for (double[] row : distance) {
      Arrays.setAll(row, v -> row[v] > 0 ? graph.length(row[v]) : Double.POSITIVE_INFINITY);
    }
    for (int k = 0; k < n; k++) {
      for (int u = 0; u < n; u++) {
        for (int v = 0; v < n; v++) {
          distance[u][v] = Math.min(distance[u][v], distance[u][k] + distance[k][v]);
        }
      }
    }
    Distances found = of(graph);
    double sum = 0;
    double inverse = 0;
    int pairs = 0;
    for (int u = 0; u < n; u++) {
      double farthest = Double.NaN;
      for (int v = 0; v < n; v++) {
        if (u != v && Double.isFinite(distance[u][v])) {
          farthest = Double.isNaN(farthest) ? 0 : farthest;
          farthest = Math.max(farthest, distance[u][v]);
          sum += distance[u][v];
          inverse += 1 / distance[u][v];
          pairs++;
        }
      }
      assertEquals(farthest, found.eccentricity().value(u), 1e-9, drawn::toString);
    }
    assertEquals(sum / pairs, found.mean().value(), 1e-9, drawn::toString);
    if (n > 1) {
      double possible = n * (n - 1.0);
      assertEquals(inverse / possible, found.efficiency().value(), 1e-9, drawn::toString);
      assertEquals(pairs / possible, found.connected().value(), 1e-12, drawn::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void allPairsOfTheLargestComponentHaveAPath(Drawn drawn) {
    Distances largest = ofLargest(drawn.graph());
    if (largest.connected().isDefined()) {
      assertEquals(1, largest.connected().value(), drawn::toString);
    }
  }

  @Test
  void withoutTiesThereIsEfficiencyButNoDistance() {
    Distances none = of(TieText.undirected("a b c"));
    assertEquals(Statistic.undefined(Undefined.ZERO_TOTAL), none.diameter());
    assertEquals(Statistic.undefined(Undefined.ZERO_TOTAL), none.mean());
    assertEquals(Statistic.of(0), none.efficiency());
    Statistic tooFew = Statistic.undefined(Undefined.TOO_FEW_NODES);
    assertEquals(tooFew, of(TieText.undirected("a")).efficiency());
    assertEquals(tooFew, ofLargest(TieText.undirected("a b c")).radius());
    Projection empty = Projection.builder(Direction.DIRECTED, List.of()).build();
    assertEquals(tooFew, ofLargest(empty).radius());
  }

  @Test
  void refusesLengthsThatAreNotFinite() {
    Projection graph = TieText.undirected("a-b:1e-320");
    assertThrows(UnsuitableGraphException.class, () -> of(graph));
  }
}
