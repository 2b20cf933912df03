package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Provenance;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Which ways an influence takes: the global influence of one set of nodes on another, taken apart
 * into elementary paths, on which no node repeats (Defourny and Thorbecke 1984,
 * doi:10.2307/2232220; Lantner 1974).
 *
 * <p>For a path p = (i, …, j): direct influence D(p) = product of a along its arcs; multiplier Δ_p
 * / Δ ≥ 1, where Δ = det(I − A) and Δ_p is the same without the nodes of p, for the feedback around
 * the path; total influence T(p) = D(p)·Δ_p / Δ. Over all elementary paths from i to j, Σ T(p) =
 * m(j, i), exactly. The multipliers of paths differ: paths are in the order of T, not of D.
 *
 * <p>Between sets, the global influence is Σ m(j, i) over all i in {@code from} and all j ≠ i in
 * {@code to}: one unit is put in at every node of {@code from}. The paths are those of all pairs; a
 * path may pass other nodes of either set, since it belongs to the pair of its ends only. So shares
 * never add up to more than 1. A node in both sets is not paired with itself.
 *
 * <p>The search opens the strongest branch first, by the total influence of all paths of the
 * branch, which is known beforehand. The paths it gives are the strongest there are, within the
 * longest length and the cut-off, unless {@link #searchLimitReached()}. What is not among them is
 * told: {@link #longer()}, {@link #weaker()}, {@link #further()}.
 *
 * <p>What a weight means, direction, normalisation and refusals are those of the {@link
 * TransferMatrix}. Unit: units at the targets for one unit at each source; shares from 0 to 1. If
 * nothing arrives at all there are no paths, the explained share is undefined (NaN) and {@link
 * #undefined()} says why. At each length at most 1/cutoff branches survive, so that at most (L +
 * 1)/cutoff are opened for longest length L, each in O(L³ + degree·L); without a cut-off the number
 * of paths is exponential and {@code maxBranches} ends the search. About 120 bytes a branch. One
 * thread, deterministic; totals within a relative 1e-12 are ties and come by ids.
 */
public final class StructuralPathAnalysis {

  /**
   * Which paths.
   *
   * @param maxLength longest path, in arcs; at least 1
   * @param cutoff a branch whose paths have, all together, less than this share of the global
   *     influence is not followed; from 0 to below 1
   * @param count how many paths are told, at least 1
   * @param maxBranches how many branches are looked at before the search ends, at least 1
   */
  public record Options(int maxLength, double cutoff, int count, int maxBranches) {
    /** The ten strongest paths of up to 5 arcs, without branches below 1/10,000. */
    public static final Options DEFAULT = new Options(5, 1e-4, 10, 1_000_000);

    /** Refuses what leaves no path. */
    public Options {
      requirePositive(maxLength, "maxLength");
      requirePositive(count, "count");
      requirePositive(maxBranches, "maxBranches");
      if (!(cutoff >= 0 && cutoff < 1)) {
        throw new IllegalArgumentException("cutoff must be from 0 to below 1, but is " + cutoff);
      }
    }

    private static void requirePositive(int value, String parameter) {
      if (value < 1) {
        throw new IllegalArgumentException(parameter + " must be at least 1, but is " + value);
      }
    }

    /** Another longest length. */
    public Options withMaxLength(int newMaxLength) {
      return new Options(newMaxLength, cutoff, count, maxBranches);
    }

    /** Another cut-off. */
    public Options withCutoff(double newCutoff) {
      return new Options(maxLength, newCutoff, count, maxBranches);
    }

    /** Another number of paths. */
    public Options withCount(int newCount) {
      return new Options(maxLength, cutoff, newCount, maxBranches);
    }

    /** Another limit of the search. */
    public Options withMaxBranches(int newMaxBranches) {
      return new Options(maxLength, cutoff, count, newMaxBranches);
    }
  }

  /**
   * One elementary path.
   *
   * @param nodes ids, from the first to the last
   * @param direct product of the transfer coefficients along it
   * @param multiplier how much feedback around it amplifies that
   * @param total direct × multiplier
   * @param share of total in the global influence
   */
  public record Path(
      ImmutableList<String> nodes, double direct, double multiplier, double total, double share) {}

  private final ImmutableList<String> from;
  private final ImmutableList<String> to;
  private final double global;
  private final ImmutableList<Path> paths;
  private final double longer;
  private final double weaker;
  private final boolean searchLimitReached;
  private final Provenance provenance;

  private StructuralPathAnalysis(
      ImmutableList<String> from,
      ImmutableList<String> to,
      double global,
      ImmutableList<Path> paths,
      double longer,
      double weaker,
      boolean searchLimitReached,
      Provenance provenance) {
    this.from = from;
    this.to = to;
    this.global = global;
    this.paths = paths;
    this.longer = longer;
    this.weaker = weaker;
    this.searchLimitReached = searchLimitReached;
    this.provenance = provenance;
  }

  /** The paths from one set of nodes to another, given by ids. */
  public static StructuralPathAnalysis of(
      TransferMatrix matrix,
      Collection<String> from,
      Collection<String> to,
      Options options,
      Run run) {
    Impulse impulse = Impulse.of(matrix, from, to);
    double global = impulse.global();
    PathSearch search = new PathSearch(matrix, impulse, options, global);
    List<PathSearch.Candidate> found = search.run(run);
    ImmutableList.Builder<Path> paths = ImmutableList.builder();
    for (PathSearch.Candidate path : found) {
      ImmutableList<String> ids =
          path.nodes().stream()
              .mapToObj(matrix.ids()::get)
              .collect(ImmutableList.toImmutableList());
      double share = Math.min(1, path.total() / global);
      paths.add(new Path(ids, path.direct(), path.multiplier(), path.total(), share));
    }
    Provenance provenance =
        impulse
            .provenance("structural-path-analysis")
            .withOption("max length", options.maxLength)
            .withOption("cutoff", options.cutoff)
            .withOption("count", options.count)
            .withOption("max branches", options.maxBranches);
    if (search.limitReached()) {
      provenance =
          provenance.withWarning(
              "the search ended at its limit of branches: stronger paths may be missing");
    }
    return new StructuralPathAnalysis(
        impulse.fromIds(),
        impulse.toIds(),
        global,
        paths.build(),
        search.longer(),
        search.weaker(),
        search.limitReached(),
        provenance);
  }

  /** This analysis with only the first {@code count} paths; the others become part of the rest. */
  public StructuralPathAnalysis first(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but is " + count);
    }
    return new StructuralPathAnalysis(
        from,
        to,
        global,
        paths.subList(0, Math.min(count, paths.size())),
        longer,
        weaker,
        searchLimitReached,
        provenance.withOption("told", count));
  }

  /** Ids of the nodes where a unit is put in. */
  public ImmutableList<String> from() {
    return from;
  }

  /** Ids of the nodes that are watched. */
  public ImmutableList<String> to() {
    return to;
  }

  /** The global influence that shares are shares of. */
  public double global() {
    return global;
  }

  /** The paths, from the greatest total influence. */
  public ImmutableList<Path> paths() {
    return paths;
  }

  /** Share of the told paths in the global influence; NaN if that is 0. */
  public double explained() {
    if (!(global > 0)) {
      return Double.NaN;
    }
    return Math.min(1, paths.stream().mapToDouble(Path::share).sum());
  }

  /**
   * Share of the told paths that pass a node, or begin or end there, in the global influence; NaN
   * if that is 0. It is never more than the node's loss as a gateway.
   */
  public double shareThrough(String node) {
    if (!(global > 0)) {
      return Double.NaN;
    }
    return Math.min(
        1,
        paths.stream().filter(path -> path.nodes().contains(node)).mapToDouble(Path::share).sum());
  }

  /** Share of the rest, 1 − explained; NaN if the global influence is 0. */
  public double unexplained() {
    return 1 - explained();
  }

  /** Known part of the rest: branches that go on beyond the longest length. */
  public double longer() {
    return longer;
  }

  /**
   * Known part of the rest: branches below the cut-off. With the sparse solver those that a bound
   * shows to be below it are not solved for; they are part of {@link #further}.
   */
  public double weaker() {
    return weaker;
  }

  /** What remains of the rest: paths after the last that is told, and what was not searched. */
  public double further() {
    return global > 0 ? Math.max(0, unexplained() - longer - weaker) : Double.NaN;
  }

  /** Whether the search ended at its limit of branches; if so, stronger paths may be missing. */
  public boolean searchLimitReached() {
    return searchLimitReached;
  }

  /** Why there is no explained share, if there is none. */
  public Optional<Undefined> undefined() {
    return global > 0 ? Optional.empty() : Optional.of(Undefined.ZERO_TOTAL);
  }

  /** Where the paths come from. */
  public Provenance provenance() {
    return provenance;
  }
}
