package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.engine.run.Run;
import corridor.engine.tiers.Agreement;
import corridor.engine.tiers.TierMeasure;
import corridor.engine.tiers.TierTable;
import corridor.engine.tiers.Tiers;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which tier is each city of a corridor in, how sure is that, and does it agree with the levels
 * that a source has published? The levels are looked at only after the tiers are made.
 */
public final class CorridorTiers {
  /** The measures of the composite, if no others are asked for. */
  public static final ImmutableList<String> MEASURES =
      ImmutableList.of("strength", "betweenness", "eigenvector");

  private final Network network;
  private final Group group;
  private final ImmutableList<String> measures;
  private final Projection graph;
  private final TierTable tiers;
  private final ImmutableMap<String, Integer> published;
  private final Optional<Agreement> agreement;

  private CorridorTiers(
      Network network,
      Group group,
      ImmutableList<String> measures,
      Projection graph,
      TierTable tiers) {
    this.network = network;
    this.group = group;
    this.measures = measures;
    this.graph = graph;
    this.tiers = tiers;
    this.published = published(network, group, graph);
    this.agreement =
        published.isEmpty()
            ? Optional.empty()
            : Optional.of(Agreement.of(tiers.tiers(), published));
  }

  /**
   * Tiers of the members of {@code group} that are nodes of {@code graph}. {@code settings} may
   * change how the tiers are made from the default of three tiers by mean z-scores and 1000
   * resamples.
   */
  public static CorridorTiers of(
      Network network,
      Group group,
      Projection graph,
      List<Measure> measures,
      UnaryOperator<Tiers.Options> settings,
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
    TierTable tiers = Tiers.of(graph, members, settings.apply(Tiers.Options.of(computed)), run);
    return new CorridorTiers(
        network,
        group,
        measures.stream().map(Measure::name).collect(ImmutableList.toImmutableList()),
        graph,
        tiers);
  }

  private static List<String> members(Network network, Group group, Projection graph) {
    return group.members().stream()
        .map(member -> inGraph(network, member, graph))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  // A district that is a member stands for its city where ties are lifted to cities.
  private static Optional<String> inGraph(Network network, String member, Projection graph) {
    if (graph.findIndex(member).isPresent()) {
      return Optional.of(member);
    }
    return network
        .findHostCity(member)
        .map(Node::id)
        .filter(city -> graph.findIndex(city).isPresent());
  }

  private static ImmutableMap<String, Integer> published(
      Network network, Group group, Projection graph) {
    Map<String, Integer> levels = new TreeMap<>();
    for (Group.Membership place : group.memberships()) {
      if (place.tier().isPresent()) {
        inGraph(network, place.member(), graph)
            .ifPresent(id -> levels.putIfAbsent(id, place.tier().getAsInt()));
      }
    }
    return ImmutableMap.copyOf(levels);
  }

  /** One row a city. */
  public Table table() {
    Table table =
        new Table(
            List.of(
                Column.text("name").atMost(30),
                Column.number("score"),
                Column.number("tier"),
                Column.number("publishedTier"),
                Column.number("stability")));
    for (TierTable.Row row : tiers.rows()) {
      table.row(
          network.getNode(row.id()).name(),
          row.score(),
          row.tier() == 0 ? null : row.tier(),
          published.get(row.id()),
          row.stability().orElse(Double.NaN));
    }
    return table;
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("group", group.id());
    object.put("measures", measures);
    object.put("gvf", number(tiers.gvf()));
    object.put("agreement", agreement.map(CorridorTiers::agreement).orElse(null));
    object.put("cities", TableFormat.objects(table()));
    object.put("provenance", provenance().asMap());
    return object;
  }

  private static Map<String, @Nullable Object> agreement(Agreement agreement) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("exact", number(agreement.exact()));
    object.put("kappa", number(agreement.kappa().value()));
    object.put("tauB", number(agreement.tauB().value()));
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
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "score: composite of "
            + String.join(", ", measures)
            + "; goodness of variance fit (GVF) "
            + Numbers.brief(tiers.gvf()));
    agreement.ifPresent(
        found ->
            notes.add(
                "against the published levels: "
                    + percent(found.exact())
                    + " the same, quadratic kappa "
                    + text(found.kappa())
                    + ", tau-b "
                    + text(found.tauB())
                    + found.permutationP().stream()
                        .mapToObj(p -> ", permutation p " + Numbers.brief(p))
                        .findFirst()
                        .orElse("")));
    long unsteady = tiers.rows().stream().filter(TierTable.Row::unstable).count();
    if (unsteady > 0) {
      notes.add(
          unsteady
              + " of "
              + tiers.rows().size()
              + " keep their tier in fewer than 80 % of the resamples: read those with care");
    }
    notes.add(GraphNotes.describe(graph));
    tiers.provenance().warnings().forEach(notes::add);
    return notes.build();
  }

  private static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String text(Statistic statistic) {
    return statistic
        .undefined()
        .map(reason -> "undefined (" + reason.reason() + ")")
        .orElseGet(() -> Numbers.brief(statistic.value()));
  }
}
