package corridor.engine.testgraphs;

import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import java.util.List;
import java.util.stream.IntStream;

/** Graphs whose measures have closed forms. Node i has number i; all weights are 1. */
public final class Shapes {
  private Shapes() {}

  /** 0 – 1 – 2 – … */
  public static Projection path(Direction direction, int nodes) {
    Projection.Builder graph = start(direction, nodes);
    for (int v = 1; v < nodes; v++) {
      graph.tie(v - 1, v, 1);
    }
    return hops(graph);
  }

  /** 0 – 1 – … – 0. */
  public static Projection cycle(Direction direction, int nodes) {
    Projection.Builder graph = start(direction, nodes);
    for (int v = 0; v < nodes; v++) {
      graph.tie(v, (v + 1) % nodes, 1);
    }
    return hops(graph);
  }

  /** Everybody with everybody. */
  public static Projection clique(int nodes) {
    Projection.Builder graph = start(Direction.SYMMETRISED, nodes);
    addClique(graph, 0, nodes);
    return hops(graph);
  }

  /** 0 with everybody. */
  public static Projection star(int nodes) {
    Projection.Builder graph = start(Direction.SYMMETRISED, nodes);
    for (int v = 1; v < nodes; v++) {
      graph.tie(0, v, 1);
    }
    return hops(graph);
  }

  /** A clique of the first nodes and one of the others, with a bridge between left - 1 and left. */
  public static Projection cliqueBridgeClique(int left, int right) {
    Projection.Builder graph = start(Direction.SYMMETRISED, left + right);
    addClique(graph, 0, left);
    addClique(graph, left, left + right);
    return hops(graph.tie(left - 1, left, 1));
  }

  /** Junctions 3i and 3(i + 1) with two nodes between them, 3i + 1 and 3i + 2, again and again. */
  public static Projection diamonds(int diamonds) {
    Projection.Builder graph = start(Direction.SYMMETRISED, 3 * diamonds + 1);
    for (int v = 0; v < 3 * diamonds; v += 3) {
      graph.tie(v, v + 1, 1).tie(v, v + 2, 1).tie(v + 1, v + 3, 1).tie(v + 2, v + 3, 1);
    }
    return hops(graph);
  }

  /** Ids that sort as their numbers. */
  public static List<String> ids(int nodes) {
    return IntStream.range(0, nodes).mapToObj(i -> String.valueOf(100_000 + i)).toList();
  }

  private static Projection.Builder start(Direction direction, int nodes) {
    return Projection.builder(direction, ids(nodes));
  }

  private static Projection hops(Projection.Builder graph) {
    return graph.build().withLength(PathLength.HOPS);
  }

  private static void addClique(Projection.Builder graph, int from, int until) {
    for (int a = from; a < until; a++) {
      for (int b = a + 1; b < until; b++) {
        graph.tie(a, b, 1);
      }
    }
  }
}
