package corridor.engine.structure;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Bridges: ties without which their component falls in two. Each says how many nodes the smaller
 * part has.
 *
 * <ul>
 *   <li>Weights are not used.
 *   <li>Direction: ignored; a pair tied both ways counts as tied once.
 *   <li>In the order of their nodes. A graph without ties has none. Never undefined.
 *   <li>O(n + m) time, O(n) memory, without recursion; one thread.
 * </ul>
 *
 * <p>Tarjan 1974, doi:10.1016/0020-0190(74)90003-9.
 *
 * @param rows the bridges
 * @param provenance where they come from
 */
public record Bridges(ImmutableList<Row> rows, Provenance provenance) {

  /**
   * One bridge.
   *
   * @param from number of the node with the lower id
   * @param to number of the other node
   * @param fromId its id
   * @param toId its id
   * @param cutOff number of nodes on the smaller side
   */
  public record Row(int from, int to, String fromId, String toId, int cutOff) {}

  /** The bridges of a graph. */
  public static Bridges of(Projection graph, Run run) {
    run.checkpoint("bridges", 0, graph.nodes());
    CutSearch search = new CutSearch(graph, "bridges", run);
    ImmutableList<Row> rows =
        IntStream.range(0, graph.nodes())
            .filter(search::hangsOnTie)
            .mapToObj(v -> row(graph, search, v))
            .sorted(Comparator.comparingInt(Row::from).thenComparingInt(Row::to))
            .collect(ImmutableList.toImmutableList());
    return new Bridges(rows, Provenance.of("bridges", graph));
  }

  private static Row row(Projection graph, CutSearch search, int v) {
    int from = Math.min(v, search.parent(v));
    int to = Math.max(v, search.parent(v));
    int cutOff = Math.min(search.below(v), search.component(v) - search.below(v));
    return new Row(from, to, graph.id(from), graph.id(to), cutOff);
  }
}
