package corridor.engine.centrality;

import corridor.engine.projection.Csr;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import java.util.Arrays;

/**
 * The balls around all nodes at once, growing by one hop a step: the ball of a node becomes the
 * union of its own and those of its targets. Only targets whose balls grew in the step before are
 * looked at.
 */
final class HyperBall {
  private static final int NODES_A_CHUNK = 512;

  private final Csr arcs;
  private final long seed;
  private final double[] sizes;
  private final double[] harmonic;
  private Registers balls;
  private Registers next;
  private boolean[] grew;
  private boolean[] grows;
  private int radius;

  /** What a chunk of nodes comes to. */
  private record Chunk(double pairs, int grown) {}

  /** Balls of radius 0 that grow along {@code arcs}. */
  HyperBall(Csr arcs, int log2m, long seed) {
    int n = arcs.nodes();
    this.arcs = arcs;
    this.seed = seed;
    this.sizes = new double[n];
    this.harmonic = new double[n];
    this.balls = new Registers(n, log2m);
    this.next = new Registers(n, log2m);
    this.grew = new boolean[n];
    this.grows = new boolean[n];
    for (int v = 0; v < n; v++) {
      balls.add(v, v, seed);
      next.copy(balls, v);
      sizes[v] = balls.estimate(v);
    }
    Arrays.fill(grew, true);
  }

  /** Lets all balls grow by a hop; returns the sum of their sizes, or -1 if none has grown. */
  double grow(Run run) {
    radius++;
    double[] pairs = new double[1];
    int[] grown = new int[1];
    OrderedParallel.reduce(
        run,
        "neighbourhood-function",
        arcs.nodes(),
        NODES_A_CHUNK,
        () -> this,
        (self, from, until) -> self.grow(from, until),
        (Chunk chunk) -> {
          pairs[0] += chunk.pairs;
          grown[0] += chunk.grown;
        });
    Registers spare = balls;
    balls = next;
    next = spare;
    boolean[] spareGrew = grew;
    grew = grows;
    grows = spareGrew;
    return grown[0] == 0 ? -1 : pairs[0];
  }

  private Chunk grow(int from, int until) {
    double pairs = 0;
    int grown = 0;
    for (int v = from; v < until; v++) {
      grows[v] = grow(v);
      if (grows[v]) {
        grown++;
        double size = next.estimate(v);
        harmonic[v] += (size - sizes[v]) / radius;
        sizes[v] = size;
      }
      pairs += sizes[v];
    }
    return new Chunk(pairs, grown);
  }

  // The next ball is already right if the ball did not grow in the step before.
  private boolean grow(int v) {
    if (grew[v]) {
      next.copy(balls, v);
    }
    boolean merged = false;
    int end = arcs.end(v);
    for (int arc = arcs.start(v); arc < end; arc++) {
      int target = arcs.target(arc);
      if (radius == 1) {
        // So far the target's ball is the target alone.
        next.add(v, target, seed);
        merged = true;
      } else if (grew[target]) {
        next.merge(v, balls, target);
        merged = true;
      }
    }
    return merged && !next.isSame(balls, v);
  }

  /** The sum over all others that were reached of 1/distance. */
  double harmonic(int node) {
    return harmonic[node];
  }
}
