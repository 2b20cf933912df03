package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.prediction.Gravity;
import corridor.engine.prediction.Gravity.Coefficient;
import corridor.engine.prediction.Gravity.PairResidual;
import corridor.engine.prediction.GreatCircle;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which pairs are tied more weakly than their masses and their distance would let expect? */
public final class UnderLinked {
  private static final int NAMES_TOLD = 8;

  private final Network network;
  private final Projection graph;
  private final ImmutableList<String> leftOut;
  private final Masses masses;
  private final Gravity gravity;

  private UnderLinked(Network network, Projection whole, Masses masses, Run run) {
    this.network = network;
    this.masses = masses;
    ImmutableList<String> known = masses.known(whole);
    this.graph = whole.onlyAmong(known);
    this.leftOut =
        whole.ids().stream()
            .filter(id -> graph.findIndex(id).isEmpty())
            .collect(ImmutableList.toImmutableList());
    this.gravity =
        Gravity.of(
            graph, masses.on(graph), GreatCircle.of(network, graph), Gravity.Options.DEFAULT, run);
  }

  /** Fits the model to the nodes that have all masses. */
  public static UnderLinked of(Network network, Projection graph, Masses masses, Run run) {
    return new UnderLinked(network, graph, masses, run);
  }

  /** Whether a node is part of the model. */
  public boolean has(String id) {
    return graph.findIndex(id).isPresent();
  }

  /** The model: one row a coefficient. */
  public Table model() {
    Table table =
        new Table(
            List.of(
                Column.text("coefficient"),
                Column.number("estimate"),
                Column.number("standardError"),
                Column.number("z")));
    for (Coefficient coefficient : gravity.coefficients()) {
      table.row(
          coefficient.name(),
          coefficient.estimate(),
          coefficient.standardError(),
          coefficient.standardError() > 0
              ? coefficient.estimate() / coefficient.standardError()
              : Double.NaN);
    }
    return table;
  }

  /**
   * The pairs that fall short most, the first {@code top} of them, or those that exceed most.
   *
   * @param of only pairs of this node
   */
  public Table pairs(Optional<String> of, boolean over, int top) {
    Table table =
        new Table(
            List.of(
                Column.number("rank"),
                Column.text("firstId").atMost(32),
                Column.text("first").atMost(40),
                Column.text("secondId").atMost(32),
                Column.text("second").atMost(40),
                Column.number("km"),
                Column.number("observed"),
                Column.number("predicted"),
                Column.number("residual"),
                Column.number("ratio"),
                Column.text("status")));
    int rank = 1;
    for (PairResidual pair : chosen(of, over, top)) {
      boolean swapped = of.isPresent() && pair.second().equals(of.get()) && !graph.directed();
      String first = swapped ? pair.second() : pair.first();
      String second = swapped ? pair.first() : pair.second();
      table.row(
          rank++,
          first,
          network.getNode(first).name(),
          second,
          network.getNode(second).name(),
          pair.distance(),
          pair.observed(),
          pair.predicted(),
          pair.residual(),
          pair.observed() / pair.predicted(),
          "inferred");
    }
    return table;
  }

  private List<PairResidual> chosen(Optional<String> of, boolean over, int top) {
    Comparator<PairResidual> lowest = Comparator.comparingDouble(PairResidual::residual);
    return gravity.pairs().stream()
        .filter(pair -> of.isEmpty() || touches(pair, of.get()))
        .filter(pair -> over ? pair.residual() > 0 : pair.residual() < 0)
        .sorted(over ? lowest.reversed() : lowest)
        .limit(top)
        .toList();
  }

  /** The ties, observed or not, between the two nodes of each of these pairs. */
  public Evidence evidence(Optional<String> of, boolean over, int top) {
    return Evidence.of(
        network,
        graph,
        chosen(of, over, top).stream()
            .map(pair -> new Evidence.Pair(pair.first(), pair.second()))
            .toList());
  }

  private static boolean touches(PairResidual pair, String id) {
    return pair.first().equals(id) || pair.second().equals(id);
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object(Optional<String> of, boolean over, int top) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("model", TableFormat.objects(model()));
    object.put("devianceExplained", orNull(gravity.devianceExplained()));
    object.put("pseudoR2", orNull(gravity.pseudoR2()));
    object.put("pairs", gravity.pairs().size());
    object.put("untied", gravity.pairs().size() - gravity.tied());
    object.put("leftOut", leftOut);
    object.put(over ? "overLinked" : "underLinked", TableFormat.objects(pairs(of, over, top)));
    object.put("provenance", provenance().asMap());
    return object;
  }

  private static @Nullable Double orNull(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "gravity by PPML over %d pairs, %d of them without a tie, which count as 0; deviance explained %s,"
                .formatted(
                    gravity.pairs().size(),
                    gravity.pairs().size() - gravity.tied(),
                    Numbers.brief(gravity.devianceExplained()))
            + " pseudo R2 "
            + Numbers.brief(gravity.pseudoR2())
            + "; errors are robust, but take pairs for independent: they are larger in truth");
    notes.addAll(masses.notes());
    if (!leftOut.isEmpty()) {
      notes.add(
          "%d nodes are left out for want of a mass above 0: %s%s"
              .formatted(
                  leftOut.size(),
                  String.join(
                      ", ",
                      leftOut.stream()
                          .limit(NAMES_TOLD)
                          .map(id -> network.getNode(id).name())
                          .toList()),
                  leftOut.size() > NAMES_TOLD ? " …" : ""));
    }
    if (gravity.devianceExplained() > 1 - 1e-6) {
      notes.add(
          "the model explains these ties entirely: they were made by such a formula, not observed, and"
              + " the residuals are rounding");
    }
    notes.add(
        "residual is observed less predicted, in the unit of weights: large pairs come first; ratio is"
            + " observed to predicted. A pair is inferred, not a finding about it");
    GraphNotes.mixedWeights(network, graph).ifPresent(notes::add);
    notes.add(GraphNotes.describe(graph));
    return ImmutableList.copyOf(notes);
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return gravity
        .provenance()
        .withOption("distance", "great circle, km")
        .withOption("nodes without a mass", leftOut.size());
  }
}
