package corridor.engine.projection;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Fingerprint;
import corridor.engine.network.Network;
import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.OptionalInt;

/**
 * A weighted graph on the integers {@code 0 … nodes()-1}, either directed or undirected, simple and
 * without loops: the only thing a measure reads. Nodes are in the order of their ids. Weights are
 * strengths; {@link #length(double)} says how long a tie of some weight is. Immutable and safe to
 * share between threads.
 */
public final class Projection {
  private final boolean directed;
  private final ImmutableList<String> ids;
  private final Csr out;
  private final Csr in;
  private final double[] selfWeights;
  private final ProjectionRule rule;
  private final Fingerprint fingerprint;
  private final TieAccount account;

  private Projection(
      boolean directed,
      ImmutableList<String> ids,
      Csr out,
      Csr in,
      double[] selfWeights,
      ProjectionRule rule,
      Fingerprint fingerprint,
      TieAccount account) {
    this.directed = directed;
    this.ids = ids;
    this.out = out;
    this.in = in;
    this.selfWeights = selfWeights;
    this.rule = rule;
    this.fingerprint = fingerprint;
    this.account = account;
  }

  /** The graph that {@code rule} makes of {@code network}. O(nodes + ties) time and memory. */
  public static Projection of(Network network, ProjectionRule rule) {
    return new Projector(network, rule).project();
  }

  /** Starts a graph that does not come from a network, with nodes of these ids. */
  public static Builder builder(Direction direction, Collection<String> ids) {
    ProjectionRule rule = ProjectionRule.ALL_NODES.withName("given").withDirection(direction);
    return new Builder(rule, Fingerprint.NONE, ids);
  }

  /**
   * The graph of arcs given as arrays, for graphs too large to be told tie by tie. Arc {@code i}
   * goes from node {@code from[i]} to node {@code to[i]}, by their places in {@code ids}, and
   * weighs {@code weights[i]}; in a symmetrised graph it is an edge. Parallel arcs combine by the
   * rule, in the order of the arrays, which are read and not kept. O(nodes + arcs) time and memory,
   * some 24 bytes an arc (48 if symmetrised) beside the graph itself.
   *
   * @param ids ascending and distinct
   * @param weights finite and above 0
   */
  public static Projection ofArcs(
      ProjectionRule rule, ImmutableList<String> ids, int[] from, int[] to, double[] weights) {
    return ofArcs(rule, ids, from, to, weights, Run.quiet().withThreads(1));
  }

  /** The same, on as many threads as {@code run} says. */
  public static Projection ofArcs(
      ProjectionRule rule,
      ImmutableList<String> ids,
      int[] from,
      int[] to,
      double[] weights,
      Run run) {
    if (to.length != from.length || weights.length != from.length) {
      throw new IllegalArgumentException(
          "from, to and weights must be as long as each other, but have %d, %d and %d arcs"
              .formatted(from.length, to.length, weights.length));
    }
    for (int node = 1; node < ids.size(); node++) {
      if (ids.get(node - 1).compareTo(ids.get(node)) >= 0) {
        throw new IllegalArgumentException(
            "ids must ascend, but %s comes before %s".formatted(ids.get(node - 1), ids.get(node)));
      }
    }
    double[] selfWeights = new double[ids.size()];
    long selfTies = 0;
    for (int arc = 0; arc < from.length; arc++) {
      requireWeight(weights[arc]);
      requireNode(from[arc], ids.size());
      requireNode(to[arc], ids.size());
      if (from[arc] == to[arc]) {
        selfTies++;
        selfWeights[from[arc]] += weights[arc];
      }
    }
    ArcList arcs = new ArcList(from, to, weights, from.length);
    TieAccount account = TieAccount.undated(from.length, selfTies);
    return of(rule, rule.combine(), ids, arcs, selfWeights, Fingerprint.NONE, account, run);
  }

  private static Projection of(
      ProjectionRule rule,
      CombineRule combine,
      ImmutableList<String> ids,
      ArcList arcs,
      double[] selfWeights,
      Fingerprint fingerprint,
      TieAccount account,
      Run run) {
    int n = ids.size();
    boolean directed = rule.direction() == Direction.DIRECTED;
    Csr out = directed ? arcs.directed(n, combine, run) : arcs.undirected(n, combine, run);
    Csr in = directed ? out.transposed(run) : out;
    return new Projection(directed, ids, out, in, selfWeights, rule, fingerprint, account);
  }

  private static void requireWeight(double weight) {
    if (!(weight > 0) || Double.isInfinite(weight)) {
      throw new IllegalArgumentException("weight must be finite and above 0, but is " + weight);
    }
  }

  private static void requireNode(int node, int nodes) {
    if (node < 0 || node >= nodes) {
      throw new IllegalArgumentException(
          "nodes must be from 0 to %d, but one is %d".formatted(nodes - 1, node));
    }
  }

  /** Collects weighted ties and makes a projection of them. Parallel ties combine by the rule. */
  public static final class Builder {
    private final ProjectionRule rule;
    private final CombineRule combine;
    private final Fingerprint fingerprint;
    private final ImmutableList<String> ids;
    private final ArcList arcs = new ArcList();
    private final double[] selfWeights;
    private long total;
    private long selfTies;

    Builder(ProjectionRule rule, Fingerprint fingerprint, Collection<String> ids) {
      this(rule, rule.combine(), fingerprint, ids);
    }

    private Builder(
        ProjectionRule rule, CombineRule combine, Fingerprint fingerprint, Collection<String> ids) {
      this.rule = rule;
      this.combine = combine;
      this.fingerprint = fingerprint;
      this.ids = ids.stream().distinct().sorted().collect(ImmutableList.toImmutableList());
      if (this.ids.size() < ids.size()) {
        throw new IllegalArgumentException("ids must be distinct");
      }
      this.selfWeights = new double[ids.size()];
    }

    /** Adds a tie; in a directed graph it is the arc from the first to the second node. */
    public Builder tie(String from, String to, double weight) {
      return tie(indexIn(ids, from), indexIn(ids, to), weight);
    }

    /** Adds a tie between nodes given by their place in the order of ids. */
    public Builder tie(int from, int to, double weight) {
      requireWeight(weight);
      total++;
      if (from == to) {
        selfTies++;
        selfWeights[from] += weight;
      } else {
        arcs.add(from, to, weight);
      }
      return this;
    }

    /** The graph of all ties so far. */
    public Projection build() {
      return build(TieAccount.undated(total, selfTies));
    }

    Projection build(TieAccount account) {
      Run run = Run.quiet().withThreads(1);
      return of(rule, combine, ids, arcs, selfWeights.clone(), fingerprint, account, run);
    }
  }

  private static int indexIn(ImmutableList<String> ids, String id) {
    int index = Collections.binarySearch(ids, id);
    if (index < 0) {
      throw new IllegalArgumentException("the projection has no node " + id);
    }
    return index;
  }

  /** Whether ties have a direction. */
  public boolean directed() {
    return directed;
  }

  /** Number of nodes. */
  public int nodes() {
    return ids.size();
  }

  /** Number of ties: arcs if directed, edges if not. */
  public int ties() {
    return directed ? out.arcs() : out.arcs() / 2;
  }

  /** Ids of the nodes, in order. */
  public ImmutableList<String> ids() {
    return ids;
  }

  /** Id of node number {@code node}. */
  public String id(int node) {
    return ids.get(node);
  }

  /** Number of the node with this id; throws {@link IllegalArgumentException} if there is none. */
  public int getIndex(String id) {
    return indexIn(ids, id);
  }

  /** Number of the node with this id, if the projection has it. */
  public OptionalInt findIndex(String id) {
    int index = Collections.binarySearch(ids, id);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Arcs by the node they leave; in an undirected graph every edge stands at both ends. */
  public Csr out() {
    return out;
  }

  /** Arcs by the node they enter; the same as {@link #out()} in an undirected graph. */
  public Csr in() {
    return in;
  }

  /** Total weight of the ties of {@code node} with itself, which are in no row. */
  public double selfWeight(int node) {
    return selfWeights[node];
  }

  /** Weight of all ties, each once; those of nodes with themselves left out. O(m) time. */
  public double totalWeight() {
    double sum = 0;
    for (int v = 0; v < nodes(); v++) {
      sum += out.strength(v);
    }
    return directed() ? sum : sum / 2;
  }

  /** Length of a tie of this weight. */
  public double length(double weight) {
    return rule.length().of(weight);
  }

  /** How long ties are where paths are followed. */
  public PathLength pathLength() {
    return rule.length();
  }

  /** This graph with another path length; shares its arrays. */
  public Projection withLength(PathLength length) {
    return new Projection(
        directed, ids, out, in, selfWeights, rule.withLength(length), fingerprint, account);
  }

  /**
   * Starts another graph on the same nodes by the same rule, such as a resample of its ties. Its
   * ties have been combined already: weights are taken as they come, and parallel ties add up.
   */
  public Builder onSameNodes() {
    return new Builder(rule, CombineRule.SUM, fingerprint, ids);
  }

  /**
   * This graph without the other nodes and their ties. Its rule, fingerprint and account are still
   * those of the whole.
   *
   * @throws IllegalArgumentException if it has no node of such an id
   */
  public Projection onlyAmong(Collection<String> some) {
    Builder part = new Builder(rule, CombineRule.SUM, fingerprint, some);
    int[] place = new int[nodes()];
    Arrays.fill(place, -1);
    for (int i = 0; i < part.ids.size(); i++) {
      place[getIndex(part.ids.get(i))] = i;
    }
    for (int v = 0; v < nodes(); v++) {
      for (int arc = out.start(v); place[v] >= 0 && arc < out.end(v); arc++) {
        int other = out.target(arc);
        if (place[other] >= 0 && (directed || v < other)) {
          part.tie(place[v], place[other], out.weight(arc));
        }
      }
      if (place[v] >= 0) {
        part.selfWeights[place[v]] = selfWeights[v];
      }
    }
    return part.build(account);
  }

  /** The rule that made it. */
  public ProjectionRule rule() {
    return rule;
  }

  /** Fingerprint of the network it was made from; {@link Fingerprint#NONE} if from none. */
  public Fingerprint fingerprint() {
    return fingerprint;
  }

  /** What became of the network's ties. */
  public TieAccount account() {
    return account;
  }

  /** Component number of each node, ignoring directions; numbered by their first node. */
  public int[] components() {
    return components(Run.quiet());
  }

  /** The same {@link #components()}, cancelled and on as many threads as {@code run} says. */
  public int[] components(Run run) {
    return WeakComponents.of(out, in, run);
  }
}
