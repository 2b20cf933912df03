package corridor.queries.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import corridor.engine.time.Rule;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import corridor.importer.settings.Setting;
import corridor.importer.settings.SettingsParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a file.
 *
 * @param name of the file
 * @param rules in the order of the built-in ones
 * @param raiseFrom how many rules about one subject raise its grade; 0 for never
 */
public record RulesFile(String name, ImmutableList<Rule> rules, int raiseFrom) {
  private static final String USUAL = "the built-in rules";

  /**
   * What came of reading a file.
   *
   * @param file empty if there is any issue
   */
  public record Parsed(Optional<RulesFile> file, ImmutableList<Issue> issues) {}

  /** The built-in rules. */
  public static RulesFile usual() {
    Parsed parsed = parse(USUAL, usualText(), ImmutableMap.of());
    return parsed
        .file()
        .orElseThrow(() -> new IllegalStateException(String.valueOf(parsed.issues())));
  }

  /** The built-in rules as a file with comments. */
  public static String usualText() {
    try {
      return Resources.toString(
          Resources.getResource(RulesFile.class, "rules.yaml"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads rules; what they leave out is as in the built-in ones. */
  public static Parsed parse(String name, String text) {
    SettingsParser usual = parser(USUAL, usualText());
    return parse(name, text, usual.documents(RulesSchema.KEYS).get(0).block());
  }

  private static SettingsParser parser(String name, String text) {
    return new SettingsParser(name, text, "file of rules", IssueCode.BAD_RULES);
  }

  private static Parsed parse(String name, String text, ImmutableMap<String, Setting> usual) {
    SettingsParser parser = parser(name, text);
    List<Setting> documents = parser.documents(RulesSchema.KEYS);
    if (documents.size() > 1) {
      parser.report(
          documents.get(1),
          IssueCode.BAD_RULES,
          "a file of rules is one document",
          "leave out ---");
    }
    Optional<RulesFile> file = Optional.empty();
    if (!documents.isEmpty()) {
      RulesReader reader = new RulesReader(documents.get(0), usual, parser);
      ImmutableList<Rule> rules = reader.rules();
      file = Optional.of(new RulesFile(name, rules, reader.raiseFrom()));
    }
    ImmutableList<Issue> issues = parser.issues();
    return new Parsed(issues.isEmpty() ? file : Optional.empty(), issues);
  }
}
