package corridor.queries.answer;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.layers.Dominance;
import corridor.engine.layers.LayerValues;
import corridor.engine.layers.Layering;
import corridor.engine.layers.Multiplex;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which layer leads in each corridor, belt, zone and cluster, and does that agree with what a
 * source says of it? A source says so by a node with the attributes {@code case}, the name of the
 * region, and {@code dominant}, its leading layers.
 */
public final class RegionLayers {
  private static final EnumSet<GroupKind> REGIONS =
      EnumSet.of(GroupKind.CLUSTER, GroupKind.CORRIDOR, GroupKind.BELT, GroupKind.ZONE);
  private static final Splitter LIST =
      Splitter.onPattern("[、,;|]").trimResults().omitEmptyStrings();

  /** Below so many draws a resample hardly differs from another: no verdict. */
  private static final int FEWEST = 10;

  private static final double SURE = 0.95;
  private static final double UNLIKELY = 0.05;

  /** Whether what a source says of a region is found in its ties. */
  public enum Verdict {
    /** In nearly all resamples the greatest layer is one that the source names. */
    AGREE,
    /** In hardly any is it. */
    CONTRADICT,
    /** The ties are too few, or too evenly spread. */
    UNDECIDABLE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The written form. */
    public String label() {
      return label;
    }
  }

  /**
   * One region.
   *
   * @param nodes how many nodes it has in the graph
   * @param published layers that a source names as leading; empty if none does
   */
  public record Region(
      Group group, int nodes, Dominance dominance, ImmutableSortedSet<String> published) {

    /** What the published layers have together. */
    double publishedShare() {
      return dominance.rows().stream()
          .filter(row -> published.contains(row.layer()))
          .mapToDouble(Dominance.Row::share)
          .sum();
    }

    /** What the ties say of the published layers, if any are published. */
    public Optional<Verdict> verdict() {
      if (published.isEmpty()) {
        return Optional.empty();
      }
      double leads = dominance.leads(published);
      if (dominance.draws() < FEWEST || (leads > UNLIKELY && leads < SURE)) {
        return Optional.of(Verdict.UNDECIDABLE);
      }
      return Optional.of(leads >= SURE ? Verdict.AGREE : Verdict.CONTRADICT);
    }
  }

  private final Network network;
  private final Projection whole;
  private final Layering layering;
  private final boolean within;
  private final LayerValues values;
  private final ImmutableList<Region> regions;

  private RegionLayers(
      Network network,
      Projection whole,
      Layering layering,
      boolean within,
      LayerValues values,
      ImmutableList<Region> regions) {
    this.network = network;
    this.whole = whole;
    this.layering = layering;
    this.within = within;
    this.values = values;
    this.regions = regions;
  }

  /** The regions that have nodes in the graph; those of which a source speaks come first. */
  public static RegionLayers of(
      Network network,
      Projection whole,
      Layering layering,
      Multiplex multiplex,
      Dominance.Options options,
      Run run) {
    ImmutableList.Builder<Region> published = ImmutableList.builder();
    ImmutableList.Builder<Region> others = ImmutableList.builder();
    for (Group group : network.groups()) {
      Set<String> nodes = nodesOf(network, group, whole);
      if (REGIONS.contains(group.kind()) && !nodes.isEmpty()) {
        Region region =
            new Region(
                group,
                nodes.size(),
                Dominance.of(multiplex, nodes, options, run),
                published(network, group));
        (region.published().isEmpty() ? others : published).add(region);
      }
    }
    return new RegionLayers(
        network,
        whole,
        layering,
        options.within(),
        multiplex.values(),
        ImmutableList.<Region>builder().addAll(published.build()).addAll(others.build()).build());
  }

  // A source ties things to the region itself, too: it stands as a node of its own then.
  private static Set<String> nodesOf(Network network, Group group, Projection graph) {
    Set<String> nodes = new TreeSet<>(Place.of(network, group, graph).nodes());
    network.nodes().stream()
        .filter(node -> node.name().equals(group.name()))
        .map(Node::id)
        .filter(id -> graph.findIndex(id).isPresent())
        .forEach(nodes::add);
    return nodes;
  }

  private static ImmutableSortedSet<String> published(Network network, Group group) {
    return network.nodes().stream()
        .filter(node -> group.name().equals(node.attributes().get("case")))
        .flatMap(node -> LIST.splitToStream(node.attributes().getOrDefault("dominant", "")))
        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
  }

  /** One row a region. */
  private Table table() {
    Table table =
        new Table(
            List.of(
                Column.text("id"),
                Column.text("region").atMost(36),
                Column.text("kind"),
                Column.number("nodes"),
                Column.number("pairs"),
                Column.number("draws"),
                Column.text("dominant"),
                Column.number("share"),
                Column.number("low"),
                Column.number("high"),
                Column.number("leads"),
                Column.text("published"),
                Column.number("publishedShare"),
                Column.number("publishedLead"),
                Column.text("verdict")));
    for (Region region : regions) {
      Dominance.@Nullable Row first = region.dominance().dominant().orElse(null);
      int pairs = region.dominance().rows().stream().mapToInt(Dominance.Row::ties).sum();
      boolean told = !region.published().isEmpty();
      boolean tied = !region.dominance().rows().isEmpty();
      table.row(
          region.group().id(),
          region.group().name(),
          region.group().kind().label(),
          region.nodes(),
          pairs,
          region.dominance().draws(),
          first == null ? null : first.layer(),
          first == null ? null : first.share(),
          first == null ? null : first.low(),
          first == null ? null : first.high(),
          first == null ? null : first.leads(),
          told ? String.join(" + ", region.published()) : null,
          told && tied ? region.publishedShare() : null,
          told && tied ? region.dominance().leads(region.published()) : null,
          region.verdict().map(Verdict::label).orElse(null));
    }
    return table;
  }

  /** One row for each layer of each region. */
  private Table shares() {
    Table table =
        new Table(
            List.of(
                Column.text("region"),
                Column.text("layer"),
                Column.number("pairs"),
                Column.number("total"),
                Column.number("share"),
                Column.number("low"),
                Column.number("high"),
                Column.number("leads")));
    for (Region region : regions) {
      for (Dominance.Row row : region.dominance().rows()) {
        table.row(
            region.group().id(),
            row.layer(),
            row.ties(),
            row.total(),
            row.share(),
            row.low(),
            row.high(),
            row.leads());
      }
    }
    return table;
  }

  /** The ties of the regions of which a source speaks. */
  public Evidence evidence() {
    Set<String> wanted = new TreeSet<>();
    regions.stream()
        .filter(region -> !region.published().isEmpty())
        .forEach(region -> wanted.addAll(nodesOf(network, region.group(), whole)));
    ImmutableSet<String> nodes = ImmutableSet.copyOf(wanted);
    return Evidence.ofTies(
            network,
            whole,
            (from, to) ->
                within
                    ? nodes.contains(from) && nodes.contains(to)
                    : nodes.contains(from) || nodes.contains(to))
        .in(layering);
  }

  /** Both tables by name. */
  public ImmutableMap<String, Table> tables() {
    return ImmutableMap.of("regions", table(), "shares", shares());
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    tables().forEach((name, table) -> object.put(name, TableFormat.objects(table)));
    object.put("provenance", provenance().stream().map(Provenance::asMap).toList());
    return object;
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        (layering.only().isEmpty() ? "" : "all layers, wanted or not: ")
            + GraphNotes.describe(whole));
    notes.add(
        "a region has the ties with "
            + (within ? "both ends" : "an end")
            + " in it: members, what they host, and the node that bears its name; pairs are tied"
            + " pairs of nodes, layer by layer; draws is how many ties a resample draws");
    notes.add(
        ("leads is the share of resamples in which the layer is the greatest, publishedLead that"
                + " of the layers a source names; agree from %s, contradict up to %s; else, or with"
                + " fewer than %d draws, undecidable")
            .formatted(SURE, UNLIKELY, FEWEST));
    if (values == LayerValues.SHARES) {
      notes.add(
          "shares: a layer leads that has more of its own total in the region than the others have"
              + " of theirs; a region that has all ties has equal shares");
    }
    notes.add(
        "members of regions overlap, and a tie between two cities does not say for which of their"
            + " regions it was made");
    return notes.build();
  }

  /** Where the shares come from. */
  public ImmutableList<Provenance> provenance() {
    return regions.stream()
        .map(region -> region.dominance().provenance())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }
}
