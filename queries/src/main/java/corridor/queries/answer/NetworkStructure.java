package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.centrality.ArcMode;
import corridor.engine.centrality.Betweenness;
import corridor.engine.centrality.Closeness;
import corridor.engine.centrality.Degree;
import corridor.engine.centrality.Eigenvector;
import corridor.engine.network.Network;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.structure.ArticulationPoints;
import corridor.engine.structure.Bridges;
import corridor.engine.structure.Centralisation;
import corridor.engine.structure.Clustering;
import corridor.engine.structure.Components;
import corridor.engine.structure.CorePeriphery;
import corridor.engine.structure.Density;
import corridor.engine.structure.Distances;
import corridor.engine.structure.PersistenceProfile;
import corridor.engine.structure.Reciprocity;
import corridor.engine.structure.Triangles;
import corridor.queries.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is the whole network like? What ignores directions by its nature is measured on the same
 * network symmetrised, and says so.
 */
public final class NetworkStructure {
  /** Looking for a core compares all pairs of nodes again and again. */
  private static final int LARGEST_WITH_CORE = 5_000;

  private final Network network;
  private final Projection graph;
  private final Projection symmetrised;
  private final long seed;
  private final Run run;
  private final MeasureRows rows = new MeasureRows();
  private final String ignored;

  private NetworkStructure(
      Network network, Projection graph, Projection symmetrised, long seed, Run run) {
    this.network = network;
    this.graph = graph;
    this.symmetrised = symmetrised;
    this.seed = seed;
    this.run = run;
    this.ignored = graph.directed() ? "; directions ignored" : "";
  }

  /**
   * Measures {@code graph}.
   *
   * @param symmetrised the same without directions; {@code graph} itself if it has none
   */
  public static NetworkStructure of(
      Network network, Projection graph, Projection symmetrised, long seed, Run run) {
    NetworkStructure structure = new NetworkStructure(network, graph, symmetrised, seed, run);
    structure.addSize();
    structure.addCentralisation();
    structure.addClustering();
    structure.addComponents();
    structure.addDistances();
    structure.addCore();
    structure.addCritical();
    return structure;
  }

  private void addSize() {
    long tied =
        IntStream.range(0, graph.nodes()).filter(v -> ArcMode.ALL.degree(graph, v) > 0).count();
    rows.count("nodes", graph.nodes(), tied + " of them with ties");
    rows.count("ties", graph.ties(), graph.directed() ? "arcs" : "edges");
    Density density = Density.of(graph, run);
    rows.add("density", density.value(), "share of possible ties", density.provenance());
    double ends = graph.directed() ? graph.ties() : 2.0 * graph.ties();
    rows.add(
        "mean-degree",
        graph.nodes() == 0
            ? Statistic.undefined(Undefined.TOO_FEW_NODES)
            : Statistic.of(ends / graph.nodes()),
        graph.directed() ? "ties out a node, and as many in" : "ties a node",
        density.provenance().withMeasure("mean-degree"));
    if (graph.directed()) {
      Reciprocity back = Reciprocity.of(graph, run);
      String none = "there are no ties";
      rows.add("reciprocity", back.arcs(), "share of arcs returned", none, back.provenance());
      rows.add(
          "weight-reciprocity", back.weight(), "share of weight returned", none, back.provenance());
    }
  }

  private void addCentralisation() {
    if (graph.directed()) {
      for (ArcMode mode : new ArcMode[] {ArcMode.IN, ArcMode.OUT}) {
        Scores degree = Degree.of(graph, Degree.Options.DEFAULT.withMode(mode), run);
        addCentralisation(
            mode.label() + "-degree",
            degree,
            mode == ArcMode.IN
                ? Centralisation.Maximum.inDegree(graph)
                : Centralisation.Maximum.outDegree(graph),
            "");
      }
    } else {
      addCentralisation(
          "degree",
          Degree.of(graph, Degree.Options.DEFAULT, run),
          Centralisation.Maximum.degree(graph),
          "");
    }
    addCentralisation(
        "betweenness",
        Betweenness.of(graph, Betweenness.Options.DEFAULT, run),
        Centralisation.Maximum.betweenness(graph),
        "; length " + graph.pathLength().label());
    Projection hops = symmetrised.withLength(PathLength.HOPS);
    addCentralisation(
        "closeness",
        Closeness.of(hops, Closeness.Options.DEFAULT, run),
        Centralisation.Maximum.closeness(hops),
        "; length hops" + ignored);
    addCentralisation(
        "eigenvector",
        Eigenvector.of(
            symmetrised, Eigenvector.Options.DEFAULT.withScale(Eigenvector.Scale.MAX), run),
        Centralisation.Maximum.eigenvector(symmetrised),
        ignored);
  }

  private void addCentralisation(
      String name, Scores scores, Centralisation.Maximum maximum, String how) {
    Centralisation centralisation = Centralisation.of(scores, maximum);
    String most =
        scores.ranking().top(1).stream()
            .map(row -> "around " + network.getNode(row.id()).name())
            .collect(Collectors.joining());
    rows.add(
        name + "-centralisation",
        centralisation.value(),
        "0 all alike, 1 a star; " + most + how,
        centralisation.provenance());
  }

  private void addClustering() {
    Clustering plain = Clustering.of(symmetrised, Clustering.Options.DEFAULT, run);
    Clustering barrat =
        Clustering.of(
            symmetrised,
            Clustering.Options.DEFAULT.withWeighting(Clustering.Weighting.BARRAT),
            run);
    String none = "no node has two ties";
    String mean = "mean of the nodes with two ties or more" + ignored;
    rows.add("clustering", plain.average(), mean, none, plain.provenance());
    rows.add("barrat-clustering", barrat.average(), mean, none, barrat.provenance());
    rows.add(
        "transitivity",
        plain.transitivity(),
        "share of pairs of ties that are closed" + ignored,
        none,
        plain.provenance().withMeasure("transitivity"));
    Scores triangles = Triangles.of(symmetrised, run);
    double threefold = IntStream.range(0, triangles.size()).mapToDouble(triangles::value).sum();
    rows.count(
        "triangles", Math.round(threefold / 3), "three nodes tied with each other" + ignored);
  }

  private void addComponents() {
    addComponents("", Components.of(graph, Components.Kind.WEAK, run));
    if (graph.directed()) {
      addComponents("strong-", Components.of(graph, Components.Kind.STRONG, run));
    }
  }

  private void addComponents(String prefix, Partition components) {
    int[] sizes = new int[components.classes().size()];
    for (int v = 0; v < graph.nodes(); v++) {
      sizes[components.classOf(v)]++;
    }
    long alone = IntStream.of(sizes).filter(size -> size == 1).count();
    rows.count(prefix + "components", sizes.length, alone + " of them are a node alone");
    rows.count(
        "largest-" + prefix + "component", IntStream.of(sizes).max().orElse(0), "nodes in it");
  }

  private void addDistances() {
    Distances distances = Distances.of(graph, Distances.Options.DEFAULT, run);
    Provenance source = distances.provenance();
    String length = "length " + graph.pathLength().label();
    String pairs = length + "; pairs with a path";
    String none = "no two nodes have a path";
    rows.add("connected", distances.connected(), "share of pairs with a path", none, source);
    rows.add("diameter", distances.diameter(), pairs, none, source);
    rows.add("radius", distances.radius(), pairs, none, source);
    rows.add("mean-distance", distances.mean(), pairs, none, source);
    rows.add(
        "global-efficiency",
        distances.efficiency(),
        "mean 1/distance of all pairs; " + length,
        none,
        source);
  }

  private void addCore() {
    if (symmetrised.nodes() > LARGEST_WITH_CORE) {
      String why = "not looked for in networks of more than " + LARGEST_WITH_CORE + " nodes";
      rows.leftOut("core-fit", why);
      rows.leftOut("core-fit-tied", why);
      rows.leftOut("persistence-centralisation", why);
      return;
    }
    addCore("core-fit", CorePeriphery.Between.LEFT_OUT);
    addCore("core-fit-tied", CorePeriphery.Between.TIED);
    PersistenceProfile profile = PersistenceProfile.of(symmetrised, run);
    rows.add(
        "persistence-centralisation",
        profile.centralisation(),
        "0 a clique, 1 a star" + ignored,
        profile.provenance());
  }

  private void addCore(String name, CorePeriphery.Between between) {
    CorePeriphery found =
        CorePeriphery.of(
            symmetrised, CorePeriphery.Options.DEFAULT.withBetween(between).withSeed(seed), run);
    String core =
        IntStream.range(0, symmetrised.nodes())
            .filter(v -> found.split().findLabel(v).filter("core"::equals).isPresent())
            .mapToObj(v -> network.getNode(symmetrised.id(v)).name())
            .collect(Collectors.joining(", "));
    rows.add(name, found.fit(), "core: " + core + ignored, found.provenance());
  }

  private void addCritical() {
    rows.count(
        "articulation-points",
        ArticulationPoints.of(graph, run).rows().size(),
        "nodes without which a part falls off" + ignored);
    rows.count(
        "bridges",
        Bridges.of(graph, run).rows().size(),
        "ties without which a part falls off" + ignored);
  }

  /** One row a measure. */
  public Table table() {
    return rows.table();
  }

  /** The rows of these measures only, in their own order. */
  public Table table(Set<String> measures) {
    List<List<@Nullable Object>> all = table().rows();
    List<String> known = all.stream().map(row -> String.valueOf(row.get(0))).toList();
    for (String measure : measures) {
      if (!known.contains(measure)) {
        throw new IllegalArgumentException(
            "no measure of the structure is called "
                + measure
                + "; there are "
                + String.join(", ", known));
      }
    }
    Table table = new Table(table().columns());
    all.stream()
        .filter(row -> measures.contains(String.valueOf(row.get(0))))
        .forEach(row -> table.row(row.toArray()));
    return table;
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    return ImmutableList.<String>builder()
        .add(GraphNotes.describe(graph))
        .addAll(
            provenance().stream().flatMap(source -> source.warnings().stream()).distinct().toList())
        .build();
  }

  /** Where the numbers come from. */
  public ImmutableList<Provenance> provenance() {
    return rows.provenance().stream().distinct().collect(ImmutableList.toImmutableList());
  }
}
