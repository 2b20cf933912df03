package corridor.engine.time;

import com.google.common.base.Splitter;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rules say of a network, or of what changed in it.
 *
 * <ul>
 *   <li>Of one snapshot: every value that passes its rule's threshold is a warning. Rules about a
 *       change are not judged.
 *   <li>Of two: a value of a rule about a state is a warning only if it is worse than before; one
 *       that stood already, or was worse, is {@link #standing}. So equal snapshots give no warning.
 *   <li>Grade: the gravest level that the value passes; one grade more if as many different rules
 *       as {@code raiseFrom} warn of the same subject. (For series and tiers that is the node or
 *       group.)
 *   <li>What has no value is listed with the reason.
 *   <li>In the order of grade from red, then rule, then subject; deterministic.
 * </ul>
 *
 * @param warnings new or worse
 * @param standing warnings that stood at the earlier time as well, and did not become worse
 * @param notJudged by rule and subject
 */
public record Monitor(
    ImmutableList<Warning> warnings,
    ImmutableList<Warning> standing,
    ImmutableList<NotJudged> notJudged) {

  private static final Comparator<Warning> GRAVEST_FIRST =
      Comparator.comparing(Warning::grade)
          .reversed()
          .thenComparing(Warning::rule)
          .thenComparing(warning -> warning.reading().subject());

  /** A rule that has nothing to say of a subject, for the reason that the reading tells. */
  public record NotJudged(String rule, Reading reading) {}

  /** Reads all rules. {@code raiseFrom} is at least 2, or 0 for never. */
  public static Monitor of(
      List<Rule> rules, int raiseFrom, Snapshot now, Optional<Snapshot> before, Run run) {
    if (raiseFrom < 0 || raiseFrom == 1) {
      throw new IllegalArgumentException(
          "raiseFrom must be at least 2, or 0 for never, but is " + raiseFrom);
    }
    List<Warning> warnings = new ArrayList<>();
    List<Warning> standing = new ArrayList<>();
    ImmutableList.Builder<NotJudged> notJudged = ImmutableList.builder();
    for (int i = 0; i < rules.size(); i++) {
      run.checkpoint("monitor", i, rules.size());
      Rule rule = rules.get(i);
      Map<String, Double> earlier = earlier(rule, before, run);
      Optional<Snapshot> compared = rule.isAboutChange() ? before : Optional.empty();
      for (Reading reading : rule.read(now, compared, run)) {
        if (!reading.judged()) {
          notJudged.add(new NotJudged(rule.name(), reading));
          continue;
        }
        Optional<Double> old = Optional.ofNullable(earlier.get(reading.subject()));
        Optional<Grade> grade = rule.threshold().grade(reading.value());
        if (grade.isPresent()) {
          boolean stood = old.isPresent() && !rule.threshold().isWorse(reading.value(), old.get());
          Reading told = compared(rule, reading, old, before.isPresent());
          (stood ? standing : warnings)
              .add(
                  new Warning(
                      rule.name(),
                      grade.get(),
                      false,
                      told,
                      rule.threshold().passed(reading.value())));
        }
      }
    }
    run.checkpoint("monitor", rules.size(), rules.size());
    return new Monitor(
        ImmutableList.sortedCopyOf(GRAVEST_FIRST, raised(warnings, raiseFrom)),
        ImmutableList.sortedCopyOf(GRAVEST_FIRST, standing),
        notJudged.build());
  }

  private static Reading compared(
      Rule rule, Reading reading, Optional<Double> old, boolean twoTimes) {
    if (!twoTimes || rule.isAboutChange()) {
      return reading;
    }
    if (old.isEmpty()) {
      return reading.withDetail(reading.detail() + "; not judged before");
    }
    return Double.isNaN(reading.baseline()) ? reading.withBaseline(old.get()) : reading;
  }

  private static Map<String, Double> earlier(Rule rule, Optional<Snapshot> before, Run run) {
    Map<String, Double> values = new HashMap<>();
    if (before.isPresent() && !rule.isAboutChange()) {
      rule.read(before.get(), Optional.empty(), run).stream()
          .filter(Reading::judged)
          .forEach(reading -> values.put(reading.subject(), reading.value()));
    }
    return values;
  }

  private static List<Warning> raised(List<Warning> warnings, int raiseFrom) {
    SetMultimap<String, String> rules = HashMultimap.create();
    warnings.forEach(
        warning -> rules.put(about(warning.rule(), warning.reading()), warning.rule()));
    return warnings.stream()
        .map(
            warning ->
                raiseFrom > 0
                        && rules.get(about(warning.rule(), warning.reading())).size() >= raiseFrom
                    ? new Warning(
                        warning.rule(),
                        warning.grade().raised(),
                        true,
                        warning.reading(),
                        warning.threshold())
                    : warning)
        .toList();
  }

  /** The node or group: a series names it before its indicator, a tier after its corridor. */
  private static String about(String rule, Reading reading) {
    List<String> parts = Splitter.on(": ").splitToList(reading.subject());
    return parts.size() == 2 && rule.equals(TierRule.NAME) ? parts.get(1) : parts.get(0);
  }
}
