package corridor.engine.spillover;

import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Csr;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Best-first search for elementary paths by total influence. The paths that begin with the nodes S
 * and go on to u have, all together, the total influence direct(S, u)·(Δ_S / Δ)·Σ_j m⁽⁻ˢ⁾(j, u):
 * known without following one of them. So the strongest branch is opened first, a path that comes
 * to the head of the queue is stronger than all that are not found yet, and what is cut off is
 * known to the last digit.
 */
final class PathSearch {
  /** Totals that differ by no more than this, relatively, are equal. */
  static final double TOLERANCE = 1e-12;

  private static final String TASK = "structural paths";

  // What is left of a difference that is 0 but for rounding.
  private static final double ROUNDING = 1e-13;

  // A bound must not be less than the exact value because of rounding.
  private static final double ABOVE = 1 + 1e-9;

  private static final int ROWS_AHEAD = 16;

  /**
   * A branch with all its paths, or one path that ends at its last node.
   *
   * @param total what it carries, or no less if it is not exact
   * @param exact whether the total is, or the branch is strong enough to be opened for certain
   */
  record Candidate(
      ImmutableIntArray nodes, double total, double direct, double multiplier, boolean exact) {
    static final Comparator<Candidate> BY_NODES =
        (a, b) -> Arrays.compare(a.nodes.toArray(), b.nodes.toArray());
    static final Comparator<Candidate> ORDER =
        Comparator.comparingDouble(Candidate::total)
            .reversed()
            .thenComparing(BY_NODES)
            .thenComparing(Candidate::isBranch);

    static Candidate branch(ImmutableIntArray nodes, double total, double direct, boolean exact) {
      return new Candidate(nodes, total, direct, 0, exact);
    }

    static Candidate path(
        ImmutableIntArray nodes, double direct, double multiplier, boolean exact) {
      return new Candidate(nodes, direct * multiplier, direct, multiplier, exact);
    }

    boolean isBranch() {
      return multiplier == 0;
    }

    ImmutableIntArray before() {
      return nodes.subArray(0, nodes.length() - 1);
    }

    int last() {
      return nodes.get(nodes.length() - 1);
    }
  }

  private final TransferMatrix matrix;
  private final Impulse impulse;
  private final StructuralPathAnalysis.Options options;
  private final double global;
  private final double[] arriving;
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>(Candidate.ORDER);
  private final List<Candidate> found = new ArrayList<>();
  // The greatest of what paths have at least, as many as are told; the least at the head.
  private final PriorityQueue<Double> leastTotals = new PriorityQueue<>();
  private long queued;
  private double longer;
  private double weaker;
  private boolean limitReached;

  PathSearch(
      TransferMatrix matrix,
      Impulse impulse,
      StructuralPathAnalysis.Options options,
      double global) {
    this.matrix = matrix;
    this.impulse = impulse;
    this.options = options;
    this.global = global;
    this.arriving = impulse.reaching();
  }

  /** The strongest paths, in order; those that tie with the last included. */
  List<Candidate> run(Run run) {
    for (int v = 0; v < arriving.length; v++) {
      if (impulse.isFrom(v)) {
        offer(Candidate.branch(ImmutableIntArray.of(v), impulse.arrivingFrom(v), 1, true));
      }
    }
    Optional<Nearby> nearby = matrix.inverse().nearby();
    long steps = 0;
    while (!queue.isEmpty() && !isDone(queue.peek())) {
      if (steps++ % 1024 == 0) {
        run.checkpoint(TASK, Math.min(found.size(), options.count()), options.count());
      }
      Candidate best = queue.remove();
      if (!best.exact) {
        makeExactWithNext(best, nearby.orElseThrow(), run);
      } else if (!best.isBranch()) {
        found.add(best);
      } else if (queued >= options.maxBranches()) {
        limitReached = true;
      } else if (nearby.isPresent()) {
        openByBounds(best, nearby.get());
      } else {
        open(best);
      }
    }
    return sorted();
  }

  private boolean isDone(Candidate next) {
    int count = options.count();
    double least = leastTotals.size() >= count ? leastTotals.element() : 0;
    least = found.size() >= count ? found.get(count - 1).total : least;
    return next.total < least * (1 - TOLERANCE);
  }

  private Extraction extraction(ImmutableIntArray nodes) {
    return Extraction.of(matrix.inverse(), nodes, arriving);
  }

  private void open(Candidate branch) {
    Extraction without = extraction(branch.nodes);
    if (endsHere(branch)) {
      push(Candidate.path(branch.nodes, branch.direct, without.multiplier(), true));
    }
    Csr out = matrix.coefficients().out();
    for (int arc = out.start(branch.last()); arc < out.end(branch.last()); arc++) {
      int next = out.target(arc);
      double left = left(without, branch.nodes, next);
      if (left > 0) {
        double direct = branch.direct * out.weight(arc);
        double total = direct * without.multiplier() * left;
        offer(Candidate.branch(with(branch.nodes, next), total, direct, true));
      }
    }
  }

  private boolean endsHere(Candidate branch) {
    return impulse.isTo(branch.last()) && branch.nodes.length() > 1;
  }

  // What still reaches the targets from a node that is not on the path already.
  private double left(Extraction without, ImmutableIntArray nodes, int next) {
    double left = nodes.contains(next) ? 0 : without.arrivingFrom(next, arriving[next]);
    return left > ROUNDING * arriving[next] ? left : 0;
  }

  // As open, but without the rows of the nodes: the feedback around them and what they keep from
  // the targets are taken as great, or as small, as they can be. Most branches turn out too weak
  // like that, and some strong enough to be opened.
  private void openByBounds(Candidate branch, Nearby nearby) {
    ImmutableIntArray nodes = branch.nodes;
    nearby.takeOut(nodes);
    double most = nearby.mostMultiplier() * ABOVE;
    double least = nearby.leastMultiplier() / ABOVE;
    if (endsHere(branch)) {
      push(Candidate.path(nodes, branch.direct, most, false));
      addLeastTotal(branch.direct * least);
    }
    double cut = options.cutoff() * global;
    boolean mayBeLonger = nodes.length() >= options.maxLength();
    nearby.block(nodes, arriving);
    Csr out = matrix.coefficients().out();
    for (int arc = out.start(branch.last()); arc < out.end(branch.last()); arc++) {
      int next = out.target(arc);
      if (arriving[next] == 0 || nodes.contains(next)) {
        continue;
      }
      double direct = branch.direct * out.weight(arc);
      double total = direct * most * nearby.mostArrivingFrom(next, arriving[next]);
      if (total > 0 && total >= cut) {
        double left = nearby.leastArrivingFrom(next, arriving[next]);
        boolean strong = left > 0 && direct * least * left >= cut && !mayBeLonger;
        push(Candidate.branch(with(nodes, next), total, direct, strong));
      }
    }
  }

  private void addLeastTotal(double total) {
    leastTotals.add(total);
    if (leastTotals.size() > options.count()) {
      leastTotals.remove();
    }
  }

  private void makeExact(Candidate bound) {
    if (bound.isBranch()) {
      Extraction before = extraction(bound.before());
      double left = left(before, bound.before(), bound.last());
      double total = bound.direct * before.multiplier() * left;
      offer(Candidate.branch(bound.nodes, total, bound.direct, true));
    } else {
      double multiplier = extraction(bound.nodes).multiplier();
      push(Candidate.path(bound.nodes, bound.direct, multiplier, true));
    }
  }

  // Solves for the rows that this candidate needs together with those that the next ones need.
  private void makeExactWithNext(Candidate first, Nearby nearby, Run run) {
    Set<Integer> missing = new LinkedHashSet<>();
    addMissingRows(first, missing);
    List<Candidate> ahead = new ArrayList<>(List.of(first));
    List<Candidate> passed = new ArrayList<>();
    while (!missing.isEmpty()
        && missing.size() < ROWS_AHEAD
        && !queue.isEmpty()
        && !isDone(queue.peek())) {
      Candidate next = queue.remove();
      if (!next.exact) {
        ahead.add(next);
        addMissingRows(next, missing);
      } else if (next.isBranch() && queued < options.maxBranches()) {
        openByBounds(next, nearby);
      } else {
        passed.add(next);
      }
    }
    queue.addAll(passed);
    matrix.inverse().prepareRows(missing.stream().mapToInt(Integer::intValue).toArray(), run);
    ahead.forEach(this::makeExact);
  }

  private void addMissingRows(Candidate candidate, Set<Integer> missing) {
    ImmutableIntArray needed = candidate.isBranch() ? candidate.before() : candidate.nodes;
    needed.stream().filter(node -> !matrix.inverse().hasRow(node)).forEach(missing::add);
  }

  private void offer(Candidate branch) {
    double total = branch.total;
    if (total <= 0) {
      return;
    }
    if (total < options.cutoff() * global) {
      weaker += total / global;
    } else if (branch.nodes.length() - 1 > options.maxLength()) {
      longer += total / global;
    } else {
      push(branch);
    }
  }

  private void push(Candidate candidate) {
    queue.add(candidate);
    queued++;
  }

  private static ImmutableIntArray with(ImmutableIntArray nodes, int next) {
    return ImmutableIntArray.builder(nodes.length() + 1).addAll(nodes).add(next).build();
  }

  private List<Candidate> sorted() {
    List<Candidate> sorted = new ArrayList<>(found);
    sorted.sort(Candidate.ORDER);
    for (int first = 0; first < sorted.size(); ) {
      double least = sorted.get(first).total * (1 - TOLERANCE);
      int end = first + 1;
      while (end < sorted.size() && sorted.get(end).total >= least) {
        end++;
      }
      sorted.subList(first, end).sort(Candidate.BY_NODES);
      first = end;
    }
    return sorted.subList(0, Math.min(options.count(), sorted.size()));
  }

  /** Share of the influence in branches longer than allowed. */
  double longer() {
    return longer;
  }

  /** Share of the influence in branches below the cut-off. */
  double weaker() {
    return weaker;
  }

  /** Whether branches were left closed because there were too many. */
  boolean limitReached() {
    return limitReached;
  }
}
