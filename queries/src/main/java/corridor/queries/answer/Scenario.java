package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.resilience.ClusterLinks;
import corridor.engine.resilience.Remains;
import corridor.engine.resilience.Removal;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What remains of the network, and between each pair of clusters, if part of it drops out? */
public final class Scenario {
  private static final int NAMES_TOLD = 12;

  private final Network network;
  private final String without;
  private final Removal removal;
  private final Projection before;
  private final Projection after;
  private final Remains whole;
  private final Remains rest;
  private final ClusterLinks linksBefore;
  private final ClusterLinks linksAfter;
  private final Provenance provenance;

  private Scenario(Network network, String without, Removal removal, ProjectionRule rule, Run run) {
    this.network = network;
    this.without = without;
    this.removal = removal;
    this.before = Projection.of(network, rule);
    this.after = removal.project(rule);
    int nodes = before.nodes();
    this.whole = Remains.of(before, Set.of(), nodes, run);
    this.rest = Remains.of(after, removal.nodes(), nodes, run);
    this.linksBefore = links(before, run);
    this.linksAfter = links(after, run);
    this.provenance =
        Provenance.of("removal", before)
            .withOption("without", without)
            .withOption("length", before.pathLength().label())
            .withOption("efficiency", "of all pairs of before");
  }

  /** Takes {@code removal}, which {@code without} describes, out of an undirected projection. */
  public static Scenario of(
      Network network, String without, Removal removal, ProjectionRule rule, Run run) {
    return new Scenario(network, without, removal, rule, run);
  }

  private ClusterLinks links(Projection graph, Run run) {
    return ClusterLinks.of(graph, Partition.ofClusters(network, graph), run);
  }

  /** One row a measure, before and after. */
  public Table table() {
    Table table =
        new Table(
            List.of(
                Column.text("measure"),
                Column.number("before"),
                Column.number("after"),
                Column.number("lost"),
                Column.number("kept")));
    add(table, "nodes", whole.nodes(), rest.nodes());
    add(table, "tied nodes", whole.tied(), rest.tied());
    add(table, "ties", whole.ties(), rest.ties());
    add(table, "weight", whole.weight(), rest.weight());
    add(table, "components", whole.components(), rest.components());
    add(table, "largest component", whole.largest(), rest.largest());
    add(table, "efficiency", whole.efficiency().value(), rest.efficiency().value());
    return table;
  }

  // A share of components that is kept would say nothing.
  private static void add(Table table, String measure, int before, int after) {
    boolean isShare = before > 0 && !measure.equals("components");
    table.row(
        measure, before, after, before - after, isShare ? after / (double) before : Double.NaN);
  }

  private static void add(Table table, String measure, double before, double after) {
    table.row(measure, before, after, before - after, before > 0 ? after / before : Double.NaN);
  }

  /** One row a pair of clusters, before and after. */
  public Table clusters() {
    Table table =
        new Table(
            List.of(
                Column.text("from"),
                Column.text("to"),
                Column.number("ties"),
                Column.number("tiesAfter"),
                Column.number("weight"),
                Column.number("weightAfter"),
                Column.number("paths"),
                Column.number("pathsAfter"),
                Column.number("cut"),
                Column.number("cutAfter")));
    for (int i = 0; i < linksBefore.rows().size(); i++) {
      ClusterLinks.Row was = linksBefore.rows().get(i);
      ClusterLinks.@Nullable Row is = after(was);
      table.row(
          was.from(),
          was.to(),
          was.ties(),
          is == null ? 0 : is.ties(),
          was.weight(),
          is == null ? 0.0 : is.weight(),
          was.disjointPaths(),
          is == null ? 0 : is.disjointPaths(),
          was.cut(),
          is == null ? 0.0 : is.cut());
    }
    return table;
  }

  // A cluster all of whose nodes are gone from the projection has no row any more.
  private ClusterLinks.@Nullable Row after(ClusterLinks.Row was) {
    return linksAfter.rows().stream()
        .filter(row -> row.from().equals(was.from()) && row.to().equals(was.to()))
        .findFirst()
        .orElse(null);
  }

  /** The ties that the graph loses, with their sources. */
  public Table evidence() {
    Evidence all = Evidence.ofTies(network, before, (from, to) -> true);
    Set<Tie> gone = Set.copyOf(removal.ties());
    Table table = new Table(Evidence.columns());
    for (Contribution part : all.parts()) {
      if (part.ties().stream().anyMatch(gone::contains)) {
        table.row(all.cells(part));
      }
    }
    return table;
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("without", without);
    object.put("removedNodes", names(removal.nodes()));
    object.put("removedTies", removal.ties().size());
    object.put("cutOff", names(cutOff()));
    object.put("measures", TableFormat.objects(table()));
    object.put("clusters", TableFormat.objects(clusters()));
    object.put("provenance", provenance.asMap());
    return object;
  }

  private List<String> names(Iterable<String> ids) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    ids.forEach(id -> names.add(network.getNode(id).name()));
    return names.build();
  }

  /** Nodes that stay, but not in the largest component, where they were before. */
  private Set<String> cutOff() {
    Set<String> in = largest(before, Set.of());
    in.removeAll(removal.nodes());
    in.removeAll(largest(after, removal.nodes()));
    return in;
  }

  private static Set<String> largest(Projection graph, Set<String> gone) {
    int[] component = graph.components();
    int[] size = new int[component.length];
    int largest = 0;
    for (int v = 0; v < component.length; v++) {
      size[component[v]] += gone.contains(graph.id(v)) ? 0 : 1;
    }
    for (int c = 1; c < size.length; c++) {
      largest = size[c] > size[largest] ? c : largest;
    }
    int kept = largest;
    Set<String> members = new LinkedHashSet<>();
    IntStream.range(0, component.length)
        .filter(v -> component[v] == kept && !gone.contains(graph.id(v)))
        .forEach(v -> members.add(graph.id(v)));
    return members;
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "without %s: %s and %s of the network go; %s"
            .formatted(
                without,
                count(removal.nodes().size(), "node"),
                count(removal.ties().size(), "tie"),
                removal.nodes().isEmpty() ? "all nodes stay" : told(names(removal.nodes()))));
    Set<String> cutOff = cutOff();
    if (!cutOff.isEmpty()) {
      notes.add("cut off from the largest component: " + told(names(cutOff)));
    }
    if (rest.ties() == whole.ties() && rest.weight() == whole.weight()) {
      notes.add(
          "this graph loses nothing: what goes has no ties in it (see --kind, --ties, --layer)");
    }
    notes.add(
        "efficiency is told over the pairs of all nodes there were; paths share no tie and may lead over"
            + " any node; cut is the weight of the ties without which no path is left");
    GraphNotes.mixedWeights(network, before).ifPresent(notes::add);
    notes.add(GraphNotes.describe(before));
    return notes.build();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String told(List<String> names) {
    return String.join(", ", names.subList(0, Math.min(NAMES_TOLD, names.size())))
        + (names.size() > NAMES_TOLD ? " and " + (names.size() - NAMES_TOLD) + " more" : "");
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return provenance;
  }
}
