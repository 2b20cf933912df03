package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands that the page on the five papers names, and looks its figures up in them. */
class PapersPageTest {
  private static final Path PAGE = Path.of("docs", "papers.md");
  private static final Pattern ROW = Pattern.compile("\\| \\d{3}-[a-z] \\|.*");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** The last letter of each paper's items. */
  private static final List<Character> LAST = List.of('f', 'd', 'j', 'f', 'f');

  private record Item(String id, List<String> commands, List<String> figures, String finding) {}

  static Stream<Item> items() throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> ROW.matcher(line).matches())
        .map(
            line -> {
              List<String> cells =
                  Splitter.on('|').trimResults().omitEmptyStrings().splitToList(line);
              assertEquals(5, cells.size(), line);
              return new Item(cells.get(0), code(cells.get(2)), code(cells.get(3)), cells.get(4));
            });
  }

  private static List<String> code(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  @Test
  void noItemIsMissing() throws IOException {
    Set<String> expected = new TreeSet<>();
    for (int paper = 0; paper < LAST.size(); paper++) {
      for (char letter = 'a'; letter <= LAST.get(paper); letter++) {
        expected.add("00" + paper + "-" + letter);
      }
    }
    Set<String> told = new TreeSet<>();
    items().forEach(item -> told.add(item.id()));
    assertEquals(expected, told);
  }

  @ParameterizedTest
  @MethodSource("items")
  void printsTheFigures(Item item) {
    StringBuilder printed = new StringBuilder();
    for (String command : item.commands()) {
      Answer answer = Answer.of(command);
      assertEquals(ExitCode.OK, answer.exitCode(), command + ": " + answer.err());
      printed.append(answer.out()).append(' ').append(answer.err()).append(' ');
    }
    String text = CharMatcher.whitespace().collapseFrom(printed, ' ');
    assertFalse(item.figures().isEmpty(), item.id() + " shows no figure");
    for (String figure : item.figures()) {
      assertTrue(text.contains(figure), item.id() + " does not print " + figure + ": " + text);
    }
    assertFalse(item.finding().isEmpty(), item.id());
  }
}
