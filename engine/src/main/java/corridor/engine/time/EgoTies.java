package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.concentration.Amounts;
import corridor.engine.concentration.Herfindahl;
import corridor.engine.concentration.LeadingShare;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;

/**
 * How the weight of one node's ties is spread over its partners.
 *
 * <ul>
 *   <li>Weights are strengths; shares of them are told, so scaling changes nothing.
 *   <li>Direction: {@link #incoming} looks at who the arcs come from, {@link #outgoing} at whom
 *       they lead to; in an undirected graph they are the same.
 *   <li>All are undefined for a node without such ties. With k partners or fewer CR_k is 1 by
 *       itself, and means nothing.
 *   <li>O(d log d) time; deterministic.
 * </ul>
 *
 * @param weights by partner
 */
public record EgoTies(Amounts weights) {

  /** Whom the arcs of node number {@code node} come from. */
  public static EgoTies incoming(Projection graph, int node) {
    return of(graph, graph.in(), node);
  }

  /** Whom the arcs of node number {@code node} lead to. */
  public static EgoTies outgoing(Projection graph, int node) {
    return of(graph, graph.out(), node);
  }

  private static EgoTies of(Projection graph, Csr rows, int node) {
    ImmutableList.Builder<String> ids = ImmutableList.builder();
    double[] weights = new double[rows.degree(node)];
    for (int arc = rows.start(node); arc < rows.end(node); arc++) {
      ids.add(graph.id(rows.target(arc)));
      weights[arc - rows.start(node)] = rows.weight(arc);
    }
    return new EgoTies(Amounts.of(ids.build(), weights));
  }

  /** Number of partners. */
  public int partners() {
    return weights.size();
  }

  /** The share of the {@code k} strongest partners, and who they are. */
  public LeadingShare leading(int k) {
    return LeadingShare.of(weights, k);
  }

  /** Σ of squared shares of the partners. */
  public Statistic herfindahl() {
    return Herfindahl.of(weights).index();
  }
}
