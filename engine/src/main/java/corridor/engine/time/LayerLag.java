package corridor.engine.time;

import corridor.engine.network.Layer;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.projection.Contribution;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How many years after their first tie in some layers two nodes are first tied in others: the speed
 * at which what they know of each other becomes what they make together. Below 0 if the order is
 * the other way round.
 *
 * <ul>
 *   <li>Years are those in which ties begin; ties whose beginning is not known are left out. All
 *       years of the network count, not those of the snapshot.
 *   <li>Weights and directions play no part.
 *   <li>Undefined if no two nodes have both. O(ties log ties) time; deterministic.
 * </ul>
 *
 * @param median in years; of an even number the mean of the two in the middle
 * @param pairs of how many pairs of nodes
 */
public record LayerLag(Statistic median, int pairs) {

  /**
   * From the first tie in one of the {@code earlier} layers to the first in a {@code later} one.
   */
  public static LayerLag of(Snapshot snapshot, Set<Layer> earlier, Set<Layer> later) {
    Map<TieEnds, Integer> from = first(snapshot, earlier);
    Map<TieEnds, Integer> to = first(snapshot, later);
    int[] lags =
        from.entrySet().stream()
            .filter(entry -> to.containsKey(entry.getKey()))
            .mapToInt(entry -> to.getOrDefault(entry.getKey(), entry.getValue()) - entry.getValue())
            .sorted()
            .toArray();
    int n = lags.length;
    return new LayerLag(
        n == 0
            ? Statistic.undefined(Undefined.TOO_FEW_VALUES)
            : Statistic.of((lags[(n - 1) / 2] + lags[n / 2]) / 2.0),
        n);
  }

  private static Map<TieEnds, Integer> first(Snapshot snapshot, Set<Layer> layers) {
    Snapshot all =
        snapshot.by(
            rule ->
                rule.withSelection(rule.selection().withDuring(Period.ALWAYS).withLayers(layers)));
    Map<TieEnds, Integer> years = new TreeMap<>();
    for (Contribution part :
        Contribution.of(all.network(), all.rule(), (one, other) -> !one.equals(other))) {
      IntStream since =
          part.ties().stream()
              .map(Tie::period)
              .filter(period -> period.since().isPresent())
              .mapToInt(period -> period.since().getAsInt());
      // A pair of members is tied when the later of the two joined.
      if (part.ties().stream().allMatch(tie -> tie.period().since().isPresent())) {
        years.merge(
            TieEnds.undirected(part.from(), part.to()), since.max().orElseThrow(), Math::min);
      }
    }
    return years;
  }
}
