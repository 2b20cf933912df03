package corridor.queries.cypher;

import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** A value as one cell of a table or CSV file: numbers stay numbers, the rest becomes text. */
final class CellText {
  private CellText() {}

  static @Nullable Object of(Value value) {
    Object object = value.asObject();
    if (object instanceof Path path) {
      return path(path);
    }
    if (object instanceof Node node) {
      return node(node);
    }
    if (object instanceof Relationship relationship) {
      return relationship(relationship);
    }
    if (object instanceof List<?> list && list.stream().anyMatch(CellText::isGraph)) {
      StringJoiner text = new StringJoiner(", ", "[", "]");
      value.values().forEach(element -> text.add(String.valueOf(of(element))));
      return text.toString();
    }
    Object plain = PlainValue.of(value);
    return plain instanceof List || plain instanceof Map ? json(plain) : plain;
  }

  private static boolean isGraph(@Nullable Object value) {
    return value instanceof Path || value instanceof Node || value instanceof Relationship;
  }

  private static String node(Node node) {
    return "(" + labels(node) + " " + json(PlainValue.properties(node)) + ")";
  }

  private static String labels(Node node) {
    return ":" + String.join(":", PlainValue.labels(node));
  }

  private static String relationship(Relationship relationship) {
    return "[:" + relationship.type() + " " + json(PlainValue.properties(relationship)) + "]";
  }

  /** Its nodes by name: all they hold would hide the way. */
  private static String path(Path path) {
    StringBuilder text = new StringBuilder(called(path.start()));
    for (Path.Segment segment : path) {
      boolean forward = PlainValue.isForward(segment);
      text.append(forward ? "-[:" : "<-[:")
          .append(segment.relationship().type())
          .append(forward ? "]->" : "]-")
          .append(called(segment.end()));
    }
    return text.toString();
  }

  private static String called(Node node) {
    for (String property : List.of("name", "id", "title")) {
      if (!node.get(property).isNull()) {
        return "(" + node.get(property).asObject() + ")";
      }
    }
    return "(" + labels(node) + ")";
  }

  private static String json(Object plain) {
    StringWriter text = new StringWriter();
    try {
      TableFormat.writeJsonLine(plain, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text takes everything
    }
    return text.toString().stripTrailing();
  }
}
