package corridor.engine.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.Version;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Where a result comes from: enough to get it again. The thread count is left out, since it cannot
 * change a result.
 *
 * @param measure what was computed
 * @param options its options in the order they are told
 * @param projection the projection's rule in words, or the facts that were used
 * @param network fingerprint of the network
 * @param nodes nodes of the projection, or of the network if facts were used
 * @param ties ties likewise
 * @param seed of the random generator, if one was used
 * @param iterations of an iterative method; 0 if it is none
 * @param converged whether an iterative method reached its tolerance
 * @param warnings what a reader must know before using the result
 * @param version of the engine
 */
public record Provenance(
    String measure,
    ImmutableMap<String, String> options,
    String projection,
    String network,
    int nodes,
    int ties,
    OptionalLong seed,
    int iterations,
    boolean converged,
    ImmutableList<String> warnings,
    String version) {

  /** Provenance of a direct computation on a projection. */
  public static Provenance of(String measure, Projection projection) {
    return new Provenance(
        measure,
        ImmutableMap.of(),
        projection.rule().describe(),
        projection.fingerprint().hex(),
        projection.nodes(),
        projection.ties(),
        OptionalLong.empty(),
        0,
        true,
        ImmutableList.of(),
        Version.string());
  }

  /**
   * Provenance of what is computed from facts and not from a graph: {@code what} says from which,
   * and nodes and ties are those of the network.
   */
  public static Provenance ofFacts(String measure, Network network, String what) {
    return new Provenance(
        measure,
        ImmutableMap.of(),
        what,
        network.fingerprint().hex(),
        network.nodes().size(),
        network.ties().size(),
        OptionalLong.empty(),
        0,
        true,
        ImmutableList.of(),
        Version.string());
  }

  /** This provenance of another measure, for results that hold several. */
  public Provenance withMeasure(String newMeasure) {
    return new Provenance(
        newMeasure,
        options,
        projection,
        network,
        nodes,
        ties,
        seed,
        iterations,
        converged,
        warnings,
        version);
  }

  /** This provenance with one more option. */
  public Provenance withOption(String name, Object value) {
    ImmutableMap<String, String> more =
        ImmutableMap.<String, String>builder()
            .putAll(options)
            .put(name, String.valueOf(value))
            .buildKeepingLast();
    return new Provenance(
        measure,
        more,
        projection,
        network,
        nodes,
        ties,
        seed,
        iterations,
        converged,
        warnings,
        version);
  }

  /** This provenance with the seed that was used. */
  public Provenance withSeed(long newSeed) {
    return new Provenance(
        measure,
        options,
        projection,
        network,
        nodes,
        ties,
        OptionalLong.of(newSeed),
        iterations,
        converged,
        warnings,
        version);
  }

  /** This provenance of an iterative method. */
  public Provenance withIterations(int count, boolean reached) {
    return new Provenance(
        measure,
        options,
        projection,
        network,
        nodes,
        ties,
        seed,
        count,
        reached,
        warnings,
        version);
  }

  /** This provenance with one more warning. */
  public Provenance withWarning(String warning) {
    return new Provenance(
        measure,
        options,
        projection,
        network,
        nodes,
        ties,
        seed,
        iterations,
        converged,
        ImmutableList.<String>builder().addAll(warnings).add(warning).build(),
        version);
  }

  /** All of it as names and values, for headings of tables and files. */
  public ImmutableMap<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("measure", measure);
    map.putAll(options);
    map.put("projection", projection);
    map.put("network", network);
    map.put("nodes", Integer.toString(nodes));
    map.put("ties", Integer.toString(ties));
    seed.ifPresent(value -> map.put("seed", Long.toString(value)));
    if (iterations > 0) {
      map.put("iterations", Integer.toString(iterations));
      map.put("converged", Boolean.toString(converged));
    }
    if (!warnings.isEmpty()) {
      map.put("warnings", String.join("; ", warnings));
    }
    map.put("version", version);
    return ImmutableMap.copyOf(map);
  }
}
