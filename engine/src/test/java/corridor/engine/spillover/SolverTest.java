package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableIntArray;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.spillover.TransferMatrix.Normalisation;
import corridor.engine.spillover.TransferMatrix.Options;
import corridor.engine.spillover.TransferMatrix.Solver;
import corridor.engine.testgraphs.RandomProjections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The two ways to solve, beside each other. */
class SolverTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @Test
  void bothSolversAgreeOnEverything() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      double[][] a = Matrices.random(random);
      TransferMatrix dense = Matrices.of(a, Solver.DENSE);
      TransferMatrix sparse = Matrices.of(a, Solver.SPARSE);
      for (int v = 0; v < a.length; v++) {
        assertArrayEquals(dense.inverse().row(v), sparse.inverse().row(v), 1e-10, what);
        assertArrayEquals(dense.inverse().column(v), sparse.inverse().column(v), 1e-10, what);
        assertEquals(dense.sent().value(v), sparse.sent().value(v), 1e-10, what);
        assertEquals(dense.received().value(v), sparse.received().value(v), 1e-10, what);
        for (int to = 0; to < a.length; to++) {
          assertEquals(dense.m(to, v) == 0, sparse.m(to, v) == 0, what);
        }
      }
      assertEquals(dense.condition(), sparse.condition(), 1e-9, what);
    }
  }

  @Test
  void bothSolversAgreeOnLargerGraphsOfAnyForm() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 30; i++) {
      String what = "graph " + i + " of seed " + SEED;
      Projection graph =
          RandomProjections.graph(
              i % 2 == 0 ? Direction.DIRECTED : Direction.SYMMETRISED,
              150,
              random,
              () -> random.nextDouble(.01, 9));
      Options options =
          Options.DEFAULT
              .withRho(random.nextDouble(.05, .98))
              .withNormalisation(
                  i % 4 < 2 ? Normalisation.IN_STRENGTH : Normalisation.OUT_STRENGTH);
      TransferMatrix dense =
          TransferMatrix.of(graph, options.withSolver(Solver.DENSE), Matrices.RUN);
      TransferMatrix sparse =
          TransferMatrix.of(graph, options.withSolver(Solver.SPARSE), Matrices.RUN);
      for (int v = 0; v < graph.nodes(); v += 7) {
        assertArrayEquals(dense.inverse().row(v), sparse.inverse().row(v), 1e-10, what);
        assertArrayEquals(dense.inverse().column(v), sparse.inverse().column(v), 1e-10, what);
      }
    }
  }

  @Test
  void bothSolversFindTheSamePathsGatewaysAndTies() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 100; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      double[][] a = Matrices.random(random);
      TransferMatrix dense = Matrices.of(a, Solver.DENSE);
      TransferMatrix sparse = Matrices.of(a, Solver.SPARSE);
      List<String> from = List.of("0", "1");
      List<String> to = List.of("1", "2");
      StructuralPathAnalysis.Options paths = StructuralPathAnalysis.Options.DEFAULT;
      assertEquals(
          StructuralPathAnalysis.of(dense, from, to, paths, Matrices.RUN).paths().stream()
              .map(StructuralPathAnalysis.Path::nodes)
              .toList(),
          StructuralPathAnalysis.of(sparse, from, to, paths, Matrices.RUN).paths().stream()
              .map(StructuralPathAnalysis.Path::nodes)
              .toList(),
          what);
      for (Gateways.Gateway gateway :
          Gateways.of(dense, from, to, Gateways.Options.ALL, Matrices.RUN).gateways()) {
        double other =
            Gateways.of(sparse, from, to, Gateways.Options.ALL, Matrices.RUN).gateways().stream()
                .filter(node -> node.node().equals(gateway.node()))
                .mapToDouble(Gateways.Gateway::loss)
                .sum();
        assertEquals(gateway.loss(), other, 1e-10, what);
      }
      for (CriticalTies.CriticalTie tie :
          CriticalTies.of(dense, from, to, CriticalTies.Options.DEFAULT, Matrices.RUN).ties()) {
        CriticalTies same =
            CriticalTies.of(
                sparse, from, to, CriticalTies.Options.DEFAULT.withCount(100), Matrices.RUN);
        double other =
            same.ties().stream()
                .filter(arc -> arc.from().equals(tie.from()) && arc.to().equals(tie.to()))
                .mapToDouble(CriticalTies.CriticalTie::loss)
                .sum();
        assertEquals(tie.loss(), other, 1e-10, what);
      }
    }
  }

  // In a ring of n, what goes round once comes back with ρ^n.
  @Test
  void aRingOfManyNodesIsSolvedWithoutItsInverse() {
    int n = 20_000;
    Projection.Builder ring = Projection.builder(Direction.DIRECTED, Matrices.ids(n));
    for (int v = 0; v < n; v++) {
      ring.tie(String.valueOf(v), String.valueOf((v + 1) % n), 2);
    }
    TransferMatrix matrix =
        TransferMatrix.of(ring.build(), Options.DEFAULT.withRho(.9), Matrices.RUN);
    assertEquals(.9, matrix.spectralRadius(), 1e-12);
    assertEquals(1, matrix.m(matrix.getIndex("7"), matrix.getIndex("7")), 1e-12);
    assertEquals(Math.pow(.9, 30), matrix.m(matrix.getIndex("5"), matrix.getIndex("19975")), 1e-12);
    assertEquals(10, matrix.sent().of("123"), 1e-9);
    Gateways gateways =
        Gateways.of(
            matrix,
            List.of("100"),
            List.of("104"),
            Gateways.Options.DEFAULT.withCount(3),
            Matrices.RUN);
    assertEquals(
        List.of("101", "102", "103"),
        gateways.gateways().stream().map(Gateways.Gateway::node).toList());
  }

  @Test
  void sweepsThatDoNotEndAreRefused() {
    double[][] swap = {{0, 1 - 1e-12}, {1, 0}};
    UnsuitableGraphException e =
        assertThrows(UnsuitableGraphException.class, () -> Matrices.of(swap, Solver.SPARSE));
    assertTrue(e.getMessage().contains("spectral radius"), e.getMessage());
  }

  @Test
  void whatNeedsTheWholeInverseIsRefusedBySparseMatrices() {
    TransferMatrix sparse = Matrices.of(new double[2][2], Solver.SPARSE);
    assertThrows(UnsuitableGraphException.class, sparse::logDeterminant);
    Projection many = Projection.builder(Direction.DIRECTED, Matrices.ids(2_001)).build();
    TransferMatrix large = TransferMatrix.of(many, Options.DEFAULT, Matrices.RUN);
    assertThrows(UnsuitableGraphException.class, large::spatialMultiplier);
    assertEquals(1, large.sent().value(17));
  }

  @Test
  void threadsDoNotChangeABit() {
    SplittableRandom random = new SplittableRandom(SEED);
    Projection graph =
        RandomProjections.graph(Direction.DIRECTED, 99, random, () -> random.nextDouble(1, 9));
    Options options = Options.DEFAULT.withSolver(Solver.SPARSE);
    TransferMatrix one = TransferMatrix.of(graph, options, Run.quiet().withThreads(1));
    TransferMatrix two = TransferMatrix.of(graph, options, Run.quiet().withThreads(2));
    two.inverse().prepareRows(IntStream.range(0, 90).toArray(), Run.quiet().withThreads(2));
    for (int v = 0; v < graph.nodes(); v++) {
      assertArrayEquals(one.inverse().row(v), two.inverse().row(v), 0, "seed " + SEED);
    }
    StructuralPathAnalysis.Options paths = StructuralPathAnalysis.Options.DEFAULT.withCount(50);
    List<String> from = graph.ids().subList(0, 9);
    List<String> to = graph.ids().subList(5, 19);
    assertEquals(
        StructuralPathAnalysis.of(one, from, to, paths, Run.quiet().withThreads(1)).paths(),
        StructuralPathAnalysis.of(two, from, to, paths, Run.quiet().withThreads(2)).paths());
  }

  // The bounds by which the sparse search goes must hide no path: the same as by exact branches.
  @Test
  void boundsLoseNoPathInLargerGraphs() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 40; i++) {
      String what = "graph " + i + " of seed " + SEED;
      Projection graph =
          RandomProjections.graph(
              i % 2 == 0 ? Direction.DIRECTED : Direction.SYMMETRISED,
              60,
              random,
              () -> random.nextDouble(.01, 9));
      if (graph.nodes() < 10) {
        continue;
      }
      Options options =
          Options.DEFAULT
              .withRho(random.nextDouble(.2, .95))
              .withNormalisation(
                  i % 4 < 2 ? Normalisation.IN_STRENGTH : Normalisation.OUT_STRENGTH);
      StructuralPathAnalysis.Options paths = StructuralPathAnalysis.Options.DEFAULT.withCount(30);
      List<String> from = graph.ids().subList(0, 5);
      List<String> to = graph.ids().subList(graph.nodes() - 4, graph.nodes());
      StructuralPathAnalysis dense =
          StructuralPathAnalysis.of(
              TransferMatrix.of(graph, options.withSolver(Solver.DENSE), Matrices.RUN),
              from,
              to,
              paths,
              Matrices.RUN);
      TransferMatrix sparse =
          TransferMatrix.of(graph, options.withSolver(Solver.SPARSE), Matrices.RUN);
      List<StructuralPathAnalysis.Path> found =
          StructuralPathAnalysis.of(sparse, from, to, paths, Matrices.RUN).paths();
      assertEquals(dense.paths().size(), found.size(), what);
      for (int path = 0; path < found.size(); path++) {
        assertEquals(dense.paths().get(path).total(), found.get(path).total(), 1e-10, what);
        assertEquals(dense.paths().get(path).nodes(), found.get(path).nodes(), what);
      }
      for (int v = 0; v < graph.nodes(); v++) {
        Nearby nearby = sparse.inverse().nearby().orElseThrow();
        nearby.takeOut(ImmutableIntArray.of(v));
        assertTrue(nearby.mostMultiplier() >= sparse.m(v, v) * (1 - 1e-12), what);
      }
    }
  }
}
