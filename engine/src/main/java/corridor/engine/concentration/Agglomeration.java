package corridor.engine.concentration;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Optional;

/**
 * Concentrated but not agglomerated: whether an area has more than its share of something ({@code
 * LQ > 1}) while its nodes are tied with each other less densely than the whole network.
 *
 * <ul>
 *   <li>Weights are not used: a tie is there or not. Ties of a node with itself do not count.
 *   <li>Direction: a pair has two possible arcs in a directed graph.
 *   <li>Undefined: a quotient without an amount or reference ({@link Undefined#ZERO_TOTAL}), a
 *       density of fewer than two nodes ({@link Undefined#TOO_FEW_NODES}); then there is no
 *       verdict.
 *   <li>O(n + m) time, O(areas) memory; deterministic.
 * </ul>
 *
 * <p>The idea of 集中而不集聚 in 赵成伟, 刘冬梅 (新时期我国区域创新布局的优化研究, §3); the test is ours.
 *
 * @param rows one an area, in the order of the partition
 * @param network density of the whole
 * @param provenance where they come from
 */
public record Agglomeration(ImmutableList<Row> rows, Statistic network, Provenance provenance) {

  /**
   * One area.
   *
   * @param nodes of the projection in it
   * @param quotient its share of the amounts over its share of the reference
   * @param density share of the possible ties between its nodes that exist
   * @param concentratedOnly whether it is concentrated but not agglomerated; empty if undefined
   */
  public record Row(
      String label,
      int nodes,
      Statistic quotient,
      Statistic density,
      Optional<Boolean> concentratedOnly) {}

  /**
   * Tests the classes of {@code areas}.
   *
   * @param amounts how much each area has, with their labels as ids, in their order
   * @param reference what that is compared with, likewise
   */
  public static Agglomeration of(
      Projection graph, Partition areas, Amounts amounts, Amounts reference, Run run) {
    if (!areas.ids().equals(graph.ids())) {
      throw new IllegalArgumentException(
          "areas must be of the projection's nodes, but are of other nodes");
    }
    if (!amounts.ids().equals(areas.classes()) || !reference.ids().equals(areas.classes())) {
      throw new IllegalArgumentException(
          "amounts and reference must be of the areas " + areas.classes());
    }
    run.checkpoint("agglomeration", 0, graph.nodes());
    Statistic network = density(graph.out().arcs(), graph.nodes());
    long[] within = new long[areas.classes().size()];
    Csr ties = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      int own = areas.classOf(v);
      for (int arc = ties.start(v); own >= 0 && arc < ties.end(v); arc++) {
        within[own] += areas.classOf(ties.target(arc)) == own ? 1 : 0;
      }
    }
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    for (int area = 0; area < within.length; area++) {
      int nodes = areas.size(area);
      Statistic quotient = quotient(amounts, reference, area);
      Statistic density = density(within[area], nodes);
      Optional<Boolean> verdict =
          quotient.isDefined() && density.isDefined() && network.isDefined()
              ? Optional.of(quotient.value() > 1 && density.value() < network.value())
              : Optional.empty();
      rows.add(new Row(areas.classes().get(area), nodes, quotient, density, verdict));
    }
    return new Agglomeration(
        rows.build(),
        network,
        Provenance.of("agglomeration", graph).withOption("areas", areas.name()));
  }

  // In an undirected graph every edge stands at both ends, and so does every possible one.
  private static Statistic density(long arcs, int nodes) {
    return nodes < 2
        ? Statistic.undefined(Undefined.TOO_FEW_NODES)
        : Statistic.of(arcs / (nodes * (nodes - 1.0)));
  }

  private static Statistic quotient(Amounts amounts, Amounts reference, int area) {
    if (amounts.total() == 0 || reference.total() == 0 || reference.value(area) == 0) {
      return Statistic.undefined(Undefined.ZERO_TOTAL);
    }
    return Statistic.of(
        amounts.value(area) / amounts.total() / (reference.value(area) / reference.total()));
  }
}
