package corridor.queries.cypher;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query and the values of its parameters. Values never become part of the text.
 *
 * @param text in Cypher
 * @param parameters by name, as the driver takes them
 */
public record Question(String text, Map<String, @Nullable Object> parameters) {
  /** Drops the semicolon that other tools want. */
  public Question {
    text = text.strip();
    while (text.endsWith(";")) {
      text = text.substring(0, text.length() - 1).stripTrailing();
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("the query must not be empty");
    }
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }
}
