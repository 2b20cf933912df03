package corridor.engine.time;

import com.google.common.collect.ImmutableList;
import corridor.engine.run.Run;
import java.util.Optional;

/**
 * A rule of monitoring: what to read off a network, and from where on that is a warning. A rule
 * about a state reads one snapshot; a rule about a change reads two and has nothing to say of one.
 */
public sealed interface Rule
    permits GrowthRule, BridgingRule, EgoRule, TierRule, RobustnessRule, SupplierRule, StageRule {

  /** Its name, as rules files have it. */
  String name();

  /** When a value is a warning. */
  Threshold threshold();

  /** Whether it needs an earlier snapshot. */
  default boolean isAboutChange() {
    return false;
  }

  /** One reading a subject, by subject. {@code before} is empty for rules about a state. */
  ImmutableList<Reading> read(Snapshot now, Optional<Snapshot> before, Run run);

  /** What a rule about a change says of a single snapshot. */
  static ImmutableList<Reading> nothingBefore() {
    return ImmutableList.of(
        Reading.notJudged(Reading.NETWORK, Reading.NETWORK, "there is no earlier time to compare"));
  }
}
