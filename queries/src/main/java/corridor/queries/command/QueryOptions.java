package corridor.queries.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.queries.cypher.NamedQuery;
import corridor.queries.cypher.NamedQuery.Parameter;
import corridor.queries.cypher.QueryLibrary;
import corridor.queries.cypher.Question;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is asked: a query or the name of one, and the values of its parameters. */
final class QueryOptions {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "QUERY",
      description = "Cypher, or the name of a query of the library (--list).")
  private @Nullable String query;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Read the query from a file; - is standard input.")
  private @Nullable String file;

  @Option(
      names = "--param",
      paramLabel = "NAME=TEXT",
      description = "The value of $NAME: a text, or what the library's query declares. Repeatable.")
  private Map<String, String> texts = new LinkedHashMap<>();

  @Option(
      names = "--param-json",
      paramLabel = "NAME=JSON",
      description = "The value of $NAME as JSON: 2017, [\"a\",\"b\"], {\"x\":1.5}, true, null.")
  private Map<String, String> jsons = new LinkedHashMap<>();

  /** Whether nothing is asked. */
  boolean isEmpty() {
    return query == null && file == null;
  }

  /** The name or text that was typed. */
  Optional<String> typed() {
    return Optional.ofNullable(query);
  }

  Question question() throws IOException {
    if (query != null && file != null) {
      throw new UsageException("give a query or --file, not both");
    }
    if (file != null) {
      return new Question(read(file), given(List.of()));
    }
    String text = query == null ? "" : query.strip();
    Optional<NamedQuery> named = QueryLibrary.find(text);
    if (named.isPresent()) {
      return named.get().question(given(named.get().parameters()));
    }
    if (text.matches("[\\w-]+")) {
      throw unknown(text);
    }
    return new Question(text, given(List.of()));
  }

  static UsageException unknown(String name) {
    return new UsageException(
        "no query of the library is called " + name + "; 'corridor cypher --list' lists them");
  }

  /** Values whose looks may mislead: texts of digits, given to a query that declares no types. */
  List<String> digitTexts() {
    return query != null && QueryLibrary.find(query.strip()).isPresent()
        ? List.of()
        : texts.entrySet().stream()
            .filter(each -> each.getValue().matches("-?\\d+(\\.\\d+)?"))
            .map(each -> each.getKey() + "=" + each.getValue())
            .toList();
  }

  private static String read(String file) throws IOException {
    return file.equals("-")
        ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
        : Files.readString(Path.of(file));
  }

  /** {@code declared} is empty for a query that declares nothing. */
  private Map<String, @Nullable Object> given(List<Parameter> declared) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    texts.forEach(
        (name, text) ->
            values.put(
                name,
                declared.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .<Object>map(each -> each.parse(text))
                    .orElse(text)));
    jsons.forEach((name, json) -> values.put(name, parse(name, json)));
    values.keySet().forEach(name -> requireKnown(name, declared));
    for (String name : jsons.keySet()) {
      if (texts.containsKey(name)) {
        throw new UsageException("$" + name + " is given by --param and by --param-json");
      }
    }
    return values;
  }

  private void requireKnown(String name, List<Parameter> declared) {
    if (!declared.isEmpty() && declared.stream().noneMatch(each -> each.name().equals(name))) {
      List<String> known = declared.stream().map(Parameter::name).toList();
      throw new UsageException(
          query + " has no parameter " + name + "; it has " + String.join(", ", known));
    }
  }

  private static @Nullable Object parse(String name, String json) {
    Object value;
    try {
      value = JSON.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw new UsageException(
          "--param-json " + name + " must be JSON, but is '" + json + "'; a text needs quotes");
    }
    if (value instanceof BigInteger) {
      throw new UsageException(
          "--param-json " + name + " must be within 64 bits, but is '" + json + "'");
    }
    return value;
  }
}
