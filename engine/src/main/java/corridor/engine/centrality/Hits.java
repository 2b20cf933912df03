package corridor.engine.centrality;

import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hubs and authorities: a good hub sends to good authorities, a good authority receives from good
 * hubs. {@code h(v) ∝ Σ w(v, u) a(u)} and {@code a(v) ∝ Σ w(u, v) h(u)}, with the largest singular
 * value.
 *
 * <ul>
 *   <li>A weight is a strength: more means closer. Their unit does not matter.
 *   <li>Direction: hubs by the arcs out, authorities by the arcs in. In an undirected graph both
 *       are the same, and it is {@link Eigenvector} but for bipartite graphs.
 *   <li>Unit: none. Range 0 … 1; the sum (default, as NetworkX) or the maximum (as igraph) is 1.
 *   <li>Only the part with the largest singular value has values above 0 – senders that share
 *       receivers, and so on – and provenance warns if other nodes have ties. If several parts
 *       share it, as the two sides of a bipartite graph do, the scores are not unique: each part
 *       then counts by the sum of its authorities at norm 1, where iteration from equal values
 *       ends; provenance warns.
 *   <li>Undefined: a graph without ties ({@link Undefined#NO_LEADING_EIGENVALUE}).
 *   <li>O(m) time an iteration, O(n) memory; one thread, deterministic. Stops when no authority
 *       changes by more than the tolerance at norm 1. If that takes too many iterations, provenance
 *       says so and warns.
 * </ul>
 *
 * <p>Kleinberg 1999, doi:10.1145/324133.324140; Farahat, LoFaro, Miller, Rae, Ward 2006 on
 * uniqueness, doi:10.1137/S1064827502412875.
 */
public final class Hits {
  private static final double SAME_VALUE = 1 - 1e-9;

  /** What the values are divided by. */
  public enum Scale {
    /** The values sum to 1. */
    SUM("sum 1"),
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
   * How the scores are found and told.
   *
   * @param scale what the values are divided by
   * @param tolerance largest change of an authority in the last iteration at norm 1, above 0
   * @param maxIterations at least 1
   */
  public record Options(Scale scale, double tolerance, int maxIterations) {
    /** Sum 1, tolerance 1e-13, at most 10,000 iterations. */
    public static final Options DEFAULT = new Options(Scale.SUM, 1e-13, 10_000);

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

  private final Scores hubs;
  private final Scores authorities;

  private Hits(Scores hubs, Scores authorities) {
    this.hubs = hubs;
    this.authorities = authorities;
  }

  /** The hub and the authority score of every node. */
  public static Hits of(Projection graph, Options options, Run run) {
    run.checkpoint("hits", 0, options.maxIterations());
    int n = graph.nodes();
    double[] hub = new double[n];
    double[] authority = new double[n];
    List<HubPart> parts = new ArrayList<>();
    int iterations = 0;
    boolean converged = true;
    for (HubPart part : HubPart.of(graph)) {
      part.iterate(options.tolerance(), options.maxIterations(), run);
      iterations = Math.max(iterations, part.iterations());
      converged &= part.converged();
      parts.add(part);
    }
    double largest = parts.stream().mapToDouble(HubPart::squaredValue).max().orElse(0);
    parts.removeIf(part -> part.squaredValue() < largest * SAME_VALUE);
    parts.forEach(part -> part.addTo(hub, authority));
    Provenance told =
        warned(
            Provenance.of("hits", graph)
                .withOption("scale", options.scale().label())
                .withOption("tolerance", options.tolerance())
                .withOption("max iterations", options.maxIterations())
                .withIterations(iterations, converged),
            parts.size(),
            outside(graph, hub, authority),
            n);
    return new Hits(
        scores(graph, hub, options.scale(), told.withOption("role", "hub")),
        scores(graph, authority, options.scale(), told.withOption("role", "authority")));
  }

  private static Provenance warned(Provenance provenance, int parts, int outside, int nodes) {
    Provenance warned = provenance;
    if (parts > 1) {
      warned =
          warned.withWarning(
              parts + " parts share the largest singular value: the scores are not unique");
    }
    if (outside > 0) {
      warned =
          warned.withWarning(
              outside
                  + " of "
                  + nodes
                  + " nodes have ties but no score, since they are not in the part with the largest"
                  + " singular value");
    }
    return provenance.converged()
        ? warned
        : warned.withWarning("stopped before the tolerance was reached");
  }

  private static int outside(Projection graph, double[] hub, double[] authority) {
    int outside = 0;
    for (int v = 0; v < hub.length; v++) {
      boolean tied = graph.out().degree(v) + graph.in().degree(v) > 0;
      outside += tied && hub[v] == 0 && authority[v] == 0 ? 1 : 0;
    }
    return outside;
  }

  private static Scores scores(
      Projection graph, double[] values, Scale scale, Provenance provenance) {
    double whole =
        scale == Scale.SUM ? Arrays.stream(values).sum() : Arrays.stream(values).max().orElse(0);
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < values.length; v++) {
      if (whole > 0) {
        scores.set(v, values[v] / whole);
      } else {
        scores.setUndefined(v, Undefined.NO_LEADING_EIGENVALUE);
      }
    }
    return scores.build(scale.label(), provenance);
  }

  /** Who sends to those that many send to. */
  public Scores hubs() {
    return hubs;
  }

  /** Who receives from those that send to many. */
  public Scores authorities() {
    return authorities;
  }
}
