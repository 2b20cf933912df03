package corridor.queries.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.time.Grade;
import corridor.engine.time.GrowthRule;
import corridor.engine.time.Rule;
import corridor.importer.IssueCode;
import corridor.importer.settings.Key;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in rules, and what files make of them. */
class RulesFileTest {
  @Test
  void thereIsABuiltInRuleForEveryKey() {
    List<String> rules =
        RulesFile.usual().rules().stream().map(Rule::name).collect(Collectors.toList());
    rules.add(0, RulesSchema.RAISE_FROM);
    assertEquals(RulesSchema.KEYS.stream().map(Key::name).toList(), rules);
    assertEquals(3, RulesFile.usual().raiseFrom());
  }

  // The thresholds that are published: z < −2, R falls more than 10 %, HHI above .25, one path.
  @Test
  void publishedThresholdsAreKept() {
    Map<String, Rule> rules =
        RulesFile.usual().rules().stream().collect(Collectors.toMap(Rule::name, rule -> rule));
    assertEquals(-2.0, rules.get("growth").threshold().levels().get(Grade.YELLOW));
    assertEquals(10.0, rules.get("robustness").threshold().levels().get(Grade.YELLOW));
    assertEquals(.25, rules.get("supplier-concentration").threshold().levels().get(Grade.YELLOW));
    assertTrue(rules.get("bridging").threshold().grade(1).isPresent());
    assertTrue(rules.get("bridging").threshold().grade(2).isEmpty());
  }

  @Test
  void whatIsLeftOutIsAsBuiltInExceptLevels() {
    RulesFile file = RulesFile.parse("f", "growth: {red: -4, ties: \"no\"}").file().orElseThrow();
    assertEquals(1, file.rules().size());
    GrowthRule growth = (GrowthRule) file.rules().get(0);
    assertEquals(Map.of(Grade.RED, -4.0), growth.threshold().levels());
    assertEquals(3, growth.options().leastHistory());
    assertEquals(3, file.raiseFrom());
    RulesFile plain = RulesFile.parse("f", "raise-from: 0\nrobustness: {}").file().orElseThrow();
    assertEquals(0, plain.raiseFrom());
    assertEquals(3, plain.rules().get(0).threshold().levels().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "growth: 3",
        "growth: {yellow: [1]}",
        "raise-from: 2",
        "growth: {least-years: 3}",
        "stage-gap: {stages: knowledge}",
        "stage-gap: {stages: [knowledge, wisdom]}",
        "tier-fall: {classes: 1}",
        "a: b: c",
        "bridging: {}\n---\nbridging: {}",
        "growth: {yellow: -3, red: -2}"
      })
  void whatCannotBeIsAFinding(String text) {
    RulesFile.Parsed parsed = RulesFile.parse("rules.yaml", text);
    assertTrue(parsed.file().isEmpty(), text);
    assertEquals(1, parsed.issues().size(), () -> parsed.issues().toString());
    assertTrue(
        List.of(IssueCode.BAD_RULES, IssueCode.EMPTY_FILE).contains(parsed.issues().get(0).code()),
        () -> parsed.issues().toString());
  }
}
