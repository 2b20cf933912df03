package corridor.queries.answer;

import corridor.engine.concentration.Growth;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Growth of an indicator from one year to another, exact, rounded and truncated, beside what a
 * source prints: some round, some cut off, and some do both.
 */
public final class GrowthTable {
  private static final int DECIMALS = 2;

  private GrowthTable() {}

  /** One row a subject that has both years. */
  public static Told of(Network network, IndicatorValues from, IndicatorValues to) {
    Table table =
        new Table(
            List.of(
                Column.text("subject"),
                Column.text("name").atMost(30),
                Column.number("from"),
                Column.number("to"),
                Column.number("difference"),
                Column.number("growth"),
                Column.number("rounded%"),
                Column.number("truncated%"),
                Column.number("printed%"),
                Column.text("printed is")));
    List<Growth> growths = new ArrayList<>();
    int missing = 0;
    for (Indicator later : to.parts()) {
      Optional<Indicator> earlier = from.find(later.subject());
      if (earlier.isEmpty()) {
        missing++;
        continue;
      }
      Growth growth = new Growth(earlier.get().value(), later.value());
      growths.add(growth);
      OptionalDouble printed = printed(network, later);
      @Nullable BigDecimal rounded = growth.percent(DECIMALS, RoundingMode.HALF_UP).orElse(null);
      @Nullable BigDecimal cut = growth.percent(DECIMALS, RoundingMode.DOWN).orElse(null);
      table.row(
          later.subject(),
          Quantity.nameOf(network, later.subject()),
          earlier.get().value(),
          later.value(),
          later.value() - earlier.get().value(),
          growth.rate().value(),
          rounded == null ? null : rounded.doubleValue(),
          cut == null ? null : cut.doubleValue(),
          printed.isPresent() ? printed.getAsDouble() : null,
          printed.isPresent() && rounded != null && cut != null
              ? compare(BigDecimal.valueOf(printed.getAsDouble()), rounded, cut)
              : "");
    }
    Statistic declining = Growth.declining(growths);
    List<String> notes = new ArrayList<>();
    notes.add(
        "difference is to - from"
            + (to.unit().equals("%") ? ", in percentage points" : "")
            + ", growth is to/from - 1; printed is indicator "
            + to.indicator()
            + "-growth, if the network has it");
    notes.add(
        declining.isDefined()
            ? String.format(
                Locale.ROOT,
                "share that fell: %.2f %% of %d",
                100 * declining.value(),
                growths.size())
            : "share that fell: undefined: "
                + (growths.isEmpty() ? "no subject has both" : "no base"));
    if (missing > 0) {
      notes.add(missing + " subjects have only the later year and are left out");
    }
    notes.addAll(to.notes());
    return Told.of(
        table, notes, Provenance.ofFacts("growth", network, from.title() + " to " + to.title()));
  }

  private static OptionalDouble printed(Network network, Indicator later) {
    return network.indicators().stream()
        .filter(each -> each.subject().equals(later.subject()))
        .filter(each -> each.indicator().equals(later.indicator() + "-growth"))
        .filter(each -> each.year().equals(later.year()))
        .filter(each -> each.unit().equals("%"))
        .mapToDouble(Indicator::value)
        .findFirst();
  }

  private static String compare(BigDecimal printed, BigDecimal rounded, BigDecimal cut) {
    boolean asRounded = printed.compareTo(rounded) == 0;
    boolean asCut = printed.compareTo(cut) == 0;
    if (asRounded && asCut) {
      return "rounded or truncated";
    }
    return asRounded ? "rounded" : asCut ? "truncated" : "neither";
  }
}
