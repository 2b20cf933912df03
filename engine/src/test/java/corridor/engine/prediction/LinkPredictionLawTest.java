package corridor.engine.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.prediction.LinkPrediction.Index;
import corridor.engine.prediction.LinkPrediction.Options;
import corridor.engine.prediction.LinkPrediction.Pair;
import corridor.engine.prediction.LinkPrediction.ScoredPair;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LinkPredictionLawTest {
  private static final Run RUN = Run.quiet();

  private static Options options(Index index, boolean weighted, int count) {
    return new Options(index, weighted, count);
  }

  // Node by node from the matrix, as the formulas say.
  private static double naive(double[][] w, Index index, boolean weighted, int i, int j) {
    double sum = 0;
    double most = 0;
    for (int x = 0; x < w.length; x++) {
      most += weighted ? Math.max(w[i][x], w[j][x]) : w[i][x] + w[j][x] > 0 ? 1 : 0;
      if (w[i][x] > 0 && w[j][x] > 0) {
        double both = weighted ? w[i][x] + w[j][x] : 1;
        double size = size(w[x], weighted);
        sum +=
            switch (index) {
              case COMMON_NEIGHBOURS -> both;
              case JACCARD -> weighted ? Math.min(w[i][x], w[j][x]) : 1;
              case ADAMIC_ADAR -> both / Math.log(weighted ? 1 + size : size);
              case RESOURCE_ALLOCATION -> both / size;
              case PREFERENTIAL_ATTACHMENT -> 0;
            };
      }
    }
    return switch (index) {
      case JACCARD -> sum / most; // NaN if both have no ties
      case PREFERENTIAL_ATTACHMENT -> size(w[i], weighted) * size(w[j], weighted);
      default -> sum;
    };
  }

  private static double size(double[] row, boolean weighted) {
    double size = 0;
    for (double weight : row) {
      size += weighted ? weight : weight > 0 ? 1 : 0;
    }
    return size;
  }

  private static double[][] matrix(Projection graph) {
    double[][] w = new double[graph.nodes()][graph.nodes()];
    for (int v = 0; v < w.length; v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        w[v][graph.out().target(arc)] = graph.out().weight(arc);
      }
    }
    return w;
  }

  static Stream<Drawn> undirected() {
    return Stream.concat(RandomGraphs.drawn(), RandomGraphs.drawnWithDecimalLengths())
        .filter(drawn -> !drawn.graph().directed());
  }

  @ParameterizedTest
  @MethodSource("undirected")
  void scoresAndBestPairsAreThoseOfTheFormulas(Drawn drawn) {
    Projection graph = drawn.graph();
    double[][] w = matrix(graph);
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < graph.nodes(); i++) {
      for (int j = i + 1; j < graph.nodes(); j++) {
        all.add(new Pair(graph.id(i), graph.id(j)));
      }
    }
    for (Index index : Index.values()) {
      for (boolean weighted : new boolean[] {false, true}) {
        List<ScoredPair> scored =
            LinkPrediction.ofPairs(graph, all, options(index, weighted, 1), RUN).pairs();
        for (ScoredPair pair : scored) {
          int i = graph.getIndex(pair.first());
          int j = graph.getIndex(pair.second());
          double expected = naive(w, index, weighted, i, j);
          assertEquals(
              expected,
              pair.score(),
              Double.isNaN(expected) ? 1 : 1e-12 * (1 + expected),
              drawn::toString);
          assertEquals(w[i][j] > 0, pair.tied(), drawn::toString);
        }
        for (int count : new int[] {1, 4, 1000}) {
          List<ScoredPair> best =
              scored.stream()
                  .filter(pair -> !pair.tied() && pair.score() > 0)
                  .sorted(Comparator.comparingDouble(ScoredPair::score).reversed())
                  .limit(count)
                  .toList();
          assertEquals(
              best,
              LinkPrediction.of(graph, options(index, weighted, count), RUN).pairs(),
              drawn::toString);
        }
      }
    }
  }

  // Weighted sums then count both ties of a common neighbour.
  @ParameterizedTest
  @MethodSource("undirected")
  void withEqualWeightsWeightsAddNothing(Drawn drawn) {
    Projection graph = drawn.graph();
    Projection.Builder ones = graph.onSameNodes();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        if (v < graph.out().target(arc)) {
          ones.tie(v, graph.out().target(arc), 1);
        }
      }
    }
    for (Index index : List.of(Index.COMMON_NEIGHBOURS, Index.RESOURCE_ALLOCATION, Index.JACCARD)) {
      double times = index == Index.JACCARD ? 1 : 2;
      List<ScoredPair> without = LinkPrediction.of(graph, options(index, false, 10), RUN).pairs();
      List<ScoredPair> with =
          LinkPrediction.of(ones.build(), options(index, true, 10), RUN).pairs();
      assertEquals(
          without.stream()
              .map(p -> new ScoredPair(p.first(), p.second(), times * p.score(), false))
              .toList(),
          with,
          drawn::toString);
    }
  }

  // Records compare scores by their bits.
  @ParameterizedTest
  @EnumSource
  void threadsDoNotChangeABit(Index index) {
    Projection graph = RandomGraphs.large(Direction.SYMMETRISED, 700, 8, 42);
    for (boolean weighted : new boolean[] {false, true}) {
      Options options = options(index, weighted, 50);
      List<ScoredPair> one = LinkPrediction.of(graph, options, RUN.withThreads(1)).pairs();
      assertEquals(50, one.size());
      assertEquals(one, LinkPrediction.of(graph, options, RUN.withThreads(2)).pairs());
      assertEquals(one, LinkPrediction.of(graph, options, RUN.withThreads(5)).pairs());
    }
  }
}
