package corridor.queries.answer;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Streams;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A measure of nodes that can be asked for by name.
 *
 * @param name what it is asked for by, and its column
 * @param line what it tells, in one line
 */
public record Measure(String name, String line, Compute compute) {

  /** How it is computed. */
  @FunctionalInterface
  public interface Compute {
    /** Its scores of all nodes of a projection of a network. */
    Scores of(Network network, Projection graph, Run run);
  }

  private static final ImmutableMap<String, Measure> ALL = all(MeasureParameters.DEFAULT);

  /** All measures, by name. */
  public static ImmutableMap<String, Measure> all() {
    return ALL;
  }

  /** All measures, by name, those that are estimated as well as asked for. */
  public static ImmutableMap<String, Measure> all(MeasureParameters parameters) {
    return Streams.concat(
            CentralityMeasures.list(parameters).stream(),
            EstimatedMeasures.list(parameters).stream(),
            BrokerageMeasures.list().stream(),
            StructureMeasures.list().stream())
        .collect(ImmutableMap.toImmutableMap(Measure::name, measure -> measure));
  }

  /** The measure of this name, if there is one. */
  public static Optional<Measure> find(String name) {
    return Optional.ofNullable(ALL.get(name));
  }

  /** The measures whose names are most like {@code name}, for a hint. */
  public static List<String> suggest(String name) {
    return suggest(name, ALL.keySet());
  }

  /** Of {@code names}, those most like {@code name}. */
  static List<String> suggest(String name, Set<String> names) {
    return names.stream()
        .sorted(
            Comparator.comparing((String known) -> -sharedLetters(known, name))
                .thenComparing(known -> known))
        .limit(3)
        .toList();
  }

  private static long sharedLetters(String known, String name) {
    long pairs = 0;
    for (int i = 0; i + 2 <= name.length(); i++) {
      pairs += known.contains(name.substring(i, i + 2)) ? 1 : 0;
    }
    return pairs;
  }
}
