package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.spillover.StructuralPathAnalysis.Options;
import corridor.engine.spillover.StructuralPathAnalysis.Path;
import corridor.engine.spillover.TransferMatrix.Solver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StructuralPathLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final Options ALL = new Options(10, 0, 100_000, 10_000_000);

  // Defourny and Thorbecke's identity.
  @Test
  void totalInfluencesOfAllElementaryPathsAddUpToTheInverse() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 1_000; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      TransferMatrix matrix =
          Matrices.of(Matrices.random(random), i % 2 == 0 ? Solver.DENSE : Solver.SPARSE);
      for (String from : matrix.ids()) {
        for (String to : matrix.ids()) {
          if (!from.equals(to)) {
            StructuralPathAnalysis spa = analyse(matrix, List.of(from), List.of(to), ALL);
            double sum = spa.paths().stream().mapToDouble(Path::total).sum();
            double entry = matrix.m(matrix.getIndex(to), matrix.getIndex(from));
            assertEquals(entry, spa.global(), 1e-14, what);
            assertEquals(entry, sum, 1e-12, what);
            assertEquals(spa.undefined().isPresent(), entry == 0, what);
          }
        }
      }
    }
  }

  @Test
  void pathsAreThoseOfTheEnumerationByDeterminants() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 100; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      TransferMatrix matrix = Matrices.of(Matrices.random(random));
      Map<List<Integer>, double[]> expected = new HashMap<>();
      List<Integer> start = new ArrayList<>(List.of(0));
      double[][] a = Matrices.coefficients(matrix);
      enumerate(a, start, 1, a.length - 1, expected);
      StructuralPathAnalysis spa =
          analyse(matrix, List.of("0"), List.of(matrix.ids().get(a.length - 1)), ALL);
      assertEquals(expected.size(), spa.paths().size(), what);
      double last = Double.POSITIVE_INFINITY;
      for (Path path : spa.paths()) {
        double[] values = expected.get(path.nodes().stream().map(matrix::getIndex).toList());
        assertEquals(values[0], path.direct(), 1e-14, what);
        assertEquals(values[1], path.multiplier(), 1e-10, what);
        assertTrue(path.total() <= last * (1 + 1e-12), what);
        last = path.total();
      }
    }
  }

  private static void enumerate(
      double[][] a,
      List<Integer> nodes,
      double direct,
      int target,
      Map<List<Integer>, double[]> all) {
    int last = nodes.get(nodes.size() - 1);
    if (last == target) {
      double multiplier =
          Matrices.determinantOfIdentityMinus(Matrices.without(a, nodes))
              / Matrices.determinantOfIdentityMinus(a);
      all.put(List.copyOf(nodes), new double[] {direct, multiplier});
      return;
    }
    for (int next = 0; next < a.length; next++) {
      if (a[next][last] > 0 && !nodes.contains(next)) {
        nodes.add(next);
        enumerate(a, nodes, direct * a[next][last], target, all);
        nodes.remove(nodes.size() - 1);
      }
    }
  }

  @Test
  void sharesBetweenSetsAddUpToOneAndTheFirstPathsAreTheStrongest() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 100; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      TransferMatrix matrix = Matrices.of(Matrices.random(random));
      List<String> from = matrix.ids().subList(0, 2);
      List<String> to = matrix.ids().subList(1, matrix.nodes());
      StructuralPathAnalysis all = analyse(matrix, from, to, ALL);
      double pairs = 0;
      for (String i0 : from) {
        for (String j : to) {
          pairs += i0.equals(j) ? 0 : matrix.m(matrix.getIndex(j), matrix.getIndex(i0));
        }
      }
      assertEquals(pairs, all.global(), 1e-12, what);
      if (pairs > 0) {
        assertEquals(1, all.explained(), 1e-12, what);
      }
      for (int count : new int[] {1, 3, 7}) {
        StructuralPathAnalysis few = analyse(matrix, from, to, ALL.withCount(count));
        assertEquals(
            all.paths().subList(0, Math.min(count, all.paths().size())), few.paths(), what);
      }
    }
  }

  // What is cut off is accounted for, and no path of the cut-off's size is lost.
  @Test
  void cutOffsAndLongestLengthAreAccountedFor() {
    SplittableRandom random = new SplittableRandom(SEED);
    int bitten = 0;
    for (int i = 0; i < 100; i++) {
      String what = "matrix " + i + " of seed " + SEED;
      TransferMatrix matrix = Matrices.of(Matrices.random(random));
      List<String> from = matrix.ids().subList(0, 1);
      List<String> to = matrix.ids().subList(matrix.nodes() - 1, matrix.nodes());
      double cutoff = random.nextDouble(.001, .1);
      int maxLength = random.nextInt(1, 5);
      StructuralPathAnalysis all = analyse(matrix, from, to, ALL);
      StructuralPathAnalysis cut =
          analyse(matrix, from, to, ALL.withCutoff(cutoff).withMaxLength(maxLength));
      if (all.undefined().isPresent()) {
        continue;
      }
      assertEquals(1, cut.explained() + cut.longer() + cut.weaker(), 1e-11, what);
      assertEquals(0, cut.further(), 1e-11, what);
      assertFalse(cut.searchLimitReached(), what);
      bitten += cut.weaker() > 0 && cut.longer() > 0 ? 1 : 0;
      List<Path> strong =
          all.paths().stream()
              .filter(path -> path.share() >= cutoff && path.nodes().size() <= maxLength + 1)
              .toList();
      assertTrue(cut.paths().containsAll(strong), what);
      assertTrue(cut.paths().stream().allMatch(path -> path.nodes().size() <= maxLength + 1), what);
    }
    assertTrue(bitten > 0, "cut-offs bit in " + bitten + " of the graphs of seed " + SEED);
  }

  private static StructuralPathAnalysis analyse(
      TransferMatrix matrix, List<String> from, List<String> to, Options options) {
    return StructuralPathAnalysis.of(matrix, from, to, options, Matrices.RUN);
  }
}
