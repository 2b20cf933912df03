package corridor.engine.centrality;

import corridor.engine.paths.StrongComponents;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Eigenvector centrality: a node is central if central nodes are tied to it. {@code λ x(v) = Σ w(u,
 * v) x(u)} with the largest eigenvalue λ and x ≥ 0.
 *
 * <ul>
 *   <li>A weight is a strength: more means closer.
 *   <li>Direction: importance comes in by the arcs that enter a node. In an undirected graph by all
 *       ties.
 *   <li>Unit: none. Range 0 … 1; the L2 norm or the maximum is 1.
 *   <li>Only what the strongest part of the graph (the set of mutually reachable nodes with the
 *       largest λ) reaches has values above 0; the others have 0 and provenance warns. If several
 *       parts share the largest λ, the vector is not unique: each part then counts by the sum of
 *       its vector of norm 1, where power iteration from equal values ends in an undirected graph;
 *       provenance warns.
 *   <li>Undefined: a graph without a cycle of arcs has λ = 0, hence no values ({@link
 *       Undefined#NO_LEADING_EIGENVALUE}); an undirected tie is such a cycle.
 *   <li>O(m) time an iteration, O(n) memory; one thread. Stops when no value changes by more than
 *       the tolerance. If that takes too many iterations (parts that barely hang together are
 *       slow), provenance says so and warns.
 * </ul>
 *
 * <p>Bonacich 1972, doi:10.1080/0022250X.1972.9989806.
 */
public final class Eigenvector {
  private static final double SAME_EIGENVALUE = 1 - 1e-9;

  /** What the values are divided by. */
  public enum Scale {
    /** The sum of squares is 1. */
    L2("L2 norm 1"),
    /** The largest value is 1. */
    MAX("maximum 1");

    private final String label;

    Scale(String label) {
      this.label = label;
    }

    /** The written form. */
    public String label() {
      return label;
    }
  }

  /**
   * How the vector is found and told.
   *
   * @param scale what the values are divided by
   * @param tolerance largest change of a value in the last iteration at norm 1, above 0
   * @param maxIterations at least 1
   */
  public record Options(Scale scale, double tolerance, int maxIterations) {
    /** L2 norm 1, tolerance 1e-13, at most 10,000 iterations. */
    public static final Options DEFAULT = new Options(Scale.L2, 1e-13, 10_000);

    /** Refuses values out of range. */
    public Options {
      PowerIteration.requireLimits(tolerance, maxIterations);
    }

    /** These options with another scale. */
    public Options withScale(Scale newScale) {
      return new Options(newScale, tolerance, maxIterations);
    }

    /** These options with another tolerance. */
    public Options withTolerance(double newTolerance) {
      return new Options(scale, newTolerance, maxIterations);
    }

    /** These options with another limit of iterations. */
    public Options withMaxIterations(int newMaxIterations) {
      return new Options(scale, tolerance, newMaxIterations);
    }
  }

  private final Projection graph;
  private final PowerIteration power;
  private int iterations;
  private boolean converged = true;

  private Eigenvector(Projection graph, Options options, Run run) {
    this.graph = graph;
    this.power = new PowerIteration(graph.in(), options.tolerance(), options.maxIterations(), run);
  }

  /** A set of mutually reachable nodes and their own leading eigenvector. */
  private static final class Part {
    final int[] nodes;
    final double[] vector;
    final double eigenvalue;

    Part(int[] nodes, double[] x, double eigenvalue) {
      this.nodes = nodes;
      this.vector = Arrays.stream(nodes).mapToDouble(v -> x[v]).toArray();
      this.eigenvalue = eigenvalue;
    }
  }

  /** The eigenvector centrality of every node. */
  public static Scores of(Projection graph, Options options, Run run) {
    return new Eigenvector(graph, options, run).scores(options);
  }

  private Scores scores(Options options) {
    List<Part> leading = last(leadingParts());
    double[] values = new double[graph.nodes()];
    double[] x = new double[graph.nodes()];
    for (Part part : leading) {
      addVector(part, x, values);
    }
    Provenance provenance =
        Provenance.of("eigenvector", graph)
            .withOption("mode", ArcMode.IN.labelIn(graph))
            .withOption("scale", options.scale().label())
            .withOption("tolerance", options.tolerance())
            .withOption("max iterations", options.maxIterations())
            .withIterations(iterations, converged);
    Scores.Builder scores = Scores.builder(graph.ids());
    if (leading.isEmpty()) {
      for (int v = 0; v < values.length; v++) {
        scores.setUndefined(v, Undefined.NO_LEADING_EIGENVALUE);
      }
      return scores.build(options.scale().label(), provenance);
    }
    double whole =
        options.scale() == Scale.L2
            ? Math.sqrt(Arrays.stream(values).map(value -> value * value).sum())
            : Arrays.stream(values).max().orElseThrow();
    int outside = 0;
    for (int v = 0; v < values.length; v++) {
      scores.set(v, values[v] / whole);
      outside += values[v] == 0 ? 1 : 0;
    }
    return scores.build(
        options.scale().label(), warned(provenance, leading.size(), outside, values.length));
  }

  private Provenance warned(Provenance provenance, int parts, int outside, int nodes) {
    Provenance warned = provenance;
    if (parts > 1) {
      warned =
          warned.withWarning(
              parts + " parts share the largest eigenvalue: the vector is not unique");
    }
    if (outside > 0) {
      warned =
          warned.withWarning(
              outside
                  + " of "
                  + nodes
                  + " nodes have 0 because the part with the largest eigenvalue does not reach"
                  + " them");
    }
    return converged ? warned : warned.withWarning("stopped before the tolerance was reached");
  }

  private List<Part> leadingParts() {
    List<Part> parts = new ArrayList<>();
    double largest = 0;
    double[] x = new double[graph.nodes()];
    for (int[] nodes : StrongComponents.sets(graph.out())) {
      if (nodes.length > 1) {
        for (int v : nodes) {
          x[v] = 1;
        }
        double eigenvalue = power.run(nodes, x);
        note();
        parts.add(new Part(nodes, x, eigenvalue));
        largest = Math.max(largest, eigenvalue);
        clear(nodes, x);
      }
    }
    double least = largest * SAME_EIGENVALUE;
    parts.removeIf(part -> part.eigenvalue < least);
    return parts;
  }

  // Of two parts with the same eigenvalue that follow each other, only the last has a vector.
  private List<Part> last(List<Part> parts) {
    if (parts.size() < 2 || !graph.directed()) {
      return parts;
    }
    boolean[] stands = new boolean[graph.nodes()];
    parts.forEach(part -> stands[part.nodes[0]] = true);
    return parts.stream()
        .filter(part -> Arrays.stream(reachable(part)).filter(v -> stands[v]).count() == 1)
        .toList();
  }

  // Adds the vector of all that the part reaches, with norm 1 times its sum; x is 0 before and
  // after.
  private void addVector(Part part, double[] x, double[] values) {
    for (int i = 0; i < part.nodes.length; i++) {
      x[part.nodes[i]] = part.vector[i];
    }
    int[] reached = part.nodes;
    if (graph.directed()) {
      reached = reachable(part);
      power.run(reached, x);
      note();
    }
    double sum = PowerIteration.sum(reached, x);
    for (int v : reached) {
      values[v] += sum * x[v];
    }
    clear(reached, x);
  }

  private void note() {
    iterations = Math.max(iterations, power.iterations());
    converged &= power.converged();
  }

  private int[] reachable(Part part) {
    Csr out = graph.out();
    boolean[] seen = new boolean[graph.nodes()];
    int[] queue = new int[graph.nodes()];
    int tail = 0;
    for (int v : part.nodes) {
      seen[v] = true;
      queue[tail++] = v;
    }
    for (int head = 0; head < tail; head++) {
      for (int arc = out.start(queue[head]); arc < out.end(queue[head]); arc++) {
        int next = out.target(arc);
        if (!seen[next]) {
          seen[next] = true;
          queue[tail++] = next;
        }
      }
    }
    int[] reached = Arrays.copyOf(queue, tail);
    Arrays.sort(reached);
    return reached;
  }

  private static void clear(int[] nodes, double[] x) {
    for (int v : nodes) {
      x[v] = 0;
    }
  }
}
