package corridor.engine.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.PathCountOverflowException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampledBetweennessTest {
  private static final Run RUN = Run.quiet();
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final SampledBetweenness.Options OPTIONS =
      SampledBetweenness.Options.DEFAULT.withEpsilon(0.05).withDelta(1e-6).withSeed(SEED);

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 11, 100})
  void closedForms(int n) {
    assertEquals(1, SampledBetweenness.of(Shapes.star(n), OPTIONS, RUN).value(0), 0.05);
    Scores path = SampledBetweenness.of(Shapes.path(Direction.SYMMETRISED, n), OPTIONS, RUN);
    Scores oneWay = SampledBetweenness.of(Shapes.path(Direction.DIRECTED, n), OPTIONS, RUN);
    Scores clique = SampledBetweenness.of(Shapes.clique(n), OPTIONS, RUN);
    for (int v = 0; v < n; v++) {
      double exact = 2.0 * v * (n - 1 - v) / ((n - 1) * (n - 2));
      assertEquals(exact, path.value(v), 0.05, "seed " + SEED);
      assertEquals(exact / 2, oneWay.value(v), 0.05, "seed " + SEED);
      assertEquals(0, clique.value(v));
    }
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn()
        .map(one -> new Drawn(one.seed(), one.graph().withLength(PathLength.HOPS)));
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void isWithinEpsilonOfTheExactValues(Drawn drawn) {
    Projection graph = drawn.graph();
    int n = graph.nodes();
    Scores scores = SampledBetweenness.of(graph, OPTIONS.withSeed(drawn.seed()), RUN);
    AllPairs pairs = new AllPairs(graph, 1);
    for (int v = 0; v < n; v++) {
      if (n < 3) {
        assertEquals(Undefined.TOO_FEW_NODES, scores.undefined(v).orElseThrow());
      } else {
        double exact = pairs.betweenness(v) / ((n - 1) * (n - 2));
        assertEquals(exact, scores.value(v), 0.05, drawn::toString);
      }
    }
  }

  // At most one run in ten may be out of bounds. That more than 45 of 200 are, if each is with
  // probability 0.1, has a probability of less than 1e-6. And the mean of all runs must be right
  // within five of its standard deviations, which a bias within epsilon would not be.
  @ParameterizedTest
  @ValueSource(strings = {"DIRECTED", "SYMMETRISED"})
  void failsNoMoreOftenThanItSays(Direction direction) {
    Projection graph = RandomGraphs.large(direction, 40, 5, SEED).withLength(PathLength.HOPS);
    SampledBetweenness.Options options = new SampledBetweenness.Options(0.05, 0.1, 0);
    AllPairs pairs = new AllPairs(graph, 1);
    int n = graph.nodes();
    double[] sums = new double[n];
    double samples = 0;
    int failed = 0;
    for (int i = 0; i < 200; i++) {
      Scores scores = SampledBetweenness.of(graph, options.withSeed(SEED + i), RUN);
      double drawn = Double.parseDouble(scores.provenance().options().get("samples"));
      boolean within = true;
      samples += drawn;
      for (int v = 0; v < n; v++) {
        sums[v] += scores.value(v) * drawn;
        double exact = pairs.betweenness(v) / ((n - 1) * (n - 2));
        within &= Math.abs(scores.value(v) - exact) <= 0.05;
      }
      failed += within ? 0 : 1;
    }
    assertTrue(failed <= 45, failed + " of 200 failed, seed " + SEED);
    for (int v = 0; v < n; v++) {
      double exact = pairs.betweenness(v) / ((n - 1) * (n - 2));
      double deviation = Math.sqrt(exact * (1 - exact) / samples);
      assertEquals(exact, sums[v] / samples, 5 * deviation * n / (n - 2.0) + 1e-12, "node " + v);
    }
  }

  // NetworkX 3.6.1; see karate.csv's README.
  @Test
  void isNearThePublishedValues() {
    Projection karate = Karate.graph().withLength(PathLength.HOPS);
    SampledBetweenness.Options options = OPTIONS.withEpsilon(0.01);
    Scores scores = SampledBetweenness.of(karate, options, RUN);
    Karate.column("betweenness")
        .forEach(
            (id, printed) ->
                assertEquals(
                    Double.parseDouble(printed) / (33 * 32 / 2.0), scores.of(id), 0.01, id));
  }

  @Test
  void fewerSamplesWhereNobodyIsBetweenMany() {
    int star = samples(Shapes.path(Direction.SYMMETRISED, 30));
    int clique = samples(Shapes.clique(30));
    int noInner = samples(TieText.undirected("a-b c d"));
    assertTrue(clique < star / 2, clique + " and " + star);
    assertEquals(0, noInner);
  }

  private static int samples(Projection graph) {
    Scores scores = SampledBetweenness.of(graph.withLength(PathLength.HOPS), OPTIONS, RUN);
    return Integer.parseInt(scores.provenance().options().get("samples"));
  }

  @Test
  void theGuaranteeIsTold() {
    Scores scores = SampledBetweenness.of(Shapes.star(5), OPTIONS, RUN);
    Map<String, String> options = scores.provenance().options();
    assertEquals("0.05", options.get("epsilon"));
    assertEquals("1.0E-6", options.get("delta"));
    assertEquals("hops", options.get("length"));
    assertEquals("true", options.get("normalised"));
    assertEquals(SEED, scores.provenance().seed().orElseThrow());
  }

  @Test
  void anotherSeedDrawsOtherPaths() {
    Projection graph = RandomGraphs.large(Direction.SYMMETRISED, 40, 5, 1);
    Projection hops = graph.withLength(PathLength.HOPS);
    Scores one = SampledBetweenness.of(hops, OPTIONS, RUN);
    Scores other = SampledBetweenness.of(hops, OPTIONS.withSeed(SEED + 1), RUN);
    boolean differs = false;
    for (int v = 0; v < one.size(); v++) {
      differs |= one.value(v) != other.value(v);
    }
    assertTrue(differs);
  }

  @Test
  void whatCannotBeDoneIsRefused() {
    Projection weighted = TieText.undirected("a-b:2 b-c:3");
    assertThrows(
        UnsuitableGraphException.class, () -> SampledBetweenness.of(weighted, OPTIONS, RUN));
    assertThrows(
        PathCountOverflowException.class,
        () -> SampledBetweenness.of(Shapes.diamonds(1100), OPTIONS, RUN));
    for (double share : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> OPTIONS.withEpsilon(share));
      assertThrows(IllegalArgumentException.class, () -> OPTIONS.withDelta(share));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> SampledBetweenness.of(Shapes.star(5), OPTIONS.withEpsilon(1e-6), RUN));
  }
}
