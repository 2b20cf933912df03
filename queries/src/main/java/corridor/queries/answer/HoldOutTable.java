package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.prediction.GreatCircle;
import corridor.engine.prediction.HoldOut;
import corridor.engine.prediction.LinkPrediction.Index;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.projection.TieSelection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * Would the ranking have found ties that it was not shown? Where most ties have years, the later
 * ones are hidden; else some at random.
 */
public final class HoldOutTable {
  private static final double FEWEST_LATER = 0.1;

  private final HoldOut test;
  private final Projection graph;
  private final String how;

  private HoldOutTable(HoldOut test, Projection graph, String how) {
    this.test = test;
    this.graph = graph;
    this.how = how;
  }

  /**
   * Tries indices on the graph of a rule.
   *
   * @param from hide what is tied since this year; if empty, the latest year since which a tenth of
   *     the pairs is new, if most ties have years
   */
  public static HoldOutTable of(
      Network network,
      ProjectionRule rule,
      List<Index> indices,
      boolean weighted,
      OptionalInt from,
      HoldOut.Options options,
      Run run) {
    Projection graph = Projection.of(network, rule);
    GreatCircle distance = GreatCircle.of(network, graph);
    OptionalInt year = from.isPresent() ? from : later(network, rule, graph);
    if (year.isEmpty()) {
      return new HoldOutTable(
          HoldOut.random(graph, indices, weighted, distance, options, run),
          graph,
          "at random, since too few ties have years: %d of %d pairs, %d times"
              .formatted(
                  Math.round(options.share() * graph.ties()), graph.ties(), options.rounds()));
    }
    Projection before = Projection.of(network, until(rule, year.getAsInt()));
    HoldOut test = HoldOut.later(before, graph, indices, weighted, distance, run);
    return new HoldOutTable(
        test,
        graph,
        "by time: the %d of %d pairs that are tied since %d and not before; ties without years count as"
                .formatted(test.ties(), graph.ties(), year.getAsInt())
            + " known");
  }

  private static ProjectionRule until(ProjectionRule rule, int year) {
    TieSelection selection = rule.selection();
    OptionalInt since = selection.during().since();
    if (since.isPresent() && since.getAsInt() >= year) {
      throw new IllegalArgumentException(
          "nothing comes before " + year + " in the years " + selection.during());
    }
    return rule.withSelection(selection.withDuring(new Period(since, OptionalInt.of(year))));
  }

  private static OptionalInt later(Network network, ProjectionRule rule, Projection graph) {
    TieSelection selection = rule.selection();
    List<Tie> taken = network.ties().stream().filter(selection::takes).toList();
    NavigableSet<Integer> years = new TreeSet<>();
    taken.forEach(tie -> tie.period().since().ifPresent(years::add));
    selection.during().since().ifPresent(first -> years.headSet(first, true).clear());
    long dated = taken.stream().filter(tie -> tie.period().since().isPresent()).count();
    if (dated * 2 < taken.size()) {
      return OptionalInt.empty();
    }
    for (int year : years.descendingSet()) {
      Projection before = Projection.of(network, until(rule, year));
      if (newPairs(before, graph) >= Math.max(1, FEWEST_LATER * graph.ties())
          && before.ties() > 0) {
        return OptionalInt.of(year);
      }
    }
    return OptionalInt.empty();
  }

  private static int newPairs(Projection before, Projection after) {
    int count = 0;
    for (int v = 0; v < after.nodes(); v++) {
      for (int arc = after.out().start(v); arc < after.out().end(v); arc++) {
        int other = after.out().target(arc);
        count += v < other && before.out().arc(v, other) < 0 ? 1 : 0;
      }
    }
    return count;
  }

  /** One row an index, then the baselines. */
  public Table table() {
    Table table =
        new Table(
            List.of(
                Column.text("ranking"),
                Column.number("auc"),
                Column.number("precision"),
                Column.number("hidden"),
                Column.text("note")));
    for (HoldOut.Row row : test.rows()) {
      table.row(
          row.method(),
          row.auc().value(),
          row.precision().value(),
          test.ties(),
          row.auc().undefined().map(why -> "undefined: " + reason(row, why.reason())).orElse(""));
    }
    return table;
  }

  private static String reason(HoldOut.Row row, String reason) {
    return row.method().equals("distance")
            && row.auc().undefined().isPresent()
            && reason.startsWith("a value")
        ? "a node has no coordinates"
        : "no tie can be hidden, or no pair is untied";
  }

  /** The ranking index against chance and nearness, in a sentence. */
  public String brief() {
    return "tried on hidden ties (%s): %s"
        .formatted(
            how,
            String.join(
                "; ",
                test.rows().stream()
                    .map(
                        row ->
                            "%s AUC %s, precision %s"
                                .formatted(row.method(), told(row.auc()), told(row.precision())))
                    .toList()));
  }

  private static String told(Statistic statistic) {
    return statistic.isDefined() ? Numbers.brief(statistic.value()) : "undefined";
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    return ImmutableList.of(
        "hidden " + how,
        "auc: probability that a hidden tie scores above an untied pair, 0.5 is chance; precision: share of"
            + " hidden ties among as many best pairs; random: what chance gives; distance: the nearest first",
        GraphNotes.describe(graph));
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return test.provenance();
  }
}
