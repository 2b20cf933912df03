package corridor.engine.testgraphs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import corridor.engine.result.Scores;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Compares scores with numbers as somebody printed them: within half a unit of the last digit, or
 * exactly but for rounding if there is no decimal point.
 */
public final class PrintedScores {
  private PrintedScores() {}

  /** {@code expected} has the printed values by id. */
  public static void assertPrinted(Map<String, String> expected, Scores scores) {
    expected.forEach(
        (id, printed) -> {
          BigDecimal value = new BigDecimal(printed);
          double tolerance =
              value.scale() > 0
                  ? 0.5000001 * value.ulp().doubleValue()
                  : 1e-9 * (1 + value.intValue());
          assertEquals(
              value.doubleValue(), scores.of(id), tolerance, () -> scores.measure() + " of " + id);
        });
  }

  /** Ids and printed values in the same order, separated by spaces. */
  public static void assertPrinted(String ids, String values, Scores scores) {
    List<String> id = Splitter.on(' ').splitToList(ids);
    List<String> value = Splitter.on(' ').splitToList(values);
    assertEquals(id.size(), value.size(), "one value an id");
    ImmutableMap.Builder<String, String> expected = ImmutableMap.builder();
    for (int i = 0; i < id.size(); i++) {
      expected.put(id.get(i), value.get(i));
    }
    assertPrinted(expected.buildOrThrow(), scores);
  }

  /** Printed values of the nodes in their order. */
  public static void assertPrinted(String values, Scores scores) {
    assertPrinted(String.join(" ", scores.ids()), values, scores);
  }
}
