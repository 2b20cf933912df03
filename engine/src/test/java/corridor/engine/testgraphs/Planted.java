package corridor.engine.testgraphs;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Graphs with groups that were put into them: nodes 0 to size - 1 are the first, and so on. */
public final class Planted {
  private Planted() {}

  /** Cliques in a ring; the last node of each has a tie with the first of the next. */
  public static Projection ringOfCliques(int cliques, int size) {
    Projection.Builder graph =
        Projection.builder(Direction.SYMMETRISED, Shapes.ids(cliques * size));
    for (int first = 0; first < cliques * size; first += size) {
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < a; b++) {
          graph.tie(first + a, first + b, 1);
        }
      }
      graph.tie(first + size - 1, (first + size) % (cliques * size), 1);
    }
    return graph.build();
  }

  /** Each pair in one group is tied by the first probability, each other by the second. */
  public static Projection partition(
      Direction direction, int groups, int size, double within, double across, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Projection.Builder graph = Projection.builder(direction, Shapes.ids(groups * size));
    for (int a = 0; a < groups * size; a++) {
      for (int b = 0; b < (direction == Direction.DIRECTED ? groups * size : a); b++) {
        double probability = a / size == b / size ? within : across;
        if (a != b && random.nextDouble() < probability) {
          graph.tie(a, b, 1);
        }
      }
    }
    return graph.build();
  }

  /** Every so many nodes are a class. */
  public static Partition groups(Projection graph, int size) {
    List<String> labels =
        IntStream.range(0, graph.nodes())
            .mapToObj(v -> String.valueOf(100_000 + v / size))
            .toList();
    return Partition.of("planted", graph.ids(), labels);
  }
}
