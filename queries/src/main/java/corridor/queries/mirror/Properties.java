package corridor.queries.mirror;

import corridor.engine.network.Coordinates;
import corridor.engine.network.Period;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Collects the properties of a row, of the types that Neo4j takes: text, whole number, real number,
 * truth value, list of texts, point. What is empty is left out.
 */
final class Properties {
  private final TreeMap<String, Object> values = new TreeMap<>();

  Properties with(String name, String text) {
    if (!text.isEmpty()) {
      values.put(name, text);
    }
    return this;
  }

  Properties with(String name, Optional<String> text) {
    return with(name, text.orElse(""));
  }

  Properties with(String name, OptionalInt number) {
    number.ifPresent(present -> values.put(name, (long) present));
    return this;
  }

  Properties with(String name, OptionalDouble number) {
    number.ifPresent(present -> with(name, present));
    return this;
  }

  Properties with(String name, long number) {
    values.put(name, number);
    return this;
  }

  /** NaN, which is how a measure says that it is undefined, is left out. */
  Properties with(String name, double number) {
    if (!Double.isNaN(number)) {
      values.put(name, number);
    }
    return this;
  }

  Properties with(String name, boolean truth) {
    values.put(name, truth);
    return this;
  }

  Properties with(String name, List<String> texts) {
    if (!texts.isEmpty()) {
      values.put(name, List.copyOf(texts));
    }
    return this;
  }

  /** A value of a result: a text, a number, a truth value or a list of texts. */
  Properties withResult(String name, Object value) {
    if (value instanceof Integer number) {
      return with(name, (long) number);
    }
    if (!value.equals(Double.NaN)) {
      values.put(name, value);
    }
    return this;
  }

  Properties with(Coordinates place) {
    values.put("lat", place.lat());
    values.put("lon", place.lon());
    values.put("point", place);
    return this;
  }

  Properties with(Period period) {
    return with("since", period.since()).with("until", period.until());
  }

  /** All of them, by name. */
  Map<String, Object> sorted() {
    return Collections.unmodifiableMap(values);
  }
}
