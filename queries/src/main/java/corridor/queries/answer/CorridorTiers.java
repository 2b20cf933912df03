package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.tiers.Agreement;
import corridor.engine.tiers.TierMeasure;
import corridor.engine.tiers.TierTable;
import corridor.engine.tiers.Tiers;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which tier is each city of a corridor in, how sure is that, and does it agree with the levels
 * that a source has published? The levels are looked at only after the tiers are made.
 */
public final class CorridorTiers {
  /** The measures of the composite, if no others are asked for. */
  public static final ImmutableList<String> MEASURES =
      ImmutableList.of("strength", "betweenness", "eigenvector");

  /** Share of resamples from which on another tier is told. */
  private static final double WORTH_TELLING = 0.05;

  private final Network network;
  private final Group group;
  private final ImmutableList<String> measures;
  private final Projection graph;
  private final TierTable tiers;
  private final Tiers.Options options;
  private final PublishedLevels published;
  private final Optional<Agreement> agreement;

  private CorridorTiers(
      Network network,
      Group group,
      ImmutableList<String> measures,
      Projection graph,
      TierTable tiers,
      Tiers.Options options,
      PublishedLevels published) {
    this.network = network;
    this.group = group;
    this.measures = measures;
    this.graph = graph;
    this.tiers = tiers;
    this.options = options;
    this.published = published;
    this.agreement =
        Sets.intersection(published.levels().keySet(), tiers.tiers().keySet()).isEmpty()
            ? Optional.empty()
            : Optional.of(Agreement.of(tiers.tiers(), published.levels(), options.seed()));
  }

  /**
   * Tiers of the members of {@code group} that are nodes of {@code graph}. {@code settings} may
   * change how the tiers are made from the default of three tiers by mean z-scores and 1000
   * resamples. They are compared with the levels that the group itself gives its members.
   */
  public static CorridorTiers of(
      Network network,
      Group group,
      Projection graph,
      List<Measure> measures,
      UnaryOperator<Tiers.Options> settings,
      Run run) {
    return of(network, group, graph, measures, settings, ImmutableList.of(group), run);
  }

  /** The same, compared with the levels that {@code published} groups give. */
  public static CorridorTiers of(
      Network network,
      Group group,
      Projection graph,
      List<Measure> measures,
      UnaryOperator<Tiers.Options> settings,
      List<Group> published,
      Run run) {
    TierMeasure[] computed =
        measures.stream()
            .map(
                measure ->
                    new TierMeasure(
                        measure.name(),
                        (resample, single) -> measure.compute().of(network, resample, single)))
            .toArray(TierMeasure[]::new);
    List<String> members = members(network, group, graph);
    Tiers.Options options = settings.apply(Tiers.Options.of(computed));
    if (members.isEmpty()) {
      throw new UndefinedResultException(
          "no member of " + group.name() + " (" + group.id() + ") is in the graph");
    }
    TierTable tiers = Tiers.of(graph, members, options, run);
    return new CorridorTiers(
        network,
        group,
        measures.stream().map(Measure::name).collect(ImmutableList.toImmutableList()),
        graph,
        tiers,
        options,
        PublishedLevels.of(network, published, graph));
  }

  private static List<String> members(Network network, Group group, Projection graph) {
    return group.members().stream()
        .map(member -> PublishedLevels.inGraph(network, member, graph))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The columns of {@link #table()}. */
  static ImmutableList<Column> columns() {
    return ImmutableList.of(
        Column.text("name").atMost(30),
        Column.number("score"),
        Column.number("tier"),
        Column.number("publishedTier"),
        Column.number("stability"),
        Column.text("movesTo"));
  }

  /** One row a city. */
  public Table table() {
    Table table = new Table(columns());
    for (TierTable.Row row : tiers.rows()) {
      table.row(
          network.getNode(row.id()).name(),
          row.score(),
          row.tier() == 0 ? null : row.tier(),
          published.levels().get(row.id()),
          row.stability().orElse(Double.NaN),
          movesTo(row));
    }
    return table;
  }

  // The tiers it falls into instead, in enough of the resamples to matter, the likeliest first.
  private static @Nullable String movesTo(TierTable.Row row) {
    String text =
        IntStream.rangeClosed(1, row.shares().size())
            .filter(tier -> tier != row.tier() && row.shares().get(tier - 1) >= WORTH_TELLING)
            .boxed()
            .sorted(Comparator.comparing((Integer tier) -> -row.shares().get(tier - 1)))
            .map(tier -> tier + " (" + TierReasons.percent(row.shares().get(tier - 1)) + ")")
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? null : row.unstable() ? text + " unsteady" : text;
  }

  /** Why each city stands where it does, one row a city. */
  public Table reasons() {
    return new TierReasons(network, graph, tiers).table();
  }

  /** The strongest ties of each city, at most {@code limit} a city. */
  public NodeEvidence evidence(int limit) {
    return TierEvidence.of(network, graph, tiers, limit);
  }

  /** How well each number of classes fits, if the number was left to the scores. */
  public Optional<Table> classCounts() {
    return tiers
        .count()
        .map(
            count -> {
              Table table =
                  new Table(
                      List.of(
                          Column.number("classes"),
                          Column.number("bic"),
                          Column.number("gvf"),
                          Column.number("gadf")));
              count
                  .candidates()
                  .forEach(
                      each ->
                          table.row(
                              each.classes(), each.bic(), each.gvf().value(), each.gadf().value()));
              return table;
            });
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("group", group.id());
    object.put("measures", measures);
    object.put("gvf", number(tiers.gvf()));
    object.put("gadf", number(tiers.classes().gadf().value()));
    object.put("method", options.method().describe());
    classCounts().ifPresent(table -> object.put("classCounts", TableFormat.objects(table)));
    object.put("agreement", agreement.map(CorridorTiers::agreement).orElse(null));
    object.put("cities", cities());
    object.put("provenance", provenance().asMap());
    return object;
  }

  private List<Map<String, @Nullable Object>> cities() {
    TierReasons reasons = new TierReasons(network, graph, tiers);
    List<Map<String, @Nullable Object>> cities = TableFormat.objects(table());
    for (int i = 0; i < cities.size(); i++) {
      TierTable.Row row = tiers.rows().get(i);
      Map<String, @Nullable Object> city = cities.get(i);
      city.remove("movesTo");
      city.put("unsteady", row.unstable());
      city.put("tierShares", row.shares());
      city.putAll(reasons.object(row));
    }
    return cities;
  }

  private static Map<String, @Nullable Object> agreement(Agreement agreement) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("exact", number(agreement.exact()));
    object.put("kappa", number(agreement.kappa().value()));
    object.put("tauB", number(agreement.tauB().value()));
    object.put("compared", agreement.compared());
    object.put("permutationP", number(agreement.permutationP().orElse(Double.NaN)));
    object.put("permutationDraws", agreement.permutationDraws());
    return object;
  }

  private static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }

  /** How the published levels and the computed tiers agree, if there are published levels. */
  public Optional<Agreement> agreement() {
    return agreement;
  }

  /** The computed tiers. */
  public TierTable tiers() {
    return tiers;
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return tiers.provenance();
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    return new TierNotes(network, graph, measures, tiers, published, agreement, options).list();
  }
}
