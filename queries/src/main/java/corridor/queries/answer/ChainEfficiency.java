package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.efficiency.Dea;
import corridor.engine.efficiency.LaggedRatio;
import corridor.engine.efficiency.ProductionUnit;
import corridor.engine.efficiency.StageRanks;
import corridor.engine.efficiency.TwoStage;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of two stages of an innovation chain for what goes in, unit by unit and year by
 * year: computed from indicators, or as a source publishes it.
 */
public final class ChainEfficiency {
  private static final String FIRST = "patent-stage-efficiency";
  private static final String SECOND = "commercialisation-stage-efficiency";

  /**
   * Which indicators.
   *
   * @param inputs what goes in; none if the ratios themselves are published
   * @param middle what the first stage makes
   * @param outputs what the second makes of it; may be none
   * @param lag years from the inputs to the middle and the outputs
   * @param years of the input; all if empty
   */
  public record Options(
      List<String> inputs, List<String> middle, List<String> outputs, int lag, Set<Integer> years) {
    /** Refuses a lag beyond 0 … 3 and a chain without a first stage. */
    public Options {
      LaggedRatio.requireLag(lag);
      if (middle.isEmpty()) {
        throw new IllegalArgumentException("output must name an indicator");
      }
    }

    /** The two ratios that 四大城市群产业链创新链融合发展比较研究 publishes, for these years. */
    public static Options published(Set<Integer> years) {
      return new Options(List.of(), List.of(FIRST), List.of(SECOND), 0, years);
    }

    boolean isPublished() {
      return inputs.isEmpty();
    }
  }

  private record Year(
      int year,
      ImmutableList<ProductionUnit> units,
      StageRanks ranks,
      ImmutableList<double[]> efficiencies) {}

  private final Network network;
  private final ImmutableList<ChainUnit> units;
  private final ImmutableList<ChainRatios> ratios; // in the order of units
  private final Options options;
  private final ImmutableList<Year> years;
  private final ImmutableList<String> warnings;

  private ChainEfficiency(
      Network network,
      List<ChainUnit> units,
      List<ChainRatios> ratios,
      Options options,
      List<Year> years,
      List<String> warnings) {
    this.network = network;
    this.units = ImmutableList.copyOf(units);
    this.ratios = ImmutableList.copyOf(ratios);
    this.options = options;
    this.years = ImmutableList.copyOf(years);
    this.warnings = ImmutableList.copyOf(warnings);
  }

  /** Measures the units; if none is given, every subject of the first indicator is one. */
  public static ChainEfficiency of(
      Network network, List<ChainUnit> given, Options options, Run run) {
    String leading = options.isPublished() ? options.middle().get(0) : options.inputs().get(0);
    List<ChainUnit> units = given.isEmpty() ? ChainUnit.ofSubjects(network, leading) : given;
    Stream.of(options.inputs(), options.middle(), options.outputs())
        .flatMap(List::stream)
        .forEach(name -> ChainUnit.unitOf(network, units, name));
    Set<Integer> years = new TreeSet<>();
    units.forEach(unit -> years.addAll(unit.values(network, leading).keySet()));
    if (!options.years().isEmpty()) {
      Set<Integer> missing = new TreeSet<>(options.years());
      missing.removeAll(years);
      if (!missing.isEmpty()) {
        throw new IllegalArgumentException(
            "--year must be of "
                + years
                + ", in which "
                + leading
                + " is known, but has "
                + missing);
      }
      years.retainAll(options.years());
    }
    if (years.isEmpty()) {
      throw new IllegalArgumentException(
          "indicator " + leading + " is known for no year of all members of a unit");
    }
    List<ChainRatios> ratios =
        units.stream().map(unit -> ChainRatios.of(network, unit, options)).toList();
    List<Year> measured = new ArrayList<>();
    Set<String> warnings = new TreeSet<>();
    for (int year : years) {
      measured.add(measure(network, units, ratios, options, year, warnings, run));
    }
    return new ChainEfficiency(network, units, ratios, options, measured, List.copyOf(warnings));
  }

  private static Year measure(
      Network network,
      List<ChainUnit> units,
      List<ChainRatios> ratios,
      Options options,
      int year,
      Set<String> warnings,
      Run run) {
    ImmutableList<ProductionUnit> production =
        units.stream()
            .map(
                unit ->
                    new ProductionUnit(
                        unit.name(),
                        options.isPublished()
                            ? ImmutableList.of(1.0)
                            : values(network, unit, options.inputs(), year),
                        values(network, unit, options.middle(), year + options.lag()),
                        values(network, unit, options.outputs(), year + options.lag())))
            .collect(ImmutableList.toImmutableList());
    boolean two = !options.outputs().isEmpty();
    Dea first = Dea.of(production.stream().map(ProductionUnit::firstStage).toList(), run);
    ImmutableList.Builder<double[]> found = ImmutableList.builder();
    found.add(efficiencies(first));
    warn(warnings, first, options.middle());
    if (two) {
      Dea whole = Dea.of(production, run);
      Dea second = Dea.of(production.stream().map(ProductionUnit::secondStage).toList(), run);
      found.add(efficiencies(whole));
      found.add(efficiencies(second));
      warn(warnings, whole, options.outputs());
      found.add(
          TwoStage.of(production, run).rows().stream()
              .mapToDouble(row -> row.whole().value())
              .toArray());
    }
    StageRanks ranks =
        StageRanks.of(
            ratios.stream().mapToDouble(unit -> unit.first(year)).toArray(),
            ratios.stream().mapToDouble(unit -> unit.second(year)).toArray());
    return new Year(year, production, ranks, found.build());
  }

  private static ImmutableList<Double> values(
      Network network, ChainUnit unit, List<String> indicators, int year) {
    return indicators.stream()
        .map(name -> unit.values(network, name).getOrDefault(year, Double.NaN))
        .collect(ImmutableList.toImmutableList());
  }

  private static double[] efficiencies(Dea dea) {
    return dea.rows().stream().mapToDouble(row -> row.efficiency().value()).toArray();
  }

  private static void warn(Set<String> warnings, Dea dea, List<String> outputs) {
    if (!dea.discriminates()) {
      warnings.add(
          "dea of %d units with %d inputs and outputs (%s) hardly tells them apart: it takes %d units"
              .formatted(dea.compared(), dea.kinds(), String.join(", ", outputs), 3 * dea.kinds()));
    }
  }

  /** One row a year and unit. */
  public Table table() {
    boolean two = !options.outputs().isEmpty();
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.number("year"),
                Column.text("unit"),
                Column.number("stage1"),
                Column.number("rank1")));
    if (two) {
      columns.addAll(
          List.of(
              Column.number("stage2"),
              Column.number("rank2"),
              Column.number("mismatch"),
              Column.number("conversion")));
    }
    columns.add(Column.number("dea1"));
    if (two) {
      columns.addAll(
          List.of(
              Column.number("dea2"), Column.number("deaConversion"), Column.number("twoStage")));
    }
    columns.add(Column.text("status"));
    Table table = new Table(columns);
    for (Year year : years) {
      for (int i = 0; i < units.size(); i++) {
        table.row(cells(year, i, two).toArray());
      }
    }
    return table;
  }

  private List<@Nullable Object> cells(Year year, int i, boolean two) {
    ProductionUnit unit = year.units().get(i);
    StageRanks.Row ranks = year.ranks().rows().get(i);
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(year.year());
    cells.add(unit.id());
    cells.add(ratios.get(i).first(year.year()));
    cells.add(ranks.first());
    if (two) {
      cells.add(ratios.get(i).second(year.year()));
      cells.add(ranks.second());
      cells.add(ranks.mismatch());
      cells.add(ratios.get(i).conversion(year.year()));
    }
    cells.add(year.efficiencies().get(0)[i]);
    if (two) {
      IntStream.rangeClosed(1, 3).forEach(k -> cells.add(year.efficiencies().get(k)[i]));
    }
    cells.add(status(unit));
    return cells;
  }

  private String status(ProductionUnit unit) {
    List<Double> all = new ArrayList<>(unit.inputs());
    all.addAll(unit.middle());
    all.addAll(unit.outputs());
    if (all.stream().anyMatch(value -> value.isNaN())) {
      return "undefined: a value is missing";
    }
    if (unit.inputs().stream().anyMatch(value -> value <= 0)) {
      return "undefined: the input is not above 0";
    }
    return options.isPublished() ? "as published" : "computed";
  }

  /** One row a unit: the means of its ratios over the years that have them. */
  public Table means() {
    Table table =
        new Table(
            List.of(
                Column.text("unit"),
                Column.number("years"),
                Column.number("stage1"),
                Column.number("stage2"),
                Column.number("conversion")));
    for (int i = 0; i < units.size(); i++) {
      ChainRatios unit = ratios.get(i);
      table.row(
          units.get(i).name(),
          (int) known(unit::first).count(),
          mean(unit::first),
          mean(unit::second),
          mean(unit::conversion));
    }
    return table;
  }

  private DoubleStream known(IntToDoubleFunction ratio) {
    return years.stream()
        .mapToDouble(year -> ratio.applyAsDouble(year.year()))
        .filter(value -> !Double.isNaN(value));
  }

  private double mean(IntToDoubleFunction ratio) {
    return known(ratio).average().orElse(Double.NaN);
  }

  private List<String> indicators() {
    List<String> all = new ArrayList<>(options.inputs());
    all.addAll(options.middle());
    all.addAll(options.outputs());
    return all;
  }

  /** The values that went in, with their sources. */
  public Table evidence() {
    Table table =
        new Table(
            List.of(
                Column.text("unit"),
                Column.text("subject"),
                Column.text("indicator"),
                Column.number("year"),
                Column.number("value"),
                Column.text("countedIn"),
                Column.text("note"),
                Column.text("source").atMost(40),
                Column.text("locator")));
    for (ChainUnit unit : units) {
      for (String indicator : indicators()) {
        for (Indicator value : unit.stated(network, indicator)) {
          table.row(
              unit.name(),
              Quantity.nameOf(network, value.subject()),
              indicator,
              value.year(),
              value.value(),
              value.unit(),
              value.note(),
              network.getSource(value.source()).title(),
              value.locator());
        }
      }
    }
    return table;
  }

  /** What a reader should know. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "units: "
            + units.stream().map(unit -> unit.describe(network)).collect(Collectors.joining("; "))
            + " (one without = is what its source means by the name)");
    indicators()
        .forEach(
            name -> notes.add(name + " is counted in " + ChainUnit.unitOf(network, units, name)));
    String which =
        years.stream()
            .map(year -> year.year() + "→" + (year.year() + options.lag()))
            .collect(Collectors.joining(" "));
    notes.add(
        options.isPublished()
            ? "the ratios are shown as published; the network has no inputs to compute them from"
            : "lag " + options.lag() + ": " + which);
    notes.add(
        "stage1 is the first output over the input; stage2 the last output over the same input, not"
            + " over the first output: conversion is that");
    notes.add("mismatch is rank1 - rank2: above 0 stands better in the second stage");
    warnings.forEach(notes::add);
    return notes.build();
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return Provenance.ofFacts(
            "chain-efficiency", network, "indicators " + String.join(", ", indicators()))
        .withOption("lag", options.lag())
        .withOption(
            "units",
            units.stream().map(unit -> unit.describe(network)).collect(Collectors.joining("; ")));
  }
}
