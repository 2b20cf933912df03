package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.centrality.Degree;
import corridor.engine.centrality.Strength;
import corridor.engine.layers.LayerSimilarity;
import corridor.engine.layers.LayerValues;
import corridor.engine.layers.Layering;
import corridor.engine.layers.Multiplex;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Ranking;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.structure.Centralisation;
import corridor.engine.structure.Density;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is each layer of a network like, how alike are they, and who is strong in several? */
public final class NetworkLayers {
  private static final int HUBS = 3;
  private static final double COMPLETE = 0.9;

  private final Network network;
  private final Projection whole;
  private final Layering layering;
  private final Multiplex multiplex;
  private final Run run;
  private final LayerSimilarity similarity;
  private final LayerNodes nodes;

  private NetworkLayers(
      Network network,
      Projection whole,
      Layering layering,
      Multiplex multiplex,
      Run run,
      LayerSimilarity similarity,
      double omega) {
    this.network = network;
    this.whole = whole;
    this.layering = layering;
    this.multiplex = multiplex;
    this.run = run;
    this.similarity = similarity;
    this.nodes = LayerNodes.of(network, multiplex, omega, run);
  }

  /**
   * Measures all layers.
   *
   * @param whole the projection of all layers together by the same rule
   * @param omega weight of the tie between two copies of a node
   */
  public static NetworkLayers of(
      Network network,
      Projection whole,
      Layering layering,
      Multiplex multiplex,
      LayerSimilarity.Options options,
      double omega,
      Run run) {
    LayerSimilarity similarity = LayerSimilarity.of(multiplex, options, run);
    return new NetworkLayers(network, whole, layering, multiplex, run, similarity, omega);
  }

  /** One row a layer: size, density, who leads and how much. */
  private Table layers() {
    Table table =
        new Table(
            List.of(
                Column.text("layer"),
                Column.text("name"),
                Column.number("nodes"),
                Column.number("isolates"),
                Column.number("ties"),
                Column.number("weight"),
                Column.number("density"),
                Column.number("centralisation"),
                Column.text("hubs")));
    for (int layer = 0; layer < multiplex.layers(); layer++) {
      Projection graph = multiplex.graph(layer);
      Scores degree = Degree.of(graph, Degree.Options.DEFAULT, run);
      Scores strength = Strength.of(graph, Strength.Options.DEFAULT, run);
      int tied = (int) IntStream.range(0, graph.nodes()).filter(v -> degree.value(v) > 0).count();
      table.row(
          multiplex.names().get(layer),
          name(multiplex.names().get(layer)),
          tied,
          graph.nodes() - tied,
          graph.ties(),
          IntStream.range(0, graph.nodes()).mapToDouble(strength::value).sum() / 2,
          Density.of(graph, run).value().value(),
          Centralisation.of(degree, Centralisation.Maximum.degree(graph)).value().value(),
          hubs(strength));
    }
    return table;
  }

  private @Nullable String name(String layer) {
    return switch (layering.by()) {
      case LAYER ->
          Arrays.stream(Layer.values())
              .filter(each -> each.label().equals(layer))
              .map(Layer::chinese)
              .findFirst()
              .orElse(null);
      case SOURCE -> network.getSource(layer).title();
      case SUBTYPE, UNIT -> null;
    };
  }

  // Whoever is as strong as the last one is named too, or none of them.
  private String hubs(Scores strength) {
    List<Ranking.Row> rows =
        strength.ranking().rows().stream().filter(row -> row.value() > 0).toList();
    int shown = rows.size();
    if (shown > HUBS) {
      double next = rows.get(HUBS).value();
      shown = (int) rows.stream().filter(row -> row.value() > next).count();
    }
    String named =
        rows.stream()
            .limit(shown)
            .map(row -> network.getNode(row.id()).name() + " " + Numbers.brief(row.value()))
            .collect(Collectors.joining(", "));
    return shown == 0 && !rows.isEmpty() ? rows.size() + " alike" : named;
  }

  /** One row for two layers: how alike they are, and how far one is inside the other. */
  private Table pairs() {
    Table table =
        new Table(
            List.of(
                Column.text("first"),
                Column.text("second"),
                Column.number("shared"),
                Column.number("jaccard"),
                Column.number("weightedJaccard"),
                Column.number("secondIfFirst"),
                Column.number("firstIfSecond"),
                Column.number("spearman"),
                Column.number("tauB"),
                Column.number("qap"),
                Column.number("qapP"),
                Column.number("jsDistance")));
    for (LayerSimilarity.Pair pair : similarity.pairs()) {
      table.row(
          pair.first(),
          pair.second(),
          pair.shared(),
          pair.jaccard(),
          pair.weightedJaccard(),
          pair.secondGivenFirst(),
          pair.firstGivenSecond(),
          pair.spearman().value(),
          pair.tauB().value(),
          pair.qap().value(),
          pair.p().orElse(Double.NaN),
          pair.distance());
    }
    return table;
  }

  /** The ties that the overlaps of the first {@code top} nodes rest on, {@code limit} of each. */
  public NodeEvidence evidence(int top, int limit) {
    return nodes.evidence(whole, layering, top, limit);
  }

  /** All tables by name, with the first {@code top} nodes. */
  public ImmutableMap<String, Table> tables(int top) {
    return ImmutableMap.of("layers", layers(), "pairs", pairs(), "nodes", nodes.table(top));
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object(int top) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("by", layering.by().label());
    object.put("values", multiplex.values().label());
    object.put("present", multiplex.present().length);
    tables(top).forEach((name, table) -> object.put(name, TableFormat.objects(table)));
    object.put("provenance", provenance().stream().map(Provenance::asMap).toList());
    return object;
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        (layering.only().isEmpty() ? "" : "all layers, wanted or not: ")
            + GraphNotes.describe(whole));
    int present = multiplex.present().length;
    notes.add(
        "M = %d of %d layers have ties; across layers a tie counts as %s (--values)"
            .formatted(present, multiplex.layers(), multiplex.values().words()));
    if (multiplex.values() == LayerValues.WEIGHTS) {
      notes.add(
          LayerValues.suited(network, whole.rule(), layering) == LayerValues.WEIGHTS
              ? "all ties weigh the same, so that weights count ties"
              : "no layer states another unit than the others; adding weights up is sound if all"
                  + " count the same thing");
    }
    List<String> complete =
        IntStream.of(multiplex.present())
            .filter(layer -> isNearlyComplete(multiplex.graph(layer)))
            .mapToObj(multiplex.names()::get)
            .toList();
    if (!complete.isEmpty()) {
      notes.add(
          "nearly every pair is tied in "
              + String.join(", ", complete)
              + ": that another layer shares these ties says nothing; compare weights (qap,"
              + " spearman, jsDistance)");
    }
    long without =
        network.ties().stream()
            .filter(tie -> whole.rule().selection().takes(tie) && layering.by().of(tie).isEmpty())
            .count();
    if (without > 0) {
      notes.add(without + " ties have no " + layering.by().label() + " and are in no layer");
    }
    long inferred =
        network.ties().stream()
            .filter(tie -> whole.rule().selection().takes(tie) && layering.takes(tie))
            .filter(Tie::inferred)
            .count();
    if (inferred > 0) {
      notes.add(inferred + " of the ties are inferred, not observed");
    }
    notes.add(
        "correlations are over the "
            + similarity.compared()
            + " nodes with a tie in any layer; secondIfFirst is the share of the first layer's ties"
            + " that are in the second too; qapP is one-sided");
    return notes.build();
  }

  private static boolean isNearlyComplete(Projection graph) {
    return graph.nodes() > 2
        && graph.ties() >= COMPLETE * graph.nodes() * (graph.nodes() - 1.0) / 2;
  }

  /** Where the numbers come from. */
  public ImmutableList<Provenance> provenance() {
    return ImmutableList.<Provenance>builder()
        .add(similarity.provenance())
        .addAll(nodes.provenance())
        .build();
  }
}
