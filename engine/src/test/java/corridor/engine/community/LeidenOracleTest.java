package corridor.engine.community;

import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomProjections;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leiden against all partitions of small graphs. */
class LeidenOracleTest {
  private static final int GRAPHS = 100;
  private static final int RUNS = 10;

  @ParameterizedTest
  @CsvSource({
    "SYMMETRISED, .5",
    "SYMMETRISED, 1",
    "SYMMETRISED, 2",
    "DIRECTED, .5",
    "DIRECTED, 1",
    "DIRECTED, 2"
  })
  void theBestOfTenSeedsIsNearlyAlwaysTheOptimum(Direction direction, double resolution) {
    Leiden.Options leiden = Leiden.Options.DEFAULT.withResolution(resolution);
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < GRAPHS; i++) {
      long seed = Long.getLong("test.seed", 42) + i;
      SplittableRandom random = new SplittableRandom(seed);
      Projection graph = RandomProjections.graph(direction, 8, random, () -> 1 + random.nextInt(5));
      if (graph.ties() == 0) {
        continue;
      }
      double[][] matrix = Partitions.matrix(graph, false);
      double[] optimum = {Double.NEGATIVE_INFINITY};
      Partitions.forEach(
          graph.nodes(),
          labels ->
              optimum[0] = Math.max(optimum[0], Partitions.modularity(matrix, labels, resolution)));
      double best =
          Consensus.of(graph, new Consensus.Options(leiden, RUNS), Run.quiet())
              .best()
              .modularity()
              .value();
      assertTrue(best <= optimum[0] + 1e-12, () -> "seed " + seed);
      if (best < optimum[0] - 1e-12) {
        missed.add("seed " + seed + ": " + best + " for " + optimum[0]);
      }
    }
    // Seeds 42, 1000, 2000 and 3000: 9 missed of 2400, at most 3 of any 100. All were for γ = 1.
    assertTrue(missed.size() <= 5, missed::toString);
  }
}
