package corridor.engine.testgraphs;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/** Seeded random graphs with nodes n00, n01, …; about half of them are not connected. */
public final class RandomProjections {
  private RandomProjections() {}

  /** A graph of 2 to {@code maxNodes} nodes with weights drawn from {@code weights}. */
  public static Projection graph(
      Direction direction, int maxNodes, SplittableRandom random, DoubleSupplier weights) {
    int n = random.nextInt(2, maxNodes + 1);
    List<String> ids = IntStream.range(0, n).mapToObj("n%02d"::formatted).toList();
    Projection.Builder builder = Projection.builder(direction, ids);
    double density = random.nextDouble(0.15, 0.7);
    for (int u = 0; u < n; u++) {
      for (int v = 0; v < n; v++) {
        boolean pair = direction == Direction.DIRECTED ? u != v : u < v;
        if (pair && random.nextDouble() < density) {
          builder.tie(u, v, weights.getAsDouble());
        }
      }
    }
    return builder.build();
  }
}
