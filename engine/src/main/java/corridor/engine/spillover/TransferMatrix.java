package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much of an impulse at a node goes on to each other node at once, A, and through all rounds, M
 * = I + A + A² + … = (I − A)⁻¹. Entry a(to, from) is the part of a unit at {@code from} that
 * arrives at {@code to} directly; m(to, from) is all that is ever at {@code to} when one unit is
 * put in at {@code from}, the first unit included where they are the same.
 *
 * <p>What a weight means: strength, the size of the flow. Direction: a tie i → j carries from i to
 * j; an edge carries both ways. Ties of a node with itself are not passed on. Normalisation, by
 * {@link Options}:
 *
 * <ul>
 *   <li>absorption: a(j, i) = ρ·w(i → j) / s, where s is the out-strength of i (each sender passes
 *       on the part ρ of what reaches it) or the in-strength of j (each receiver is the ρ-weighted
 *       mean of those it draws on, as in spatial econometrics). The rest, 1 − ρ, is absorbed.
 *   <li>Leontief: a(j, i) = w(i → j) / c, where the capacity c is the total in-strength of j, or
 *       out-strength of i, ties with itself included. Only what a node keeps within itself is
 *       absorbed; nodes that pass everything round among themselves for ever are refused.
 * </ul>
 *
 * <p>Unit: units at the receiver a unit at the sender; a ≥ 0, m ≥ 0, m(i, i) ≥ 1. A node without
 * ties has an empty row and column in A and m(i, i) = 1; nothing is undefined. Where no path leads
 * from i to j, m(j, i) is exactly 0.
 *
 * <p>M is never made as a whole: whoever reads this matrix solves for the rows, columns and sums it
 * needs. Dense: O(n³) time once, then O(n²) each, up to 3n² doubles. Sparse: O(m) a sweep, some
 * tens of sweeps each unless the spectral radius is near 1, O(n + m) memory and up to 128 MiB for
 * what may be asked for again. Each solution is checked by what it leaves over; the proven bound of
 * its error, relative to its largest entry, is in the provenance. Deterministic.
 *
 * <p>Refuses (unsuitable graph): no nodes; a spectral radius of A that is not below 1, since then
 * the rounds never die out; a solution that is not accurate.
 *
 * <p>Sources: Leontief 1936, doi:10.2307/1927837; Miller and Blair 2009,
 * doi:10.1017/CBO9780511626982; LeSage and Pace 2009, doi:10.1201/9781420064254.
 */
public final class TransferMatrix {
  private static final int MAX_DENSE = 2_000;
  private static final int FEW_NODES = 300;
  private static final double SLOW_RADIUS = 0.99;
  private static final double BELOW_ONE = 1 - 1e-9;

  /** How ties become shares that are passed on. */
  public enum Form {
    /** A part ρ is passed on, the rest is absorbed. */
    ABSORPTION,
    /** Shares of the whole capacity; ties of a node with itself absorb. */
    LEONTIEF
  }

  /** Whose total a tie is a share of. */
  public enum Normalisation {
    /** The sender's: each column of A sums to ρ (absorption) or at most 1 (Leontief). */
    OUT_STRENGTH,
    /** The receiver's: each row of A sums to ρ (absorption) or at most 1 (Leontief). */
    IN_STRENGTH
  }

  /** How (I − A)·x = b is solved. The answers agree within 1e-10. */
  public enum Solver {
    /** One factorisation of the whole matrix: O(n³) time, n² memory. */
    DENSE,
    /** Each system by itself, by sweeps over the ties: for large networks. */
    SPARSE,
    /**
     * Dense for few nodes, and for some more if the spectral radius is so near to 1 that sweeps are
     * slow; sparse for all others.
     */
    AUTOMATIC
  }

  /**
   * How the matrix is made.
   *
   * @param rho the part that is passed on in the absorption form, above 0 and below 1; the Leontief
   *     form does not use it
   */
  public record Options(Form form, double rho, Normalisation normalisation, Solver solver) {
    /** Absorption of one half, shares of the sender's out-strength. */
    public static final Options DEFAULT =
        new Options(Form.ABSORPTION, 0.5, Normalisation.OUT_STRENGTH, Solver.AUTOMATIC);

    /** Refuses a ρ that is not between 0 and 1. */
    public Options {
      if (!(rho > 0 && rho < 1)) {
        throw new IllegalArgumentException("rho must be above 0 and below 1, but is " + rho);
      }
    }

    /** Another form. */
    public Options withForm(Form newForm) {
      return new Options(newForm, rho, normalisation, solver);
    }

    /** Another part that is passed on. */
    public Options withRho(double newRho) {
      return new Options(form, newRho, normalisation, solver);
    }

    /** Shares of another total. */
    public Options withNormalisation(Normalisation newNormalisation) {
      return new Options(form, rho, newNormalisation, solver);
    }

    /** Another way to solve. */
    public Options withSolver(Solver newSolver) {
      return new Options(form, rho, normalisation, newSolver);
    }

    private ImmutableMap<String, String> asMap() {
      ImmutableMap.Builder<String, String> map = ImmutableMap.builder();
      map.put("form", form.name().toLowerCase(Locale.ROOT));
      if (form == Form.ABSORPTION) {
        map.put("rho", Double.toString(rho));
      }
      String total = normalisation == Normalisation.OUT_STRENGTH ? "sender's out" : "receiver's in";
      return map.put("normalisation", total + "-strength").buildOrThrow();
    }
  }

  private final Projection source;
  private final ImmutableMap<String, String> options;
  private final Projection coefficients;
  private final SpectralRadius radius;
  private final Solver solver;
  private final Inverse inverse;

  private TransferMatrix(
      Projection source,
      ImmutableMap<String, String> options,
      Projection coefficients,
      Solver wanted,
      Run run) {
    this.source = source;
    this.options = options;
    this.coefficients = coefficients;
    int n = coefficients.nodes();
    if (n == 0) {
      throw new UnsuitableGraphException("a transfer matrix needs nodes, but there are 0");
    }
    if (n > MAX_DENSE && wanted == Solver.DENSE) {
      throw new UnsuitableGraphException(
          "the dense solver takes up to %d nodes, but there are %d; take the sparse one"
              .formatted(MAX_DENSE, n));
    }
    this.radius = SpectralRadius.of(coefficients, run);
    if (radius.lower() >= BELOW_ONE) {
      throw new UnsuitableGraphException(
          String.format(
              Locale.ROOT,
              "the spectral radius of the transfer matrix must be below 1, but is %.9g: what is"
                  + " passed on never dies out",
              radius.upper()));
    }
    this.solver = wanted == Solver.AUTOMATIC ? automatic(n, radius.upper()) : wanted;
    this.inverse = inverse(coefficients, run);
  }

  private static Solver automatic(int n, double radius) {
    boolean dense = n <= FEW_NODES || (n <= MAX_DENSE && radius > SLOW_RADIUS);
    return dense ? Solver.DENSE : Solver.SPARSE;
  }

  /** The inverse of I minus these coefficients, in the way this matrix is solved. */
  Inverse inverse(Projection entries, Run run) {
    return solver == Solver.DENSE ? DenseInverse.of(entries, run) : SparseInverse.of(entries, run);
  }

  /** The matrix of a projection, directed or not. */
  public static TransferMatrix of(Projection graph, Options options, Run run) {
    return new TransferMatrix(
        graph, options.asMap(), Coefficients.of(graph, options), options.solver, run);
  }

  /**
   * A matrix that is given: {@code coefficients[to][from]}, finite and not below 0, for nodes with
   * these ids. The diagonal may be filled.
   */
  public static TransferMatrix of(List<String> ids, double[][] coefficients, Run run) {
    return of(ids, coefficients, Solver.AUTOMATIC, run);
  }

  /** The same, solved in this way. */
  public static TransferMatrix of(
      List<String> ids, double[][] coefficients, Solver solver, Run run) {
    Projection given = Coefficients.of(ids, coefficients);
    return new TransferMatrix(given, ImmutableMap.of("form", "given"), given, solver, run);
  }

  /** Number of nodes. */
  public int nodes() {
    return coefficients.nodes();
  }

  /** Ids of the nodes, in order. */
  public ImmutableList<String> ids() {
    return coefficients.ids();
  }

  /** Number of the node with this id; throws {@link IllegalArgumentException} if there is none. */
  public int getIndex(String id) {
    return coefficients.getIndex(id);
  }

  /** The part of a unit at {@code from} that arrives at {@code to} directly. */
  public double a(int to, int from) {
    if (to == from) {
      return coefficients.selfWeight(to);
    }
    int arc = coefficients.out().arc(from, to);
    return arc < 0 ? 0 : coefficients.out().weight(arc);
  }

  /** What is ever at {@code to} for one unit put in at {@code from}. */
  public double m(int to, int from) {
    return inverse.column(from)[to];
  }

  /**
   * The spectral radius of A, from above: within a relative 1e-12, unless the provenance warns. The
   * nearer to 1, the longer an impulse goes round.
   */
  public double spectralRadius() {
    return radius.upper();
  }

  /**
   * Logarithm of Δ = det(I − A). Only the dense solver finds it: refuses (unsuitable graph) with
   * the sparse one.
   */
  public double logDeterminant() {
    if (inverse instanceof DenseInverse dense) {
      return dense.logDeterminant();
    }
    throw new UnsuitableGraphException(
        "the determinant needs the dense solver, which takes up to %d nodes".formatted(MAX_DENSE));
  }

  /** Condition number of I − A in the 1-norm: its digits are lost from the 16 of a double. */
  public double condition() {
    double greatest = 0;
    double greatestSent = 0;
    double[] sent = inverse.reaching(Solution.ones(nodes()));
    for (int from = 0; from < sent.length; from++) {
      double sum = Math.abs(1 - coefficients.selfWeight(from)) + coefficients.out().strength(from);
      greatest = Math.max(greatest, sum);
      greatestSent = Math.max(greatestSent, sent[from]);
    }
    return greatest * greatestSent;
  }

  /** All that one unit put in at a node causes anywhere, itself included: column sums of M. */
  public Scores sent() {
    double[] sums = inverse.reaching(Solution.ones(nodes()));
    return Scores.of(ids(), sums, "units a unit put in", provenance("spillover-sent"));
  }

  /** All that arrives at a node for one unit put in at every node: row sums of M. */
  public Scores received() {
    double[] sums = inverse.arriving(Solution.ones(nodes()));
    return Scores.of(
        ids(), sums, "units for a unit put in everywhere", provenance("spillover-received"));
  }

  /**
   * Average effects of LeSage and Pace (2009): direct = tr(M)/n, total = sum of M / n, indirect =
   * the rest. With absorption and the receiver's in-strength, total is 1/(1 − ρ) if every node has
   * a tie; a node without ties pulls it down, since its row is empty. Refuses (unsuitable graph)
   * more than {@value #MAX_DENSE} nodes, since it takes every column.
   */
  public SpatialMultiplier spatialMultiplier() {
    if (nodes() > MAX_DENSE) {
      throw new UnsuitableGraphException(
          "the spatial multiplier takes up to %d nodes, but there are %d"
              .formatted(MAX_DENSE, nodes()));
    }
    double trace = 0;
    double sum = 0;
    double[] sent = inverse.reaching(Solution.ones(nodes()));
    for (int from = 0; from < nodes(); from++) {
      trace += m(from, from);
      sum += sent[from];
    }
    return new SpatialMultiplier(trace / nodes(), (sum - trace) / nodes(), sum / nodes());
  }

  /**
   * Average effects of an impulse.
   *
   * @param direct on the node itself, feedback included
   * @param indirect on all others
   * @param total both
   */
  public record SpatialMultiplier(double direct, double indirect, double total) {}

  /** Where the matrix comes from. */
  public Provenance provenance() {
    return provenance("transfer-matrix");
  }

  /** Provenance of a result that is read off this matrix. */
  Provenance provenance(String measure) {
    Provenance provenance = Provenance.of(measure, source);
    for (Map.Entry<String, String> option : options.entrySet()) {
      provenance = provenance.withOption(option.getKey(), option.getValue());
    }
    provenance = provenance.withOption("solver", inverse.describe());
    return radius.converged()
        ? provenance
        : provenance.withWarning("the spectral radius is only bounded from above");
  }

  Inverse inverse() {
    return inverse;
  }

  Projection coefficients() {
    return coefficients;
  }
}
