package corridor.engine.structure;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;

/**
 * Clustering: whether a node's partners are partners of each other. Local: the share of the pairs
 * of neighbours that are tied, {@code c(i) = 2 T(i) / (k(i) (k(i) − 1))} for T(i) triangles and
 * k(i) ties (Watts and Strogatz), or with weights {@code c(i) = Σ (w(i, j) + w(i, h)) / (s(i) (k(i)
 * − 1))} over its triangles i, j, h, where s(i) is its strength (Barrat and others). Average: the
 * mean of the local values. Transitivity: {@code 3 triangles / pairs of ties with a common node}.
 *
 * <ul>
 *   <li>Barrat's values use weights as strengths; equal weights give the values without. The
 *       transitivity never uses weights.
 *   <li>A node with fewer than two ties has no pair of neighbours. It is undefined ({@link
 *       Undefined#TOO_FEW_TIES}) and left out of the average, or 0 and counted: {@link FewTies}.
 *       The averages of the two differ, and both are in use.
 *   <li>Unit: share of pairs. Range 0 … 1.
 *   <li>Undefined: the average if no node has a value, and the transitivity if no two ties meet
 *       ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(m^1.5) time, O(n + m) memory. Bit-identical on any number of threads.
 *   <li>Refused: directed graphs ({@link UnsuitableGraphException}).
 * </ul>
 *
 * <p>Watts, Strogatz 1998, doi:10.1038/30918; Barrat, Barthélemy, Pastor-Satorras, Vespignani 2004,
 * doi:10.1073/pnas.0400087101.
 *
 * @param local of every node
 * @param average mean of the local values
 * @param transitivity share of the pairs of ties with a common node that are closed
 * @param provenance where they come from
 */
public record Clustering(
    Scores local, Statistic average, Statistic transitivity, Provenance provenance) {

  /** How pairs of neighbours count. */
  public enum Weighting {
    /** All the same: Watts and Strogatz. */
    NONE("none"),
    /** By the mean weight of the two ties with them: Barrat and others. */
    BARRAT("Barrat");

    private final String label;

    Weighting(String label) {
      this.label = label;
    }

    /** The written form. */
    public String label() {
      return label;
    }
  }

  /** What a node with fewer than two ties has. */
  public enum FewTies {
    /** No value, and no part in the average. */
    UNDEFINED("undefined"),
    /** 0, as in NetworkX. */
    ZERO("0");

    private final String label;

    FewTies(String label) {
      this.label = label;
    }

    /** The written form. */
    public String label() {
      return label;
    }
  }

  /**
   * How clustering is told.
   *
   * @param weighting how pairs of neighbours count
   * @param fewTies what a node with fewer than two ties has
   */
  public record Options(Weighting weighting, FewTies fewTies) {
    /** Without weights; undefined below two ties. */
    public static final Options DEFAULT = new Options(Weighting.NONE, FewTies.UNDEFINED);

    /** These options with another weighting. */
    public Options withWeighting(Weighting newWeighting) {
      return new Options(newWeighting, fewTies);
    }

    /** These options with another value below two ties. */
    public Options withFewTies(FewTies newFewTies) {
      return new Options(weighting, newFewTies);
    }
  }

  /** The clustering of an undirected graph. */
  public static Clustering of(Projection graph, Options options, Run run) {
    TriangleSearch search = TriangleSearch.of(graph, "clustering", run);
    Csr ties = graph.out();
    Scores.Builder local = Scores.builder(graph.ids());
    double sum = 0;
    int counted = 0;
    double closed = 0;
    double pairs = 0;
    double[] triangles = search.withNodes();
    for (int v = 0; v < graph.nodes(); v++) {
      double others = ties.degree(v) - 1.0;
      if (others > 0) {
        double possible = ties.degree(v) * others / 2;
        closed += triangles[v];
        pairs += possible;
        double value =
            options.weighting() == Weighting.NONE
                ? triangles[v] / possible
                : weighted(search, ties, v) / (ties.strength(v) * others);
        local.set(v, value);
        sum += value;
        counted++;
      } else if (options.fewTies() == FewTies.ZERO) {
        local.set(v, 0);
        counted++;
      } else {
        local.setUndefined(v, Undefined.TOO_FEW_TIES);
      }
    }
    Provenance provenance =
        Provenance.of("clustering", graph)
            .withOption("weighting", options.weighting().label())
            .withOption("fewer than two ties", options.fewTies().label());
    return new Clustering(
        local.build("share of pairs", provenance),
        counted > 0 ? Statistic.of(sum / counted) : Statistic.undefined(Undefined.ZERO_TOTAL),
        pairs > 0 ? Statistic.of(closed / pairs) : Statistic.undefined(Undefined.ZERO_TOTAL),
        provenance);
  }

  // Each tie counts its weight in every triangle it is part of.
  private static double weighted(TriangleSearch search, Csr ties, int node) {
    double sum = 0;
    for (int arc = ties.start(node); arc < ties.end(node); arc++) {
      sum += ties.weight(arc) * search.withTie(node, ties.target(arc));
    }
    return sum;
  }
}
