package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.result.Provenance;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Nodes crossed by two classifications, such as the elements of governance by city cluster: how
 * many there are, which cells are empty, and how alike the columns are.
 */
public final class Matrix {
  private final Network network;
  private final Classification rows;
  private final Classification columns;
  private final Crossing crossing;
  private final ImmutableList<Node> nodes;

  private Matrix(Network network, Classification rows, Classification columns, List<Node> nodes) {
    this.network = network;
    this.rows = rows;
    this.columns = columns;
    this.nodes = ImmutableList.copyOf(nodes);
    this.crossing = Crossing.of(this.nodes, rows, columns);
  }

  /** Crosses these nodes; throws {@link IllegalArgumentException} if none has a class in both. */
  public static Matrix of(
      Network network, Classification rows, Classification columns, List<Node> nodes) {
    Matrix matrix = new Matrix(network, rows, columns, nodes);
    if (matrix.crossing.rows().isEmpty()) {
      throw new IllegalArgumentException(
          "none of the %d nodes has both %s and %s"
              .formatted(nodes.size(), rows.name(), columns.name()));
    }
    return matrix;
  }

  private int count(String row, String column) {
    return crossing.nodes(row, column).size();
  }

  /** One row a class, one column a class, with totals and the share of cells that are not empty. */
  public Table counts() {
    List<Column> heading = new ArrayList<>(List.of(Column.text(rows.name())));
    crossing.columns().forEach(column -> heading.add(Column.number(columns.title(column))));
    heading.add(Column.number("total"));
    heading.add(Column.number("completeness"));
    Table table = new Table(heading);
    for (String row : crossing.rows()) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(rows.title(row)));
      crossing.columns().forEach(column -> cells.add(count(row, column)));
      cells.add(crossing.columns().stream().mapToInt(column -> count(row, column)).sum());
      cells.add(share(filled(row), crossing.columns().size()));
      table.row(cells.toArray());
    }
    List<@Nullable Object> totals = new ArrayList<>(List.of("total"));
    List<@Nullable Object> complete = new ArrayList<>(List.of("completeness"));
    for (String column : crossing.columns()) {
      totals.add(crossing.rows().stream().mapToInt(row -> count(row, column)).sum());
      complete.add(
          share(
              crossing.rows().stream().filter(row -> count(row, column) > 0).count(),
              crossing.rows().size()));
    }
    totals.add(crossing.rows().stream().mapToInt(this::total).sum());
    totals.add(completeness());
    complete.add(null);
    complete.add(completeness());
    table.row(totals.toArray());
    table.row(complete.toArray());
    return table;
  }

  private int total(String row) {
    return crossing.columns().stream().mapToInt(column -> count(row, column)).sum();
  }

  private long filled(String row) {
    return crossing.columns().stream().filter(column -> count(row, column) > 0).count();
  }

  private static double share(long part, long whole) {
    return part / (double) whole;
  }

  /** The share of cells that are not empty. */
  double completeness() {
    return share(
        crossing.rows().stream().mapToLong(this::filled).sum(),
        (long) crossing.rows().size() * crossing.columns().size());
  }

  /** One row a thing in a cell, the cells in order. */
  public Table list() {
    Map<String, Set<String>> sources = NodeFilter.sources(network);
    Table table =
        new Table(
            List.of(
                Column.text(rows.name()),
                Column.text(columns.name()),
                Column.text("id").atMost(32),
                Column.text("name").atMost(50),
                Column.text("kind"),
                Column.text("statedIn")));
    for (String row : crossing.rows()) {
      for (String column : crossing.columns()) {
        for (Node node : crossing.nodes(row, column)) {
          table.row(
              rows.title(row),
              columns.title(column),
              node.id(),
              node.name(),
              node.kind().label(),
              String.join("; ", sources.getOrDefault(node.id(), Set.of())));
        }
      }
    }
    return table;
  }

  /** One row an empty cell. */
  public Table gaps() {
    Table table = new Table(List.of(Column.text(rows.name()), Column.text(columns.name())));
    for (String row : crossing.rows()) {
      for (String column : crossing.columns()) {
        if (count(row, column) == 0) {
          table.row(rows.title(row), columns.title(column));
        }
      }
    }
    return table;
  }

  /**
   * One row for each two columns: the rows that both have, the overlap of what they have (Jaccard),
   * the complementarity, 1 minus that, and the things that are in both.
   */
  public Table pairs() {
    Table table =
        new Table(
            List.of(
                Column.text("first"),
                Column.text("second"),
                Column.number("firstRows"),
                Column.number("secondRows"),
                Column.number("sharedRows"),
                Column.number("jaccard"),
                Column.number("complementarity"),
                Column.number("sharedThings")));
    List<String> all = crossing.columns();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Set<String> first = rowsOf(all.get(i));
        Set<String> second = rowsOf(all.get(j));
        int both = Sets.intersection(first, second).size();
        double jaccard = share(both, Sets.union(first, second).size());
        table.row(
            columns.title(all.get(i)),
            columns.title(all.get(j)),
            first.size(),
            second.size(),
            both,
            jaccard,
            1 - jaccard,
            Sets.intersection(thingsOf(all.get(i)), thingsOf(all.get(j))).size());
      }
    }
    return table;
  }

  private Set<String> rowsOf(String column) {
    Set<String> found = new TreeSet<>();
    crossing.rows().stream().filter(row -> count(row, column) > 0).forEach(found::add);
    return found;
  }

  private Set<Node> thingsOf(String column) {
    Set<Node> found = new HashSet<>();
    crossing.rows().forEach(row -> found.addAll(crossing.nodes(row, column)));
    return found;
  }

  /** One row a thing that is in any column, or whose members are: how many columns it spans. */
  public Table breadth() {
    Table table =
        new Table(
            List.of(
                Column.text("id").atMost(32),
                Column.text("name").atMost(50),
                Column.text("kind"),
                Column.number("breadth"),
                Column.text(columns.name()),
                Column.number("members")));
    record Span(Node node, Set<String> columns, int members) {}
    Membership members = Membership.of(network);
    nodes.stream()
        .filter(node -> !rows.of(node).isEmpty())
        .map(
            node -> {
              Set<String> spanned = new TreeSet<>(Classification.order());
              spanned.addAll(columns.of(node));
              members.of(node).forEach(member -> spanned.addAll(columns.of(member)));
              return new Span(node, spanned, members.of(node).size());
            })
        .filter(span -> !span.columns().isEmpty())
        .sorted((a, b) -> Integer.compare(b.columns().size(), a.columns().size()))
        .forEach(
            span ->
                table.row(
                    span.node().id(),
                    span.node().name(),
                    span.node().kind().label(),
                    span.columns().size(),
                    String.join(" ", span.columns().stream().map(columns::title).toList()),
                    span.members()));
    return table;
  }

  /** What a reader should know. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "%d rows by %d columns, %.1f %% of the cells filled; an empty cell says that the network names nothing there"
            .formatted(crossing.rows().size(), crossing.columns().size(), 100 * completeness()));
    notes.add(
        "%d of %d nodes lack %s or %s and are left out; a node of several classes stands in several cells"
            .formatted(crossing.left(), nodes.size(), rows.name(), columns.name()));
    if (columns.name().equals("cluster") || rows.name().equals("cluster")) {
      notes.add("a thing of no cluster counts for that of what it is part of");
    }
    return notes.build();
  }

  /** Where the numbers come from. */
  public Provenance provenance() {
    return Provenance.ofFacts("matrix", network, "nodes: " + rows.name() + " by " + columns.name());
  }
}
