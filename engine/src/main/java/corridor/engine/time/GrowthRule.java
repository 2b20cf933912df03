package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import corridor.engine.network.Indicator;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The latest growth of a series against the growth before ({@link LastGrowth}): of every indicator
 * that a subject has for more than one year, and of the weight of ties year by year.
 *
 * @param threshold of z
 * @param indicators names of the indicators that are read; all if empty
 * @param ties whether weights of ties are read, too
 * @param options when there is enough to judge
 */
public record GrowthRule(
    Threshold threshold,
    ImmutableSortedSet<String> indicators,
    boolean ties,
    LastGrowth.Options options)
    implements Rule {
  static final String NAME = "growth";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ImmutableList<Reading> read(Snapshot now, Optional<Snapshot> before, Run run) {
    ImmutableList.Builder<Reading> readings = ImmutableList.builder();
    readings.addAll(ofIndicators(now));
    if (ties) {
      readings.addAll(TieWeights.readings(now, this, run));
    }
    return readings.build();
  }

  private record Key(String subject, String indicator, String unit) {}

  private List<Reading> ofIndicators(Snapshot now) {
    int until = now.until().orElse(Integer.MAX_VALUE);
    Map<Key, Integer> order =
        new TreeMap<>(
            Comparator.comparing(Key::subject)
                .thenComparing(Key::indicator)
                .thenComparing(Key::unit));
    ListMultimap<Key, Indicator> facts = MultimapBuilder.linkedHashKeys().arrayListValues().build();
    for (Indicator fact : now.network().indicators()) {
      if (fact.year().isPresent()
          && fact.year().getAsInt() < until
          && (indicators.isEmpty() || indicators.contains(fact.indicator()))) {
        Key key = new Key(fact.subject(), fact.indicator(), fact.unit());
        facts.put(key, fact);
        order.merge(key, 1, Integer::sum);
      }
    }
    List<Reading> readings = new ArrayList<>();
    order.forEach(
        (key, count) -> {
          if (count > 1) {
            readings.add(reading(now, key, facts.get(key)));
          }
        });
    return readings;
  }

  private Reading reading(Snapshot now, Key key, List<Indicator> facts) {
    Map<Integer, Double> values = new TreeMap<>();
    boolean repeated = false;
    for (Indicator fact : facts) {
      Double other = values.put(fact.year().getAsInt(), fact.value());
      repeated |= other != null && other != fact.value();
    }
    String subject = key.subject() + ": " + key.indicator();
    String scale = now.scale(key.subject());
    List<String> sources = facts.stream().map(Indicator::source).distinct().toList();
    Reading reading =
        repeated
            ? Reading.notJudged(subject, scale, "a year has two different values")
            : judge(subject, scale, Series.of(values));
    return reading.withPort("indicator " + key.indicator(), sources);
  }

  /** What the latest growth of a series says. */
  Reading judge(String subject, String scale, Series series) {
    LastGrowth last = LastGrowth.of(series, options);
    if (!last.z().isDefined()) {
      Undefined why = last.z().undefined().orElse(Undefined.UNDEFINED_INPUT);
      String reason =
          why == Undefined.TOO_FEW_VALUES
              ? series.values().size()
                  + (series.values().size() == 1 ? " year; " : " years; ")
                  + (options.leastHistory() + 2)
                  + " are needed"
              : why.reason();
      return Reading.notJudged(subject, scale, reason);
    }
    Series.Step step = series.steps().get(series.steps().size() - 1);
    return Reading.of(subject, scale, last.z().value())
        .withBaseline(last.mean().value())
        .withPeriod(step.from() + "–" + step.to())
        .withDetail(
            "grew %s %%; the %d times before %s %% on average, deviation %s"
                .formatted(
                    percent(last.growth().value()),
                    last.history(),
                    percent(last.mean().value()),
                    percent(last.deviation().value())));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }
}
