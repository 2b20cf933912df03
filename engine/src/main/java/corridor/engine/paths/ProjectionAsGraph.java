package corridor.engine.paths;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/**
 * A projection seen as a JGraphT graph, so that everything of JGraphT runs on it. Vertices are the
 * ids of the nodes, edges are {@link Arc}s. It reads through to the projection: O(nodes) memory, an
 * edge is looked up in O(log degree).
 *
 * <p>JGraphT's path classes read an edge's weight as its length, its flow classes as capacity, its
 * clusterings as strength: say which the weight is to be. Ties of a node with itself are not in a
 * projection's rows and are not edges here. Every method that would change the graph throws {@link
 * UnsupportedOperationException}.
 */
public final class ProjectionAsGraph extends AbstractGraph<String, ProjectionAsGraph.Arc> {

  /** What the weight of an edge is. */
  public enum Weight {
    /** The strength of the tie: more is closer. */
    STRENGTH,
    /** The length of the tie by the projection's rule: more is farther. */
    LENGTH
  }

  /**
   * An edge, or an arc of a directed graph, by the numbers of its nodes in the projection. An
   * undirected edge has the lower number first.
   */
  public record Arc(int from, int to) {}

  private final Projection projection;
  private final ArcLength weight;
  private final boolean directed;
  private final ImmutableSet<String> vertices;
  private final GraphType type;

  private ProjectionAsGraph(Projection projection, ArcLength weight, boolean directed) {
    this.projection = projection;
    this.weight = weight;
    this.directed = directed;
    this.vertices = ImmutableSet.copyOf(projection.ids());
    DefaultGraphType.Builder builder = new DefaultGraphType.Builder();
    this.type =
        (directed ? builder.directed() : builder.undirected())
            .weighted(true)
            .modifiable(false)
            .allowMultipleEdges(false)
            .allowSelfLoops(false)
            .allowCycles(true)
            .build();
  }

  /** A projection with strengths or lengths as weights; directed if it is. */
  public static ProjectionAsGraph of(Projection projection, Weight weight) {
    ArcLength weights =
        weight == Weight.LENGTH ? ArcLength.ofRule(projection) : ArcLength.strengths();
    return new ProjectionAsGraph(projection, weights, projection.directed());
  }

  /** The projection behind it. */
  public Projection projection() {
    return projection;
  }

  @Override
  public GraphType getType() {
    return type;
  }

  @Override
  public Set<String> vertexSet() {
    return vertices;
  }

  @Override
  public boolean containsVertex(String vertex) {
    return vertices.contains(vertex);
  }

  @Override
  public Set<Arc> edgeSet() {
    return new Edges();
  }

  @Override
  public boolean containsEdge(Arc edge) {
    int n = projection.nodes();
    boolean inRange = edge.from >= 0 && edge.from < n && edge.to >= 0 && edge.to < n;
    return inRange
        && (directed || edge.from < edge.to)
        && projection.out().arc(edge.from, edge.to) >= 0;
  }

  @Override
  public @Nullable Arc getEdge(String source, String target) {
    OptionalInt from = projection.findIndex(source);
    OptionalInt to = projection.findIndex(target);
    if (from.isEmpty() || to.isEmpty()) {
      return null;
    }
    int u = from.getAsInt();
    int v = to.getAsInt();
    return projection.out().arc(u, v) < 0 ? null : edge(u, v);
  }

  @Override
  public @Nullable Set<Arc> getAllEdges(String source, String target) {
    if (!containsVertex(source) || !containsVertex(target)) {
      return null;
    }
    Arc edge = getEdge(source, target);
    return edge == null ? ImmutableSet.of() : ImmutableSet.of(edge);
  }

  @Override
  public Set<Arc> edgesOf(String vertex) {
    return directed
        ? Sets.union(incomingEdgesOf(vertex), outgoingEdgesOf(vertex))
        : outgoingEdgesOf(vertex);
  }

  @Override
  public Set<Arc> incomingEdgesOf(String vertex) {
    return new Row(projection.getIndex(vertex), projection.in(), true);
  }

  @Override
  public Set<Arc> outgoingEdgesOf(String vertex) {
    return new Row(projection.getIndex(vertex), projection.out(), false);
  }

  @Override
  public int degreeOf(String vertex) {
    return directed ? inDegreeOf(vertex) + outDegreeOf(vertex) : outDegreeOf(vertex);
  }

  @Override
  public int inDegreeOf(String vertex) {
    return projection.in().degree(projection.getIndex(vertex));
  }

  @Override
  public int outDegreeOf(String vertex) {
    return projection.out().degree(projection.getIndex(vertex));
  }

  @Override
  public String getEdgeSource(Arc edge) {
    return projection.id(edge.from);
  }

  @Override
  public String getEdgeTarget(Arc edge) {
    return projection.id(edge.to);
  }

  @Override
  public double getEdgeWeight(Arc edge) {
    if (!containsEdge(edge)) {
      throw new IllegalArgumentException("the graph has no edge " + edge);
    }
    int arc = projection.out().arc(edge.from, edge.to);
    return weight.of(edge.from, edge.to, projection.out().weight(arc));
  }

  private Arc edge(int u, int v) {
    return directed || u < v ? new Arc(u, v) : new Arc(v, u);
  }

  /** The edges of one node, as its row has them. */
  private final class Row extends AbstractSet<Arc> {
    private final int node;
    private final Csr arcs;
    private final boolean entering;

    Row(int node, Csr arcs, boolean entering) {
      this.node = node;
      this.arcs = arcs;
      this.entering = entering;
    }

    @Override
    public int size() {
      return arcs.degree(node);
    }

    @Override
    public Iterator<Arc> iterator() {
      return IntStream.range(arcs.start(node), arcs.end(node))
          .map(arcs::target)
          .mapToObj(other -> entering ? edge(other, node) : edge(node, other))
          .iterator();
    }

    @Override
    public boolean contains(@Nullable Object object) {
      if (!(object instanceof Arc edge) || !containsEdge(edge)) {
        return false;
      }
      return directed
          ? node == (entering ? edge.to : edge.from)
          : node == edge.to || node == edge.from;
    }
  }

  /** All edges, by ascending nodes. */
  private final class Edges extends AbstractSet<Arc> {
    @Override
    public int size() {
      return directed ? projection.out().arcs() : projection.ties();
    }

    @Override
    public Iterator<Arc> iterator() {
      return IntStream.range(0, projection.nodes()).boxed().flatMap(this::leaving).iterator();
    }

    private Stream<Arc> leaving(int node) {
      Csr out = projection.out();
      return IntStream.range(out.start(node), out.end(node))
          .map(out::target)
          .filter(target -> directed || node < target)
          .mapToObj(target -> new Arc(node, target));
    }

    @Override
    public boolean contains(@Nullable Object object) {
      return object instanceof Arc edge && containsEdge(edge);
    }
  }

  @Override
  public @Nullable Supplier<String> getVertexSupplier() {
    return null;
  }

  @Override
  public @Nullable Supplier<Arc> getEdgeSupplier() {
    return null;
  }

  @Override
  public Arc addEdge(String source, String target) {
    throw readOnly();
  }

  @Override
  public boolean addEdge(String source, String target, Arc edge) {
    throw readOnly();
  }

  @Override
  public String addVertex() {
    throw readOnly();
  }

  @Override
  public boolean addVertex(String vertex) {
    throw readOnly();
  }

  @Override
  public boolean removeAllEdges(Collection<? extends Arc> edges) {
    throw readOnly();
  }

  @Override
  public Set<Arc> removeAllEdges(String source, String target) {
    throw readOnly();
  }

  @Override
  public boolean removeAllVertices(Collection<? extends String> toRemove) {
    throw readOnly();
  }

  @Override
  public Arc removeEdge(String source, String target) {
    throw readOnly();
  }

  @Override
  public boolean removeEdge(Arc edge) {
    throw readOnly();
  }

  @Override
  public boolean removeVertex(String vertex) {
    throw readOnly();
  }

  @Override
  public void setEdgeWeight(Arc edge, double newWeight) {
    throw readOnly();
  }

  private static UnsupportedOperationException readOnly() {
    return new UnsupportedOperationException("a projection cannot be changed");
  }
}
