package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.resilience.Attack;
import corridor.engine.resilience.RandomFailure;
import corridor.engine.resilience.RandomFailure.Estimate;
import corridor.engine.resilience.RemovalCurve;
import corridor.engine.resilience.Robustness;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How well does the network withstand failure and attack? A row a way of losing nodes. */
public final class Withstanding {
  private static final int FIRST_TOLD = 5;
  private static final double HALF = 0.5;
  private static final double DENSE = 0.5;

  private final Network network;
  private final Projection graph;
  private final RandomFailure random;
  private final ImmutableList<RemovalCurve> attacks;

  private Withstanding(
      Network network,
      Projection graph,
      RandomFailure random,
      ImmutableList<RemovalCurve> attacks) {
    this.network = network;
    this.graph = graph;
    this.random = random;
    this.attacks = attacks;
  }

  /** Random failure, then each attack, static and adaptive as asked. */
  public static Withstanding of(
      Network network,
      Projection graph,
      List<Robustness.Options> attacks,
      RandomFailure.Options failure,
      Run run) {
    ImmutableList.Builder<RemovalCurve> curves = ImmutableList.builder();
    RandomFailure random = RandomFailure.of(graph, failure, run);
    attacks.forEach(options -> curves.add(Robustness.of(graph, options, run)));
    return new Withstanding(network, graph, random, curves.build());
  }

  /** All attacks in both orders. */
  public static ImmutableList<Robustness.Options> both(List<Attack> attacks) {
    return attacks.stream()
        .distinct()
        .flatMap(
            attack ->
                ImmutableList.of(false, true).stream()
                    .map(adaptive -> new Robustness.Options(attack, adaptive)))
        .collect(ImmutableList.toImmutableList());
  }

  /** One row random failure, then one row an attack. */
  public Table table() {
    Table table =
        new Table(
            List.of(
                Column.text("attack"),
                Column.text("order"),
                Column.number("robustness"),
                Column.number("low"),
                Column.number("high"),
                Column.number("weighted"),
                Column.number("halfAfter"),
                Column.text("first").atMost(50)));
    Optional<Estimate> mean = random.nodes();
    table.row(
        "random",
        "random",
        mean.map(Estimate::mean).orElse(Double.NaN),
        mean.map(Estimate::low).orElse(Double.NaN),
        mean.map(Estimate::high).orElse(Double.NaN),
        random.weight().map(Estimate::mean).orElse(Double.NaN),
        random.curve().removalsToFallBelow(HALF),
        null);
    for (RemovalCurve curve : attacks) {
      table.row(
          option(curve, "attack"),
          option(curve, "order"),
          curve.robustness().value(),
          null,
          null,
          curve.weightedRobustness().value(),
          curve.removalsToFallBelow(HALF),
          curve.removed().stream()
              .limit(FIRST_TOLD)
              .map(id -> network.getNode(id).name())
              .collect(Collectors.joining(", ")));
    }
    return table;
  }

  private static String option(RemovalCurve curve, String name) {
    return String.valueOf(curve.provenance().options().get(name));
  }

  /** The curves, one row a removal: S(q) by nodes and by weight, and who went. */
  public Table curves() {
    Table table =
        new Table(
            List.of(
                Column.text("attack"),
                Column.text("order"),
                Column.number("removed"),
                Column.text("id").atMost(32),
                Column.text("name").atMost(40),
                Column.number("largest"),
                Column.number("weight")));
    addCurve(table, "random", "random", random.curve());
    attacks.forEach(
        curve -> addCurve(table, option(curve, "attack"), option(curve, "order"), curve));
    return table;
  }

  private void addCurve(Table table, String attack, String order, RemovalCurve curve) {
    for (int q = 0; q <= curve.nodes(); q++) {
      String id = q == 0 || curve.removed().isEmpty() ? null : curve.removed().get(q - 1);
      table.row(
          attack,
          order,
          q,
          id,
          id == null ? null : network.getNode(id).name(),
          curve.nodeShare(q),
          curve.weightShare(q));
    }
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    List<String> notes = new ArrayList<>();
    int n = graph.nodes();
    if (n > 0) {
      notes.add(
          "robustness is the mean share of all nodes in the largest component over all removals: "
              + Numbers.brief((n - 1) / (2.0 * n))
              + " if everybody were tied with everybody, "
              + Numbers.brief((n - 1) / ((double) n * n))
              + " for a star; weighted: the share of all weight in that component; halfAfter: how many"
              + " must go until it has less than half of its first size");
    }
    notes.add(
        "low and high hold 95 % of the random orders; between equals the lowest id goes first");
    if (graph.directed()) {
      notes.add("components are told without directions");
    }
    if (graph.ties() == 0) {
      notes.add(
          "no node here has a tie: robustness is that of nodes that stand alone, whoever goes");
    } else if (graph.ties() >= DENSE * n * (n - 1.0) / (graph.directed() ? 1 : 2)) {
      notes.add(
          "so many pairs are tied that the nodes left always hang together, whoever goes: read the"
              + " weighted robustness, or one --layer");
    }
    GraphNotes.mixedWeights(network, graph).ifPresent(notes::add);
    notes.add(GraphNotes.describe(graph));
    return ImmutableList.copyOf(notes);
  }

  /** Where the numbers come from. */
  public ImmutableList<Provenance> provenance() {
    ImmutableList.Builder<Provenance> all = ImmutableList.builder();
    all.add(random.provenance());
    attacks.forEach(curve -> all.add(curve.provenance()));
    return all.build();
  }
}
