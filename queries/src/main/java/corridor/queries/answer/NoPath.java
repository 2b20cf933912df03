package corridor.queries.answer;

import corridor.engine.network.Network;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.UndefinedResultException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The refusal to tell of a spillover where no path leads, and what could be done about it. */
final class NoPath {
  private static final int CLUSTERS_NAMED = 5;

  private NoPath() {}

  static UndefinedResultException between(Network network, Projection graph, Place from, Place to) {
    String text =
        "no path leads from %s to %s (%s). The ties that were taken lead from %s to %s; to %s they lead from %s. No tie joins the two. "
            .formatted(
                from.name(),
                to.name(),
                graph.rule().describe(),
                from.name(),
                others(network, graph, graph.out(), from),
                to.name(),
                others(network, graph, graph.in(), to));
    return new UndefinedResultException(text + remedy(network, graph, from, to));
  }

  private static String others(Network network, Projection graph, Csr arcs, Place place) {
    boolean[] reached = reached(graph, arcs, place.nodes());
    place.nodes().forEach(id -> reached[graph.getIndex(id)] = false);
    Map<String, Integer> clusters = new TreeMap<>();
    int count = 0;
    for (int v = 0; v < reached.length; v++) {
      if (reached[v]) {
        count++;
        String cluster =
            network.findCluster(graph.id(v)).map(group -> group.name()).orElse("no cluster");
        clusters.merge(cluster, 1, Integer::sum);
      }
    }
    if (count == 0) {
      return "no other node";
    }
    String named =
        clusters.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(CLUSTERS_NAMED)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return count + (count == 1 ? " other node (" : " other nodes (") + named + ")";
  }

  private static boolean[] reached(Projection graph, Csr arcs, List<String> ids) {
    boolean[] reached = new boolean[graph.nodes()];
    int[] queue = new int[graph.nodes()];
    int tail = 0;
    for (String id : ids) {
      int node = graph.getIndex(id);
      reached[node] = true;
      queue[tail++] = node;
    }
    for (int head = 0; head < tail; head++) {
      for (int arc = arcs.start(queue[head]); arc < arcs.end(queue[head]); arc++) {
        int next = arcs.target(arc);
        if (!reached[next]) {
          reached[next] = true;
          queue[tail++] = next;
        }
      }
    }
    return reached;
  }

  private static String remedy(Network network, Projection graph, Place from, Place to) {
    Projection inferred =
        Projection.of(
            network, graph.rule().withSelection(graph.rule().selection().withInferred(true)));
    boolean[] reached = reached(inferred, inferred.out(), from.nodes());
    boolean joined = to.nodes().stream().anyMatch(id -> reached[inferred.getIndex(id)]);
    return joined
        ? "With --inferred there is a path, over ties that a model or a reader inferred"
        : "Not even --inferred has one: take more kinds of ties or nodes (--ties, --layer, --during,"
            + " --kind), or a network of your own (-n FOLDER) whose ties.csv has a tie between"
            + " them";
  }
}
