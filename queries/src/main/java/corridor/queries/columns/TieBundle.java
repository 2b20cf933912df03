package corridor.queries.columns;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Layer;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.projection.Contribution;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One edge of a file: a tie, or parallel ties taken together, which have the same ends, kind and
 * layer and are all observed or all inferred.
 *
 * @param from id of the node it starts from; the ends of an undirected one are in the order of ids
 * @param to id of the node it goes to
 * @param weight the sum of the weights
 * @param count how many there are
 * @param period from the earliest start to the latest end; open if one of them is
 * @param ties what the network says, without repetition
 */
public record TieBundle(
    String from,
    String to,
    TieKind kind,
    Layer layer,
    boolean inferred,
    double weight,
    int count,
    Period period,
    ImmutableList<Tie> ties) {

  /** A tie by itself. */
  public static TieBundle of(Tie tie) {
    return new TieBundle(
        tie.from(),
        tie.to(),
        tie.kind(),
        tie.layer(),
        tie.inferred(),
        tie.weight(),
        1,
        tie.period(),
        ImmutableList.of(tie));
  }

  /**
   * What a tie, or the memberships of two nodes in one alliance, come to where they are lifted to
   * cities. Two memberships are collaboration, of the first one's layer, in the years of both; if
   * they share none, in no stated years.
   */
  public static TieBundle of(Contribution part) {
    Tie first = part.ties().get(0);
    TieKind kind = part.ties().size() == 1 ? first.kind() : TieKind.COLLABORATION;
    boolean turned = !kind.directed() && part.from().compareTo(part.to()) > 0;
    return new TieBundle(
        turned ? part.to() : part.from(),
        turned ? part.from() : part.to(),
        kind,
        first.layer(),
        part.inferred(),
        part.weight(),
        1,
        shared(part.ties()),
        part.ties());
  }

  private static Period shared(List<Tie> ties) {
    OptionalInt since =
        ties.stream().flatMapToInt(tie -> tie.period().since().stream()).reduce(Math::max);
    OptionalInt until =
        ties.stream().flatMapToInt(tie -> tie.period().until().stream()).reduce(Math::min);
    return since.isPresent() && until.isPresent() && since.getAsInt() >= until.getAsInt()
        ? Period.ALWAYS
        : new Period(since, until);
  }

  /** Parallel ones as one. All must be {@link #isParallelTo parallel}; at least one. */
  public static TieBundle ofAll(List<TieBundle> parallel) {
    TieBundle first = parallel.get(0);
    if (parallel.size() == 1) {
      return first;
    }
    double weight = 0;
    int count = 0;
    OptionalInt since = first.period.since();
    OptionalInt until = first.period.until();
    for (TieBundle each : parallel) {
      if (!each.isParallelTo(first)) {
        throw new IllegalArgumentException(
            "parallel must have the same ends, kind and layer, but has " + first + " and " + each);
      }
      weight += each.weight;
      count += each.count;
      since = both(since, each.period.since(), Math::min);
      until = both(until, each.period.until(), Math::max);
    }
    return new TieBundle(
        first.from,
        first.to,
        first.kind,
        first.layer,
        first.inferred,
        weight,
        count,
        new Period(since, until),
        parallel.stream()
            .flatMap(each -> each.ties.stream())
            .distinct()
            .collect(ImmutableList.toImmutableList()));
  }

  private interface Choice {
    int of(int a, int b);
  }

  private static OptionalInt both(OptionalInt a, OptionalInt b, Choice choice) {
    return a.isPresent() && b.isPresent()
        ? OptionalInt.of(choice.of(a.getAsInt(), b.getAsInt()))
        : OptionalInt.empty();
  }

  /** Whether the two may be taken together. */
  public boolean isParallelTo(TieBundle other) {
    return from.equals(other.from)
        && to.equals(other.to)
        && kind == other.kind
        && layer == other.layer
        && inferred == other.inferred;
  }

  /** Its kind, layer and whether it is inferred, as one text: {@code collaboration/knowledge}. */
  public String relation() {
    return kind.label() + "/" + layer.label() + (inferred ? "/inferred" : "");
  }

  /** The quantity that sources state, if all that state one have the same unit: the sum. */
  OptionalDouble amount() {
    return statedUnits().size() == 1 && isOneFactEach()
        ? OptionalDouble.of(ties.stream().flatMapToDouble(tie -> tie.amount().stream()).sum())
        : OptionalDouble.empty();
  }

  /** The unit of {@link #amount}; empty if there is none. */
  String unit() {
    return amount().isPresent() ? statedUnits().get(0) : "";
  }

  private List<String> statedUnits() {
    return ties.stream().filter(tie -> tie.amount().isPresent()).map(Tie::unit).distinct().toList();
  }

  // What two members brought to an alliance is no amount of what ties them.
  private boolean isOneFactEach() {
    return ties.stream().allMatch(tie -> tie.kind() == kind);
  }

  /** A text of the ties; where they differ, all of them. */
  String text(Function<Tie, String> text) {
    return ties.stream()
        .map(text)
        .filter(value -> !value.isEmpty())
        .distinct()
        .collect(Collectors.joining("; "));
  }
}
