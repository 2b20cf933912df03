package corridor.engine.spillover;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.MemoryEstimate;
import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The inverse by one factorisation of I − A: O(n³) time once, O(n²) a column, n² doubles. */
final class DenseInverse implements Inverse {
  private static final double BOUND = 1e-9;
  // Rounding below 0 that is no sign of a radius above 1.
  private static final double BELOW_ZERO = -1e-8;

  private final Projection entries;
  private final Lu lu;
  private final Solution solution;
  private final AtomicReferenceArray<double[]> columns;
  private final AtomicReferenceArray<double[]> rows;

  private DenseInverse(Projection entries, Lu lu) {
    this.entries = entries;
    this.lu = lu;
    this.columns = new AtomicReferenceArray<>(entries.nodes());
    this.rows = new AtomicReferenceArray<>(entries.nodes());
    double received = greatest(solve(false, Solution.ones(entries.nodes())));
    double sent = greatest(solve(true, Solution.ones(entries.nodes())));
    this.solution = new Solution(entries, received, sent, BOUND);
  }

  static DenseInverse of(Projection entries, Run run) {
    long n = entries.nodes();
    MemoryEstimate.of("the dense inverse of the transfer matrix")
        .plus(3 * n * n, Double.BYTES)
        .requireHeap();
    Lu lu = Lu.inPlace(identityMinusA(entries), run);
    if (lu.singular()) {
      throw Solution.tooNear();
    }
    return new DenseInverse(entries, lu);
  }

  private static double[][] identityMinusA(Projection entries) {
    int n = entries.nodes();
    Csr in = entries.in();
    double[][] matrix = new double[n][n];
    for (int to = 0; to < n; to++) {
      matrix[to][to] = 1 - entries.selfWeight(to);
      for (int arc = in.start(to); arc < in.end(to); arc++) {
        matrix[to][in.target(arc)] = -in.weight(arc);
      }
    }
    return matrix;
  }

  private static double greatest(double[] x) {
    return Arrays.stream(x).max().orElse(0);
  }

  @Override
  public double[] column(int from) {
    return kept(columns, false, from);
  }

  @Override
  public double[] row(int to) {
    return kept(rows, true, to);
  }

  private double[] kept(AtomicReferenceArray<double[]> cache, boolean transposed, int node) {
    double[] x = cache.get(node);
    if (x == null) {
      x = checked(transposed, Solution.unit(entries.nodes(), node));
      cache.set(node, x);
    }
    return x;
  }

  @Override
  public double[] arriving(double[] put) {
    return checked(false, put);
  }

  @Override
  public double[] reaching(double[] watched) {
    return checked(true, watched);
  }

  private double[] checked(boolean transposed, double[] b) {
    return solution.checked(transposed, solve(transposed, b), b);
  }

  private double[] solve(boolean transposed, double[] b) {
    double[] x = transposed ? lu.solveTransposed(b) : lu.solve(b);
    boolean[] reached = reached(transposed ? entries.in() : entries.out(), b);
    for (int v = 0; v < x.length; v++) {
      // The inverse exists and is nowhere negative exactly if the spectral radius is below 1.
      if (!(x[v] >= BELOW_ZERO)) {
        throw Solution.tooNear();
      }
      // Rounding must not make an influence where no path leads.
      x[v] = reached[v] ? Math.max(x[v], 0) : 0;
    }
    return x;
  }

  private static boolean[] reached(Csr arcs, double[] b) {
    boolean[] reached = new boolean[b.length];
    int[] queue = new int[b.length];
    int tail = 0;
    for (int v = 0; v < b.length; v++) {
      if (b[v] != 0) {
        reached[v] = true;
        queue[tail++] = v;
      }
    }
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      for (int arc = arcs.start(node); arc < arcs.end(node); arc++) {
        int next = arcs.target(arc);
        if (!reached[next]) {
          reached[next] = true;
          queue[tail++] = next;
        }
      }
    }
    return reached;
  }

  @Override
  public boolean hasRow(int to) {
    return true;
  }

  @Override
  public Optional<Nearby> nearby() {
    return Optional.empty();
  }

  @Override
  public void prepareRows(int[] nodes, Run run) {
    // Each is there as fast when it is asked for.
  }

  double logDeterminant() {
    return lu.logDeterminant();
  }

  @Override
  public String describe() {
    return "dense, error below " + BOUND;
  }
}
