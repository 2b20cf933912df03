package corridor.importer.graphfile;

import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.table.DecimalSign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The cells of a matrix that are not empty and not 0, by their rows and columns. A square matrix
 * that equals its mirror image is undirected, any other one directed from row to column; options
 * overrule that.
 */
final class Matrix {
  /** A cell that ties its row to its column. */
  private record Tie(String row, String column, double weight, int line, int field) {}

  private record Pair(String row, String column) {
    Pair mirrored() {
      String first = column;
      return new Pair(first, row);
    }
  }

  private final GraphCollector graph;
  private final Findings findings;
  private final GraphFiles.MatrixDirection direction;
  private final String kind;
  private final List<Tie> ties = new ArrayList<>();
  private final Map<Pair, Double> weights = new HashMap<>();
  private long zeros;
  private long missing;

  /** Ties of one kind, which may be empty. */
  Matrix(GraphCollector graph, GraphFiles.Options options, String kind) {
    this.graph = graph;
    this.findings = graph.findings();
    this.direction = options.matrixDirection();
    this.kind = kind;
  }

  /** A cell as it is written. */
  void cell(String row, String column, String text, int line, int field) throws BadFileException {
    if (DecimalSign.isMissing(text)) {
      missing += text.isBlank() ? 0 : 1;
      return;
    }
    Optional<OptionalDouble> weight =
        WeightText.parse(text, "row " + Issues.plain(row), line, field, findings);
    if (weight.isEmpty()) {
      return;
    }
    double value = weight.get().orElse(0);
    if (value == 0) {
      zeros++;
      return;
    }
    if (ties.size() == Limits.CELLS) {
      throw BadFileException.tooLarge(
          line, field, "the matrix has more than " + Limits.CELLS + " cells that are not 0");
    }
    ties.add(new Tie(row, column, value, line, field));
    weights.merge(new Pair(row, column), value, Double::sum);
  }

  /** The nodes of a matrix whose rows and columns have labels; says what sort of matrix it is. */
  static void nodes(
      List<String> rows, List<String> columns, boolean inFirstRowAndColumn, GraphCollector graph)
      throws BadFileException {
    Findings findings = graph.findings();
    checkLabels(rows, "row", inFirstRowAndColumn, findings);
    checkLabels(columns, "column", inFirstRowAndColumn, findings);
    Set<String> all = new LinkedHashSet<>(rows);
    all.addAll(columns);
    Set<String> inBoth = new HashSet<>(rows);
    inBoth.retainAll(new HashSet<>(columns));
    boolean sides = inBoth.isEmpty();
    Set<String> inRows = new HashSet<>(rows);
    for (String label : all) {
      Map<String, Object> values = new LinkedHashMap<>();
      if (sides) {
        values.put("side", inRows.contains(label) ? "row" : "column");
      }
      if (!label.isBlank()) {
        graph.node(0, 0, label, label, values);
      }
    }
    if (sides && !all.isEmpty()) {
      findings.rule(
          "rows and columns have no label in common: "
              + rows.size()
              + " and "
              + columns.size()
              + " nodes of two sorts",
          "kept as attribute side: row, column");
    } else if (inBoth.size() < all.size()) {
      findings.rule(
          "rows and columns share " + inBoth.size() + " of " + all.size() + " labels",
          "a row and a column of one label are one node");
    }
  }

  private static void checkLabels(
      List<String> labels, String what, boolean placed, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < labels.size(); i++) {
      boolean row = what.equals("row");
      int line = !placed ? 0 : row ? i + 2 : 1;
      int column = !placed ? 0 : row ? 1 : i + 2;
      if (labels.get(i).isBlank()) {
        findings.add(
            IssueCode.BLANK, line, column, "a " + what + " has no label", "label it or delete it");
      } else if (!seen.add(labels.get(i))) {
        findings.add(
            IssueCode.DUPLICATE_ID,
            line,
            column,
            "two " + what + "s are labelled " + Issues.quote(labels.get(i)),
            "labels are unique");
      }
    }
  }

  /** Hands over the ties and says by which rule. */
  void finish() throws BadFileException {
    if (findings.hasErrors()) {
      return;
    }
    boolean undirected =
        switch (direction) {
          case DETECTED -> isSymmetric();
          case DIRECTED -> false;
          case UNDIRECTED -> true;
        };
    Set<Pair> told = new HashSet<>();
    for (Tie tie : ties) {
      Pair pair = new Pair(tie.row(), tie.column());
      // Of an undirected pair that stands on both sides, the first cell is the edge.
      if (undirected
          && !tie.row().equals(tie.column())
          && told.contains(pair.mirrored())
          && weights.getOrDefault(pair, 0.0).equals(weights.get(pair.mirrored()))) {
        continue;
      }
      told.add(pair);
      graph.edge(
          tie.line(),
          tie.field(),
          "",
          tie.row(),
          tie.column(),
          undirected ? GraphCollector.Way.UNDIRECTED : GraphCollector.Way.DIRECTED,
          Double.toString(tie.weight()),
          kind,
          com.google.common.collect.ImmutableList.of(),
          new LinkedHashMap<>());
    }
    if (!ties.isEmpty()) {
      String named = kind.isEmpty() ? "the matrix" : "the matrix " + Issues.quote(kind);
      findings.rule(
          switch (direction) {
            case DETECTED ->
                undirected
                    ? named + " is symmetric: its ties are undirected, each told once"
                    : named + " is not symmetric: its ties are directed from row to column";
            case DIRECTED -> named + " is taken for directed from row to column, as told";
            case UNDIRECTED ->
                named + " is taken for undirected, as told: equal cells on both sides are one tie";
          },
          noTies());
    }
  }

  private String noTies() {
    List<String> parts = new ArrayList<>();
    if (zeros > 0) {
      parts.add(zeros + " cells are 0: no tie");
    }
    if (missing > 0) {
      parts.add(missing + " cells say that there is no number: no tie");
    }
    return String.join("; ", parts);
  }

  private boolean isSymmetric() {
    for (Map.Entry<Pair, Double> entry : weights.entrySet()) {
      Pair pair = entry.getKey();
      if (!entry.getValue().equals(weights.get(pair.mirrored()))) {
        return false;
      }
    }
    return !weights.isEmpty();
  }
}
