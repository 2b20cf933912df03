package corridor.engine.paths;

import corridor.engine.projection.Projection;
import java.util.Arrays;
import java.util.Set;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;

/** Which nodes can reach one another along directions, by JGraphT. */
public final class StrongComponents {

  private StrongComponents() {}

  /**
   * The number of each node's strong component; components are numbered by their first node. In an
   * undirected graph they are its components. O(n + m) time and memory.
   */
  public static int[] of(Projection graph) {
    if (!graph.directed()) {
      return graph.components();
    }
    ProjectionAsGraph view = ProjectionAsGraph.of(graph, ProjectionAsGraph.Weight.STRENGTH);
    int[] found = new int[graph.nodes()];
    int sets = 0;
    for (Set<String> set :
        new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets()) {
      for (String id : set) {
        found[graph.getIndex(id)] = sets;
      }
      sets++;
    }
    return numberedByFirstNode(found, sets);
  }

  private static int[] numberedByFirstNode(int[] found, int sets) {
    int[] number = new int[sets];
    Arrays.fill(number, -1);
    int next = 0;
    int[] component = new int[found.length];
    for (int node = 0; node < found.length; node++) {
      if (number[found[node]] < 0) {
        number[found[node]] = next++;
      }
      component[node] = number[found[node]];
    }
    return component;
  }
}
