package corridor.engine.bench;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Graphs to look for paths in; the weights are lengths, those of a tie drawn twice add up. The same
 * in every run.
 */
public enum PathGraphs {
  /** 2,000 places in a square; 40,000 ties, most of them short; the length is the distance. */
  PLACES {
    @Override
    Projection graph() {
      int n = 2_000;
      SplittableRandom random = new SplittableRandom(3003);
      double[] x = random.doubles(n, 0, 1000).toArray();
      double[] y = random.doubles(n, 0, 1000).toArray();
      Projection.Builder graph = builder(n);
      for (int node = 1; node < n; node++) {
        tie(graph, x, y, node, random.nextInt(node));
      }
      for (int ties = n - 1; ties < 40_000; ) {
        int a = random.nextInt(n);
        int b = random.nextInt(n);
        double distance = Math.hypot(x[a] - x[b], y[a] - y[b]);
        if (a != b && random.nextDouble() < 1 / (1 + distance / 100)) {
          tie(graph, x, y, a, b);
          ties++;
        }
      }
      return graph.build();
    }

    private void tie(Projection.Builder graph, double[] x, double[] y, int a, int b) {
      graph.tie(a, b, 1 + Math.floor(Math.hypot(x[a] - x[b], y[a] - y[b])));
    }
  },

  /** 20,000 nodes, each tied to ten before it, the more the better tied those are; 1 to 100. */
  HUBS {
    @Override
    Projection graph() {
      int n = 20_000;
      int ties = 10;
      SplittableRandom random = new SplittableRandom(1001);
      int[] ends = new int[2 * ties * n];
      int size = 0;
      Projection.Builder graph = builder(n);
      for (int node = 1; node < n; node++) {
        int before = size;
        for (int i = 0; i < Math.min(ties, node); i++) {
          int other = before == 0 ? 0 : ends[random.nextInt(before)];
          graph.tie(node, other, 1 + random.nextInt(100));
          ends[size++] = node;
          ends[size++] = other;
        }
      }
      return graph.build();
    }
  };

  abstract Projection graph();

  private static Projection.Builder builder(int nodes) {
    return Projection.builder(
        Direction.SYMMETRISED, IntStream.range(0, nodes).mapToObj("%05d"::formatted).toList());
  }
}
