package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomProjections;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Yen against the enumeration of all paths; small whole lengths make many exact ties. */
class KShortestPathsOracleTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  // Length 0 is among them.
  private static final ArcLength ONE_LESS =
      new ArcLength() {
        @Override
        public double of(int from, int to, double weight) {
          return weight - 1;
        }

        @Override
        public String label() {
          return "weight - 1";
        }
      };

  @ParameterizedTest
  @EnumSource
  void sameAsAllPathsSorted(Direction direction) {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      Projection graph = RandomProjections.graph(direction, 7, random, () -> random.nextInt(1, 5));
      int to = graph.nodes() - 1;
      List<Path> all = new ArrayList<>();
      extend(graph, new int[] {0}, 0, to, all);
      all.sort(
          Comparator.comparingDouble(Path::length)
              .thenComparing(Path::hops)
              .thenComparing(path -> path.nodes().toArray(), Arrays::compare));
      int count = random.nextInt(1, 12);
      KShortestPaths found =
          KShortestPaths.of(graph, ONE_LESS, 0, to, new KShortestPaths.Options(count), Run.quiet());
      assertFalse(found.tiesCut());
      assertEquals(
          all.subList(0, Math.min(count, all.size())),
          found.paths(),
          "graph " + i + " of seed " + SEED);
    }
  }

  private static void extend(Projection graph, int[] nodes, double length, int to, List<Path> all) {
    int last = nodes[nodes.length - 1];
    if (last == to) {
      all.add(new Path(ImmutableIntArray.copyOf(nodes), length));
      return;
    }
    Csr out = graph.out();
    for (int arc = out.start(last); arc < out.end(last); arc++) {
      int next = out.target(arc);
      if (Arrays.stream(nodes).noneMatch(node -> node == next)) {
        int[] longer = Arrays.copyOf(nodes, nodes.length + 1);
        longer[nodes.length] = next;
        extend(graph, longer, length + out.weight(arc) - 1, to, all);
      }
    }
  }
}
