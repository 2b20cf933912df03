package corridor.engine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import corridor.engine.layers.LayerSimilarity.Pair;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.Shapes;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 200 random multiplexes, directed and not, with empty layers and nodes without ties. */
class LayersLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final Run RUN = Run.quiet().withThreads(1);
  private static final LayerSimilarity.Options FEW =
      LayerSimilarity.Options.DEFAULT.withPermutations(40);
  private static final Dominance.Options RESAMPLED = Dominance.Options.DEFAULT.withResamples(130);

  record Drawn(long seed, Multiplex layers) {
    @Override
    public String toString() {
      return "seed " + seed;
    }
  }

  static Stream<Drawn> drawn() {
    return LongStream.range(SEED, SEED + 200).mapToObj(seed -> new Drawn(seed, draw(seed)));
  }

  private static Multiplex draw(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int n = 1 + random.nextInt(11);
    int count = 1 + random.nextInt(5);
    Direction direction = random.nextBoolean() ? Direction.DIRECTED : Direction.SYMMETRISED;
    ImmutableMap.Builder<String, Projection> layers = ImmutableMap.builder();
    for (int layer = 0; layer < count; layer++) {
      double density = random.nextInt(5) == 0 ? 0 : random.nextDouble();
      Projection.Builder graph = Projection.builder(direction, Shapes.ids(n));
      for (int a = 0; a < n; a++) {
        for (int b = direction == Direction.DIRECTED ? 0 : a + 1; b < n; b++) {
          if (a != b && random.nextDouble() < density * density) {
            graph.tie(a, b, 1 + random.nextInt(6));
          }
        }
      }
      layers.put("layer " + layer, graph.build());
    }
    LayerValues values = random.nextBoolean() ? LayerValues.SHARES : LayerValues.WEIGHTS;
    return Multiplex.of(layers.buildOrThrow(), values);
  }

  private static Multiplex relabelled(Multiplex layers) {
    ImmutableMap.Builder<String, Projection> reversed = ImmutableMap.builder();
    for (int layer = 0; layer < layers.layers(); layer++) {
      reversed.put(layers.names().get(layer), RandomGraphs.reversed(layers.graph(layer)));
    }
    return Multiplex.of(reversed.buildOrThrow(), layers.values());
  }

  private static void assertSame(Statistic expected, Statistic actual, String told) {
    assertEquals(expected.undefined(), actual.undefined(), told);
    assertEquals(expected.value(), actual.value(), 1e-9, told);
  }

  private static void assertSame(Scores expected, Scores actual, boolean reversed, String told) {
    int n = expected.size();
    for (int v = 0; v < n; v++) {
      int other = reversed ? n - 1 - v : v;
      assertEquals(expected.undefined(v), actual.undefined(other), told);
      assertEquals(expected.value(v), actual.value(other), 1e-8, told);
    }
  }

  private static Scores versatility(Multiplex layers, Versatility.Kind kind) {
    return Versatility.of(layers, Versatility.Options.DEFAULT.withKind(kind), RUN);
  }

  private static void assertSameNodes(
      Multiplex expected, Multiplex actual, boolean reversed, String told) {
    Overlap first = Overlap.of(expected, RUN);
    Overlap second = Overlap.of(actual, RUN);
    assertSame(first.overlap(), second.overlap(), reversed, told);
    assertSame(first.participation(), second.participation(), reversed, told);
    assertSame(first.z(), second.z(), reversed, told);
    for (int v = 0; v < expected.nodes(); v++) {
      int other = reversed ? expected.nodes() - 1 - v : v;
      assertEquals(first.spread(v), second.spread(other), told);
    }
    assertSame(
        versatility(expected, Versatility.Kind.PAGERANK),
        versatility(actual, Versatility.Kind.PAGERANK),
        reversed,
        told);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void layersPermutedGivePermutedResults(Drawn drawn) {
    Multiplex layers = drawn.layers();
    Multiplex turned = layers.withOnly(Lists.reverse(layers.names()));
    assertSameNodes(layers, turned, false, drawn.toString());
    List<Pair> pairs = LayerSimilarity.of(layers, FEW, RUN).pairs();
    List<Pair> others = LayerSimilarity.of(turned, FEW, RUN).pairs();
    assertEquals(pairs.size(), others.size());
    for (Pair pair : pairs) {
      Pair twin =
          others.stream()
              .filter(
                  other ->
                      other.first().equals(pair.second()) && other.second().equals(pair.first()))
              .findFirst()
              .orElseThrow();
      assertEquals(pair.shared(), twin.shared());
      assertEquals(pair.secondGivenFirst(), twin.firstGivenSecond());
      assertEquals(pair.weightedJaccard(), twin.weightedJaccard(), 1e-12);
      assertSame(pair.tauB(), twin.tauB(), drawn.toString());
      assertSame(pair.qap(), twin.qap(), drawn.toString());
      assertEquals(pair.p(), twin.p(), drawn.toString());
      assertEquals(pair.distance(), twin.distance(), 1e-7);
    }
    Dominance dominance = Dominance.of(layers, layers.ids(), RESAMPLED, RUN);
    assertEquals(
        Lists.reverse(dominance.rows()),
        Dominance.of(turned, turned.ids(), RESAMPLED, RUN).rows(),
        drawn.toString());
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void relabelledNodesGiveRelabelledResults(Drawn drawn) {
    Multiplex layers = drawn.layers();
    Multiplex reversed = relabelled(layers);
    assertSameNodes(layers, reversed, true, drawn.toString());
    LayerSimilarity.Options exact = FEW.withPermutations(0);
    List<Pair> pairs = LayerSimilarity.of(layers, exact, RUN).pairs();
    List<Pair> others = LayerSimilarity.of(reversed, exact, RUN).pairs();
    for (int i = 0; i < pairs.size(); i++) {
      assertEquals(pairs.get(i).jaccard(), others.get(i).jaccard());
      assertEquals(pairs.get(i).weightedJaccard(), others.get(i).weightedJaccard(), 1e-12);
      assertSame(pairs.get(i).spearman(), others.get(i).spearman(), drawn.toString());
      assertSame(pairs.get(i).qap(), others.get(i).qap(), drawn.toString());
      assertEquals(pairs.get(i).distance(), others.get(i).distance(), 1e-7);
    }
  }

  // The definitions, over full matrices.
  @ParameterizedTest
  @MethodSource("drawn")
  void similarityIsAsDefined(Drawn drawn) {
    Multiplex layers = drawn.layers();
    int[] nodes = layers.tiedNodes();
    for (Pair pair : LayerSimilarity.of(layers, FEW.withPermutations(0), RUN).pairs()) {
      Projection a = layers.valued(layers.names().indexOf(pair.first()));
      Projection b = layers.valued(layers.names().indexOf(pair.second()));
      double n = 0;
      double x = 0;
      double y = 0;
      double xx = 0;
      double yy = 0;
      double xy = 0;
      double least = 0;
      double most = 0;
      int both = 0;
      int either = 0;
      for (int v : nodes) {
        for (int w : nodes) {
          if (v != w) {
            double p = weight(a, v, w);
            double q = weight(b, v, w);
            n++;
            x += p;
            y += q;
            xx += p * p;
            yy += q * q;
            xy += p * q;
            least += Math.min(p, q);
            most += Math.max(p, q);
            both += p > 0 && q > 0 ? 1 : 0;
            either += p > 0 || q > 0 ? 1 : 0;
          }
        }
      }
      assertEquals(both / (double) either, pair.jaccard(), 1e-12, drawn.toString());
      assertEquals(least / most, pair.weightedJaccard(), 1e-9, drawn.toString());
      if (pair.qap().isDefined()) {
        double r = (n * xy - x * y) / Math.sqrt((n * xx - x * x) * (n * yy - y * y));
        assertEquals(r, pair.qap().value(), 1e-9, drawn.toString());
      } else {
        assertTrue(
            n * xx - x * x <= 1e-9 * n * xx || n * yy - y * y <= 1e-9 * n * yy, drawn.toString());
      }
    }
  }

  private static double weight(Projection graph, int v, int w) {
    int arc = graph.out().arc(v, w);
    return arc < 0 ? 0 : graph.out().weight(arc);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void numbersStayInTheirRange(Drawn drawn) {
    Multiplex layers = drawn.layers();
    Overlap overlap = Overlap.of(layers, RUN);
    double versatility = 0;
    for (int v = 0; v < layers.nodes(); v++) {
      double p = overlap.participation().value(v);
      assertTrue(Double.isNaN(p) || (p >= 0 && p <= 1), drawn.toString());
      versatility += versatility(layers, Versatility.Kind.PAGERANK).value(v);
    }
    if (layers.present().length > 0) {
      assertEquals(1, versatility, 1e-9, drawn.toString());
      Dominance dominance = Dominance.of(layers, layers.ids(), RESAMPLED, RUN);
      assertEquals(1, dominance.rows().stream().mapToDouble(Dominance.Row::share).sum(), 1e-9);
      assertEquals(1, dominance.rows().stream().mapToDouble(Dominance.Row::leads).sum(), 1e-9);
      for (Dominance.Row row : dominance.rows()) {
        assertTrue(row.low() <= row.high() && row.low() >= 0 && row.high() <= 1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void threadsChangeNothing(Drawn drawn) {
    Multiplex layers = drawn.layers();
    Run two = RUN.withThreads(2);
    assertEquals(
        LayerSimilarity.of(layers, FEW, RUN).pairs(), LayerSimilarity.of(layers, FEW, two).pairs());
    assertEquals(
        Dominance.of(layers, layers.ids(), RESAMPLED, RUN).rows(),
        Dominance.of(layers, layers.ids(), RESAMPLED, two).rows());
  }
}
