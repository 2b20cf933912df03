package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.concentration.Amounts;
import corridor.engine.network.Group;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.UndefinedResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A quantity spread over subjects: an indicator in a year, a count of nodes, or the weight of ties.
 * The whole, where a source states it, may be more than the subjects have together.
 */
public final class Quantity {
  private final String name;
  private final String unit;
  private final Amounts amounts;
  private final ImmutableList<String> names;
  private final OptionalDouble whole;
  private final ImmutableList<String> notes;
  private final Provenance provenance;

  private Quantity(
      String name,
      String unit,
      Amounts amounts,
      List<String> names,
      OptionalDouble whole,
      List<String> notes,
      Provenance provenance) {
    this.name = name;
    this.unit = unit;
    this.amounts = amounts;
    this.names = ImmutableList.copyOf(names);
    this.whole = whole;
    this.notes = ImmutableList.copyOf(notes);
    this.provenance = provenance;
  }

  /** The values that a selection of one indicator has in one year. */
  public static Quantity of(Network network, IndicatorValues values) {
    List<String> notes = new ArrayList<>(values.notes());
    for (Indicator value : values.parts()) {
      if (value.value() < 0) {
        throw new UndefinedResultException(
            "%s of %s is %s: amounts below 0 have no shares"
                .formatted(value.indicator(), nameOf(network, value.subject()), value.value()));
      }
    }
    Amounts amounts =
        Amounts.of(
            values.parts().stream().map(Indicator::subject).toList(),
            values.parts().stream().mapToDouble(Indicator::value).toArray());
    OptionalDouble whole =
        values.whole().map(each -> OptionalDouble.of(each.value())).orElse(OptionalDouble.empty());
    if (whole.isPresent() && whole.getAsDouble() < amounts.total() * (1 - 1e-9)) {
      throw new UndefinedResultException(
          "the subjects have %s together, more than the whole of %s: some lie within others; choose"
                  .formatted(amounts.total(), whole.getAsDouble())
              + " them with --of or leave some out with --without");
    }
    return new Quantity(
        values.title(),
        values.unit(),
        amounts,
        amounts.ids().stream().map(id -> nameOf(network, id)).toList(),
        whole,
        notes,
        Provenance.ofFacts("concentration", network, values.title()));
  }

  /** How many of these nodes are in each class of {@code places}. */
  public static Quantity ofCounts(
      Network network, String what, List<Node> nodes, Classification places, boolean withEmpty) {
    Map<String, Integer> counts = new TreeMap<>(Classification.order());
    if (withEmpty) {
      places.all().forEach(place -> counts.put(place, 0));
    }
    int nowhere = 0;
    for (Node node : nodes) {
      if (places.of(node).isEmpty()) {
        nowhere++;
      }
      places.of(node).forEach(place -> counts.merge(place, 1, Integer::sum));
    }
    List<String> ids = List.copyOf(counts.keySet());
    List<String> notes = new ArrayList<>();
    if (nowhere > 0) {
      notes.add(
          "%d of %d are in no %s and left out".formatted(nowhere, nodes.size(), places.name()));
    }
    if (!withEmpty) {
      notes.add("places without any are left out; --with-empty takes them in");
    }
    return new Quantity(
        what + " by " + places.name(),
        "",
        Amounts.of(ids, ids.stream().mapToDouble(counts::get).toArray()),
        ids.stream().map(places::title).toList(),
        OptionalDouble.empty(),
        notes,
        Provenance.ofFacts("concentration", network, "nodes: " + what + " by " + places.name()));
  }

  /** The tie weight of every node of a graph; of arcs, both those in and those out. */
  public static Quantity ofStrength(Network network, Projection graph) {
    double[] strength = new double[graph.nodes()];
    for (int v = 0; v < strength.length; v++) {
      strength[v] = sum(graph.out(), v) + (graph.directed() ? sum(graph.in(), v) : 0);
    }
    return new Quantity(
        "tie weight",
        "",
        Amounts.of(graph.ids(), strength),
        graph.ids().stream().map(id -> network.getNode(id).name()).toList(),
        OptionalDouble.empty(),
        notes(
            network,
            graph,
            "weight of a node's ties; a tie counts at both ends; nodes without ties count as 0"),
        Provenance.of("concentration", graph).withOption("quantity", "strength"));
  }

  private static double sum(Csr ties, int node) {
    return IntStream.range(ties.start(node), ties.end(node)).mapToDouble(ties::weight).sum();
  }

  /** The weights of one node's ties, by partner. */
  public static Quantity ofPartners(Network network, Projection graph, String id) {
    Csr ties = graph.out();
    int node = graph.getIndex(id);
    Map<String, Double> weights = new TreeMap<>();
    for (int arc = ties.start(node); arc < ties.end(node); arc++) {
      weights.merge(graph.id(ties.target(arc)), ties.weight(arc), Double::sum);
    }
    List<String> ids = List.copyOf(weights.keySet());
    String title = "ties of " + network.getNode(id).name();
    return new Quantity(
        title,
        "",
        Amounts.of(ids, ids.stream().mapToDouble(weights::get).toArray()),
        ids.stream().map(partner -> network.getNode(partner).name()).toList(),
        OptionalDouble.empty(),
        notes(network, graph, "shares of " + title + " by partner"),
        Provenance.of("concentration", graph).withOption("of", id));
  }

  private static List<String> notes(Network network, Projection graph, String what) {
    List<String> notes = new ArrayList<>(List.of(what));
    GraphNotes.mixedWeights(network, graph).ifPresent(notes::add);
    notes.add(GraphNotes.describe(graph));
    return notes;
  }

  /** The name of a node or group. */
  public static String nameOf(Network network, String id) {
    return network
        .findNode(id)
        .map(Node::name)
        .or(() -> network.findGroup(id).map(Group::name))
        .orElse(id);
  }

  /** What it is, with the year if it has one. */
  public String name() {
    return name;
  }

  /** What it is counted in. */
  String unit() {
    return unit;
  }

  /** How much each subject has. */
  Amounts amounts() {
    return amounts;
  }

  /** What the subject number {@code index} is called. */
  String nameOf(int index) {
    return names.get(index);
  }

  /** The whole that shares are of: the stated one, or the sum. */
  double total() {
    return whole.orElse(amounts.total());
  }

  /** Whether the subjects have the whole between them. */
  boolean isComplete() {
    return whole.isEmpty() || amounts.total() >= whole.getAsDouble() * (1 - 1e-9);
  }

  /** What a reader should know. */
  public ImmutableList<String> notes() {
    return notes;
  }

  /** Where the amounts come from. */
  public Provenance provenance() {
    return provenance;
  }
}
