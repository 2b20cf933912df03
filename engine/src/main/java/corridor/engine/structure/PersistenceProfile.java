package corridor.engine.structure;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.stream.IntStream;

/**
 * Core–periphery profile: nodes are gathered one by one, the weakest first, then always the one
 * that leaves the gathered set P with the least persistence {@code α = Σ w(i, j) / Σ s(i)}, i and j
 * in P: the chance that a walker in P is still in P a step later. A node's value is the α of the
 * set it completes: 0 in the periphery, the higher the deeper in the core. Centralisation is {@code
 * 1 − (2 / (n − 2)) Σ α_k} over the sets of 1 … n − 1 nodes.
 *
 * <ul>
 *   <li>A weight is a strength: a walker takes a tie in proportion to it. Scaling all weights
 *       changes nothing.
 *   <li>Among equally good nodes (within 1e-12) the lowest id comes first. Equivalent nodes may
 *       thereby have different values.
 *   <li>Unit: probability, 0 … 1; the last node has 1. Centralisation: 0 for a clique … 1 for a
 *       star.
 *   <li>Undefined: a node without ties ({@link Undefined#ISOLATE}); it counts nowhere, not in n
 *       either. Centralisation with fewer than three others ({@link Undefined#TOO_FEW_NODES}).
 *   <li>O(n² + m) time, O(n) memory; one thread. Meant for up to some ten thousand nodes.
 *   <li>Refused: directed graphs ({@link UnsuitableGraphException}).
 * </ul>
 *
 * <p>Della Rossa, Dercole, Piccardi 2013, doi:10.1038/srep01467.
 *
 * @param profile α of every node
 * @param order ids in the order of gathering, periphery first
 * @param centralisation how far the profile is from that of a clique, towards that of a star
 * @param provenance where they come from
 */
public record PersistenceProfile(
    Scores profile, ImmutableList<String> order, Statistic centralisation, Provenance provenance) {
  private static final double LESS = 1 - 1e-12;

  /** The profile of an undirected graph. */
  public static PersistenceProfile of(Projection graph, Run run) {
    if (graph.directed()) {
      throw new UnsuitableGraphException(
          "the core–periphery profile needs an undirected projection; symmetrise it to ignore"
              + " directions");
    }
    Csr ties = graph.out();
    int[] left = IntStream.range(0, graph.nodes()).filter(v -> ties.degree(v) > 0).toArray();
    int n = left.length;
    double[] strength = new double[graph.nodes()];
    double[] gathered = new double[graph.nodes()];
    Scores.Builder profile = Scores.builder(graph.ids());
    for (int v = 0; v < graph.nodes(); v++) {
      strength[v] = ties.strength(v);
      profile.setUndefined(v, Undefined.ISOLATE);
    }
    ImmutableList.Builder<String> order = ImmutableList.builder();
    double within = 0;
    double total = 0;
    double sum = 0;
    for (int k = 1; k <= n; k++) {
      run.checkpoint("core–periphery profile", k - 1, n);
      int remaining = n - k + 1;
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i < remaining; i++) {
        int v = left[i];
        double value = k == 1 ? strength[v] : (within + 2 * gathered[v]) / (total + strength[v]);
        if (value < least * LESS) {
          least = value;
          best = i;
        }
      }
      int v = left[best];
      System.arraycopy(left, best + 1, left, best, remaining - best - 1);
      within += 2 * gathered[v];
      total += strength[v];
      // Rounding must not keep the whole graph from holding its walker.
      double alpha = k == n ? 1 : within / total;
      profile.set(v, alpha);
      sum += k == n ? 0 : alpha;
      order.add(graph.id(v));
      for (int arc = ties.start(v); arc < ties.end(v); arc++) {
        gathered[ties.target(arc)] += ties.weight(arc);
      }
    }
    Provenance provenance =
        Provenance.of("persistence-profile", graph)
            .withOption("equally good", "lowest id first")
            .withOption("nodes with ties", n);
    return new PersistenceProfile(
        profile.build("probability", provenance),
        order.build(),
        n < 3
            ? Statistic.undefined(Undefined.TOO_FEW_NODES)
            : Statistic.of(1 - 2 * sum / (n - 2.0)),
        provenance);
  }
}
