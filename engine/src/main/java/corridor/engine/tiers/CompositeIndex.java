package corridor.engine.tiers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.UndefinedResultException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One score a member from several measures: {@code Σ_j w_j s_ij}, where {@code s} is a measure on
 * the scale of the {@link Weighting} and the weights {@code w} add up to 1. Measures are taken on
 * the whole graph and scaled among the members only.
 *
 * <ul>
 *   <li>In every measure more must mean more central; turn others round before.
 *   <li>A measure that is equal for all members contributes nothing: it has weight 0, and the
 *       provenance warns. If all are, {@link UndefinedResultException}.
 *   <li>A member without a finite value of every measure is {@link Undefined#UNDEFINED_INPUT}, and
 *       the others are scaled without it; the provenance warns and names it.
 *   <li>Values that differ by no more than 1e-12 of the largest magnitude count as equal, in a
 *       measure and in the index.
 * </ul>
 *
 * <p>Range: Z_SCORE around 0, the others 0 to 1. Time and memory O(measures × members); RANK takes
 * O(measures × members²) time. Deterministic.
 *
 * <p>Entropy weights: Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x; as used for composite
 * indices by Zeleny 1982, Multiple Criteria Decision Making.
 */
public final class CompositeIndex {
  private CompositeIndex() {}

  /** The index from measures under their own names, which must be distinct. */
  public static Scores of(List<Scores> measures, Collection<String> members, Weighting weighting) {
    if (measures.stream().map(Scores::measure).distinct().count() < measures.size()) {
      throw new IllegalArgumentException(
          "measures must have distinct names, but are "
              + measures.stream().map(Scores::measure).toList());
    }
    return of(
        measures.stream()
            .collect(ImmutableMap.toImmutableMap(Scores::measure, (Scores scores) -> scores)),
        members,
        weighting);
  }

  /** The index from measures under these names, in this order. */
  public static Scores of(
      ImmutableMap<String, Scores> measures, Collection<String> members, Weighting weighting) {
    ImmutableList<String> ids = distinct(members);
    ImmutableList<Scores> inputs = requireSameNodes(measures);
    int[] nodes = ids.stream().mapToInt(id -> indexOf(id, inputs.get(0).ids())).toArray();
    int[] complete = // places in ids
        IntStream.range(0, nodes.length)
            .filter(i -> inputs.stream().allMatch(in -> Double.isFinite(in.value(nodes[i]))))
            .toArray();
    double[] weights = new double[inputs.size()];
    double[][] scaled = new double[inputs.size()][];
    for (int j = 0; j < weights.length; j++) {
      Scores input = inputs.get(j);
      double[] column =
          NearlyEqual.merged(
              Arrays.stream(complete).mapToDouble(i -> input.value(nodes[i])).toArray());
      boolean varies = Arrays.stream(column).distinct().count() > 1;
      scaled[j] = varies ? weighting.scaled(column) : new double[column.length];
      weights[j] = varies ? weighting.importance(scaled[j]) : 0;
    }
    double total = Arrays.stream(weights).sum();
    if (!(total > 0)) {
      String names = String.join(", ", measures.keySet());
      throw new UndefinedResultException(
          complete.length == 0
              ? "a composite index needs members with values of " + names + ", but there are none"
              : "a composite index needs a measure that differs between members, but for all "
                  + complete.length
                  + " members with values there is one value of "
                  + names);
    }
    weights = Arrays.stream(weights).map(weight -> weight / total).toArray();
    double[] index = weightedSum(scaled, weights, complete.length);

    Scores.Builder scores = Scores.builder(ids);
    IntStream.range(0, nodes.length)
        .forEach(i -> scores.setUndefined(i, Undefined.UNDEFINED_INPUT));
    for (int i = 0; i < complete.length; i++) {
      scores.set(complete[i], index[i]);
    }
    Provenance provenance = provenance(measures, weighting, weights, ids.size());
    if (complete.length < nodes.length) {
      TreeSet<String> left = new TreeSet<>(ids);
      Arrays.stream(complete).mapToObj(ids::get).forEach(left::remove);
      provenance = provenance.withWarning("left out without a value: " + String.join(", ", left));
    }
    return scores.build(weighting.unit(), provenance);
  }

  /**
   * How many standard deviations a measure's value of each member lies above the members' mean, in
   * the order of the ids; NaN where it has no finite value or all are equal. Unlike the index this
   * looks at one measure alone.
   */
  static double[] zScores(Scores measure, ImmutableList<String> ids) {
    double[] values =
        ids.stream().mapToDouble(id -> measure.value(indexOf(id, measure.ids()))).toArray();
    double[] finite = NearlyEqual.merged(Arrays.stream(values).filter(Double::isFinite).toArray());
    double[] z = new double[values.length];
    Arrays.fill(z, Double.NaN);
    if (Arrays.stream(finite).distinct().count() > 1) {
      double[] scaled = Weighting.Z_SCORE.scaled(finite);
      int next = 0;
      for (int i = 0; i < z.length; i++) {
        z[i] = Double.isFinite(values[i]) ? scaled[next++] : Double.NaN;
      }
    }
    return z;
  }

  static ImmutableList<String> distinct(Collection<String> members) {
    ImmutableList<String> ids = ImmutableList.sortedCopyOf(new TreeSet<>(members));
    if (ids.isEmpty() || ids.size() < members.size()) {
      throw new IllegalArgumentException(
          "members must be distinct and at least one, but are " + members);
    }
    return ids;
  }

  private static ImmutableList<Scores> requireSameNodes(Map<String, Scores> measures) {
    if (measures.isEmpty()) {
      throw new IllegalArgumentException("measures must be at least one, but are none");
    }
    ImmutableList<Scores> inputs = ImmutableList.copyOf(measures.values());
    measures.forEach(
        (name, scores) -> {
          if (!scores.ids().equals(inputs.get(0).ids())) {
            throw new IllegalArgumentException(
                "measures must be of the same nodes, but " + name + " is of others than the first");
          }
        });
    return inputs;
  }

  private static int indexOf(String id, ImmutableList<String> ids) {
    int index = Collections.binarySearch(ids, id);
    if (index < 0) {
      throw new IllegalArgumentException("members must be nodes, but " + id + " is none");
    }
    return index;
  }

  // Relative to the terms, not to the sums: measures that cancel each other leave only rounding.
  private static double[] weightedSum(double[][] scaled, double[] weights, int members) {
    double[] sums = new double[members];
    double largest = 0;
    for (int j = 0; j < weights.length; j++) {
      for (int i = 0; i < members; i++) {
        double term = weights[j] * scaled[j][i];
        sums[i] += term;
        largest = Math.max(largest, Math.abs(term));
      }
    }
    return NearlyEqual.merged(sums, largest);
  }

  private static Provenance provenance(
      ImmutableMap<String, Scores> measures, Weighting weighting, double[] weights, int members) {
    Provenance first = measures.values().asList().get(0).provenance();
    Provenance all =
        new Provenance(
                "composite index",
                ImmutableMap.of(),
                first.projection(),
                first.network(),
                first.nodes(),
                first.ties(),
                OptionalLong.empty(),
                0,
                true,
                ImmutableList.of(),
                first.version())
            .withOption("weighting", weighting.name().toLowerCase(Locale.ROOT))
            .withOption("members", members);
    int j = 0;
    for (Map.Entry<String, Scores> measure : measures.entrySet()) {
      all = withMeasure(all, measure.getKey(), measure.getValue().provenance(), weights[j++]);
    }
    return all;
  }

  private static Provenance withMeasure(Provenance all, String name, Provenance one, double w) {
    Provenance more = all.withOption("weight of " + name, w);
    for (Map.Entry<String, String> option : one.options().entrySet()) {
      more = more.withOption(name + " " + option.getKey(), option.getValue());
    }
    if (!one.projection().equals(all.projection())) {
      more = more.withOption(name + " projection", one.projection());
    }
    if (one.seed().isPresent()) {
      more = more.withOption(name + " seed", one.seed().getAsLong());
    }
    if (w == 0) {
      more = more.withWarning(name + " is equal for all members and contributes nothing");
    }
    if (!one.converged()) {
      more = more.withWarning(name + " did not converge");
    }
    for (String warning : one.warnings()) {
      more = more.withWarning(name + ": " + warning);
    }
    return more;
  }
}
