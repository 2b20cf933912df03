package corridor.engine.resilience;

import com.google.common.collect.ImmutableList;
import corridor.engine.paths.MaximumFlow;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What ties each pair of classes, such as city clusters, to each other: the ties between them and
 * their weight, and over any nodes in between the number of paths that share no tie, and the weight
 * of the smallest cut.
 *
 * <ul>
 *   <li>A weight is a capacity in the cut, and not read by the number of paths: by Menger that is
 *       the number of ties whose loss separates the two.
 *   <li>Undirected graphs only; a directed one is refused as unsuitable.
 *   <li>Pairs by the order of classes, all of them; 0 where nothing leads from one to the other.
 *   <li>O(c² n² m) time at worst for c classes; in practice far less. One thread.
 * </ul>
 *
 * <p>Menger 1927, doi:10.4064/fm-10-1-96-115; Ford, Fulkerson 1956, doi:10.4153/CJM-1956-045-5.
 *
 * @param rows a row a pair of classes
 * @param provenance where they come from
 */
public record ClusterLinks(ImmutableList<Row> rows, Provenance provenance) {

  /**
   * One pair of classes.
   *
   * @param ties between a node of the one and a node of the other
   * @param weight of these ties
   * @param disjointPaths greatest number of paths that share no tie
   * @param cut smallest weight of ties whose loss leaves no path
   */
  public record Row(
      String from, String to, int ties, double weight, int disjointPaths, double cut) {}

  /** The links between the classes of a graph. */
  public static ClusterLinks of(Projection graph, Partition classes, Run run) {
    if (graph.directed()) {
      throw new UnsuitableGraphException(
          "what ties two clusters to each other is told without directions; symmetrise the"
              + " projection");
    }
    Projection counted = counted(graph);
    int count = classes.classes().size();
    Run silent = run.withProgress((task, done, total) -> {});
    List<Row> rows = new ArrayList<>();
    for (int a = 0; a < count; a++) {
      run.checkpoint("links between clusters", a, count);
      for (int b = a + 1; b < count; b++) {
        List<String> from = members(classes, a);
        List<String> to = members(classes, b);
        int ties = 0;
        double weight = 0;
        Csr out = graph.out();
        for (int v = 0; v < graph.nodes(); v++) {
          for (int arc = out.start(v); classes.classOf(v) == a && arc < out.end(v); arc++) {
            if (classes.classOf(out.target(arc)) == b) {
              ties++;
              weight += out.weight(arc);
            }
          }
        }
        rows.add(
            new Row(
                classes.classes().get(a),
                classes.classes().get(b),
                ties,
                weight,
                (int) Math.round(MaximumFlow.of(counted, from, to, silent).value()),
                MaximumFlow.of(graph, from, to, silent).value()));
      }
    }
    return new ClusterLinks(
        ImmutableList.copyOf(rows),
        Provenance.of("cluster-links", graph).withOption("classes", classes.name()));
  }

  private static List<String> members(Partition classes, int label) {
    return IntStream.range(0, classes.ids().size())
        .filter(v -> classes.classOf(v) == label)
        .mapToObj(v -> classes.ids().get(v))
        .toList();
  }

  private static Projection counted(Projection graph) {
    Projection.Builder counted = graph.onSameNodes();
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (v < out.target(arc)) {
          counted.tie(v, out.target(arc), 1);
        }
      }
    }
    return counted.build();
  }
}
