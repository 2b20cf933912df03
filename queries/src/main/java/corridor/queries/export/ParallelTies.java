package corridor.queries.export;

import com.google.common.collect.AbstractIterator;
import corridor.queries.columns.TieBundle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Ties in the order of ends, kind and layer, with parallel ones taken together as they come. */
final class ParallelTies extends AbstractIterator<TieBundle> {
  private final Iterator<TieBundle> single;
  private final Queue<TieBundle> ready = new ArrayDeque<>();
  private @Nullable TieBundle ahead;

  ParallelTies(Iterator<TieBundle> single) {
    this.single = single;
    this.ahead = next(single);
  }

  private static @Nullable TieBundle next(Iterator<TieBundle> ties) {
    return ties.hasNext() ? ties.next() : null;
  }

  @Override
  protected @Nullable TieBundle computeNext() {
    TieBundle first = ahead;
    if (ready.isEmpty() && first != null) {
      takeBeside(first);
    }
    TieBundle next = ready.poll();
    return next == null ? endOfData() : next;
  }

  // Whether a tie is inferred comes last in a network's order, so both may alternate here.
  private void takeBeside(TieBundle first) {
    List<TieBundle> observed = new ArrayList<>();
    List<TieBundle> inferred = new ArrayList<>();
    TieBundle tie = first;
    while (tie != null && isBeside(first, tie)) {
      (tie.inferred() ? inferred : observed).add(tie);
      tie = next(single);
    }
    ahead = tie;
    if (!observed.isEmpty()) {
      ready.add(TieBundle.ofAll(observed));
    }
    if (!inferred.isEmpty()) {
      ready.add(TieBundle.ofAll(inferred));
    }
  }

  private static boolean isBeside(TieBundle a, TieBundle b) {
    return a.from().equals(b.from())
        && a.to().equals(b.to())
        && a.kind() == b.kind()
        && a.layer() == b.layer();
  }
}
