package corridor.queries.cypher;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.IsoDuration;
import org.neo4j.driver.types.MapAccessor;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/**
 * A value of the server as JSON has it: texts, numbers, truth values, lists, maps, nothing. Dates
 * and durations become their ISO texts, numbers that JSON lacks become the texts {@code NaN} and
 * {@code Infinity}. What only the mirror needs (properties with an underscore before their name,
 * the label on everything) is left out of nodes and relationships.
 */
final class PlainValue {
  private static final String EVERYWHERE = "Corridor";

  private PlainValue() {}

  static @Nullable Object of(Value value) {
    return of(value.asObject());
  }

  private static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Double number && !Double.isFinite(number)) {
      return number.toString();
    }
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Number) {
      return value;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> plain = new ArrayList<>();
      list.forEach(element -> plain.add(of(element)));
      return plain;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> plain = new LinkedHashMap<>();
      map.forEach((key, element) -> plain.put(String.valueOf(key), of(element)));
      return plain;
    }
    if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (value instanceof Point point) {
      return ofPoint(point);
    }
    if (value instanceof IsoDuration duration) {
      return iso(duration);
    }
    return ofGraph(value);
  }

  private static @Nullable Object ofGraph(Object value) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    if (value instanceof Node node) {
      plain.put("labels", labels(node));
      plain.put("properties", properties(node));
    } else if (value instanceof Relationship relationship) {
      plain.put("type", relationship.type());
      plain.put("properties", properties(relationship));
    } else if (value instanceof Path path) {
      List<@Nullable Object> nodes = new ArrayList<>();
      path.nodes().forEach(node -> nodes.add(ofGraph(node)));
      List<@Nullable Object> relationships = new ArrayList<>();
      for (Path.Segment segment : path) {
        Map<String, @Nullable Object> step = new LinkedHashMap<>();
        step.put("type", segment.relationship().type());
        step.put("forward", isForward(segment));
        step.put("properties", properties(segment.relationship()));
        relationships.add(step);
      }
      plain.put("nodes", nodes);
      plain.put("relationships", relationships);
    } else {
      return value.toString(); // dates and times, in ISO 8601
    }
    return plain;
  }

  static boolean isForward(Path.Segment segment) {
    return segment.relationship().startNodeElementId().equals(segment.start().elementId());
  }

  static List<String> labels(Node node) {
    List<String> labels = new ArrayList<>();
    node.labels().forEach(labels::add);
    if (labels.size() > 1) {
      labels.remove(EVERYWHERE);
    }
    return labels;
  }

  /** In the order of names, but what something is called comes first. */
  static Map<String, @Nullable Object> properties(MapAccessor entity) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    Map<String, @Nullable Object> sorted = new TreeMap<>(entity.asMap());
    for (String first : List.of("id", "name")) {
      if (sorted.containsKey(first)) {
        plain.put(first, of(sorted.remove(first)));
      }
    }
    sorted.forEach(
        (name, value) -> {
          if (!name.startsWith("_")) {
            plain.put(name, of(value));
          }
        });
    return plain;
  }

  private static Map<String, @Nullable Object> ofPoint(Point point) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    plain.put("srid", (long) point.srid());
    plain.put("x", of((Object) point.x()));
    plain.put("y", of((Object) point.y()));
    if (!Double.isNaN(point.z())) {
      plain.put("z", of((Object) point.z()));
    }
    return plain;
  }

  /** Without the parts that are nothing, which the driver's own text spells out. */
  private static String iso(IsoDuration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.nanoseconds(), 9)
            .add(BigDecimal.valueOf(duration.seconds()))
            .stripTrailingZeros();
    String text =
        (duration.months() == 0 ? "" : duration.months() + "M")
            + (duration.days() == 0 ? "" : duration.days() + "D")
            + (seconds.signum() == 0 ? "" : "T" + seconds.toPlainString() + "S");
    return text.isEmpty() ? "PT0S" : "P" + text;
  }
}
