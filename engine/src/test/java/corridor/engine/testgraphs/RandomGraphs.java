package corridor.engine.testgraphs;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * Small random graphs, directed and not, sparse and dense, with isolates and several components.
 * The seed of the first is {@code -Dtest.seed}.
 */
public final class RandomGraphs {
  private static final int COUNT = 200;

  /**
   * One graph.
   *
   * @param seed what to tell when a law is broken
   */
  public record Drawn(long seed, Projection graph) {
    @Override
    public String toString() {
      return "seed " + seed + " (" + graph.nodes() + " nodes, " + graph.ties() + " ties)";
    }
  }

  private RandomGraphs() {}

  /** 200 graphs with whole weights from 1 to 8. */
  public static Stream<Drawn> drawn() {
    return drawn(weight -> weight);
  }

  /**
   * 200 graphs by length 1/weight with decimal lengths 0.1 … 0.8, so that many paths are equally
   * long, but not to the last bit.
   */
  public static Stream<Drawn> drawnWithDecimalLengths() {
    return drawn(length -> 1 / (length / 10.0));
  }

  private static Stream<Drawn> drawn(IntToDoubleFunction weight) {
    long first = Long.getLong("test.seed", 42);
    return Stream.iterate(first, seed -> seed + 1)
        .limit(COUNT)
        .map(seed -> new Drawn(seed, draw(new SplittableRandom(seed), weight)));
  }

  private static Projection draw(SplittableRandom random, IntToDoubleFunction weight) {
    int n = 1 + random.nextInt(14);
    Direction direction = random.nextBoolean() ? Direction.DIRECTED : Direction.SYMMETRISED;
    double density = random.nextDouble();
    Projection.Builder graph = Projection.builder(direction, Shapes.ids(n));
    for (int a = 0; a < n; a++) {
      for (int b = direction == Direction.DIRECTED ? 0 : a + 1; b < n; b++) {
        if (a != b && random.nextDouble() < density * density) {
          graph.tie(a, b, weight.applyAsDouble(1 + random.nextInt(8)));
        }
      }
    }
    return graph.build();
  }

  /** One graph of this size with about {@code degree} ties a node. */
  public static Projection large(Direction direction, int nodes, int degree, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Projection.Builder graph = Projection.builder(direction, Shapes.ids(nodes));
    for (int i = 0; i < nodes * degree / 2; i++) {
      graph.tie(random.nextInt(nodes), random.nextInt(nodes), 1 + random.nextInt(8));
    }
    return graph.build();
  }

  /** The same graph with its nodes in the opposite order: node v becomes n - 1 - v. */
  public static Projection reversed(Projection graph) {
    int n = graph.nodes();
    Projection.Builder reversed = graph.onSameNodes();
    for (int v = 0; v < n; v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        int target = graph.out().target(arc);
        if (graph.directed() || v < target) {
          reversed.tie(n - 1 - v, n - 1 - target, graph.out().weight(arc));
        }
      }
    }
    return reversed.build().withLength(graph.pathLength());
  }
}
