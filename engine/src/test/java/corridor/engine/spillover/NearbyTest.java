package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.spillover.TransferMatrix.Normalisation;
import corridor.engine.spillover.TransferMatrix.Options;
import corridor.engine.spillover.TransferMatrix.Solver;
import corridor.engine.testgraphs.RandomProjections;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NearbyTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final double ROUNDING = 1e-10;

  // The exact values are those of the dense inverse.
  @Test
  void boundsHoldFromBothSidesAndAreNarrow() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      String what = "graph " + i + " of seed " + SEED;
      Projection graph =
          RandomProjections.graph(
              i % 2 == 0 ? Direction.DIRECTED : Direction.SYMMETRISED,
              60,
              random,
              () -> random.nextDouble(.01, 9));
      double rho = random.nextDouble(.05, .95);
      Options options =
          Options.DEFAULT
              .withRho(rho)
              .withNormalisation(
                  i % 4 < 2 ? Normalisation.IN_STRENGTH : Normalisation.OUT_STRENGTH);
      Inverse exact = inverse(graph, options.withSolver(Solver.DENSE));
      Nearby nearby = inverse(graph, options.withSolver(Solver.SPARSE)).nearby().orElseThrow();
      double[] watched = new double[graph.nodes()];
      for (int v = 0; v < watched.length; v++) {
        watched[v] = random.nextInt(2);
      }
      double[] arriving = exact.reaching(watched);
      ImmutableIntArray nodes =
          ImmutableIntArray.copyOf(
              random.ints(0, graph.nodes()).distinct().limit(1 + i % Math.min(4, graph.nodes())));
      Extraction without = Extraction.of(exact, nodes, arriving);

      nearby.takeOut(nodes);
      double multiplier = without.multiplier();
      assertTrue(nearby.mostMultiplier() >= multiplier * (1 - ROUNDING), what);
      assertTrue(nearby.leastMultiplier() <= multiplier * (1 + ROUNDING), what);
      double width = nearby.mostMultiplier() / nearby.leastMultiplier() - 1;
      assertTrue(rho > .5 || width <= nodes.length() * .01, what + ": " + width);

      nearby.block(nodes, arriving);
      for (int v = 0; v < watched.length; v++) {
        if (!nodes.contains(v)) {
          double left = without.arrivingFrom(v, arriving[v]);
          assertTrue(nearby.mostArrivingFrom(v, arriving[v]) >= left - ROUNDING, what);
          assertTrue(nearby.leastArrivingFrom(v, arriving[v]) <= left + ROUNDING, what);
        }
      }
    }
  }

  private static Inverse inverse(Projection graph, Options options) {
    return TransferMatrix.of(graph, options, Matrices.RUN).inverse();
  }
}
