package corridor.engine.centrality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Betweenness, harmonic and closeness on random graphs, by hops and by decimal lengths. */
class ShortestPathsLawTest {
  private static final Run RUN = Run.quiet();
  private static final Betweenness.Options RAW = new Betweenness.Options(false);

  static Stream<Drawn> drawn() {
    return Stream.concat(
        RandomGraphs.drawnWithDecimalLengths(),
        RandomGraphs.drawn()
            .map(one -> new Drawn(one.seed(), one.graph().withLength(PathLength.HOPS))));
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithAllPairsOverWholeLengths(Drawn drawn) {
    Projection graph = drawn.graph();
    double scale = AllPairs.scale(graph);
    AllPairs pairs = new AllPairs(graph, scale);
    Scores betweenness = Betweenness.of(graph, RAW, RUN);
    Scores harmonicOut = Harmonic.of(graph, new Harmonic.Options(ArcMode.OUT, false), RUN);
    Scores harmonicIn = Harmonic.of(graph, new Harmonic.Options(ArcMode.IN, false), RUN);
    int n = graph.nodes();
    for (int v = 0; v < n; v++) {
      double sum = pairs.betweenness(v);
      assertEquals(
          graph.directed() ? sum : sum / 2,
          betweenness.value(v),
          1e-9 * (1 + sum),
          drawn::toString);
      double out = 0;
      double in = 0;
      for (int u = 0; u < n; u++) {
        out += u != v && pairs.reaches(v, u) ? scale / pairs.distance[v][u] : 0;
        in += u != v && pairs.reaches(u, v) ? scale / pairs.distance[u][v] : 0;
      }
      assertEquals(out, harmonicOut.value(v), 1e-9 * (1 + out), drawn::toString);
      assertEquals(in, harmonicIn.value(v), 1e-9 * (1 + in), drawn::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void closenessAgreesWithAllPairs(Drawn drawn) {
    Projection graph = drawn.graph();
    double scale = AllPairs.scale(graph);
    AllPairs pairs = new AllPairs(graph, scale);
    for (ArcMode mode : new ArcMode[] {ArcMode.OUT, ArcMode.IN}) {
      Closeness.Options options = Closeness.Options.DEFAULT.withMode(mode);
      Scores all = Closeness.of(graph, options, RUN);
      Scores within = Closeness.of(graph, options.withVariant(Closeness.Variant.COMPONENT), RUN);
      int n = graph.nodes();
      for (int v = 0; v < n; v++) {
        int others = 0;
        double sum = 0;
        for (int u = 0; u < n; u++) {
          int from = mode == ArcMode.OUT ? v : u;
          int to = mode == ArcMode.OUT ? u : v;
          if (u != v && pairs.reaches(from, to)) {
            others++;
            sum += pairs.distance[from][to] / scale;
          }
        }
        double expected = others / sum;
        assertEquals(expected, within.value(v), 1e-9, drawn::toString);
        if (n > 1) {
          double share = others == 0 ? 0 : expected * others / (n - 1);
          assertEquals(share, all.value(v), 1e-9, drawn::toString);
        }
      }
    }
  }

  // Every path of d steps has d - 1 nodes within.
  @ParameterizedTest
  @MethodSource("drawn")
  void hopBetweennessSumsToTheStepsWithin(Drawn drawn) {
    Projection graph = drawn.graph().withLength(PathLength.HOPS);
    AllPairs pairs = new AllPairs(graph, 1);
    Scores scores = Betweenness.of(graph, RAW, RUN);
    double within = 0;
    double sum = 0;
    for (int s = 0; s < graph.nodes(); s++) {
      sum += scores.value(s);
      for (int t = 0; t < graph.nodes(); t++) {
        within += s != t && pairs.reaches(s, t) ? pairs.distance[s][t] - 1 : 0;
      }
    }
    assertEquals(graph.directed() ? within : within / 2, sum, 1e-9 * (1 + sum), drawn::toString);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void namesDoNotMatter(Drawn drawn) {
    Projection other = RandomGraphs.reversed(drawn.graph());
    int n = other.nodes();
    Scores one = Betweenness.of(drawn.graph(), RAW, RUN);
    Scores two = Betweenness.of(other, RAW, RUN);
    Harmonic.Options options = new Harmonic.Options(ArcMode.OUT, false);
    Scores near = Harmonic.of(drawn.graph(), options, RUN);
    Scores nearReversed = Harmonic.of(other, options, RUN);
    for (int v = 0; v < n; v++) {
      assertEquals(one.value(v), two.value(n - 1 - v), 1e-9 * n * n, drawn::toString);
      assertEquals(near.value(v), nearReversed.value(n - 1 - v), 1e-9 * n, drawn::toString);
    }
  }
}
