package corridor.engine.tiers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import java.util.Optional;
import java.util.OptionalDouble;

/** Members of a group in tiers, with how steady each of them stands in its tier. */
public final class TierTable {
  /** A member that keeps its tier in a smaller share of resamples is flagged. */
  public static final double STABLE_FROM = 0.8;

  /**
   * One member.
   *
   * @param id its id
   * @param score its composite index; NaN if undefined
   * @param undefined why it has no score, if it has none
   * @param tier 1 is the highest; 0 if it has no score
   * @param stability share of resamples in which it is in this tier; absent without resamples or
   *     tier
   * @param shares share of resamples in each tier, from tier 1; what is missing to 1 are resamples
   *     in which it has no tier; empty without resamples
   * @param z by measure, how many standard deviations it lies above the members' mean; NaN if it
   *     has no value or all are equal
   * @param without by measure, the tier it has if the index leaves that measure out; 0 if there is
   *     none then; empty if there is one measure only
   */
  public record Row(
      String id,
      double score,
      Optional<Undefined> undefined,
      int tier,
      OptionalDouble stability,
      ImmutableList<Double> shares,
      ImmutableMap<String, Double> z,
      ImmutableMap<String, Integer> without) {

    /** Whether it keeps its tier in fewer than {@link #STABLE_FROM} of the resamples. */
    public boolean unstable() {
      return stability.isPresent() && stability.getAsDouble() < STABLE_FROM;
    }
  }

  private final ImmutableList<Row> rows;
  private final Scores scores;
  private final Classes classes;
  private final Optional<ClassCount> count;
  private final Resamples resamples;
  private final Provenance provenance;

  /**
   * How many resamples there were.
   *
   * @param total all of them
   * @param undefined those in which the index could not be computed
   * @param tooFewScores those with fewer classes than tiers
   */
  public record Resamples(int total, int undefined, int tooFewScores) {}

  TierTable(
      ImmutableList<Row> rows,
      Scores scores,
      Classes classes,
      Optional<ClassCount> count,
      Resamples resamples,
      Provenance provenance) {
    this.rows = rows;
    this.scores = scores;
    this.classes = classes;
    this.count = count;
    this.resamples = resamples;
    this.provenance = provenance;
  }

  /** The members from the highest score to the lowest; equal scores and the undefined by id. */
  public ImmutableList<Row> rows() {
    return rows;
  }

  /** The member with this id; throws {@link IllegalArgumentException} if there is none. */
  public Row getRow(String id) {
    return rows.stream()
        .filter(row -> row.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the table has no member " + id));
  }

  /** The tier of each member that has one, to be compared with published tiers. */
  public ImmutableMap<String, Integer> tiers() {
    return rows.stream()
        .filter(row -> row.tier() > 0)
        .collect(ImmutableMap.toImmutableMap(Row::id, Row::tier));
  }

  /** The composite index. */
  public Scores scores() {
    return scores;
  }

  /** The classes of the scores that are defined, from the lowest: tier 1 is the last of them. */
  public Classes classes() {
    return classes;
  }

  /** Goodness of variance fit of the tiers. */
  public double gvf() {
    return classes.gvf().value();
  }

  /** How the number of tiers was chosen, if it was left to the scores. */
  public Optional<ClassCount> count() {
    return count;
  }

  /** How many resamples there were, and how many gave no tiers. */
  public Resamples resamples() {
    return resamples;
  }

  /** Where the tiers come from. */
  public Provenance provenance() {
    return provenance;
  }
}
