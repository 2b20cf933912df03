package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Map;
import java.util.TreeSet;

/**
 * How many nodes of each tier at one time are in each tier at the next, 1 being the highest tier
 * and 0 standing for none. Divided by the sum of its row, a count is the share that a Markov chain
 * of the tiers would take for a probability.
 *
 * @param counts by the earlier and the later tier; pairs without a node are left out
 * @param moves the nodes whose tier changed, by id
 */
public record TierMoves(
    ImmutableTable<Integer, Integer, Integer> counts, ImmutableList<Move> moves) {

  /** A node that changed its tier; 0 is none. */
  public record Move(String id, int before, int after) {

    /** How many tiers it fell; 0 or below if it did not, or entered or left the tiers. */
    public int fall() {
      return before == 0 || after == 0 ? 0 : after - before;
    }
  }

  /** The moves between two gradings by id. */
  public static TierMoves of(Map<String, Integer> before, Map<String, Integer> after) {
    TreeSet<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    Table<Integer, Integer, Integer> counts = TreeBasedTable.create();
    ImmutableList.Builder<Move> moves = ImmutableList.builder();
    for (String id : ids) {
      int from = before.getOrDefault(id, 0);
      int to = after.getOrDefault(id, 0);
      Integer soFar = counts.get(from, to);
      counts.put(from, to, soFar == null ? 1 : soFar + 1);
      if (from != to) {
        moves.add(new Move(id, from, to));
      }
    }
    return new TierMoves(ImmutableTable.copyOf(counts), moves.build());
  }

  /** How many nodes of tier {@code from} are in tier {@code to} afterwards. */
  public int count(int from, int to) {
    Integer count = counts.get(from, to);
    return count == null ? 0 : count;
  }

  /** Share of the nodes of tier {@code from} that are in tier {@code to} afterwards. */
  public Statistic share(int from, int to) {
    int sum = counts.row(from).values().stream().mapToInt(Integer::intValue).sum();
    return sum == 0
        ? Statistic.undefined(Undefined.ZERO_TOTAL)
        : Statistic.of(count(from, to) / (double) sum);
  }
}
