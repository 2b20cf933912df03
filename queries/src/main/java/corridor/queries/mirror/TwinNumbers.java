package corridor.queries.mirror;

import java.util.HashMap;
import java.util.Map;

/**
 * Tells things apart that have all in common that makes them themselves: the second is number 1.
 * Things come in an order that keeps those of one stem together, so only one stem is remembered.
 */
final class TwinNumbers {
  private final Map<String, Long> seen = new HashMap<>();
  private String stem = "";

  /** How often {@code identity} came before; {@code newStem} is a part of it. */
  long next(String newStem, String identity) {
    if (!newStem.equals(stem)) {
      seen.clear();
      stem = newStem;
    }
    return seen.merge(identity, 1L, Long::sum) - 1;
  }
}
