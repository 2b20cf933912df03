package corridor.engine.tiers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import corridor.engine.tiers.ClassMethod.CutOffs;
import corridor.engine.tiers.ClassMethod.CutOffs.Cut;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutOffsTest {
  private static CutOffs cutOffs(double... shares) {
    return new CutOffs(
        IntStream.range(0, shares.length)
            .mapToObj(i -> new Cut("class " + i, shares[i]))
            .collect(ImmutableList.toImmutableList()));
  }

  @Test
  void aShareThatIsReachedIsInTheClass() {
    Classes classes = cutOffs(0.7, 0.3, 0).of(new double[] {10, 7, 6.9, 3, 0});
    assertArrayEquals(
        new int[] {2, 2, 1, 1, 0}, IntStream.range(0, 5).map(classes::classOf).toArray());
    // 0.1 + 0.2 reaches 0.3 of 1, and 0.3 reaches 0.1 + 0.2.
    assertEquals(1, cutOffs(0.3, 0).of(new double[] {1, 0.1 + 0.2}).classOf(1));
    assertEquals(1, cutOffs(0.1 + 0.2, 0).of(new double[] {1, 0.3}).classOf(1));
  }

  @Test
  void aClassMayBeEmpty() {
    Classes classes = cutOffs(0.9, 0.5, 0).of(new double[] {10, 1});
    assertEquals(3, classes.size());
    assertEquals(0, classes.intervals().get(1).count());
    assertEquals(Double.NaN, classes.breaks().get(1));
    assertEquals(1, classes.gvf().value());
    assertEquals(2, classes.classOf(0));
  }

  @Test
  void everyValueIsInTheHighestClassItReaches() {
    long seed = Long.getLong("test.seed", 42);
    SplittableRandom random = new SplittableRandom(seed);
    for (int run = 0; run < 200; run++) {
      double[] values = random.doubles(1 + random.nextInt(30), 0.001, 9).toArray();
      double top = Arrays.stream(values).max().orElseThrow();
      double[] shares = {0.8, 0.4, 0.2, 0};
      Classes classes = cutOffs(shares).of(values);
      for (int i = 0; i < values.length; i++) {
        int tier = 0;
        while (values[i] < shares[tier] * top) {
          tier++;
        }
        assertEquals(3 - tier, classes.classOf(i), "seed " + seed + ", run " + run);
      }
    }
  }

  @Test
  void refusesWhatIsNoTableOfCuts() {
    assertThrows(IllegalArgumentException.class, () -> cutOffs(0.5, 0.5, 0));
    assertThrows(IllegalArgumentException.class, () -> cutOffs(1.1, 0));
    assertThrows(IllegalArgumentException.class, () -> cutOffs(0.5, 0.1));
    assertThrows(IllegalArgumentException.class, () -> cutOffs(0));
    assertThrows(IllegalArgumentException.class, () -> cutOffs(Double.NaN, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CutOffs(ImmutableList.of(new Cut("a", 0.5), new Cut("a", 0))));
    assertThrows(IllegalArgumentException.class, () -> cutOffs(0.5, 0).of(new double[] {-1, 2}));
    assertThrows(IllegalArgumentException.class, () -> cutOffs(0.5, 0).of(new double[] {0, 0}));
  }
}
