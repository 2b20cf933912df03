package corridor.engine.tiers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.result.Ranking;
import corridor.engine.result.Scores;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The rows of a table of tiers: what is known of each member. */
final class TierRows {
  private final ImmutableMap<String, Scores> measured;
  private final Scores index;
  private final Classes classes;
  private final ClassMethod method;
  private final Stability stability;
  private final Tiers.Options options;

  TierRows(
      ImmutableMap<String, Scores> measured,
      Scores index,
      Classes classes,
      ClassMethod method,
      Stability stability,
      Tiers.Options options) {
    this.measured = measured;
    this.index = index;
    this.classes = classes;
    this.method = method;
    this.stability = stability;
    this.options = options;
  }

  ImmutableList<TierTable.Row> rows() {
    ImmutableIntArray tiers = Tiers.tiers(index, classes);
    Map<String, double[]> z =
        Maps.transformValues(measured, scores -> CompositeIndex.zScores(scores, index.ids()));
    ImmutableMap<String, double[]> zScores = ImmutableMap.copyOf(z);
    ImmutableMap<String, ImmutableIntArray> without = without();
    ImmutableList.Builder<TierTable.Row> rows = ImmutableList.builder();
    for (Ranking.Row ranked : index.ranking().rows()) {
      int member = ranked.node();
      int tier = tiers.get(member);
      ImmutableList<Double> shares = shares(member);
      rows.add(
          new TierTable.Row(
              ranked.id(),
              ranked.value(),
              index.undefined(member),
              tier,
              tier == 0 || shares.isEmpty()
                  ? OptionalDouble.empty()
                  : OptionalDouble.of(shares.get(tier - 1)),
              shares,
              ImmutableMap.copyOf(Maps.transformValues(zScores, values -> values[member])),
              ImmutableMap.copyOf(Maps.transformValues(without, each -> each.get(member)))));
    }
    return rows.build();
  }

  private ImmutableList<Double> shares(int member) {
    return options.bootstraps() == 0
        ? ImmutableList.of()
        : IntStream.rangeClosed(1, classes.size())
            .mapToObj(tier -> stability.count(member, tier) / (double) options.bootstraps())
            .collect(ImmutableList.toImmutableList());
  }

  private ImmutableMap<String, ImmutableIntArray> without() {
    if (measured.size() < 2) {
      return ImmutableMap.of();
    }
    ImmutableMap.Builder<String, ImmutableIntArray> without = ImmutableMap.builder();
    for (String name : measured.keySet()) {
      ImmutableMap<String, Scores> others =
          ImmutableMap.copyOf(Maps.filterKeys(measured, other -> !other.equals(name)));
      without.put(
          name,
          Tiers.outcome(() -> others, index.ids(), options.weighting(), method, classes.size())
              .tiers());
    }
    return without.buildOrThrow();
  }
}
