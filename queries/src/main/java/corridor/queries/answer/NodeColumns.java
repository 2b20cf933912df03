package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import corridor.engine.brokerage.Brokerage;
import corridor.engine.brokerage.BrokerageRole;
import corridor.engine.brokerage.GouldFernandez;
import corridor.engine.brokerage.Unclassed;
import corridor.engine.community.Communities;
import corridor.engine.community.Leiden;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.tiers.TierTable;
import corridor.engine.tiers.Tiers;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.ValueType;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Results as columns of nodes, for files and the mirror: any measure that {@code hubs} ranks by,
 * and the names below. A node that has no value, or was not in the graph that was measured, has
 * none in the column.
 */
public final class NodeColumns {
  /** Tier of a member of the group, 1 being the highest. */
  public static final String TIER = "tier";

  /** Share of resamples in which a member is in its tier. */
  public static final String TIER_STABILITY = "tier_stability";

  /** Number of the Leiden community of a node that has ties, 1 being the largest. */
  public static final String COMMUNITY = "community";

  /**
   * The Gould–Fernandez role that a node has most often; several with a stroke between them if it
   * has them equally often, as representative and gatekeeper where no tie is directed.
   */
  public static final String ROLE = "role";

  /** What is no measure. */
  private static final ImmutableMap<String, String> OTHERS =
      ImmutableMap.of(
          TIER, "tier of a member of --group, 1 is the highest",
          TIER_STABILITY, "share of resamples in which it is in that tier",
          COMMUNITY, "number of its Leiden community",
          ROLE, "what it does most between clusters (Gould–Fernandez)");

  /**
   * What the results are computed on and with.
   *
   * @param rule the graph, as for {@code hubs}; roles read it with its directions
   * @param tierRule the graph that tiers are made on, as for {@code tiers}
   * @param group whose members are put into tiers, if that is asked for
   * @param parameters what some measures have to be told; its seed is that of all that is drawn
   */
  public record Options(
      ProjectionRule rule,
      ProjectionRule tierRule,
      Optional<Group> group,
      MeasureParameters parameters) {

    /**
     * What {@code hubs} and {@code tiers} take by default: for measures all nodes but regions, not
     * lifted; for tiers cities, with all that they host.
     */
    public static final Options DEFAULT =
        new Options(
            ProjectionRule.ALL_NODES.withName("nodes"),
            ProjectionRule.CITIES,
            Optional.empty(),
            MeasureParameters.DEFAULT);

    /** These options with tiers of another group. */
    public Options withGroup(Group newGroup) {
      return new Options(rule, tierRule, Optional.of(newGroup), parameters);
    }

    /** These options on another graph, but for tiers. */
    public Options withRule(ProjectionRule newRule) {
      return new Options(newRule, tierRule, group, parameters);
    }
  }

  private final Network network;
  private final Options options;
  private final Run run;
  private final Projection graph;

  private NodeColumns(Network network, Options options, Run run) {
    this.network = network;
    this.options = options;
    this.run = run;
    this.graph = Projection.of(network, options.rule());
  }

  /** All names that can be asked for, with what they tell in one line. */
  public static ImmutableMap<String, String> names() {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    Measure.all().values().forEach(measure -> names.put(measure.name(), measure.line()));
    return names.putAll(OTHERS).buildOrThrow();
  }

  /** Whether this is one of {@link #names}, written with hyphens or underscores. */
  public static boolean isKnown(String name) {
    return names().keySet().stream().anyMatch(known -> columnName(known).equals(columnName(name)));
  }

  /** The names, these further ones included, that are most like {@code name}, for a hint. */
  public static List<String> suggest(String name, List<String> further) {
    return Measure.suggest(name, Sets.union(names().keySet(), Set.copyOf(further)));
  }

  /** Whether a name needs a group of {@link Options}. */
  public static boolean needsGroup(String name) {
    return columnName(name).equals(TIER) || columnName(name).equals(TIER_STABILITY);
  }

  /** The column of a name: other programs read a hyphen as minus. */
  public static String columnName(String name) {
    return name.replace('-', '_');
  }

  /**
   * The columns of these names, in this order, each once. A name may be written with hyphens or
   * underscores; one that is not in {@link #names} is an {@link IllegalArgumentException}, a result
   * that does not exist at all an {@link corridor.engine.run.EngineException}.
   */
  public static ImmutableList<NodeColumn> of(
      Network network, List<String> names, Options options, Run run) {
    if (names.isEmpty()) {
      return ImmutableList.of();
    }
    Set<String> wanted =
        names.stream()
            .map(NodeColumns::columnName)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    ImmutableMap<String, Measure> measures =
        Measure.all(options.parameters()).values().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    measure -> columnName(measure.name()), measure -> measure));
    Set<String> unknown =
        Sets.difference(Sets.difference(wanted, measures.keySet()), OTHERS.keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "names must be measures or "
              + String.join(", ", OTHERS.keySet())
              + ", but has "
              + unknown);
    }
    NodeColumns columns = new NodeColumns(network, options, run);
    Map<String, NodeColumn> found = new LinkedHashMap<>();
    for (String name : wanted) {
      if (found.containsKey(name)) {
        continue;
      }
      Measure measure = measures.get(name);
      if (measure != null) {
        found.put(name, NodeColumn.of(name, measure.compute().of(network, columns.graph, run)));
      } else if (needsGroup(name)) {
        columns
            .tiers(wanted.contains(TIER_STABILITY))
            .forEach(column -> found.put(column.name(), column));
      } else {
        found.put(name, name.equals(COMMUNITY) ? columns.communities() : columns.roles());
      }
    }
    return wanted.stream().map(found::get).collect(ImmutableList.toImmutableList());
  }

  private List<NodeColumn> tiers(boolean withStability) {
    Group group =
        options
            .group()
            .orElseThrow(
                () -> new IllegalArgumentException("group must be given for tiers, but is not"));
    CorridorTiers answer =
        CorridorTiers.of(
            network,
            group,
            Projection.of(network, options.tierRule()),
            CorridorTiers.MEASURES.stream().map(name -> Measure.find(name).orElseThrow()).toList(),
            tiers -> {
              Tiers.Options seeded = tiers.withSeed(options.parameters().seed());
              return withStability ? seeded : seeded.withBootstraps(0);
            },
            run);
    Provenance provenance = answer.provenance().withOption("group", group.id());
    Map<String, Double> stability = new LinkedHashMap<>();
    for (TierTable.Row row : answer.tiers().rows()) {
      row.stability().ifPresent(share -> stability.put(row.id(), share));
    }
    return List.of(
        NodeColumn.of(TIER, ValueType.WHOLE, answer.tiers().tiers(), provenance),
        NodeColumn.of(
            TIER_STABILITY, ValueType.NUMBER, stability, provenance.withMeasure("tier stability")));
  }

  // A node without ties is a community of its own, which tells nothing.
  private NodeColumn communities() {
    Communities found =
        Leiden.of(graph, Leiden.Options.DEFAULT.withSeed(options.parameters().seed()), run);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int node = 0; node < graph.nodes(); node++) {
      if (graph.out().degree(node) + graph.in().degree(node) > 0) {
        numbers.put(graph.id(node), found.partition().classOf(node) + 1);
      }
    }
    return NodeColumn.of(COMMUNITY, ValueType.WHOLE, numbers, found.provenance());
  }

  private NodeColumn roles() {
    Projection directed = Projection.of(network, options.rule().withDirection(Direction.DIRECTED));
    Brokerage brokerage =
        GouldFernandez.of(
            directed,
            Partition.ofClusters(network, directed),
            GouldFernandez.Options.DEFAULT.withUnclassed(Unclassed.ONE_CLASS).withPermutations(0),
            run);
    Map<BrokerageRole, Scores> counts = new EnumMap<>(BrokerageRole.class);
    for (BrokerageRole role : BrokerageRole.values()) {
      counts.put(role, brokerage.count(role));
    }
    Map<String, String> roles = new LinkedHashMap<>();
    for (int node = 0; node < directed.nodes(); node++) {
      int v = node;
      double most = counts.values().stream().mapToDouble(count -> count.value(v)).max().orElse(0);
      if (most > 0) {
        roles.put(
            directed.id(v),
            counts.entrySet().stream()
                .filter(count -> count.getValue().value(v) == most)
                .map(count -> count.getKey().label())
                .collect(Collectors.joining("/")));
      }
    }
    return NodeColumn.of(
        ROLE, ValueType.TEXT, roles, brokerage.total().provenance().withMeasure("strongest role"));
  }
}
