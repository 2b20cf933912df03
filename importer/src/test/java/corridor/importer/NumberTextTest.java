package corridor.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  // 2.0E-3 and 2^-44 are the examples of JDK-4511638, whose Double.toString was too long.
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, -0",
    "1, 1",
    "0.1, 0.1",
    "12.50, 12.5",
    "0.002, 0.002",
    "1e23, 1E+23",
    "5.684341886080802E-14, 5.684341886080802E-14",
    "9007199254740993, 9007199254740992",
    "4.9e-324, 5E-324",
    "1.7976931348623157E308, 1.7976931348623157E+308",
    "-31.23, -31.23",
  })
  void isTheShortest(double value, String text) {
    assertEquals(text, NumberText.of(value));
  }

  @Test
  void readsBackAsTheVeryNumber() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        String text = NumberText.of(value);
        assertEquals(OptionalDouble.of(value), NumberText.parse(text), "-Dtest.seed=" + SEED);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " 1", "1 ", "1,5", "1_000", "1d", "0x1p3", "NaN", "Infinity", "１", "1e", "."})
  void otherWaysToWriteANumberAreNone(String text) {
    assertEquals(OptionalDouble.empty(), NumberText.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"+1, 1", "1., 1", ".5, 0.5", "1e3, 1000", "-2E-2, -0.02", "007, 7"})
  void decimalsAreNumbers(String text, double value) {
    assertEquals(OptionalDouble.of(value), NumberText.parse(text));
  }
}
