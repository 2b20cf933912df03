package corridor.queries.cypher;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The named queries: questions that analysts of regional innovation ask. */
public final class QueryLibrary {
  /** Lists the names of the others, since a jar does not list its files. */
  private static final String INDEX = "queries.txt";

  private QueryLibrary() {}

  /** All of them by name, in the order in which they are best read. */
  public static ImmutableMap<String, NamedQuery> all() {
    ImmutableMap.Builder<String, NamedQuery> queries = ImmutableMap.builder();
    read(INDEX)
        .lines()
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(name -> queries.put(name, NamedQuery.parse(name, read(name + ".cypher"))));
    return queries.buildOrThrow();
  }

  /** The one of this name. */
  public static Optional<NamedQuery> find(String name) {
    return Optional.ofNullable(all().get(name));
  }

  private static String read(String file) {
    try (InputStream in = QueryLibrary.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the library of queries");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
