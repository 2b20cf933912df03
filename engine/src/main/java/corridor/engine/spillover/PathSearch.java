package corridor.engine.spillover;

import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Csr;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final Set<Integer> prepared = new HashSet<>();
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
    long steps = 0;
    while (!queue.isEmpty() && !isDone(queue.peek())) {
      if (steps++ % 1024 == 0) {
        run.checkpoint(TASK, Math.min(found.size(), options.count()), options.count());
      }
      Candidate best = queue.remove();
      if (!best.exact) {
        prepare(best, run);
        makeExact(best);
      } else if (!best.isBranch()) {
        found.add(best);
      } else if (queued >= options.maxBranches()) {
        limitReached = true;
      } else if (matrix.inverse().rowsAreCheap()) {
        open(best);
      } else {
        openByBounds(best);
      }
    }
    return sorted();
  }

  private boolean isDone(Candidate next) {
    int count = options.count();
    return found.size() >= count && next.total < found.get(count - 1).total * (1 - TOLERANCE);
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

  // As open, but without the row of the last node, which has to be solved for: the feedback around
  // it is taken as great, and what it takes away from its neighbours as small, as they can be. Most
  // branches turn out too weak like that.
  private void openByBounds(Candidate branch) {
    Extraction before = extraction(branch.before());
    double most = before.multiplier() * matrix.inverse().diagonalBound(branch.last()) * ABOVE;
    if (endsHere(branch)) {
      push(Candidate.path(branch.nodes, branch.direct, most, false));
    }
    Csr out = matrix.coefficients().out();
    for (int arc = out.start(branch.last()); arc < out.end(branch.last()); arc++) {
      int next = out.target(arc);
      double direct = branch.direct * out.weight(arc);
      double total = direct * most * left(before, branch.nodes, next);
      if (total > 0 && total >= options.cutoff() * global) {
        push(Candidate.branch(with(branch.nodes, next), total, direct, false));
      }
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
  private void prepare(Candidate first, Run run) {
    Set<Integer> missing = new LinkedHashSet<>();
    addMissingRows(first, missing);
    if (missing.isEmpty()) {
      return;
    }
    List<Candidate> ahead = new ArrayList<>();
    while (missing.size() < ROWS_AHEAD && !queue.isEmpty() && !isDone(queue.peek())) {
      Candidate next = queue.remove();
      ahead.add(next);
      addMissingRows(next, missing);
    }
    queue.addAll(ahead);
    prepared.addAll(missing);
    matrix.inverse().prepareRows(missing.stream().mapToInt(Integer::intValue).toArray(), run);
  }

  private void addMissingRows(Candidate candidate, Set<Integer> missing) {
    ImmutableIntArray needed = candidate.isBranch() ? candidate.before() : candidate.nodes;
    if (!candidate.exact) {
      needed.stream().filter(node -> !prepared.contains(node)).forEach(missing::add);
    }
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
