package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.network.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Nodes by two classifications at once. A node in several classes stands in several cells. */
final class Crossing {
  private record Cell(String row, String column) {}

  private final ImmutableList<String> rows;
  private final ImmutableList<String> columns;
  private final Map<Cell, List<Node>> cells;
  private final int left;

  private Crossing(
      ImmutableList<String> rows,
      ImmutableList<String> columns,
      Map<Cell, List<Node>> cells,
      int left) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
    this.left = left;
  }

  /** The nodes that have a class in both, by these. */
  static Crossing of(List<Node> nodes, Classification rows, Classification columns) {
    Map<Cell, List<Node>> cells =
        new TreeMap<>(
            (a, b) -> {
              int byRow = Classification.order().compare(a.row(), b.row());
              return byRow != 0 ? byRow : Classification.order().compare(a.column(), b.column());
            });
    int left = 0;
    for (Node node : nodes) {
      boolean placed = false;
      for (String row : rows.of(node)) {
        for (String column : columns.of(node)) {
          cells.computeIfAbsent(new Cell(row, column), cell -> new ArrayList<>()).add(node);
          placed = true;
        }
      }
      left += placed ? 0 : 1;
    }
    return new Crossing(
        ImmutableSortedSet.copyOf(
                Classification.order(), cells.keySet().stream().map(Cell::row).toList())
            .asList(),
        ImmutableSortedSet.copyOf(
                Classification.order(), cells.keySet().stream().map(Cell::column).toList())
            .asList(),
        cells,
        left);
  }

  /** Classes of the rows that have a node, in order. */
  ImmutableList<String> rows() {
    return rows;
  }

  /** Classes of the columns that have a node, in order. */
  ImmutableList<String> columns() {
    return columns;
  }

  /** The nodes in a cell, by their ids. */
  List<Node> nodes(String row, String column) {
    return cells.getOrDefault(new Cell(row, column), List.of());
  }

  /** How many nodes have no class in one of the two. */
  int left() {
    return left;
  }
}
