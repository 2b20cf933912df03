package corridor.engine.concentration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any amounts; the first seed is {@code -Dtest.seed}. */
class ConcentrationLawTest {
  private static final int CASES = 200;

  static IntStream seeds() {
    int first = Math.toIntExact(Long.getLong("test.seed", 42));
    return IntStream.range(first, first + CASES);
  }

  /** Amounts with zeros and equals among them, at least one above 0. */
  private static Amounts random(Random random) {
    int n = 1 + random.nextInt(40);
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] =
          switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(5);
            default -> Math.exp(4 * random.nextGaussian());
          };
    }
    values[random.nextInt(n)] += 1;
    return Amounts.of(IntStream.range(0, n).mapToObj(i -> "p" + i).toList(), values);
  }

  private static List<Double> all(Amounts amounts) {
    Herfindahl herfindahl = Herfindahl.of(amounts);
    return List.of(
        herfindahl.index().value(),
        herfindahl.effective().value(),
        herfindahl.normalised().value(),
        Gini.of(amounts).raw().value(),
        Gini.of(amounts).corrected().value(),
        Theil.of(amounts).value(),
        Entropy.of(amounts).value().value(),
        LeadingShare.of(amounts, 4).value().value());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void bounds(int seed) {
    Amounts amounts = random(new Random(seed));
    int n = amounts.size();
    double slack = 1e-12;
    Herfindahl index = Herfindahl.of(amounts);
    assertTrue(index.index().value() >= 1.0 / n - slack, "seed " + seed);
    assertTrue(index.index().value() <= 1 + slack, "seed " + seed);
    assertTrue(index.effective().value() <= n * (1 + slack), "seed " + seed);
    double gini = Gini.of(amounts).raw().value();
    assertTrue(gini >= 0 && gini <= (n - 1.0) / n + slack, "seed " + seed);
    double theil = Theil.of(amounts).value();
    assertTrue(theil >= 0 && theil <= Math.log(n) + slack, "seed " + seed);
    // T = ln n − H
    assertEquals(Math.log(n) - Entropy.of(amounts).value().value(), theil, 1e-10, "seed " + seed);
    double last = 0;
    for (int k = 1; k <= n; k++) {
      double share = LeadingShare.of(amounts, k).value().value();
      assertTrue(share >= last - slack && share >= k / (double) n - slack, "seed " + seed);
      last = share;
    }
    assertEquals(1, last, 1e-12, "seed " + seed);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void orderAndScaleChangeNothing(int seed) {
    Random random = new Random(seed);
    Amounts amounts = random(random);
    List<Integer> order = new ArrayList<>(IntStream.range(0, amounts.size()).boxed().toList());
    Collections.shuffle(order, random);
    Amounts shuffled =
        Amounts.of(
            order.stream().map(amounts.ids()::get).toList(),
            order.stream().mapToDouble(amounts::value).toArray());
    assertEquals(all(amounts), all(shuffled), "bit by bit, seed " + seed);
    double factor = Math.exp(random.nextGaussian() * 5);
    Amounts scaled =
        Amounts.of(
            amounts.ids(),
            IntStream.range(0, amounts.size())
                .mapToDouble(i -> amounts.value(i) * factor)
                .toArray());
    for (int i = 0; i < all(amounts).size(); i++) {
      assertEquals(all(amounts).get(i), all(scaled).get(i), 1e-10, "seed " + seed);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theilAddsUp(int seed) {
    Random random = new Random(seed);
    Amounts amounts = random(random);
    List<String> labels = amounts.ids().stream().map(id -> "g" + random.nextInt(5)).toList();
    Theil theil = Theil.of(amounts, labels);
    assertEquals(
        theil.total().value(),
        theil.between().value() + theil.within().value(),
        1e-10,
        "seed " + seed);
    assertTrue(theil.within().value() >= 0, "seed " + seed);
    double shares = theil.groups().stream().mapToDouble(group -> group.share().value()).sum();
    assertEquals(1, shares, 1e-12, "seed " + seed);
    Theil alone = Theil.of(amounts, amounts.ids());
    assertEquals(theil.total().value(), alone.between().value(), 1e-10, "seed " + seed);
    Theil together = Theil.of(amounts, Collections.nCopies(amounts.size(), "all"));
    assertEquals(theil.total().value(), together.within().value(), 1e-10, "seed " + seed);
  }

  // Against the same number of people everywhere, Hoover–Gini is the Gini coefficient.
  @ParameterizedTest
  @MethodSource("seeds")
  void hooverGiniAgainstEqualReferenceIsGini(int seed) {
    Amounts amounts = random(new Random(seed));
    double[] equal = new double[amounts.size()];
    Arrays.fill(equal, 3);
    double hoover = HooverGini.of(amounts, Amounts.of(amounts.ids(), equal)).value();
    assertEquals(Gini.of(amounts).raw().value(), hoover, 1e-10, "seed " + seed);
    assertEquals(0, HooverGini.of(amounts, amounts).value(), 1e-10, "seed " + seed);
  }
}
