package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.Version;
import corridor.engine.concentration.Growth;
import corridor.engine.network.Group;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Period;
import corridor.engine.result.Statistic;
import corridor.engine.time.LastGrowth;
import corridor.engine.time.Pettitt;
import corridor.engine.time.Series;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How indicators of nodes and groups grew, and whether their level changed at once. */
public final class IndicatorTimeline {
  private record Key(String indicator, String unit, String subject) {}

  private record Found(Key key, Series series, Set<String> sources) {}

  private final Network network;
  private final ImmutableList<Found> found;
  private final TreeSet<String> contradictory = new TreeSet<>();

  private IndicatorTimeline(Network network, Period during, Set<String> wanted) {
    this.network = network;
    Map<Key, Map<Integer, Double>> values =
        new TreeMap<>(
            Comparator.comparing(Key::indicator)
                .thenComparing(Key::unit)
                .thenComparing(Key::subject));
    Map<Key, Set<String>> sources =
        new TreeMap<>(
            Comparator.comparing(Key::indicator)
                .thenComparing(Key::unit)
                .thenComparing(Key::subject));
    for (Indicator fact : network.indicators()) {
      if (fact.year().isEmpty()
          || !Period.of(fact.year().getAsInt(), fact.year().getAsInt() + 1).overlaps(during)
          || (!wanted.isEmpty() && !wanted.contains(fact.indicator()))) {
        continue;
      }
      Key key = new Key(fact.indicator(), fact.unit(), fact.subject());
      Double other =
          values
              .computeIfAbsent(key, made -> new TreeMap<>())
              .put(fact.year().getAsInt(), fact.value());
      sources.computeIfAbsent(key, made -> new TreeSet<>()).add(fact.source());
      if (other != null && other != fact.value()) {
        contradictory.add(fact.indicator() + " of " + fact.subject());
      }
    }
    this.found =
        values.entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1)
            .filter(
                entry ->
                    !contradictory.contains(
                        entry.getKey().indicator() + " of " + entry.getKey().subject()))
            .map(
                entry ->
                    new Found(
                        entry.getKey(),
                        Series.of(entry.getValue()),
                        sources.getOrDefault(entry.getKey(), Set.of())))
            .collect(ImmutableList.toImmutableList());
  }

  /** All series of at least two years; only of {@code wanted} indicators if any is named. */
  public static IndicatorTimeline of(Network network, Period during, Set<String> wanted) {
    Set<String> known =
        network.indicators().stream()
            .map(Indicator::indicator)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String name : wanted) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "no indicator is called " + name + "; there are " + String.join(", ", known));
      }
    }
    return new IndicatorTimeline(network, during, wanted);
  }

  /** One row a number: values, growth from value to value, and the tests of each series. */
  public Table table() {
    TimeRows rows = new TimeRows();
    for (Found each : found) {
      String name = each.key().indicator();
      String subject = each.key().subject();
      each.series()
          .values()
          .forEach((year, value) -> rows.add(subject, "", year.toString(), name, value));
      for (Series.Step step : each.series().steps()) {
        rows.add(
            subject, "", step.from() + "–" + step.to(), name + " growth", step.growth().rate());
      }
      String span = span(each.series());
      rows.add(subject, "", span, name + " z of last growth", last(each).z());
      Pettitt test = Pettitt.of(each.series().toArray());
      String warning = warning(test);
      rows.add(subject, "", span, name + " last year before break", breakYear(each), warning);
      rows.add(subject, "", span, name + " break p", test.p(), warning);
    }
    falling()
        .forEach((key, share) -> rows.add("all", "", "first to last", key + " falling", share));
    return rows.table();
  }

  private static String warning(Pettitt test) {
    return test.tooShort()
        ? test.size() + " values; p means little for fewer than " + Pettitt.ENOUGH
        : "";
  }

  private static double breakYear(Found each) {
    Pettitt test = Pettitt.of(each.series().toArray());
    return test.breakAfter().isEmpty()
        ? Double.NaN
        : each.series().values().keySet().asList().get(test.breakAfter().getAsInt() - 1);
  }

  private static LastGrowth last(Found each) {
    return LastGrowth.of(each.series(), LastGrowth.Options.DEFAULT);
  }

  private static String span(Series series) {
    return series.values().firstKey() + "–" + series.values().lastKey();
  }

  private static Growth whole(Found each) {
    Series series = each.series();
    ImmutableList<Double> values = series.values().values().asList();
    return new Growth(values.get(0), values.get(values.size() - 1));
  }

  /** By indicator, the share of subjects whose last value is below the first. */
  private Map<String, Statistic> falling() {
    Map<String, List<Growth>> growths = new TreeMap<>();
    for (Found each : found) {
      growths.computeIfAbsent(each.key().indicator(), key -> new ArrayList<>()).add(whole(each));
    }
    Map<String, Statistic> shares = new TreeMap<>();
    growths.forEach((key, list) -> shares.put(key, Growth.declining(list)));
    return shares;
  }

  /** One row a series. */
  public Table summary() {
    Table table =
        new Table(
            List.of(
                Column.text("indicator").atMost(40),
                Column.text("name").atMost(24),
                Column.text("unit"),
                Column.text("years"),
                Column.number("values"),
                Column.number("first"),
                Column.number("last"),
                Column.number("growth"),
                Column.number("zLast"),
                Column.number("breakAfter"),
                Column.number("p"),
                Column.text("source").atMost(24)));
    for (Found each : found) {
      Pettitt test = Pettitt.of(each.series().toArray());
      ImmutableList<Double> values = each.series().values().values().asList();
      OptionalDouble year =
          test.breakAfter().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(breakYear(each));
      boolean enough = values.size() > 2;
      table.row(
          each.key().indicator(),
          name(each.key().subject()),
          each.key().unit(),
          span(each.series()),
          values.size(),
          values.get(0),
          values.get(values.size() - 1),
          whole(each).rate().value(),
          last(each).z().value(),
          enough && year.isPresent() ? (int) year.getAsDouble() : null,
          enough ? test.p() : null,
          String.join("|", each.sources()));
    }
    return table;
  }

  /** How many subjects of each indicator fell. */
  public Table fallingTable() {
    Table table =
        new Table(
            List.of(Column.text("indicator"), Column.number("subjects"), Column.number("falling")));
    falling()
        .forEach(
            (indicator, share) -> {
              long subjects =
                  found.stream().filter(each -> each.key().indicator().equals(indicator)).count();
              @Nullable Double value = share.isDefined() ? share.value() : null;
              table.row(indicator, subjects, value);
            });
    return table;
  }

  private String name(String id) {
    return network
        .findNode(id)
        .map(Node::name)
        .or(() -> network.findGroup(id).map(Group::name))
        .orElse(id);
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        found.size()
            + " series of two years or more; growth is last/first − 1, from the values themselves;"
            + " zLast is the latest growth against those before, in deviations");
    long few =
        found.stream().filter(each -> each.series().values().size() < Pettitt.ENOUGH).count();
    if (few > 0) {
      notes.add(
          "p (Pettitt) means little for fewer than "
              + Pettitt.ENOUGH
              + " values, which is so for "
              + few
              + " of the series");
    }
    if (!contradictory.isEmpty()) {
      notes.add(
          "left out, since a year has two different values: " + String.join(", ", contradictory));
    }
    return notes.build();
  }

  /** Where the numbers come from, on one line. */
  public String provenance() {
    return "# measure=indicator timeline, network="
        + network.fingerprint().brief()
        + ", version="
        + Version.string();
  }
}
