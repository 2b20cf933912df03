package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Against JGraphT's implementation of Yen, whose paths are brought into our order of ties. */
class KShortestPathsYenTest {

  // The two directions of an edge differ; about one arc in five has length 0; rounding breaks ties.
  private static final ArcLength TENTHS_BY_DIRECTION =
      new ArcLength() {
        @Override
        public double of(int from, int to, double weight) {
          return (weight + 3 * from + to) % 5 / 10;
        }

        @Override
        public String label() {
          return "tenths";
        }
      };

  static Stream<Drawn> drawn() {
    return Stream.concat(RandomGraphs.drawn(), RandomGraphs.drawnWithDecimalLengths());
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void samePathsInSmallGraphs(Drawn drawn) {
    Projection graph = drawn.graph();
    int to = graph.nodes() - 1;
    if (to == 0) {
      return;
    }
    for (ArcLength length : List.of(ArcLength.ofRule(graph), TENTHS_BY_DIRECTION)) {
      for (int count : new int[] {1, 3, 40}) {
        assertSame(graph, length, 0, to, count, drawn.toString());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void samePathsInAGraphOfManyNodes(Direction direction) {
    Projection graph = RandomGraphs.large(direction, 300, 5, Long.getLong("test.seed", 42));
    for (int to = 1; to < 300; to += 60) {
      assertSame(graph, ArcLength.strengths(), 0, to, 25, direction + " to " + to);
      assertSame(graph, ArcLength.ofRule(graph), 0, to, 25, direction + " to " + to);
    }
  }

  private static void assertSame(
      Projection graph, ArcLength length, int from, int to, int count, String message) {
    KShortestPaths found =
        KShortestPaths.of(graph, length, from, to, new KShortestPaths.Options(count), Run.quiet());
    List<Path> expected = yen(graph, length, from, to, count);
    if (found.tiesCut()) {
      // Which of the last ties were looked at is open; how long they are is not.
      assertEquals(lengths(expected), lengths(found.paths()), message);
    } else {
      assertEquals(expected, found.paths(), message);
    }
  }

  private static List<Double> lengths(List<Path> paths) {
    return paths.stream().map(path -> (double) Math.round(path.length() * 1e9)).toList();
  }

  private static List<Path> yen(Projection graph, ArcLength length, int from, int to, int count) {
    SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> copy =
        new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    Csr out = graph.out();
    for (int node = 0; node < graph.nodes(); node++) {
      copy.addVertex(node);
    }
    for (int node = 0; node < graph.nodes(); node++) {
      for (int arc = out.start(node); arc < out.end(node); arc++) {
        int target = out.target(arc);
        copy.setEdgeWeight(copy.addEdge(node, target), length.of(node, target, out.weight(arc)));
      }
    }
    YenShortestPathIterator<Integer, DefaultWeightedEdge> paths =
        new YenShortestPathIterator<>(copy, from, to);
    List<Path> found = new ArrayList<>();
    while (paths.hasNext() && found.size() < count + 300) {
      int[] nodes = paths.next().getVertexList().stream().mapToInt(Integer::intValue).toArray();
      double sum = 0;
      for (int at = 1; at < nodes.length; at++) {
        double weight = out.weight(out.arc(nodes[at - 1], nodes[at]));
        sum += length.of(nodes[at - 1], nodes[at], weight);
      }
      if (found.size() >= count && sum > found.get(count - 1).length() + 1e-9) {
        break;
      }
      found.add(new Path(ImmutableIntArray.copyOf(nodes), sum));
    }
    List<Path> sorted = Path.sorted(found);
    return sorted.subList(0, Math.min(count, sorted.size()));
  }

  @Test
  void aSearchCanBeCancelledOnItsWay() {
    Projection graph = RandomGraphs.large(Direction.SYMMETRISED, 300, 5, 1);
    AtomicInteger found = new AtomicInteger();
    Run run =
        Run.quiet()
            .withProgress((task, done, total) -> found.set((int) done))
            .withCancellation(() -> found.get() == 7);
    assertThrows(
        CancelledException.class,
        () -> KShortestPaths.of(graph, 0, 1, new KShortestPaths.Options(100), run));
    assertEquals(7, found.get());
  }

  // A ladder: some 2,000 paths of its length, one for each rung, and each of 2,000 hops.
  @Test
  void longPathsAreFoundToo() {
    int rungs = 2_000;
    List<String> ids =
        Stream.iterate(0, i -> i + 1).limit(2L * rungs).map("%05d"::formatted).toList();
    Projection.Builder ladder = Projection.builder(Direction.SYMMETRISED, ids);
    for (int i = 0; i < rungs; i++) {
      ladder.tie(2 * i, 2 * i + 1, 1);
      if (i > 0) {
        ladder.tie(2 * i - 2, 2 * i, 1).tie(2 * i - 1, 2 * i + 1, 1);
      }
    }
    KShortestPaths found =
        KShortestPaths.of(
            ladder.build(), 0, 2 * rungs - 1, new KShortestPaths.Options(10), Run.quiet());
    assertTrue(found.tiesCut());
    assertEquals(10, found.paths().size());
    found.paths().forEach(path -> assertEquals(rungs, path.length()));
  }
}
