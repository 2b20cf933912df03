package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.prediction.LinkPrediction;
import corridor.engine.prediction.LinkPrediction.Pair;
import corridor.engine.prediction.LinkPrediction.ScoredPair;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who is not tied yet, though their partners suggest it? Pairs ranked by the first of several
 * indices, the others beside it, with the partners they have in common.
 */
public final class Partners {
  private static final String NONE_LEFT =
      "no pair without a tie has a partner in common: where nearly all are tied, take one --layer, or"
          + " ask with --gravity which ties fall short";

  private final Network network;
  private final Projection graph;
  private final ImmutableList<LinkPrediction.Index> indices;
  private final ImmutableList<LinkPrediction> scored;

  private Partners(
      Network network,
      Projection graph,
      List<LinkPrediction.Index> indices,
      ImmutableList<LinkPrediction> scored) {
    this.network = network;
    this.graph = graph;
    this.indices = ImmutableList.copyOf(indices);
    this.scored = scored;
  }

  /** The best pairs of all; options say how many and whether weights count. */
  public static Partners of(
      Network network,
      Projection graph,
      List<LinkPrediction.Index> indices,
      LinkPrediction.Options options,
      Run run) {
    LinkPrediction best = LinkPrediction.of(graph, options.withIndex(indices.get(0)), run);
    return beside(network, graph, indices, options, best, run);
  }

  /** The best pairs of which the node with this id is the first. */
  public static Partners ofNode(
      Network network,
      Projection graph,
      String id,
      List<LinkPrediction.Index> indices,
      LinkPrediction.Options options,
      Run run) {
    List<Pair> all =
        graph.ids().stream()
            .filter(other -> !other.equals(id))
            .map(other -> new Pair(id, other))
            .toList();
    LinkPrediction.Options first = options.withIndex(indices.get(0));
    List<Pair> best =
        LinkPrediction.ofPairs(graph, all, first, run).pairs().stream()
            .filter(pair -> !pair.tied() && pair.score() > 0)
            .sorted(Comparator.comparingDouble(ScoredPair::score).reversed())
            .limit(options.count())
            .map(pair -> new Pair(pair.first(), pair.second()))
            .toList();
    LinkPrediction told = LinkPrediction.ofPairs(graph, best, first, run);
    return beside(network, graph, indices, options, told, run);
  }

  private static Partners beside(
      Network network,
      Projection graph,
      List<LinkPrediction.Index> indices,
      LinkPrediction.Options options,
      LinkPrediction best,
      Run run) {
    List<Pair> pairs =
        best.pairs().stream().map(pair -> new Pair(pair.first(), pair.second())).toList();
    ImmutableList.Builder<LinkPrediction> scored = ImmutableList.builder();
    scored.add(best);
    for (LinkPrediction.Index index : indices.subList(1, indices.size())) {
      scored.add(LinkPrediction.ofPairs(graph, pairs, options.withIndex(index), run));
    }
    return new Partners(network, graph, indices, scored.build());
  }

  /** One row a pair, the best first; equal scores share a rank. */
  public Table table() {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.number("rank"),
                Column.text("firstId").atMost(32),
                Column.text("first").atMost(40),
                Column.text("secondId").atMost(32),
                Column.text("second").atMost(40)));
    indices.forEach(index -> columns.add(Column.number(index.label())));
    columns.add(Column.text("common"));
    columns.add(Column.text("status"));
    Table table = new Table(columns);
    List<ScoredPair> pairs = scored.get(0).pairs();
    int rank = 0;
    for (int i = 0; i < pairs.size(); i++) {
      ScoredPair pair = pairs.get(i);
      rank = i > 0 && pair.score() == pairs.get(i - 1).score() ? rank : i + 1;
      List<@Nullable Object> cells = new ArrayList<>();
      cells.add(rank);
      cells.add(pair.first());
      cells.add(network.getNode(pair.first()).name());
      cells.add(pair.second());
      cells.add(network.getNode(pair.second()).name());
      for (LinkPrediction index : scored) {
        cells.add(index.pairs().get(i).score());
      }
      cells.add(
          common(pair).stream()
              .map(id -> network.getNode(id).name())
              .collect(Collectors.joining(", ")));
      cells.add("inferred");
      table.row(cells.toArray());
    }
    return table;
  }

  // Those with few ties first: they say most about the pair.
  private List<String> common(ScoredPair pair) {
    Csr ties = graph.out();
    int first = graph.getIndex(pair.first());
    int second = graph.getIndex(pair.second());
    return IntStream.range(ties.start(first), ties.end(first))
        .map(ties::target)
        .filter(v -> ties.arc(v, second) >= 0)
        .boxed()
        .sorted(Comparator.comparing(ties::degree))
        .map(graph::id)
        .toList();
  }

  /** The ties of both nodes of each pair with the partners that they have in common. */
  public Evidence evidence() {
    List<Evidence.Pair> ties = new ArrayList<>();
    for (ScoredPair pair : scored.get(0).pairs()) {
      for (String shared : common(pair)) {
        ties.add(new Evidence.Pair(pair.first(), shared));
        ties.add(new Evidence.Pair(pair.second(), shared));
      }
    }
    return Evidence.of(network, graph, ties);
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    if (scored.get(0).pairs().isEmpty()) {
      notes.add(NONE_LEFT);
    }
    notes.add(
        "pairs without a tie, inferred and not observed; a score is a rank, not a probability;"
            + " common are the partners of both, those with few ties first");
    GraphNotes.mixedWeights(network, graph).ifPresent(notes::add);
    return notes.add(GraphNotes.describe(graph)).build();
  }

  /** Where the scores come from, an index each. */
  public ImmutableList<Provenance> provenance() {
    return scored.stream().map(LinkPrediction::provenance).collect(ImmutableList.toImmutableList());
  }
}
