package corridor.queries.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.importer.Atlas;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies of the atlas with one damage each: the right finding at the right line, and no output. */
class DamagedAtlasTest {
  private static final List<String> FILES =
      List.of("nodes.csv", "ties.csv", "groups.csv", "indicators.csv", "sources.csv");

  @TempDir private Path folder;

  private record Run(int exitCode, String err) {}

  private static Run corridor(String... args) {
    StringWriter err = new StringWriter();
    int exitCode =
        CommandLineFactory.create(
                new PrintWriter(new StringWriter(), true), new PrintWriter(err, true))
            .execute(args);
    return new Run(exitCode, err.toString());
  }

  // The pattern is looked for in the bytes of the file, one character a byte, so that a damage can
  // be one that is no text.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          ties.csv       | ,collaboration,          | ,friendship,              | UNKNOWN_KIND
          nodes.csv      | ,institution,            | ,company,                 | UNKNOWN_KIND
          groups.csv     | ,corridor,               | ,road,                    | UNKNOWN_KIND
          ties.csv       | ,knowledge,              | ,wisdom,                  | UNKNOWN_LAYER
          ties.csv       | \\n310000,                | \\nnowhere,                | UNKNOWN_NODE
          ties.csv       | \\n310000,                | \\n,                       | BLANK
          nodes.csv      | \\ncity-yokohama,         | \\ncity-tokyo,             | DUPLICATE_ID
          nodes.csv      | \\n330100,                | \\n33 0100,                | BAD_ID
          ties.csv       | \\n(inst-[^,]+),[^,]+,    | \\n$1,$1,                  | SELF_TIE
          ties.csv       | ,1,,,                    | ,0,,,                     | OUT_OF_RANGE
          ties.csv       | ,1,,,                    | ,-2.5,,,                  | OUT_OF_RANGE
          ties.csv       | ,1,,,                    | ,NaN,,,                   | NOT_FINITE
          ties.csv       | ,1,,,                    | ,Infinity,,,              | NOT_FINITE
          ties.csv       | ,1,,,                    | ,much,,,                  | NOT_A_NUMBER
          ties.csv       | ,2020,2021,              | ,2021,2020,               | REVERSED_PERIOD
          ties.csv       | ,2020,2021,              | ,soon,2021,               | NOT_A_YEAR
          ties.csv       | ,pan-2023-linkage,       | ,hearsay,                 | UNKNOWN_SOURCE
          ties.csv       | ,false,pan               | ,perhaps,pan              | UNKNOWN_VALUE
          nodes.csv      | \u00e4\u00b8\u008a       | \u00e4\u00b8              | BAD_UTF8
          ties.csv       | ,1,,,                    | ,1,,,,,                   | RAGGED_ROW
          ties.csv       | ,1,,,                    | ,1,                       | RAGGED_ROW
          nodes.csv      | ,31\\.23,                 | ,131.23,                  | OUT_OF_RANGE
          nodes.csv      | ,31\\.23,                 | ,,                        | HALF_A_PLACE
          groups.csv     | \\ng60,,,,,[^,]*,         | \\ng60,,,,,nobody,         | UNKNOWN_NODE
          indicators.csv | \\n[^,]+,                 | \\nnobody,                 | UNKNOWN_SUBJECT
          """)
  void oneDamageGivesOneFindingAtItsLine(
      String file, String pattern, String replacement, String code) throws IOException {
    int line = 0;
    for (String name : FILES) {
      String text = resource(name);
      if (name.equals(file)) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertTrue(found.find(text.indexOf('\n')), "the atlas has no " + pattern);
        int at = found.start() + (pattern.startsWith("\\n") ? 1 : 0);
        line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        text =
            text.substring(0, found.start())
                + Pattern.compile(pattern)
                    .matcher(found.group())
                    .replaceFirst(replacement.replace("\\n", "\n"))
                + text.substring(found.end());
      }
      Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
    }
    Path output = folder.resolve("out.graphml");
    Run export = corridor("export", "-n", folder.toString(), "--to", output.toString());
    assertEquals(ExitCode.DATA, export.exitCode(), export.err());
    String place = file + ":" + line + ":";
    assertTrue(
        export.err().lines().anyMatch(it -> it.startsWith(place) && it.contains(" " + code + ":")),
        () -> place + " " + code + " is not in\n" + export.err());
    assertFalse(Files.exists(output));
    assertEquals(ExitCode.DATA, corridor("check", "-n", folder.toString()).exitCode());
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = Atlas.class.getResourceAsStream("atlas/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
