package corridor.engine.spillover;

import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Csr;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

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

  /** A branch with all its paths, or one path that ends at its last node. */
  record Candidate(ImmutableIntArray nodes, double total, double direct, double multiplier) {
    static final Comparator<Candidate> BY_NODES =
        (a, b) -> Arrays.compare(a.nodes.toArray(), b.nodes.toArray());
    static final Comparator<Candidate> ORDER =
        Comparator.comparingDouble(Candidate::total)
            .reversed()
            .thenComparing(BY_NODES)
            .thenComparing(Candidate::isBranch);

    static Candidate branch(ImmutableIntArray nodes, double total, double direct) {
      return new Candidate(nodes, total, direct, 0);
    }

    boolean isBranch() {
      return multiplier == 0;
    }
  }

  private final TransferMatrix matrix;
  private final Impulse impulse;
  private final StructuralPathAnalysis.Options options;
  private final double global;
  private final double[] arriving;
  private final PriorityQueue<Candidate> queue = new PriorityQueue<>(Candidate.ORDER);
  private final List<Candidate> found = new ArrayList<>();
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
        offer(ImmutableIntArray.of(v), 1, impulse.arrivingFrom(v));
      }
    }
    long steps = 0;
    while (!queue.isEmpty() && !isDone(queue.peek())) {
      if (steps++ % 1024 == 0) {
        run.checkpoint(TASK, Math.min(found.size(), options.count()), options.count());
      }
      Candidate best = queue.remove();
      if (!best.isBranch()) {
        found.add(best);
      } else if (queued >= options.maxBranches()) {
        limitReached = true;
      } else {
        open(best);
      }
    }
    return sorted();
  }

  private boolean isDone(Candidate next) {
    int count = options.count();
    return found.size() >= count && next.total < found.get(count - 1).total * (1 - TOLERANCE);
  }

  private void open(Candidate branch) {
    ImmutableIntArray nodes = branch.nodes;
    int last = nodes.get(nodes.length() - 1);
    Extraction without = Extraction.of(matrix.inverse(), nodes, arriving);
    if (impulse.isTo(last) && nodes.length() > 1) {
      double multiplier = without.multiplier();
      push(new Candidate(nodes, branch.direct * multiplier, branch.direct, multiplier));
    }
    Csr out = matrix.coefficients().out();
    for (int arc = out.start(last); arc < out.end(last); arc++) {
      int next = out.target(arc);
      double left = without.arrivingFrom(next, arriving[next]);
      if (left > ROUNDING * arriving[next] && !nodes.contains(next)) {
        double direct = branch.direct * out.weight(arc);
        offer(with(nodes, next), direct, direct * without.multiplier() * left);
      }
    }
  }

  private void offer(ImmutableIntArray nodes, double direct, double total) {
    if (total <= 0) {
      return;
    }
    if (total < options.cutoff() * global) {
      weaker += total / global;
    } else if (nodes.length() - 1 > options.maxLength()) {
      longer += total / global;
    } else {
      push(Candidate.branch(nodes, total, direct));
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
