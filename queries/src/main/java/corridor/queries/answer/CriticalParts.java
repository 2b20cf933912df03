package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import corridor.engine.structure.ArticulationPoints;
import corridor.engine.structure.Bridges;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What does the network hang on? Nodes and ties without which a part of it falls off. */
public final class CriticalParts {
  private static final int NONE = -1;

  /** A node, or a tie with two nodes; from the first one on, {@code second} is not gone to. */
  private record Part(int node, int second, int pieces, int cutOff) {
    boolean isTie() {
      return second != NONE;
    }
  }

  private final Network network;
  private final Projection graph;
  private final ImmutableList<Part> parts;
  private final ImmutableList<Provenance> provenance;

  private CriticalParts(
      Network network, Projection graph, ArticulationPoints points, Bridges bridges) {
    this.network = network;
    this.graph = graph;
    this.parts =
        Stream.concat(
                points.rows().stream()
                    .map(row -> new Part(row.node(), NONE, row.pieces(), row.cutOff())),
                bridges.rows().stream().map(row -> new Part(row.from(), row.to(), 2, row.cutOff())))
            .sorted(Comparator.comparingInt(Part::cutOff).reversed())
            .collect(ImmutableList.toImmutableList());
    this.provenance = ImmutableList.of(points.provenance(), bridges.provenance());
  }

  /** Articulation points and bridges of an undirected graph. */
  public static CriticalParts of(Network network, Projection graph, Run run) {
    return new CriticalParts(
        network, graph, ArticulationPoints.of(graph, run), Bridges.of(graph, run));
  }

  /** The {@code top} with the most nodes cut off: articulation points first among equal ones. */
  public Table table(int top) {
    Table table =
        new Table(
            List.of(
                Column.text("what"),
                Column.text("id").atMost(32),
                Column.text("name").atMost(40),
                Column.number("pieces"),
                Column.number("cutOff"),
                Column.text("fallsOff").atMost(60)));
    parts.stream()
        .limit(top)
        .forEach(
            part ->
                table.row(
                    part.isTie() ? "bridge" : "articulation point",
                    ends(part).map(graph::id).collect(Collectors.joining(" – ")),
                    ends(part).map(this::name).collect(Collectors.joining(" – ")),
                    part.pieces(),
                    part.cutOff(),
                    fallsOff(part)));
    return table;
  }

  private static Stream<Integer> ends(Part part) {
    return part.isTie() ? Stream.of(part.node(), part.second()) : Stream.of(part.node());
  }

  private String name(int node) {
    return network.getNode(graph.id(node)).name();
  }

  // All pieces but the largest; of equally large ones the last is what stays.
  private String fallsOff(Part part) {
    List<List<Integer>> pieces = pieces(part);
    pieces.sort(Comparator.comparingInt((List<Integer> piece) -> piece.size()));
    return pieces.subList(0, pieces.size() - 1).stream()
        .flatMap(List::stream)
        .sorted()
        .map(this::name)
        .collect(Collectors.joining(", "));
  }

  private List<List<Integer>> pieces(Part part) {
    boolean[] seen = new boolean[graph.nodes()];
    List<List<Integer>> pieces = new ArrayList<>();
    if (part.isTie()) {
      pieces.add(reached(part.node(), part, seen));
      pieces.add(reached(part.second(), part, seen));
      return pieces;
    }
    seen[part.node()] = true;
    Csr ties = graph.out();
    for (int arc = ties.start(part.node()); arc < ties.end(part.node()); arc++) {
      if (!seen[ties.target(arc)]) {
        pieces.add(reached(ties.target(arc), part, seen));
      }
    }
    return pieces;
  }

  private List<Integer> reached(int start, Part without, boolean[] seen) {
    List<Integer> piece = new ArrayList<>();
    Deque<Integer> next = new ArrayDeque<>(List.of(start));
    seen[start] = true;
    Csr ties = graph.out();
    while (!next.isEmpty()) {
      int node = next.remove();
      piece.add(node);
      for (int arc = ties.start(node); arc < ties.end(node); arc++) {
        int other = ties.target(arc);
        boolean cut =
            without.isTie()
                && ((node == without.node() && other == without.second())
                    || (node == without.second() && other == without.node()));
        if (!cut && !seen[other]) {
          seen[other] = true;
          next.add(other);
        }
      }
    }
    return piece;
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    long ties = parts.stream().filter(Part::isTie).count();
    return ImmutableList.of(
        (parts.size() - ties)
            + " articulation points and "
            + ties
            + " bridges; cutOff counts the nodes outside the largest piece that is left",
        GraphNotes.describe(graph));
  }

  /** Where the numbers come from. */
  public ImmutableList<Provenance> provenance() {
    return provenance;
  }
}
