package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
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
 * <p>Refuses (unsuitable graph): no nodes; more than {@value #MAX_NODES} nodes; a spectral radius
 * of A that is not below 1, since then the rounds never die out; an inverse that is not accurate.
 * O(n³) time, n² doubles kept and as many again while it is made (32 + 32 MB at the limit); the
 * inverse's columns are found in parallel, bit-identical for any number of threads.
 *
 * <p>Sources: Leontief 1936, doi:10.2307/1927837; Miller and Blair 2009,
 * doi:10.1017/CBO9780511626982; LeSage and Pace 2009, doi:10.1201/9781420064254.
 */
public final class TransferMatrix {
  private static final int MAX_NODES = 2_000;
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

  /**
   * How the matrix is made.
   *
   * @param rho the part that is passed on in the absorption form, above 0 and below 1; the Leontief
   *     form does not use it
   */
  public record Options(Form form, double rho, Normalisation normalisation) {
    /** Absorption of one half, shares of the sender's out-strength. */
    public static final Options DEFAULT =
        new Options(Form.ABSORPTION, 0.5, Normalisation.OUT_STRENGTH);

    /** Refuses a ρ that is not between 0 and 1. */
    public Options {
      if (!(rho > 0 && rho < 1)) {
        throw new IllegalArgumentException("rho must be above 0 and below 1, but is " + rho);
      }
    }

    /** Another form. */
    public Options withForm(Form newForm) {
      return new Options(newForm, rho, normalisation);
    }

    /** Another part that is passed on. */
    public Options withRho(double newRho) {
      return new Options(form, newRho, normalisation);
    }

    /** Shares of another total. */
    public Options withNormalisation(Normalisation newNormalisation) {
      return new Options(form, rho, newNormalisation);
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
  private final Inverse inverse;

  private TransferMatrix(
      Projection source, ImmutableMap<String, String> options, Projection coefficients, Run run) {
    this.source = source;
    this.options = options;
    this.coefficients = coefficients;
    int n = coefficients.nodes();
    if (n == 0 || n > MAX_NODES) {
      throw new UnsuitableGraphException(
          "a transfer matrix needs 1 to %d nodes, but there are %d; select fewer, for instance by lifting to cities"
              .formatted(MAX_NODES, n));
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
    this.inverse = Inverse.of(coefficients, run);
  }

  /** The matrix of a projection, directed or not. */
  public static TransferMatrix of(Projection graph, Options options, Run run) {
    Csr out = graph.out();
    Projection.Builder shares = Projection.builder(Direction.DIRECTED, graph.ids());
    boolean leontief = options.form == Form.LEONTIEF;
    boolean bySender = options.normalisation == Normalisation.OUT_STRENGTH;
    double[] total = new double[graph.nodes()];
    for (int v = 0; v < total.length; v++) {
      total[v] = (bySender ? out : graph.in()).strength(v) + (leontief ? graph.selfWeight(v) : 0);
    }
    for (int from = 0; from < total.length; from++) {
      for (int arc = out.start(from); arc < out.end(from); arc++) {
        int to = out.target(arc);
        double share = out.weight(arc) / total[bySender ? from : to];
        shares.tie(from, to, leontief ? share : options.rho * share);
      }
    }
    return new TransferMatrix(graph, options.asMap(), shares.build(), run);
  }

  /**
   * A matrix that is given: {@code coefficients[to][from]}, finite and not below 0, for nodes with
   * these ids. The diagonal may be filled.
   */
  public static TransferMatrix of(List<String> ids, double[][] coefficients, Run run) {
    int n = ids.size();
    Projection.Builder shares = Projection.builder(Direction.DIRECTED, ids);
    if (coefficients.length != n) {
      throw new IllegalArgumentException(
          "coefficients must have %d rows, but has %d".formatted(n, coefficients.length));
    }
    for (int to = 0; to < n; to++) {
      if (coefficients[to].length != n) {
        throw new IllegalArgumentException(
            "coefficients must have %d columns, but row %d has %d"
                .formatted(n, to, coefficients[to].length));
      }
      for (int from = 0; from < n; from++) {
        double share = coefficients[to][from];
        if (!(share >= 0) || Double.isInfinite(share)) {
          throw new IllegalArgumentException(
              "coefficients must be finite and not below 0, but [%d][%d] is %s"
                  .formatted(to, from, share));
        }
        if (share > 0) {
          shares.tie(ids.get(from), ids.get(to), share);
        }
      }
    }
    Projection given = shares.build();
    return new TransferMatrix(given, ImmutableMap.of("form", "given"), given, run);
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

  /** Logarithm of Δ = det(I − A). */
  public double logDeterminant() {
    return inverse.logDeterminant();
  }

  /** Condition number of I − A in the 1-norm: its digits are lost from the 16 of a double. */
  public double condition() {
    return inverse.condition();
  }

  /** Greatest entry of (I − A)·M − I, by absolute value: how far the inverse is off. */
  public double residual() {
    return inverse.residual();
  }

  /** All that one unit put in at a node causes anywhere, itself included: column sums of M. */
  public Scores sent() {
    double[] sums = new double[nodes()];
    for (int from = 0; from < sums.length; from++) {
      for (double value : inverse.column(from)) {
        sums[from] += value;
      }
    }
    return Scores.of(ids(), sums, "units a unit put in", provenance("spillover-sent"));
  }

  /** All that arrives at a node for one unit put in at every node: row sums of M. */
  public Scores received() {
    double[] sums = new double[nodes()];
    for (int from = 0; from < sums.length; from++) {
      double[] column = inverse.column(from);
      for (int to = 0; to < sums.length; to++) {
        sums[to] += column[to];
      }
    }
    return Scores.of(
        ids(), sums, "units for a unit put in everywhere", provenance("spillover-received"));
  }

  /**
   * Average effects of LeSage and Pace (2009): direct = tr(M)/n, total = sum of M / n, indirect =
   * the rest. With absorption and the receiver's in-strength, total is 1/(1 − ρ) if every node has
   * a tie; a node without ties pulls it down, since its row is empty.
   */
  public SpatialMultiplier spatialMultiplier() {
    double trace = 0;
    double sum = 0;
    for (int from = 0; from < nodes(); from++) {
      trace += m(from, from);
      for (double value : inverse.column(from)) {
        sum += value;
      }
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
    return radius.converged()
        ? provenance
        : provenance.withWarning("the spectral radius is only bounded from above");
  }

  Projection coefficients() {
    return coefficients;
  }
}
