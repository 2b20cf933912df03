package corridor.engine.spillover;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.primitives.Doubles;
import corridor.engine.projection.Projection;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.Optional;

/**
 * The inverse by {@link GaussSeidel}, one system at a time: O(n + m) memory, and up to {@value
 * #KEPT_BYTES} bytes for columns and rows that may be asked for again.
 *
 * <p>The first two systems have every b = 1: with (I − A)·x ≥ c > 0 for an x > 0, the spectral
 * radius is proven to be below 1 and ‖M‖∞ ≤ max x / c, which bounds the error of all others.
 */
final class SparseInverse implements Inverse {
  private static final double BOUND = 1e-11;
  private static final long KEPT_BYTES = 128L << 20;

  private final Projection entries;
  private final Solution solution;
  private final double[] received;
  private final double[] sent;
  private final Cache<Integer, double[]> columns;
  private final Cache<Integer, double[]> rows;

  private SparseInverse(Projection entries, Solution solution, double[] received, double[] sent) {
    this.entries = entries;
    this.received = received;
    this.sent = sent;
    this.solution = solution;
    this.columns = cache(entries.nodes());
    this.rows = cache(entries.nodes());
  }

  private static Cache<Integer, double[]> cache(int n) {
    long kept = Math.max(16, KEPT_BYTES / (2L * Double.BYTES * n));
    return CacheBuilder.newBuilder().concurrencyLevel(1).maximumSize(kept).build();
  }

  static SparseInverse of(Projection entries, Run run) {
    double[] received = sums(entries, false, run);
    double[] sent = sums(entries, true, run);
    Solution solution = new Solution(entries, Doubles.max(received), Doubles.max(sent), BOUND);
    return new SparseInverse(entries, solution, received, sent);
  }

  // At least the row sums of M, or column sums if transposed: all but for rounding.
  private static double[] sums(Projection entries, boolean transposed, Run run) {
    int n = entries.nodes();
    for (int v = 0; v < n; v++) {
      if (entries.selfWeight(v) >= 1) {
        throw Solution.tooNear();
      }
    }
    double[] x = GaussSeidel.solve(entries, transposed, Solution.ones(n), run);
    double least = 1;
    for (int v = 0; v < n; v++) {
      least = Math.min(least, Solution.image(entries, transposed, x, v));
    }
    if (!(least > 0.5) || Double.isInfinite(Doubles.max(x))) {
      throw Solution.tooNear();
    }
    for (int v = 0; v < n; v++) {
      x[v] /= least;
    }
    return x;
  }

  @Override
  public double[] column(int from) {
    return kept(columns, false, from);
  }

  @Override
  public double[] row(int to) {
    return kept(rows, true, to);
  }

  @Override
  public boolean hasRow(int to) {
    return rows.getIfPresent(to) != null;
  }

  @Override
  public Optional<Nearby> nearby() {
    return Optional.of(new Nearby(entries, sent, received));
  }

  @Override
  public void prepareRows(int[] nodes, Run run) {
    int[] missing =
        Arrays.stream(nodes).distinct().filter(v -> rows.getIfPresent(v) == null).toArray();
    OrderedParallel.each(
        run.withProgress((task, done, total) -> {}),
        "solve for the influence",
        missing.length,
        GaussSeidel.TOGETHER,
        () -> missing,
        (all, from, until) -> keepRows(Arrays.copyOfRange(all, from, until), run));
  }

  private void keepRows(int[] nodes, Run run) {
    double[][] b = new double[nodes.length][];
    for (int i = 0; i < nodes.length; i++) {
      b[i] = Solution.unit(entries.nodes(), nodes[i]);
    }
    double[][] x = GaussSeidel.solveTogether(entries, true, b, run);
    for (int i = 0; i < nodes.length; i++) {
      rows.put(nodes[i], solution.checked(true, x[i], b[i]));
    }
  }

  private double[] kept(Cache<Integer, double[]> cache, boolean transposed, int node) {
    double[] x = cache.getIfPresent(node);
    if (x == null) {
      x = solve(transposed, Solution.unit(entries.nodes(), node));
      cache.put(node, x);
    }
    return x;
  }

  @Override
  public double[] arriving(double[] put) {
    return solve(false, put);
  }

  @Override
  public double[] reaching(double[] watched) {
    return solve(true, watched);
  }

  private double[] solve(boolean transposed, double[] b) {
    double[] x = GaussSeidel.solve(entries, transposed, b, Run.quiet());
    return solution.checked(transposed, x, b);
  }

  @Override
  public String describe() {
    return "sparse, error below " + BOUND;
  }
}
