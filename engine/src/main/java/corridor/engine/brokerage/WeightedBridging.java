package corridor.engine.brokerage;

import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;

/**
 * Bridging: betweenness times the bridging coefficient, {@code B(v) · (1/k(v)) / Σ 1/k(i)} over the
 * neighbours i of v, where k is the number of neighbours. High for a node that many shortest paths
 * go through and that has fewer neighbours than its neighbours have: a bridge between hubs rather
 * than a hub.
 *
 * <ul>
 *   <li>Weights and directions matter for the betweenness alone, as its options say; over a
 *       projection by 1/weight it is the weighted bridging. The coefficient counts neighbours,
 *       whichever way the arcs go.
 *   <li>Unit: that of the betweenness. Range 0 and up.
 *   <li>Undefined: a node without ties ({@link Undefined#ISOLATE}), or without betweenness ({@link
 *       Undefined#UNDEFINED_INPUT}).
 *   <li>O(n + m) time and memory; one thread.
 * </ul>
 *
 * <p>Hwang, Kim, Ramanathan, Zhang 2008, doi:10.1145/1401890.1401934.
 */
public final class WeightedBridging {
  private WeightedBridging() {}

  /** The bridging of every node of a graph whose betweenness is known. */
  public static Scores of(Projection graph, Scores betweenness, Run run) {
    if (!betweenness.ids().equals(graph.ids())) {
      throw new IllegalArgumentException(
          "betweenness must be of the projection's nodes, but is of other nodes");
    }
    run.checkpoint("bridging", 0, graph.nodes());
    MutualTies ties = MutualTies.of(graph, TieValue.ONE);
    Scores.Builder scores = Scores.builder(graph.ids());
    for (int v = 0; v < graph.nodes(); v++) {
      if (ties.degree(v) == 0) {
        scores.setUndefined(v, Undefined.ISOLATE);
      } else if (betweenness.undefined(v).isPresent()) {
        scores.setUndefined(v, Undefined.UNDEFINED_INPUT);
      } else {
        scores.set(v, betweenness.value(v) * coefficient(ties, v));
      }
    }
    Provenance provenance = Provenance.of("bridging", graph);
    for (var option : betweenness.provenance().options().entrySet()) {
      provenance =
          provenance.withOption(betweenness.measure() + " " + option.getKey(), option.getValue());
    }
    return scores.build(betweenness.unit(), provenance);
  }

  private static double coefficient(MutualTies ties, int v) {
    double sum = 0;
    for (int tie = ties.start(v); tie < ties.end(v); tie++) {
      sum += 1.0 / ties.degree(ties.neighbour(tie));
    }
    return 1.0 / ties.degree(v) / sum;
  }
}
