package corridor.queries.command;

import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.TieKind;
import corridor.engine.projection.CityLift;
import corridor.engine.projection.CombineRule;
import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.projection.TieSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which part of the network is looked at, and as what graph. */
final class SelectionOptions {
  private static final Pattern YEARS = Pattern.compile("(\\d{4})?\\.\\.(\\d{4})?|(\\d{4})");

  /** How ties of a city's institutions are counted for it. */
  enum Counting {
    FULL,
    FRACTIONAL
  }

  @Option(
      names = "--kind",
      split = ",",
      paramLabel = "KIND",
      description = "Kinds of nodes: city, institution, alliance, platform, region.")
  private List<NodeKind> kinds = new ArrayList<>();

  @Option(
      names = "--layer",
      split = ",",
      paramLabel = "LAYER",
      description =
          "Layers of ties: symbiosis, knowledge, innovation, industry, service, value."
              + " Default: all.")
  private List<Layer> layers = new ArrayList<>();

  @Option(
      names = "--cluster",
      split = ",",
      paramLabel = "GROUP",
      description = "Only nodes of these clusters or other groups (yrd, jjj, gba, cc, g60 …).")
  private List<String> groups = new ArrayList<>();

  @Option(
      names = "--during",
      paramLabel = "YEARS",
      description =
          "Ties of these years: 2020, or 2017..2020 for 2017 up to, not including, 2020;"
              + " either end may be left out.")
  private @Nullable String during;

  @Option(
      names = "--ties",
      split = ",",
      paramLabel = "KIND",
      description =
          "Kinds of ties: collaboration, technology-transfer, affiliation."
              + " Default: the first two.")
  private List<TieKind> tieKinds = new ArrayList<>();

  @Option(
      names = "--lift-to-cities",
      negatable = true,
      description =
          "Count ties of institutions, alliances and platforms for the cities that host them."
              + " Default: if only cities are ranked.")
  private @Nullable Boolean lift;

  @Option(
      names = "--counting",
      paramLabel = "METHOD",
      description =
          "When k members of an alliance are lifted: fractional (each pair 1/(k-1)) or full"
              + " (each pair 1). Default: fractional.")
  private Counting counting = Counting.FRACTIONAL;

  @Option(
      names = "--combine",
      paramLabel = "RULE",
      description = "What parallel ties become: sum, count or max of weights. Default: sum.")
  private CombineRule combine = CombineRule.SUM;

  @Option(
      names = "--length",
      paramLabel = "LENGTH",
      description = "How long a tie is on a path: inverse-weight or hops. Default: inverse-weight.")
  private PathLength length = PathLength.INVERSE_WEIGHT;

  @Option(
      names = "--inferred",
      negatable = true,
      description = "Take inferred ties beside observed ones. Default: observed only.")
  private @Nullable Boolean inferred;

  /** The rule that these options describe, on top of what the command takes by default. */
  ProjectionRule rule(Network network, Set<NodeKind> defaultKinds, Direction direction) {
    Set<NodeKind> nodeKinds = kinds.isEmpty() ? defaultKinds : ImmutableSet.copyOf(kinds);
    boolean lifted = lift == null ? nodeKinds.equals(Set.of(NodeKind.CITY)) : lift;
    if (lifted && !nodeKinds.contains(NodeKind.CITY)) {
      throw new UsageException("--lift-to-cities needs --kind to include city");
    }
    TieSelection defaults = TieSelection.DEFAULT.withNodeKinds(nodeKinds);
    return ProjectionRule.ALL_NODES
        .withName(lifted ? "cities" : "nodes")
        .withSelection(selection(network, defaults))
        .withDirection(direction)
        .withCombine(combine)
        .withLength(length)
        .withLift(lifted ? lift() : CityLift.NONE);
  }

  /** What these options select, of what the command takes by default. */
  TieSelection selection(Network network, TieSelection defaults) {
    TieSelection selection = defaults.withDuring(years());
    if (!kinds.isEmpty()) {
      selection = selection.withNodeKinds(ImmutableSet.copyOf(kinds));
    }
    if (inferred != null) {
      selection = selection.withInferred(inferred);
    }
    if (!tieKinds.isEmpty()) {
      selection = selection.withTieKinds(Set.copyOf(tieKinds));
    }
    if (!layers.isEmpty()) {
      selection = selection.withLayers(Set.copyOf(layers));
    }
    return selection.withGroups(
        groups.stream()
            .map(name -> NetworkOption.findGroup(network, name, "--cluster").id())
            .collect(Collectors.toSet()));
  }

  /** How ties are lifted, if that was asked for. */
  Optional<CityLift> liftAskedFor() {
    return Boolean.TRUE.equals(lift) ? Optional.of(lift()) : Optional.empty();
  }

  private CityLift lift() {
    return counting == Counting.FULL ? CityLift.FULL : CityLift.FRACTIONAL;
  }

  private Period years() {
    return during == null ? Period.ALWAYS : years(during, "--during");
  }

  /** Whether years were asked for. */
  boolean hasYears() {
    return during != null;
  }

  /** Reads a year or a span of years. */
  static Period years(String text, String option) {
    Matcher years = YEARS.matcher(text);
    if (!years.matches()) {
      throw new UsageException(
          option + " must be a year (2020) or years (2017..2020, 2017.., ..2020), but is " + text);
    }
    if (years.group(3) != null) {
      int year = Integer.parseInt(years.group(3));
      return Period.of(year, year + 1);
    }
    try {
      return new Period(year(years.group(1)), year(years.group(2)));
    } catch (IllegalArgumentException e) {
      throw new UsageException(option + " " + text + ": " + e.getMessage());
    }
  }

  private static OptionalInt year(@Nullable String text) {
    return text == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }
}
