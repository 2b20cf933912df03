package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.queries.cypher.MirroredAtlas;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every command that a document shows with its output, and compares. A block that opens with
 * {@code ```console} holds a line {@code $ command} and what it prints. With {@code
 * -Dgolden.update} the documents are rewritten with what is printed now; read the difference before
 * it is kept.
 */
@ExtendWith(MirroredAtlas.class)
class DocumentTest {
  private static final String JAR = "java -jar queries/target/corridor.jar";
  private static final String MAIN_JOB = "mvn -q compile exec:java";

  @TempDir private Path folder;

  private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)[^)]*\\)");

  static Stream<Path> allDocuments() throws IOException {
    Path root = Path.of("..");
    List<Path> found = new ArrayList<>(List.of(root.resolve("README.md")));
    for (String module : List.of("engine", "importer", "queries")) {
      Path docs = root.resolve(module).resolve("docs");
      if (Files.isDirectory(docs)) {
        try (Stream<Path> files = Files.walk(docs)) {
          files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(found::add);
        }
      }
    }
    return found.stream();
  }

  static Stream<Path> documents() throws IOException {
    List<Path> withOutput = new ArrayList<>();
    for (Path document : allDocuments().toList()) {
      if (Files.readString(document).contains("```console")) {
        withOutput.add(document);
      }
    }
    assertFalse(withOutput.isEmpty(), "no document shows a command");
    return withOutput.stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void commandsPrintWhatTheDocumentShows(Path document) throws IOException {
    List<String> lines = Files.readAllLines(document);
    List<String> renewed = new ArrayList<>();
    boolean within = false;
    for (String line : lines) {
      if (line.startsWith("```")) {
        within = line.equals("```console");
        renewed.add(line);
      } else if (!within) {
        renewed.add(line);
      } else if (line.startsWith("$ ")) {
        renewed.add(line);
        renewed.addAll(outputOf(line.substring(2)));
      }
    }
    if (System.getProperty("golden.update") != null) {
      Files.write(document, renewed);
    }
    assertEquals(String.join("\n", renewed), String.join("\n", Files.readAllLines(document)));
  }

  @ParameterizedTest
  @MethodSource("allDocuments")
  void linksLeadSomewhere(Path document) throws IOException {
    Matcher link = LINK.matcher(Files.readString(document));
    while (link.find()) {
      Path target = document.resolveSibling(link.group(1));
      assertTrue(Files.exists(target), document + " links to " + link.group(1));
    }
  }

  private List<String> outputOf(String command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLineFactory.create(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments(command));
    return out.toString().stripTrailing().lines().toList();
  }

  private String[] arguments(String command) {
    if (command.equals(MAIN_JOB)) {
      return new String[] {"--out", folder.toString()};
    }
    if (!command.startsWith(JAR)) {
      throw new IllegalArgumentException("a document shows a command that is not ours: " + command);
    }
    return Arrays.stream(command.substring(JAR.length()).strip().split(" +"))
        .map(word -> word.replace("\"", ""))
        .toArray(String[]::new);
  }
}
