package corridor.engine.paths;

import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jgrapht.alg.flow.DinicMFImpl;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * A projection with weights as capacities, a source before one set of nodes and a sink behind
 * another; solved by JGraphT's Dinic. An edge is two arcs, of which only one carries flow.
 *
 * <p>Dinic takes the ways of the fewest ties, so that nothing passes a second source or sink. Not
 * by JGraphT's push–relabel, whose tolerance cannot be set, nor by Boykov–Kolmogorov, which lets
 * flow go round in circles.
 */
final class FlowNetwork {
  // JGraphT's tolerance is absolute, 1e-9 unless told: weights of 1e-10 would carry nothing.
  private static final double TOLERANCE = 1e-12;

  private final Projection graph;
  private final ImmutableSortedSet<String> from;
  private final ImmutableSortedSet<String> to;
  private final boolean[] isSource;
  private final boolean[] isSink;
  private final double[] flow;
  private final boolean[] onSourceSide;

  private FlowNetwork(Projection graph, Collection<String> from, Collection<String> to) {
    this.graph = graph;
    this.from = notEmpty("from", from);
    this.to = notEmpty("to", to);
    if (!Collections.disjoint(this.from, this.to)) {
      throw new IllegalArgumentException(
          "from and to must have no node in common, but are " + this.from + " and " + this.to);
    }
    this.isSource = marked(graph, this.from);
    this.isSink = marked(graph, this.to);
    this.flow = new double[graph.out().arcs()];
    this.onSourceSide = new boolean[graph.nodes()];
  }

  /** Finds a greatest flow and the smallest cut that is nearest to the sources. */
  static FlowNetwork of(
      Projection graph, Collection<String> from, Collection<String> to, String task, Run run) {
    FlowNetwork network = new FlowNetwork(graph, from, to);
    run.checkpoint(task, 0, 1);
    try {
      network.solve(task, run);
    } catch (StackOverflowError e) {
      throw new UnsuitableGraphException(
          "the paths between the two sets have so many ties that their search runs out of memory"
              + " on the stack; start Java with a greater one (-Xss)");
    }
    run.checkpoint(task, 1, 1);
    return network;
  }

  private static ImmutableSortedSet<String> notEmpty(String name, Collection<String> ids) {
    if (ids.isEmpty()) {
      throw new IllegalArgumentException(name + " must have at least one node, but is empty");
    }
    return ImmutableSortedSet.copyOf(ids);
  }

  private static boolean[] marked(Projection graph, Set<String> ids) {
    boolean[] marked = new boolean[graph.nodes()];
    ids.forEach(id -> marked[graph.getIndex(id)] = true);
    return marked;
  }

  private void solve(String task, Run run) {
    double nothing = TOLERANCE * largestWeight();
    DinicMFImpl<Integer, Integer> dinic = new DinicMFImpl<>(new Network(task, run), nothing);
    Map<Integer, Double> found =
        dinic.getMaximumFlow(graph.nodes(), graph.nodes() + 1).getFlowMap();
    found.forEach(
        (arc, carried) -> {
          if (arc >= 0 && carried > nothing) {
            flow[arc] = Math.min(carried, graph.out().weight(arc));
          }
        });
    for (int v : dinic.getSourcePartition()) {
      if (v < graph.nodes()) {
        onSourceSide[v] = true;
      }
    }
  }

  private double largestWeight() {
    double largest = Double.MIN_NORMAL;
    for (int arc = 0; arc < flow.length; arc++) {
      largest = Math.max(largest, graph.out().weight(arc));
    }
    return largest;
  }

  /** Vertices and edges by their numbers in the projection; edges of source and sink below 0. */
  private final class Network extends SimpleDirectedWeightedGraph<Integer, Integer> {
    private static final long serialVersionUID = 1L;

    private final transient String task;
    private final transient Run run;

    Network(String task, Run run) {
      super(null, null);
      this.task = task;
      this.run = run;
      int n = graph.nodes();
      for (int v = 0; v < n + 2; v++) {
        addVertex(v);
      }
      Csr out = graph.out();
      for (int v = 0; v < n; v++) {
        if (isSource[v]) {
          add(n, v, -1 - v, Double.POSITIVE_INFINITY);
        }
        if (isSink[v]) {
          add(v, n + 1, -1 - v, Double.POSITIVE_INFINITY);
        }
        for (int arc = out.start(v); arc < out.end(v); arc++) {
          add(v, out.target(arc), arc, out.weight(arc));
        }
      }
    }

    private void add(int source, int target, int edge, double capacity) {
      addEdge(source, target, edge);
      setEdgeWeight(edge, capacity);
    }

    // Dinic asks for the vertices once a phase: the only time at which it can be stopped.
    @Override
    public Set<Integer> vertexSet() {
      if (run != null) {
        run.checkCancelled(task);
      }
      return super.vertexSet();
    }
  }

  /** What the arc of this number in the projection's rows carries. */
  double flow(int arc) {
    return flow[arc];
  }

  /** Whether the node can still be reached when the flow is greatest. */
  boolean onSourceSide(int node) {
    return onSourceSide[node];
  }

  /** Whether the flow starts at the node. */
  boolean isSource(int node) {
    return isSource[node];
  }

  Provenance provenance(String measure) {
    return Provenance.of(measure, graph)
        .withOption("from", String.join(" ", from))
        .withOption("to", String.join(" ", to))
        .withOption("capacity", "weight");
  }
}
