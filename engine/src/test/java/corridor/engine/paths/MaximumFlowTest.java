package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.paths.MaximumFlow.TieFlow;
import corridor.engine.paths.MinimumCut.CutTie;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaximumFlowTest {
  private static final Run RUN = Run.quiet();

  private static double value(Projection graph, int from, int to) {
    return MaximumFlow.of(graph, List.of(graph.id(from)), List.of(graph.id(to)), RUN).value();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 40})
  void closedForms(int n) {
    assertEquals(n - 1, value(Shapes.clique(n), 0, n - 1));
    assertEquals(1, value(Shapes.star(n), 0, n - 1));
    assertEquals(1, value(Shapes.path(Direction.DIRECTED, n), 0, n - 1));
    assertEquals(0, value(Shapes.path(Direction.DIRECTED, n), n - 1, 0));
    assertEquals(2, value(Shapes.cycle(Direction.SYMMETRISED, n), 0, n - 1));
    assertEquals(1, value(Shapes.cliqueBridgeClique(n, n + 1), 0, 2 * n));
    assertEquals(2, value(Shapes.diamonds(n), 0, 3 * n));
  }

  @Test
  void setsWorkTogetherAndTiesWithinThemCarryNothing() {
    Projection graph = TieText.undirected("a-b:9 a-x:2 b-x:3 x-y:4 x-z:1 y-z:9");
    MaximumFlow flow = MaximumFlow.of(graph, List.of("b", "a"), List.of("z", "y"), RUN);
    assertEquals(5, flow.value());
    assertEquals(
        List.of(
            new TieFlow("a", "x", 2, 2),
            new TieFlow("b", "x", 3, 3),
            new TieFlow("x", "y", 4, 4),
            new TieFlow("x", "z", 1, 1)),
        flow.ties());
    assertEquals("a b", flow.provenance().options().get("from"));
    assertEquals("weight", flow.provenance().options().get("capacity"));
    assertEquals("maximum-flow", flow.provenance().measure());
  }

  // Both ends cost 5; the cut is the one at the sources, and all ties of a source can be cut.
  @Test
  void ofEquallySmallCutsTheOneNearestToTheSourcesIsTold() {
    Projection graph = TieText.undirected("a-b:9 a-x:2 b-x:3 x-y:4 x-z:1 y-z:9");
    MinimumCut cut = MinimumCut.of(graph, List.of("a", "b"), List.of("y", "z"), RUN);
    assertEquals(5, cut.value());
    assertEquals(List.of(new CutTie("a", "x", 2), new CutTie("b", "x", 3)), cut.ties());
    assertEquals(List.of("a", "b"), cut.sourceSide());
    assertEquals("minimum-cut", cut.provenance().measure());
  }

  @Test
  void whereNoPathLeadsNothingFlowsAndNothingIsCut() {
    Projection graph = TieText.directed("a-b:3 c-b:2 c-d:1");
    MaximumFlow flow = MaximumFlow.of(graph, List.of("a"), List.of("d"), RUN);
    assertEquals(0, flow.value());
    assertEquals(List.of(), flow.ties());
    MinimumCut cut = MinimumCut.of(graph, List.of("a"), List.of("d"), RUN);
    assertEquals(0, cut.value());
    assertEquals(List.of(), cut.ties());
    assertEquals(List.of("a", "b"), cut.sourceSide());
  }

  // 1e-9 is JGraphT's tolerance for everything.
  @Test
  void theUnitOfTheWeightsDoesNotMatter() {
    for (double unit : new double[] {1e-150, 1e-12, 1, 1e150}) {
      Projection graph =
          Projection.builder(Direction.SYMMETRISED, List.of("a", "b", "c", "d"))
              .tie("a", "b", 3 * unit)
              .tie("a", "c", 2 * unit)
              .tie("b", "d", 1 * unit)
              .tie("c", "d", 7 * unit)
              .tie("b", "c", 1 * unit)
              .build();
      assertEquals(4 * unit, value(graph, 0, 3), 1e-14 * unit);
      MinimumCut cut = MinimumCut.of(graph, List.of("a"), List.of("d"), RUN);
      assertEquals(List.of("a", "b"), cut.sourceSide());
    }
  }

  @Test
  void misuseIsRefused() {
    Projection graph = TieText.undirected("a-b b-c");
    List<String> a = List.of("a");
    for (List<String> to : List.of(List.<String>of(), List.of("b", "a"), List.of("x"))) {
      assertThrows(IllegalArgumentException.class, () -> MaximumFlow.of(graph, a, to, RUN));
      assertThrows(IllegalArgumentException.class, () -> MinimumCut.of(graph, a, to, RUN));
    }
  }

  @Test
  void canBeCancelledBeforeAndWithin() {
    Projection graph = Shapes.clique(10);
    List<String> from = List.of(graph.id(0));
    List<String> to = List.of(graph.id(9));
    for (int asked = 0; asked < 4; asked++) {
      AtomicInteger left = new AtomicInteger(asked);
      Run run = RUN.withCancellation(() -> left.getAndDecrement() == 0);
      assertThrows(CancelledException.class, () -> MaximumFlow.of(graph, from, to, run));
    }
  }

  @Test
  void pathsTooLongForTheStackAreRefused() throws InterruptedException {
    Projection path = Shapes.path(Direction.DIRECTED, 30_000);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Runnable task = () -> value(path, 0, 29_999);
    Thread small = new Thread(null, task, "small stack", 200_000);
    small.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure));
    small.start();
    small.join();
    assertInstanceOf(UnsuitableGraphException.class, thrown.get());
  }
}
