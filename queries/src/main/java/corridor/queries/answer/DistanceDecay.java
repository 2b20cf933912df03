package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import corridor.engine.prediction.Gravity;
import corridor.engine.prediction.Gravity.Coefficient;
import corridor.engine.prediction.GreatCircle;
import corridor.engine.prediction.NextDoor;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.EngineException;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.run.UnsuitableGraphException;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Near or far (宜近宜远)? How many ties, and how much of their weight, lies within which distance,
 * between next-door cities, and in enclaves; and how fast ties fall off with distance.
 */
public final class DistanceDecay {
  private static final int[] BANDS = {0, 50, 100, 200, 400, 800};

  private final Network network;
  private final Projection graph;
  private final GreatCircle distance;
  private final NextDoor nextDoor;
  private final int unplaced;
  private final double total;
  private final List<String> notes = new ArrayList<>();
  private final Optional<Coefficient> exponent;
  private final Provenance provenance;
  private final Table table =
      new Table(
          List.of(
              Column.text("which"),
              Column.number("pairs"),
              Column.number("tied"),
              Column.number("tiedShare"),
              Column.number("weight"),
              Column.number("weightShare"),
              Column.number("weightPerPair")));

  private DistanceDecay(Network network, Projection whole, Run run) {
    this.network = network;
    GreatCircle everywhere = GreatCircle.of(network, whole);
    List<String> placed = new ArrayList<>();
    for (int v = 0; v < whole.nodes(); v++) {
      if (!Double.isNaN(everywhere.between(v, v))) {
        placed.add(whole.id(v));
      }
    }
    this.graph = whole.onlyAmong(placed);
    this.unplaced = whole.nodes() - graph.nodes();
    this.distance = GreatCircle.of(network, graph);
    this.nextDoor = NextDoor.of(graph, distance, run);
    this.total = graph.totalWeight();
    Provenance made =
        Provenance.of("distance-decay", graph)
            .withOption("distance", "great circle, km")
            .withOption("next door", "Gabriel neighbours");
    this.exponent = exponent(run);
    this.provenance = made.withOption("nodes without coordinates", unplaced);
    addRows();
  }

  /** Measures an undirected graph. */
  public static DistanceDecay of(Network network, Projection graph, Run run) {
    return new DistanceDecay(network, graph, run);
  }

  private Optional<Coefficient> exponent(Run run) {
    try {
      return Optional.of(
          Gravity.of(graph, List.of(), distance, Gravity.Options.DEFAULT, run)
              .getCoefficient("distance"));
    } catch (UnsuitableGraphException | UndefinedResultException e) {
      notes.add(why(e));
      return Optional.empty();
    }
  }

  private static String why(EngineException refused) {
    return "no exponent: " + refused.getMessage();
  }

  private void addRows() {
    for (int band = 0; band < BANDS.length; band++) {
      int from = BANDS[band];
      boolean last = band == BANDS.length - 1;
      double until = last ? Double.POSITIVE_INFINITY : BANDS[band + 1];
      add(
          last ? from + " km and more" : from + " to " + BANDS[band + 1] + " km",
          (a, b) -> distance.between(a, b) >= from && distance.between(a, b) < until);
    }
    add("next door", nextDoor::areNear);
    add("not next door", (a, b) -> !nextDoor.areNear(a, b));
    addEnclaves();
  }

  private void add(String which, BiPredicate<Integer, Integer> among) {
    int pairs = 0;
    int tied = 0;
    double weight = 0;
    for (int a = 0; a < graph.nodes(); a++) {
      for (int b = a + 1; b < graph.nodes(); b++) {
        if (among.test(a, b)) {
          int arc = graph.out().arc(a, b);
          pairs++;
          tied += arc >= 0 ? 1 : 0;
          weight += arc >= 0 ? graph.out().weight(arc) : 0;
        }
      }
    }
    row(which, pairs, tied, weight);
  }

  private void row(String which, int pairs, int tied, double weight) {
    table.row(
        which,
        pairs == 0 && which.equals("enclaves") ? null : pairs,
        tied,
        pairs == 0 ? Double.NaN : tied / (double) pairs,
        weight,
        total == 0 ? Double.NaN : weight / total,
        pairs == 0 ? Double.NaN : weight / pairs);
  }

  // What a source calls an enclave, by the tie or by one of the nodes it is stated of.
  private void addEnclaves() {
    double weight = 0;
    int near = 0;
    List<Evidence.Pair> pairs = new ArrayList<>();
    for (Contribution part : Evidence.ofTies(network, graph, (a, b) -> true).parts()) {
      boolean among =
          graph.findIndex(part.from()).isPresent() && graph.findIndex(part.to()).isPresent();
      if (among && part.ties().stream().anyMatch(this::isEnclave)) {
        weight += part.weight();
        Evidence.Pair pair =
            part.from().compareTo(part.to()) < 0
                ? new Evidence.Pair(part.from(), part.to())
                : new Evidence.Pair(part.to(), part.from());
        if (!pairs.contains(pair)) {
          pairs.add(pair);
          near += nextDoor.areNear(graph.getIndex(pair.from()), graph.getIndex(pair.to())) ? 1 : 0;
        }
      }
    }
    row("enclaves", 0, pairs.size(), weight);
    notes.add(
        pairs.isEmpty()
            ? "no tie is stated as an enclave's (飞地)"
            : "enclaves (飞地) are ties of that subtype, or of a node that is one: %d of their %d pairs are"
                    .formatted(near, pairs.size())
                + " next door");
  }

  private boolean isEnclave(Tie tie) {
    return tie.subtype().contains("enclave")
        || network.getNode(tie.from()).subtype().equals("enclave")
        || network.getNode(tie.to()).subtype().equals("enclave");
  }

  /** One row a band of distance, then next door and not, then enclaves. */
  public Table table() {
    return table;
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("exponent", exponent.map(Coefficient::estimate).orElse(null));
    object.put("standardError", exponent.map(Coefficient::standardError).orElse(null));
    object.put("rows", TableFormat.objects(table));
    object.put("provenance", provenance.asMap());
    return object;
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    exponent.ifPresent(
        found ->
            all.add(
                "weight falls with distance to the power of %s (robust error %s), by PPML over all pairs"
                        .formatted(
                            Numbers.brief(found.estimate()), Numbers.brief(found.standardError()))
                    + " without masses: with --gravity --mass the size of cities is allowed for"));
    all.addAll(notes);
    all.add(
        "next door are Gabriel neighbours among the nodes told here, in the place of common borders,"
            + " which are not in the data");
    if (unplaced > 0) {
      all.add(unplaced + " nodes without coordinates are left out");
    }
    GraphNotes.mixedWeights(network, graph).ifPresent(all::add);
    all.add(GraphNotes.describe(graph));
    return all.build();
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return provenance;
  }
}
