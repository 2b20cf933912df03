package corridor.queries.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the command says to a line, and how it ends. */
record Answer(int exitCode, String out, String err) {
  static Answer of(String line) {
    return of(List.of(line.split(" ")));
  }

  /** The same on the network in a folder. */
  static Answer of(Path network, String line) {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    words.add("--network");
    words.add(network.toString());
    return of(words);
  }

  /** The same with words that hold spaces, or are empty. */
  static Answer ofWords(String... words) {
    return of(List.of(words));
  }

  private static Answer of(List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(words.toArray(String[]::new));
    return new Answer(exitCode, out.toString(), err.toString());
  }

  JsonNode json() throws IOException {
    return JsonMapper.builder().build().readTree(out);
  }

  /** The names in a JSON object. */
  static Set<String> keys(JsonNode object) {
    Set<String> keys = new TreeSet<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
