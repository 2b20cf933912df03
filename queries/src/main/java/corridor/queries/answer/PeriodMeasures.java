package corridor.queries.answer;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.centrality.ArcMode;
import corridor.engine.centrality.Degree;
import corridor.engine.centrality.Strength;
import corridor.engine.concentration.Amounts;
import corridor.engine.concentration.Herfindahl;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Layer;
import corridor.engine.network.TieKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.resilience.Robustness;
import corridor.engine.result.Partition;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.structure.Centralisation;
import corridor.engine.time.ClusterCrossing;
import corridor.engine.time.EgoTies;
import corridor.engine.time.LayerChange;
import corridor.engine.time.Snapshot;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What one snapshot is like: the network, its layers, its clusters, and nodes asked for. */
final class PeriodMeasures {
  /** Robustness takes the time of all pairs of nodes. */
  private static final int LARGEST_WITH_ROBUSTNESS = 5_000;

  private final String subject;
  private final Snapshot snapshot;
  private final Scores strength;
  private final Map<Layer, Projection> layers;
  private final Run run;

  PeriodMeasures(String subject, Snapshot snapshot, Run run) {
    this.subject = subject;
    this.snapshot = snapshot;
    this.strength = Strength.of(snapshot.graph(), Strength.Options.DEFAULT, run);
    this.layers = layers(snapshot);
    this.run = run;
  }

  private static Map<Layer, Projection> layers(Snapshot snapshot) {
    Map<Layer, Projection> graphs = new EnumMap<>(Layer.class);
    for (Layer layer : snapshot.rule().selection().layers()) {
      graphs.put(
          layer,
          snapshot
              .by(rule -> rule.withSelection(rule.selection().withLayers(Set.of(layer))))
              .graph());
    }
    return graphs;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Scores strength() {
    return strength;
  }

  Map<Layer, Projection> layers() {
    return layers;
  }

  void addNetwork(TimeRows rows, ImmutableSortedSet<String> instruments) {
    Projection graph = snapshot.graph();
    String period = snapshot.label();
    int tied = (int) IntStream.range(0, graph.nodes()).filter(v -> strength.value(v) > 0).count();
    add(rows, "nodes-tied", Statistic.of(tied));
    add(rows, "ties", Statistic.of(graph.ties()));
    add(rows, "weight", Statistic.of(graph.totalWeight()));
    add(rows, "degree-centralisation", centralisation(graph));
    add(rows, "strength-hhi", herfindahl());
    addRobustness(rows);
    Partition clusters = Partition.ofClusters(snapshot.network(), graph);
    add(rows, "cross-cluster-share", ClusterCrossing.of(graph, clusters).share());
    add(
        rows,
        "instrument-share",
        Instruments.share(snapshot.network(), graph, clusters, instruments));
    ImmutableMap<Layer, Double> mix = LayerChange.mix(layers);
    layers.forEach(
        (layer, part) -> {
          rows.add(subject, layer.label(), period, "ties", part.ties());
          rows.add(subject, layer.label(), period, "weight", part.totalWeight());
          rows.add(
              subject,
              layer.label(),
              period,
              "share",
              mix.isEmpty()
                  ? Statistic.undefined(Undefined.ZERO_TOTAL)
                  : Statistic.of(mix.getOrDefault(layer, 0.0)));
          rows.add(subject, layer.label(), period, "degree-centralisation", centralisation(part));
        });
  }

  private void addRobustness(TimeRows rows) {
    Projection graph = snapshot.graph();
    if (graph.nodes() > LARGEST_WITH_ROBUSTNESS) {
      rows.add(
          subject,
          TimeRows.ALL_LAYERS,
          snapshot.label(),
          "robustness",
          Double.NaN,
          "not looked for in networks of more than " + LARGEST_WITH_ROBUSTNESS + " nodes");
    } else {
      add(
          rows,
          "robustness",
          graph.ties() == 0
              ? Statistic.undefined(Undefined.ZERO_TOTAL)
              : Robustness.of(graph, Robustness.Options.DEFAULT, run).robustness());
    }
  }

  private void add(TimeRows rows, String measure, Statistic value) {
    rows.add(subject, TimeRows.ALL_LAYERS, snapshot.label(), measure, value);
  }

  private Statistic centralisation(Projection graph) {
    return graph.ties() == 0
        ? Statistic.undefined(Undefined.ZERO_TOTAL)
        : Centralisation.of(
                Degree.of(graph, Degree.Options.DEFAULT, run), Centralisation.Maximum.degree(graph))
            .value();
  }

  private Statistic herfindahl() {
    double[] values = IntStream.range(0, strength.size()).mapToDouble(strength::value).toArray();
    return Herfindahl.of(Amounts.of(strength.ids(), values)).index();
  }

  /** Inner and outer weight of each cluster, and what it gives and gets by technology transfer. */
  void addClusters(TimeRows rows) {
    Projection graph = snapshot.graph();
    Projection transfer = transfer();
    for (Group cluster : snapshot.groups(GroupKind.CLUSTER, 1)) {
      Set<String> members = snapshot.members(cluster);
      double[] flows = flows(graph, members);
      double external = graph.directed() ? flows[1] + flows[2] : flows[1];
      add(rows, cluster.id(), "weight-within", Statistic.of(flows[0]));
      add(rows, cluster.id(), "weight-across", Statistic.of(external));
      add(rows, cluster.id(), "openness", share(external, flows[0] + external));
      double[] given = flows(transfer, members);
      addFlow(rows, cluster.id(), given[1], given[2]);
    }
  }

  /** Weight within, out of and into a set of nodes; an edge counts as out and as in. */
  private static double[] flows(Projection graph, Set<String> members) {
    double within = 0;
    double out = 0;
    double in = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        boolean from = members.contains(graph.id(v));
        boolean to = members.contains(graph.id(graph.out().target(arc)));
        double weight = graph.out().weight(arc);
        if (from && to) {
          within += graph.directed() ? weight : weight / 2;
        } else if (from) {
          out += weight;
        } else if (to) {
          in += weight;
        }
      }
    }
    return new double[] {within, out, in};
  }

  private Projection transfer() {
    return snapshot
        .by(
            rule ->
                rule.withDirection(Direction.DIRECTED)
                    .withSelection(
                        rule.selection().withTieKinds(Set.of(TieKind.TECHNOLOGY_TRANSFER))))
        .graph();
  }

  private void addFlow(TimeRows rows, String of, double out, double in) {
    add(rows, of, "transfer-out", Statistic.of(out));
    add(rows, of, "transfer-in", Statistic.of(in));
    add(rows, of, "net-flow", Statistic.of(out - in));
    add(rows, of, "asymmetry", share(out - in, out + in));
  }

  private void add(TimeRows rows, String of, String measure, Statistic value) {
    rows.add(of, TimeRows.ALL_LAYERS, snapshot.label(), measure, value);
  }

  private static Statistic share(double part, double total) {
    return total > 0 ? Statistic.of(part / total) : Statistic.undefined(Undefined.ZERO_TOTAL);
  }

  /** Place, partners and flows of nodes; those that the graph does not have are left out. */
  void addNodes(TimeRows rows, List<String> ids, Map<String, Integer> tiers) {
    Projection graph = snapshot.graph();
    Projection transfer = transfer();
    Map<String, Integer> ranks =
        strength.ranking().rows().stream()
            .collect(ImmutableMap.toImmutableMap(row -> row.id(), row -> row.rank()));
    for (String id : ids) {
      if (graph.findIndex(id).isEmpty()) {
        continue;
      }
      int v = graph.getIndex(id);
      EgoTies ties = EgoTies.outgoing(graph, v);
      add(rows, id, "partners", Statistic.of(ties.partners()));
      add(rows, id, "strength", Statistic.of(strength.value(v)));
      add(rows, id, "rank", Statistic.of(ranks.getOrDefault(id, 0)));
      if (tiers.containsKey(id)) {
        add(rows, id, "tier", Statistic.of(tiers.getOrDefault(id, 0)));
      }
      for (int k : new int[] {1, 4}) {
        Statistic share = ties.leading(k).value();
        rows.add(
            id,
            TimeRows.ALL_LAYERS,
            snapshot.label(),
            "cr" + k,
            share.value(),
            share.undefined().isPresent()
                ? "the node has no ties"
                : ties.partners() <= k
                    ? "1 by itself: no more than " + k + " partners"
                    : names(ties, k));
      }
      addFlow(
          rows,
          id,
          ArcMode.OUT.strength(transfer, transfer.getIndex(id)),
          ArcMode.IN.strength(transfer, transfer.getIndex(id)));
    }
  }

  private String names(EgoTies ties, int k) {
    return "with "
        + String.join(
            ", ",
            ties.leading(k).leaders().stream()
                .map(partner -> snapshot.network().getNode(partner).name())
                .toList());
  }
}
