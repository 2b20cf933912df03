package corridor.engine.centrality;

import corridor.engine.projection.Projection;

/**
 * Which arcs of a node count in a directed graph. In an undirected graph all three are the same.
 */
public enum ArcMode {
  /**
   * Arcs in and arcs out. A pair tied both ways counts twice, and so does an undirected tie in a
   * directed projection, since it is two arcs there; a symmetrised projection counts it once.
   */
  ALL("in + out"),
  /** Arcs that leave the node. */
  OUT("out"),
  /** Arcs that enter the node. */
  IN("in");

  private final String label;

  ArcMode(String label) {
    this.label = label;
  }

  /** The written form, printed with every result that depends on it. */
  public String label() {
    return label;
  }

  /** Number of arcs of {@code node} that count. */
  public int degree(Projection graph, int node) {
    if (!graph.directed() || this == OUT) {
      return graph.out().degree(node);
    }
    int in = graph.in().degree(node);
    return this == IN ? in : in + graph.out().degree(node);
  }

  /** Weight of the arcs of {@code node} that count. */
  public double strength(Projection graph, int node) {
    if (!graph.directed() || this == OUT) {
      return graph.out().strength(node);
    }
    double in = graph.in().strength(node);
    return this == IN ? in : in + graph.out().strength(node);
  }

  /** What provenance says: the mode if the graph has directions, else that it has none. */
  String labelIn(Projection graph) {
    return graph.directed() ? label : "undirected";
  }

  static void requireOneWay(ArcMode mode) {
    if (mode == ALL) {
      throw new IllegalArgumentException(
          "mode must be OUT or IN, but is ALL; symmetrise the projection to ignore directions");
    }
  }
}
