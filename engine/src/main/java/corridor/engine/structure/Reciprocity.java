package corridor.engine.structure;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;

/**
 * Reciprocity: the share of arcs whose opposite exists, and the share of weight that is returned,
 * {@code Σ min(w(u, v), w(v, u)) / Σ w(u, v)} over ordered pairs.
 *
 * <ul>
 *   <li>A weight is a strength; only {@code weight} uses it.
 *   <li>An undirected tie in a directed projection is two arcs of the same weight, and returned by
 *       definition. For the reciprocity of transfers project transfers alone.
 *   <li>Unit: share of arcs, share of weight. Range 0 … 1. Scaling all weights changes nothing.
 *   <li>Undefined: no arcs ({@link Undefined#ZERO_TOTAL}).
 *   <li>O(m) time, O(1) memory; one thread.
 *   <li>Refused: undirected graphs ({@link UnsuitableGraphException}).
 * </ul>
 *
 * <p>Squartini, Picciolo, Ruzzenenti, Garlaschelli 2013, doi:10.1038/srep02729.
 *
 * @param arcs share of arcs that are returned
 * @param weight share of weight that is returned
 * @param provenance where they come from
 */
public record Reciprocity(Statistic arcs, Statistic weight, Provenance provenance) {

  /** The reciprocity of a directed graph. */
  public static Reciprocity of(Projection graph, Run run) {
    if (!graph.directed()) {
      throw new UnsuitableGraphException(
          "reciprocity needs a directed projection; in an undirected one every tie is mutual");
    }
    Csr out = graph.out();
    Csr in = graph.in();
    run.checkpoint("reciprocity", 0, out.arcs());
    long mutual = 0;
    double returned = 0;
    double total = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      int back = in.start(v);
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        int target = out.target(arc);
        total += out.weight(arc);
        while (back < in.end(v) && in.target(back) < target) {
          back++;
        }
        if (back < in.end(v) && in.target(back) == target) {
          mutual++;
          returned += Math.min(out.weight(arc), in.weight(back));
        }
      }
    }
    Provenance provenance = Provenance.of("reciprocity", graph);
    if (out.arcs() == 0) {
      Statistic none = Statistic.undefined(Undefined.ZERO_TOTAL);
      return new Reciprocity(none, none, provenance);
    }
    return new Reciprocity(
        Statistic.of((double) mutual / out.arcs()), Statistic.of(returned / total), provenance);
  }
}
