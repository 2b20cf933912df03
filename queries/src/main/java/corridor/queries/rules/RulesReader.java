package corridor.queries.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.network.Labels;
import corridor.engine.network.Layer;
import corridor.engine.time.BridgingRule;
import corridor.engine.time.EgoRule;
import corridor.engine.time.Grade;
import corridor.engine.time.GrowthRule;
import corridor.engine.time.LastGrowth;
import corridor.engine.time.RobustnessRule;
import corridor.engine.time.Rule;
import corridor.engine.time.StageRule;
import corridor.engine.time.SupplierRule;
import corridor.engine.time.Threshold;
import corridor.engine.time.Threshold.Sense;
import corridor.engine.time.TierRule;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.NumberText;
import corridor.importer.settings.Setting;
import corridor.importer.settings.SettingsParser;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes rules of settings whose keys and words are known to be right. */
final class RulesReader {
  private static final ImmutableList<Layer> NO_LAYERS = ImmutableList.of();

  private final Setting whole;
  private final ImmutableMap<String, Setting> usual;
  private final SettingsParser parser;
  private ImmutableMap<String, Setting> own = ImmutableMap.of();
  private ImmutableMap<String, Setting> usualOwn = ImmutableMap.of();

  RulesReader(Setting whole, ImmutableMap<String, Setting> usual, SettingsParser parser) {
    this.whole = whole;
    this.usual = usual;
    this.parser = parser;
  }

  int raiseFrom() {
    Setting setting = either(whole.block(), usual, RulesSchema.RAISE_FROM);
    int number = setting == null ? 0 : Integer.parseInt(setting.text());
    if (number == 1 && setting != null) {
      parser.report(
          setting, IssueCode.OUT_OF_RANGE, "raise-from is at least 2, or 0 for never", "");
    }
    return number;
  }

  private static @Nullable Setting either(
      ImmutableMap<String, Setting> given, ImmutableMap<String, Setting> otherwise, String key) {
    Setting setting = given.get(key);
    return setting == null ? otherwise.get(key) : setting;
  }

  ImmutableList<Rule> rules() {
    ImmutableList.Builder<Rule> rules = ImmutableList.builder();
    add(
        rules,
        "growth",
        Sense.BELOW,
        threshold ->
            new GrowthRule(
                threshold,
                ImmutableSortedSet.copyOf(texts("indicators")),
                text("ties").equals("yes"),
                new LastGrowth.Options(number("least-years") - 2)));
    add(rules, "bridging", Sense.AT_MOST, BridgingRule::new);
    add(rules, "ego-cr1", Sense.ABOVE, t -> new EgoRule(1, t, number("least-partners")));
    add(rules, "ego-cr4", Sense.ABOVE, t -> new EgoRule(4, t, number("least-partners")));
    add(
        rules,
        "tier-fall",
        Sense.AT_LEAST,
        t -> new TierRule(t, ImmutableSortedSet.copyOf(texts("groups")), number("classes")));
    add(rules, "robustness", Sense.ABOVE, RobustnessRule::new);
    add(
        rules,
        "supplier-concentration",
        Sense.ABOVE,
        t ->
            new SupplierRule(
                t,
                Labels.find(Layer.class, text("layer")).orElse(Layer.INDUSTRY),
                text("undirected").equals("yes"),
                number("least-suppliers")));
    add(rules, "stage-gap", Sense.AT_LEAST, t -> new StageRule(t, stages()));
    ImmutableList<Rule> all = rules.build();
    if (all.isEmpty() && parser.issues().isEmpty()) {
      parser.report(whole, IssueCode.BAD_RULES, "the file names no rule", "bridging: {}");
    }
    return all;
  }

  private interface Made {
    Rule of(Threshold threshold);
  }

  private void add(ImmutableList.Builder<Rule> rules, String name, Sense sense, Made made) {
    Setting setting = whole.block().get(name);
    if (setting == null) {
      return;
    }
    own = setting.block();
    Setting otherwise = usual.get(name);
    usualOwn = otherwise == null ? ImmutableMap.of() : otherwise.block();
    attempt(setting, () -> made.of(threshold(sense))).ifPresent(rules::add);
  }

  /** What the engine refuses becomes a finding about the rule. */
  private <T> Optional<T> attempt(Setting setting, Supplier<T> made) {
    try {
      return Optional.of(made.get());
    } catch (IllegalArgumentException e) {
      parser.report(setting, IssueCode.BAD_RULES, String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  private Threshold threshold(Sense sense) {
    ImmutableSortedMap<Grade, Double> given = levels(own);
    return new Threshold(sense, given.isEmpty() ? levels(usualOwn) : given);
  }

  private static ImmutableSortedMap<Grade, Double> levels(ImmutableMap<String, Setting> settings) {
    ImmutableSortedMap.Builder<Grade, Double> levels = ImmutableSortedMap.naturalOrder();
    for (Grade grade : Grade.values()) {
      Setting level = settings.get(grade.name().toLowerCase(Locale.ROOT));
      if (level != null) {
        levels.put(grade, NumberText.parse(level.text()).orElseThrow());
      }
    }
    return levels.buildOrThrow();
  }

  private ImmutableList<Layer> stages() {
    ImmutableList.Builder<Layer> stages = ImmutableList.builder();
    Setting setting = either(own, usualOwn, "stages");
    if (setting == null) {
      return NO_LAYERS;
    }
    for (String text : setting.texts()) {
      Optional<Layer> layer = Labels.find(Layer.class, text);
      if (layer.isEmpty()) {
        throw new IllegalArgumentException(
            "stages must be of " + Labels.list(Layer.class) + ", but one is " + Issues.quote(text));
      }
      stages.add(layer.get());
    }
    return stages.build();
  }

  private ImmutableList<String> texts(String key) {
    Setting setting = either(own, usualOwn, key);
    return setting == null ? ImmutableList.of() : setting.texts();
  }

  private String text(String key) {
    Setting setting = either(own, usualOwn, key);
    return setting == null ? "" : setting.text();
  }

  private int number(String key) {
    return Integer.parseInt(text(key));
  }
}
