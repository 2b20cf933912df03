package corridor.importer.settings;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Edits;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.NumberText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads settings in YAML and checks them by the keys that they may have; all findings in one go,
 * with their places.
 */
public final class SettingsParser {
  private static final int NEAR = 3;

  private final String name;
  private final String text;
  private final String what;
  private final IssueCode malformed;
  private final List<Issue> issues = new ArrayList<>();

  /**
   * A parser of one file.
   *
   * @param name what to call the file in findings
   * @param what a word for what the settings are, such as {@code mapping}
   * @param malformed the code of findings about their form
   */
  public SettingsParser(String name, String text, String what, IssueCode malformed) {
    this.name = name;
    this.text = text;
    this.what = what;
    this.malformed = malformed;
  }

  /** The documents of the file that are blocks of {@code keys}, each as one setting. */
  public ImmutableList<Setting> documents(List<Key> keys) {
    ImmutableList.Builder<Setting> blocks = ImmutableList.builder();
    int documents = 0;
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(name).build();
      for (Node document : new Compose(settings).composeAllFromString(text)) {
        documents++;
        if (document instanceof MappingNode block) {
          blocks.add(Setting.ofBlock(block, block(block, keys, "a " + what)));
        } else {
          report(document, malformed, "a " + what + " is made of keys and values", "");
        }
      }
      if (documents == 0) {
        issues.add(Issue.of(IssueCode.EMPTY_FILE, name, 0, 0, "the " + what + " says nothing", ""));
      }
    } catch (MarkedYamlEngineException e) {
      Mark mark =
          e.getProblemMark()
              .or(() -> Optional.ofNullable(e.getContextMark().orElse(null)))
              .orElse(null);
      issues.add(
          Issue.of(
              malformed,
              name,
              mark == null ? 0 : mark.getLine() + 1,
              mark == null ? 0 : mark.getColumn() + 1,
              "this is no YAML: " + Issues.plain(String.valueOf(e.getProblem())),
              "indent with blanks; put quotes around texts with : # [ ] { } in them"));
    } catch (YamlEngineException e) {
      issues.add(
          Issue.of(
              malformed,
              name,
              0,
              0,
              "this is no YAML: " + Issues.plain(String.valueOf(e.getMessage())),
              ""));
    }
    return blocks.build();
  }

  /** All findings so far, by their places. */
  public ImmutableList<Issue> issues() {
    return ImmutableList.sortedCopyOf(Issue.ORDER, issues);
  }

  /** Adds a finding about a setting. */
  public void report(Setting at, IssueCode code, String message, String hint) {
    issues.add(Issue.of(code, name, at.line(), at.column(), message, hint));
  }

  private void report(Node at, IssueCode code, String message, String hint) {
    report(Setting.of(at, List.of()), code, message, hint);
  }

  private Map<String, Setting> block(MappingNode block, List<Key> keys, String whole) {
    Map<String, Setting> found = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple entry : block.getValue()) {
      String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!seen.add(key)) {
        report(entry.getKeyNode(), malformed, "the key " + Issues.quote(key) + " comes twice", "");
        continue;
      }
      Optional<Key> known = keys.isEmpty() ? Optional.of(Key.text(key, "")) : Key.find(keys, key);
      if (known.isEmpty()) {
        report(
            entry.getKeyNode(),
            IssueCode.UNKNOWN_KEY,
            whole + " has no key " + Issues.quote(key),
            suggest(key, keys.stream().map(Key::name).toList()));
      } else {
        setting(known.get(), entry.getValueNode()).ifPresent(value -> found.put(key, value));
      }
    }
    return found;
  }

  private Optional<Setting> setting(Key key, Node node) {
    switch (key.holds()) {
      case TEXT, WORD, NUMBER, DECIMAL -> {
        if (node instanceof ScalarNode scalar) {
          return scalar(key, scalar);
        }
      }
      case TEXTS -> {
        if (node instanceof ScalarNode scalar && isPlain(scalar)) {
          return Optional.of(Setting.of(node, List.of(scalar.getValue())));
        }
        if (node instanceof SequenceNode list
            && list.getValue().stream()
                .allMatch(item -> item instanceof ScalarNode scalar && isPlain(scalar))) {
          return Optional.of(
              Setting.of(
                  node,
                  list.getValue().stream().map(item -> ((ScalarNode) item).getValue()).toList()));
        }
      }
      case BLOCK -> {
        if (node instanceof MappingNode block) {
          return Optional.of(Setting.ofBlock(node, block(block, key.keys(), key.name())));
        }
      }
      case BLOCKS -> {
        if (node instanceof SequenceNode list
            && list.getValue().stream().allMatch(MappingNode.class::isInstance)) {
          return Optional.of(
              Setting.ofBlocks(
                  node,
                  list.getValue().stream()
                      .map(
                          item ->
                              Setting.ofBlock(
                                  item, block((MappingNode) item, key.keys(), key.name())))
                      .toList()));
        }
      }
    }
    report(
        node,
        malformed,
        key.name() + " has to be " + key.holds().words(),
        key.allowed().isEmpty() ? "" : "allowed: " + String.join(", ", key.allowed()));
    return Optional.empty();
  }

  private boolean isPlain(ScalarNode node) {
    if (node.getValue().codePoints().noneMatch(Character::isISOControl)) {
      return true;
    }
    report(node, IssueCode.ILLEGAL_CHARACTER, "the text has a line break or control character", "");
    return false;
  }

  private Optional<Setting> scalar(Key key, ScalarNode node) {
    String value = node.getValue();
    if (!isPlain(node)) {
      return Optional.empty();
    }
    if (key.holds() == Key.Holds.WORD && !key.allowed().contains(value)) {
      report(
          node,
          IssueCode.UNKNOWN_VALUE,
          key.name() + " cannot be " + Issues.quote(value),
          suggest(value, key.allowed()));
      return Optional.empty();
    }
    if (key.holds() == Key.Holds.NUMBER && !value.matches("\\d{1,9}")) {
      report(
          node,
          IssueCode.NOT_A_NUMBER,
          key.name() + " has to be a whole number, not " + Issues.quote(value),
          "");
      return Optional.empty();
    }
    if (key.holds() == Key.Holds.DECIMAL && NumberText.parse(value).isEmpty()) {
      report(
          node,
          IssueCode.NOT_A_NUMBER,
          key.name() + " has to be a number, not " + Issues.quote(value),
          "");
      return Optional.empty();
    }
    return Optional.of(Setting.of(node, List.of(value)));
  }

  /** The known words that look most like one, or all if none does. */
  public static String suggest(String word, List<String> known) {
    String asked = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    record Near(String name, int distance) {}
    List<String> near =
        known.stream()
            .map(name -> new Near(name, Edits.between(asked, name.toLowerCase(Locale.ROOT))))
            .filter(
                candidate ->
                    candidate.distance() <= Math.max(1, candidate.name().length() / 3)
                        || (asked.length() > 1
                            && (candidate.name().contains(asked)
                                || asked.contains(candidate.name()))))
            .sorted((one, other) -> Integer.compare(one.distance(), other.distance()))
            .limit(NEAR)
            .map(Near::name)
            .toList();
    return near.isEmpty()
        ? "there are " + String.join(", ", known)
        : "did you mean " + String.join(", ", near) + "?";
  }
}
