package corridor.engine.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Shapes;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Graphs large enough for what searches do with many nodes, arcs and sources at once: levels
 * entered from the other side, buckets, and more sources than a word has bits.
 */
class ShortestPathsAtSizeTest {
  private static final int NODES = 150;
  private static final Run RUN = Run.quiet();

  private record Drawn(long seed, String kind, Projection graph) {
    @Override
    public String toString() {
      return "seed " + seed + ", " + kind;
    }
  }

  static Stream<Drawn> drawn() {
    long first = Long.getLong("test.seed", 42);
    return Stream.iterate(first, seed -> seed + 1).limit(10).flatMap(ShortestPathsAtSizeTest::draw);
  }

  private static Stream<Drawn> draw(long seed) {
    return Stream.of(Direction.values())
        .flatMap(
            direction -> {
              Projection even = graph(direction, seed, 8);
              Projection uneven = graph(direction, seed, 100_000);
              return Stream.of(
                  new Drawn(seed, direction + " by hops", even.withLength(PathLength.HOPS)),
                  new Drawn(seed, direction + " by like lengths", even),
                  new Drawn(seed, direction + " by unlike lengths", uneven));
            });
  }

  // A sparse part with isolates, and a dense one that it leads to. Lengths are tenths.
  private static Projection graph(Direction direction, long seed, int longest) {
    SplittableRandom random = new SplittableRandom(seed);
    Projection.Builder graph = Projection.builder(direction, Shapes.ids(NODES));
    boolean[][] tied = new boolean[NODES][NODES];
    for (int i = 0; i < 1200; i++) {
      int from = i < 200 ? random.nextInt(NODES) : NODES / 2 + random.nextInt(NODES / 2);
      int to = NODES / 2 + random.nextInt(NODES / 2);
      if (i < 100) {
        from = random.nextInt(NODES / 2);
        to = random.nextInt(NODES / 2);
      }
      if (from != to && !tied[from][to] && !tied[to][from]) {
        tied[from][to] = true;
        int length = random.nextInt(20) == 0 ? longest : 1 + random.nextInt(8);
        graph.tie(from, to, 1 / (length / 10.0));
      }
    }
    return graph.build();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithAllPairs(Drawn drawn) {
    Projection graph = drawn.graph();
    double scale = AllPairs.scale(graph);
    AllPairs pairs = new AllPairs(graph, scale);
    Scores betweenness = Betweenness.of(graph, new Betweenness.Options(false), RUN);
    for (int v = 0; v < NODES; v++) {
      double sum = pairs.betweenness(v);
      double expected = graph.directed() ? sum : sum / 2;
      assertEquals(expected, betweenness.value(v), 1e-9 * (1 + sum), drawn::toString);
    }
    for (ArcMode mode : new ArcMode[] {ArcMode.OUT, ArcMode.IN}) {
      Scores harmonic = Harmonic.of(graph, new Harmonic.Options(mode, false), RUN);
      Scores closeness = Closeness.of(graph, Closeness.Options.DEFAULT.withMode(mode), RUN);
      for (int v = 0; v < NODES; v++) {
        double inverses = 0;
        double sum = 0;
        double others = 0;
        for (int u = 0; u < NODES; u++) {
          int from = mode == ArcMode.OUT ? v : u;
          int to = mode == ArcMode.OUT ? u : v;
          if (u != v && pairs.reaches(from, to)) {
            others++;
            inverses += scale / pairs.distance[from][to];
            sum += pairs.distance[from][to] / scale;
          }
        }
        double near = others == 0 ? 0 : others / sum * others / (NODES - 1);
        assertEquals(inverses, harmonic.value(v), 1e-9 * (1 + inverses), drawn::toString);
        assertEquals(near, closeness.value(v), 1e-9, drawn::toString);
      }
    }
  }

  // Nodes 1 … 30 are a clique that 0 leads to and that leads to 31. Out of reach of 0, 34 … 36 lead
  // by 33 and 32 to 31 as well.
  @Test
  void whatIsOutOfReachIsNotDisturbed() {
    Projection.Builder graph = Projection.builder(Direction.DIRECTED, Shapes.ids(NODES));
    for (int a = 1; a <= 30; a++) {
      graph.tie(0, a, 1).tie(a, 31, 1);
      for (int b = 1; b <= 30; b++) {
        if (a != b) {
          graph.tie(a, b, 1);
        }
      }
    }
    graph.tie(34, 33, 1).tie(35, 33, 1).tie(36, 33, 1).tie(33, 32, 1).tie(32, 31, 1);
    Projection hops = graph.build().withLength(PathLength.HOPS);
    Run oneThread = RUN.withThreads(1);
    Scores scores = Betweenness.of(hops, new Betweenness.Options(false), oneThread);
    assertEquals(4, scores.value(32));
    assertEquals(6, scores.value(33));
    assertEquals(1 / 30.0, scores.value(30), 1e-12);
    assertEquals(0, scores.value(31));
  }
}
