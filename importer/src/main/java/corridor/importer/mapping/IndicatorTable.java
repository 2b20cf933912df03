package corridor.importer.mapping;

import corridor.engine.network.Indicator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What tables say about nodes, once however many rows repeat it. */
final class IndicatorTable {
  private record Key(int node, String name, OptionalInt year) {}

  private record Value(double number, String unit, String source, String locator) {}

  private final Map<Key, Value> values = new HashMap<>();
  private long contradictions;

  /** The first value stays and others for the same are counted, or all are added up. */
  void add(
      int node,
      String name,
      OptionalInt year,
      double number,
      String unit,
      String source,
      String locator,
      boolean sum) {
    Value known =
        values.putIfAbsent(new Key(node, name, year), new Value(number, unit, source, locator));
    if (known == null) {
      return;
    }
    if (sum) {
      values.put(
          new Key(node, name, year),
          new Value(known.number() + number, unit, source, "from " + firstOf(known.locator())));
    } else if (known.number() != number) {
      contradictions++;
    }
  }

  private static String firstOf(String locator) {
    return locator.startsWith("from ") ? locator.substring(5) : locator;
  }

  /** How many values there were that differ from the one kept. */
  long contradictions() {
    return contradictions;
  }

  List<Indicator> list(List<String> ids) {
    List<Indicator> indicators = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          if (Double.isFinite(value.number())) {
            indicators.add(
                new Indicator(
                    ids.get(key.node()),
                    key.name(),
                    key.year(),
                    value.number(),
                    value.unit(),
                    "",
                    value.source(),
                    value.locator()));
          }
        });
    return indicators;
  }
}
