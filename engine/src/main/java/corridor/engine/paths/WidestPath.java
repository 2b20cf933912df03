package corridor.engine.paths;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The path between two nodes whose weakest tie is as strong as possible: the best single way, as
 * {@link MaximumFlow} is that of all ways together.
 *
 * <ul>
 *   <li>A weight is a capacity or strength; a path is as wide as its smallest weight. Lengths play
 *       no part.
 *   <li>Direction: arcs are followed in their direction, an edge both ways.
 *   <li>Unit: that of the weights. Range: above 0. Nodes without a path between them have none.
 *   <li>Of paths that are equally wide, the one with the fewest ties; of those, the first by ids.
 *       Weights are compared exactly, since nothing is computed with them.
 *   <li>O((n + m) log m) time, O(n + m) memory; one thread, deterministic.
 * </ul>
 *
 * <p>Pollack 1960, The maximum capacity through a network, doi:10.1287/opre.8.5.733.
 */
public final class WidestPath {
  private static final int UNREACHED = -1;

  /**
   * A path and how wide it is.
   *
   * @param nodes ids, from the first to the last
   * @param width the smallest weight on it
   */
  public record Route(ImmutableList<String> nodes, double width) {}

  private final @Nullable Route route;
  private final Provenance provenance;

  private WidestPath(@Nullable Route route, Provenance provenance) {
    this.route = route;
    this.provenance = provenance;
  }

  /**
   * The widest path between two nodes, given by ids.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public static WidestPath of(Projection graph, String from, String to, Run run) {
    if (from.equals(to)) {
      throw new IllegalArgumentException("from and to must be two nodes, but both are " + from);
    }
    int first = graph.getIndex(from);
    int last = graph.getIndex(to);
    Provenance provenance =
        Provenance.of("widest-path", graph)
            .withOption("from", from)
            .withOption("to", to)
            .withOption("width", "smallest weight");
    double[] widths =
        IntStream.range(0, graph.out().arcs())
            .mapToDouble(graph.out()::weight)
            .sorted()
            .distinct()
            .toArray();
    // Ties of at least widths[narrow] connect the nodes, those of at least widths[wide] do not.
    int narrow = -1;
    int wide = widths.length;
    while (wide - narrow > 1) {
      run.checkpoint("widest-path", widths.length - (wide - narrow), widths.length);
      int middle = (narrow + wide) >>> 1;
      if (hops(graph.in(), last, widths[middle])[first] == UNREACHED) {
        wide = middle;
      } else {
        narrow = middle;
      }
    }
    run.checkpoint("widest-path", widths.length, widths.length);
    return new WidestPath(
        narrow < 0 ? null : shortest(graph, first, last, widths[narrow]), provenance);
  }

  // How many ties of at least this width lead from each node to the last.
  private static int[] hops(Csr in, int last, double width) {
    int[] hops = new int[in.nodes()];
    Arrays.fill(hops, UNREACHED);
    int[] queue = new int[in.nodes()];
    int tail = 0;
    hops[last] = 0;
    queue[tail++] = last;
    for (int head = 0; head < tail; head++) {
      int node = queue[head];
      for (int arc = in.start(node); arc < in.end(node); arc++) {
        int before = in.target(arc);
        if (in.weight(arc) >= width && hops[before] == UNREACHED) {
          hops[before] = hops[node] + 1;
          queue[tail++] = before;
        }
      }
    }
    return hops;
  }

  // Rows are in the order of ids, so the first arc that comes nearer is the right one.
  private static Route shortest(Projection graph, int first, int last, double width) {
    int[] hops = hops(graph.in(), last, width);
    Csr out = graph.out();
    ImmutableList.Builder<String> nodes = ImmutableList.builder();
    nodes.add(graph.id(first));
    for (int node = first; node != last; ) {
      int arc = out.start(node);
      while (out.weight(arc) < width || hops[out.target(arc)] != hops[node] - 1) {
        arc++;
      }
      node = out.target(arc);
      nodes.add(graph.id(node));
    }
    return new Route(nodes.build(), width);
  }

  /** The path, if there is one. */
  public Optional<Route> findRoute() {
    return Optional.ofNullable(route);
  }

  /** Where the path comes from. */
  public Provenance provenance() {
    return provenance;
  }
}
