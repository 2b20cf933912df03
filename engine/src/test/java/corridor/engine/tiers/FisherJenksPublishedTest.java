package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.tiers.Classes.Interval;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FisherJenksPublishedTest {
  static double[] calemp() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    FisherJenksPublishedTest.class.getResourceAsStream(
                        "/published/calemp/density.csv")),
                StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).mapToDouble(Double::parseDouble).toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] means(Classes classes) {
    return classes.intervals().stream().mapToDouble(Interval::mean).toArray();
  }

  private static double[] sse(Classes classes) {
    return classes.intervals().stream().mapToDouble(Interval::sse).toArray();
  }

  private static int[] counts(Classes classes) {
    return classes.intervals().stream().mapToInt(Interval::count).toArray();
  }

  // mapclassify, tests/test_mapclassify.py, TestFisherJenks; SSE and GVF computed with numpy.
  @Test
  void calempInFiveClasses() {
    Classes classes = FisherJenks.of(calemp(), 5);
    assertArrayEquals(
        new double[] {75.29, 192.05, 370.5, 722.85, 4111.45}, classes.breaks().toArray());
    assertArrayEquals(new int[] {49, 3, 4, 1, 1}, counts(classes));
    assertEquals(799.24, classes.sad(), 5e-9);
    assertEquals(26654.784, classes.sse(), 5e-4);
    assertEquals(0.998435, classes.gvf().value(), 5e-7);
  }

  // Computed with numpy from mapclassify's data.
  @Test
  void calempInThreeClasses() {
    Classes classes = FisherJenks.of(calemp(), 3);
    assertArrayEquals(new double[] {192.05, 722.85, 4111.45}, classes.breaks().toArray());
    assertArrayEquals(new int[] {52, 5, 1}, counts(classes));
    assertEquals(0.987249, classes.gvf().value(), 5e-7);
  }

  // mapclassify, tests/test_mapclassify.py, TestKClassifiers, and numpy.
  @Test
  void calempInFourClasses() {
    Classes classes = FisherJenks.of(calemp(), 4);
    assertArrayEquals(new int[] {50, 6, 1, 1}, counts(classes));
    assertEquals(0.8481032720, classes.gadf().value(), 5e-11);
  }

  // Ckmeans.1d.dp, tests/testthat/test_Ckmeans.1d.dp.R, for all tests below.
  @Test
  void ckmeansGivenTheNumberOfClusters() {
    Classes classes = FisherJenks.of(new double[] {-1, 2, -1, 2, 4, 5, 6, -1, 2, -1}, 3);
    assertArrayEquals(new double[] {-1, 2, 5}, means(classes), 1e-12);
    assertArrayEquals(new double[] {0, 0, 2}, sse(classes), 1e-12);
    assertArrayEquals(new int[] {4, 3, 3}, counts(classes));
  }

  @Test
  void ckmeansOfTenInTwo() {
    double[] values = IntStream.rangeClosed(1, 10).asDoubleStream().toArray();
    Classes classes = FisherJenks.of(values, 2);
    assertArrayEquals(new double[] {3, 8}, means(classes), 1e-12);
    assertArrayEquals(new double[] {10, 10}, sse(classes), 1e-12);
  }

  @Test
  void ckmeansOfTenInThree() {
    double[] values = {3.5, 3.6, 3.7, 3.1, 1.1, 0.9, 0.8, 2.2, 1.9, 2.1};
    Classes classes = FisherJenks.of(values, 3);
    assertArrayEquals(new double[] {0.933333333333, 2.066666666667, 3.475}, means(classes), 5e-13);
    assertArrayEquals(new double[] {0.0466666666667, 0.0466666666667, 0.2075}, sse(classes), 5e-13);
  }

  @Test
  void ckmeansOfFourteenInEight() {
    double[] values = {-3, 2.2, -6, 7, 9, 11, -6.3, 75, 82.6, 32.3, -9.5, 62.5, 7, 95.2};
    Classes classes = FisherJenks.of(values, 8);
    assertArrayEquals(
        new double[] {-7.266666667, -0.4, 8.5, 32.3, 62.5, 75, 82.6, 95.2}, means(classes), 5e-10);
    assertArrayEquals(new double[] {7.526666667, 13.52, 11, 0, 0, 0, 0, 0}, sse(classes), 5e-10);
    assertArrayEquals(new int[] {3, 2, 4, 1, 1, 1, 1, 1}, counts(classes));
  }

  @Test
  void ckmeansWeighted() {
    Classes classes =
        FisherJenks.of(new double[] {-1, 2, 4, 5, 6}, new double[] {4, 3, 1, 1, 1}, 3);
    assertArrayEquals(new double[] {-1, 2, 5}, means(classes), 1e-12);
    assertArrayEquals(new double[] {0, 0, 2}, sse(classes), 1e-12);
    assertArrayEquals(
        new double[] {4, 3, 3},
        classes.intervals().stream().mapToDouble(Interval::weight).toArray());
    // With weights 3 1 2 2 1 1 the package finds three clusters of these centres.
    Classes more =
        FisherJenks.of(new double[] {-.9, 1, 1.1, 1.9, 2, 2.1}, new double[] {3, 1, 2, 2, 1, 1}, 3);
    assertArrayEquals(
        new double[] {-0.9, (1 + 2.2) / 3, (1.9 * 2 + 2 + 2.1) / 4}, means(more), 1e-12);
  }

  @Test
  void ckmeansOfAsManyValuesAsClusters() {
    Classes classes = FisherJenks.of(new double[] {3, 2, -5.4, 0.1}, 4);
    assertArrayEquals(new double[] {-5.4, 0.1, 2, 3}, means(classes), 0);
    assertArrayEquals(new double[4], sse(classes), 0);
    double[] ones = new double[100];
    Arrays.fill(ones, 1);
    assertArrayEquals(new int[] {100}, counts(FisherJenks.of(ones, 1)));
  }

  // The package chose this k itself.
  @Test
  void ckmeansOfCosines() {
    double[] values = IntStream.rangeClosed(-10, 10).mapToDouble(Math::cos).toArray();
    Classes classes = FisherJenks.of(values, 2);
    assertArrayEquals(new double[] {-0.6592474631, 0.6751193405}, means(classes), 5e-11);
    assertArrayEquals(new double[] {1.05647931, 0.6232976959}, sse(classes), 5e-11);
    assertArrayEquals(new int[] {12, 9}, counts(classes));
  }
}
