package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaximumFlowLawTest {
  private static final Run RUN = Run.quiet();

  /** Two disjoint sets of nodes of a graph. */
  private record Task(Drawn drawn, Projection graph, List<String> from, List<String> to) {
    @Override
    public String toString() {
      return drawn + " from " + from + " to " + to;
    }
  }

  private static Task task(Drawn drawn) {
    SplittableRandom random = new SplittableRandom(drawn.seed());
    Projection graph = drawn.graph();
    List<String> from = new ArrayList<>(List.of(graph.id(0)));
    List<String> to = new ArrayList<>(List.of(graph.id(graph.nodes() - 1)));
    for (int v = 1; v < graph.nodes() - 1; v++) {
      int drawnSet = random.nextInt(8);
      if (drawnSet < 2) {
        (drawnSet == 0 ? from : to).add(graph.id(v));
      }
    }
    return new Task(drawn, graph, from, to);
  }

  static Stream<Task> whole() {
    return RandomGraphs.drawn().filter(d -> d.graph().nodes() > 1).map(MaximumFlowLawTest::task);
  }

  static Stream<Task> decimal() {
    return RandomGraphs.drawnWithDecimalLengths()
        .filter(d -> d.graph().nodes() > 1)
        .map(MaximumFlowLawTest::task);
  }

  // The smallest cut by trying all sets of nodes on the sources' side.
  @ParameterizedTest
  @MethodSource("whole")
  void flowAndCutAreTheSmallestOfAllCuts(Task task) {
    Projection graph = task.graph();
    int from = mask(task.from(), graph);
    int free = ((1 << graph.nodes()) - 1) & ~from & ~mask(task.to(), graph);
    double smallest = Double.POSITIVE_INFINITY;
    int side = 0;
    for (int part = free; ; part = (part - 1) & free) {
      double weight = cutWeight(graph, from | part);
      // Down from the greatest set: of the equally small ones a smaller number is kept.
      if (weight < smallest
          || (weight == smallest && Integer.bitCount(from | part) < Integer.bitCount(side))) {
        smallest = weight;
        side = from | part;
      }
      if (part == 0) {
        break;
      }
    }
    MinimumCut cut = MinimumCut.of(graph, task.from(), task.to(), RUN);
    MaximumFlow flow = MaximumFlow.of(graph, task.from(), task.to(), RUN);
    assertEquals(smallest, flow.value(), task::toString);
    for (MinimumCut found : List.of(cut, flow.minimumCut())) {
      assertEquals(smallest, found.value(), task::toString);
      assertEquals(side, mask(found.sourceSide(), graph), task::toString);
      assertEquals(cut.ties(), found.ties(), task::toString);
      assertEquals("minimum-cut", found.provenance().measure(), task::toString);
    }
  }

  private static int mask(List<String> ids, Projection graph) {
    return ids.stream().mapToInt(id -> 1 << graph.getIndex(id)).reduce(0, (a, b) -> a | b);
  }

  private static double cutWeight(Projection graph, int side) {
    double weight = 0;
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v) && (side >> v & 1) == 1; arc++) {
        weight += (side >> out.target(arc) & 1) == 0 ? out.weight(arc) : 0;
      }
    }
    return weight;
  }

  @ParameterizedTest
  @MethodSource({"whole", "decimal"})
  void flowFitsIsKeptAndGoesRoundInNoCircle(Task task) {
    Projection graph = task.graph();
    MaximumFlow flow = MaximumFlow.of(graph, task.from(), task.to(), RUN);
    double[] excess = new double[graph.nodes()];
    Set<String> carrying = new HashSet<>();
    for (MaximumFlow.TieFlow tie : flow.ties()) {
      int from = graph.getIndex(tie.from());
      int to = graph.getIndex(tie.to());
      assertEquals(graph.out().weight(graph.out().arc(from, to)), tie.capacity(), task::toString);
      assertTrue(tie.flow() > 0 && tie.flow() <= tie.capacity(), task::toString);
      excess[from] -= tie.flow();
      excess[to] += tie.flow();
      carrying.add(tie.from() + " " + tie.to());
      assertTrue(!carrying.contains(tie.to() + " " + tie.from()), task::toString);
      assertTrue(!task.from().contains(tie.to()), task::toString);
      assertTrue(!task.to().contains(tie.from()), task::toString);
    }
    double tolerance = 1e-9 * flow.value();
    double arrived = 0;
    for (int v = 0; v < excess.length; v++) {
      if (task.to().contains(graph.id(v))) {
        arrived += excess[v];
      } else if (!task.from().contains(graph.id(v))) {
        assertEquals(0, excess[v], tolerance, task::toString);
      }
    }
    assertEquals(flow.value(), arrived, tolerance, task::toString);
    MinimumCut cut = MinimumCut.of(graph, task.from(), task.to(), RUN);
    assertEquals(flow.value(), cut.value(), tolerance, task::toString);
  }

  // What is cut is saturated, and nothing leads from the one side to the other without it.
  @ParameterizedTest
  @MethodSource({"whole", "decimal"})
  void theCutIsFullAndCuts(Task task) {
    Projection graph = task.graph();
    MinimumCut cut = MinimumCut.of(graph, task.from(), task.to(), RUN);
    Set<String> side = new HashSet<>(cut.sourceSide());
    assertTrue(side.containsAll(task.from()), task::toString);
    assertTrue(task.to().stream().noneMatch(side::contains), task::toString);
    Set<String> full = new HashSet<>();
    for (MaximumFlow.TieFlow tie : MaximumFlow.of(graph, task.from(), task.to(), RUN).ties()) {
      if (tie.flow() >= tie.capacity() * (1 - 1e-9)) {
        full.add(tie.from() + " " + tie.to());
      }
    }
    Set<String> left = new HashSet<>();
    for (MinimumCut.CutTie tie : cut.ties()) {
      assertTrue(full.contains(tie.from() + " " + tie.to()), task::toString);
      left.add(tie.from() + " " + tie.to());
    }
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        String tie = graph.id(v) + " " + graph.id(out.target(arc));
        boolean leaves = side.contains(graph.id(v)) && !side.contains(graph.id(out.target(arc)));
        assertEquals(leaves, left.contains(tie), task::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource({"whole", "decimal"})
  void namesDoNotMatterForValueAndCutAndRunsAgree(Task task) {
    Projection graph = task.graph();
    MinimumCut cut = MinimumCut.of(graph, task.from(), task.to(), RUN);
    MinimumCut reversed =
        MinimumCut.of(
            RandomGraphs.reversed(graph),
            mirrored(graph, task.from()),
            mirrored(graph, task.to()),
            RUN);
    assertEquals(cut.value(), reversed.value(), 1e-12 * cut.value(), task::toString);
    assertEquals(
        Set.copyOf(mirrored(graph, cut.sourceSide())),
        Set.copyOf(reversed.sourceSide()),
        task::toString);
    assertEquals(
        MaximumFlow.of(graph, task.from(), task.to(), RUN).ties(),
        MaximumFlow.of(graph, task.from(), task.to(), RUN.withThreads(1)).ties(),
        task::toString);
  }

  private static List<String> mirrored(Projection graph, List<String> ids) {
    return IntStream.range(0, graph.nodes())
        .filter(v -> ids.contains(graph.id(v)))
        .mapToObj(v -> graph.id(graph.nodes() - 1 - v))
        .toList();
  }
}
