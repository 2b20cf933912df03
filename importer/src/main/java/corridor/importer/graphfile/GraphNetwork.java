package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Source;
import corridor.engine.network.TieKind;
import corridor.engine.run.Run;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The network that rules make of a graph file, and what the rules decided. Columns that bear the
 * names of Corridor's own exports say what those say; all else is set by the rules.
 */
public final class GraphNetwork {
  static final String TASK = "making a network of a graph file";

  /** What becomes of a tie whose weight is no strength. */
  public enum Unusable {
    /** An error. */
    REFUSE,
    /** The tie is left out, and counted. */
    LEAVE_OUT
  }

  /**
   * What makes a network of a graph.
   *
   * @param nodeKind what a node is, unless a column says otherwise
   * @param kindColumns the columns that may say what a node is; the first that a node has counts
   * @param directed what a directed edge is, unless its column {@code relation} says otherwise
   * @param undirected what an undirected edge is, unless its column {@code relation} says otherwise
   * @param layer the layer of a tie, unless its column {@code layer} says otherwise
   * @param zeroWeight what becomes of an edge of weight 0
   * @param negativeWeight what becomes of an edge of weight below 0
   */
  public record Rules(
      NodeKind nodeKind,
      ImmutableList<String> kindColumns,
      TieKind directed,
      TieKind undirected,
      Layer layer,
      Unusable zeroWeight,
      Unusable negativeWeight) {

    /**
     * Institutions; directed edges are technology transfer, undirected ones collaboration, all in
     * the layer knowledge; weight 0 is no tie, a weight below 0 an error.
     */
    public static final Rules DEFAULT =
        new Rules(
            NodeKind.INSTITUTION,
            ImmutableList.of("kind", "category"),
            TieKind.TECHNOLOGY_TRANSFER,
            TieKind.COLLABORATION,
            Layer.KNOWLEDGE,
            Unusable.LEAVE_OUT,
            Unusable.REFUSE);

    /** Refuses a directed kind for undirected edges: nobody would know which way it goes. */
    public Rules {
      Objects.requireNonNull(nodeKind, "nodeKind");
      if (undirected.directed()) {
        throw new IllegalArgumentException(
            "undirected must be collaboration, but is " + undirected.label());
      }
    }

    /** Nodes are these. */
    public Rules withNodeKind(NodeKind newKind) {
      return new Rules(
          newKind, kindColumns, directed, undirected, layer, zeroWeight, negativeWeight);
    }

    /** Other columns say what a node is. */
    public Rules withKindColumns(List<String> newColumns) {
      return new Rules(
          nodeKind,
          ImmutableList.copyOf(newColumns),
          directed,
          undirected,
          layer,
          zeroWeight,
          negativeWeight);
    }

    /** Directed edges are these. */
    public Rules withDirected(TieKind newKind) {
      return new Rules(
          nodeKind, kindColumns, newKind, undirected, layer, zeroWeight, negativeWeight);
    }

    /** Ties belong to this layer. */
    public Rules withLayer(Layer newLayer) {
      return new Rules(
          nodeKind, kindColumns, directed, undirected, newLayer, zeroWeight, negativeWeight);
    }

    /** Weights that are no strengths are treated so. */
    public Rules withUnusable(Unusable newZero, Unusable newNegative) {
      return new Rules(nodeKind, kindColumns, directed, undirected, layer, newZero, newNegative);
    }
  }

  private final Optional<Network> network;
  private final ImmutableList<Issue> issues;

  private GraphNetwork(Optional<Network> network, ImmutableList<Issue> issues) {
    this.network = network;
    this.issues = issues;
  }

  /**
   * Makes a network.
   *
   * @param file the name that findings give
   */
  public static GraphNetwork of(GraphFile graph, Rules rules, String file, Run run) {
    Findings findings = new Findings(file);
    NodeFacts nodes = new NodeFacts(graph, rules, findings, run);
    TieFacts ties = new TieFacts(graph, nodes, rules, findings, run);
    ImmutableSet<String> sources = ties.sources();
    findings.rule(
        "nodes without a kind are "
            + rules.nodeKind().label()
            + ", directed edges "
            + rules.directed().label()
            + ", undirected ones "
            + rules.undirected().label()
            + ", the layer is "
            + rules.layer().label(),
        "unless columns kind, relation and layer say otherwise");
    if (findings.hasErrors()) {
      return new GraphNetwork(Optional.empty(), findings.sorted());
    }
    NetworkBuilder builder = new NetworkBuilder();
    nodes.nodes().forEach(builder::add);
    ties.ties().forEach(builder::add);
    builder.add(Source.of(TieFacts.SOURCE, file));
    for (String source : sources) {
      if (!source.equals(TieFacts.SOURCE)) {
        builder.add(Source.of(source, source));
      }
    }
    clusters(nodes, findings).forEach(builder::add);
    return new GraphNetwork(Optional.of(builder.build()), findings.sorted());
  }

  // A node in the cluster of its host is in it for that reason.
  private static List<Group> clusters(NodeFacts nodes, Findings findings) {
    Map<String, String> clusters = nodes.clusters();
    Map<String, Group> groups = new TreeMap<>();
    clusters.forEach(
        (node, cluster) -> {
          Optional<String> host = nodes.hostOf(node);
          if (host.isPresent() && cluster.equals(clusters.get(host.get()))) {
            return;
          }
          groups.putIfAbsent(
              cluster, Group.of(cluster, GroupKind.CLUSTER, cluster, TieFacts.SOURCE));
        });
    ImmutableList.Builder<Group> all = ImmutableList.builder();
    for (Group group : groups.values()) {
      String[] members =
          clusters.entrySet().stream()
              .filter(entry -> entry.getValue().equals(group.id()))
              .map(Map.Entry::getKey)
              .filter(
                  node ->
                      nodes
                          .hostOf(node)
                          .filter(host -> group.id().equals(clusters.get(host)))
                          .isEmpty())
              .toArray(String[]::new);
      all.add(group.withMembers(members));
    }
    if (!groups.isEmpty()) {
      findings.add(
          IssueCode.RULE,
          0,
          0,
          "the column cluster names " + groups.size() + " clusters",
          "a graph file gives no more of them than their ids");
    }
    return all.build();
  }

  /** The network; nothing if there are errors. */
  public Optional<Network> network() {
    return network;
  }

  /** What the rules decided, and what they refused. */
  public ImmutableList<Issue> issues() {
    return issues;
  }
}
