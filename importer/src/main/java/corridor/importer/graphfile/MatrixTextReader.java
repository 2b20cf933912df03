package corridor.importer.graphfile;

import corridor.importer.IssueCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A matrix with labels in its first row and its first column, as text. */
final class MatrixTextReader implements GraphReader {
  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    try (DelimitedText rows = DelimitedText.open(source)) {
      MatrixRows matrix = new MatrixRows(graph, source.options());
      for (List<String> row = rows.next(); !row.isEmpty(); row = rows.next()) {
        matrix.row(row, rows.line());
      }
      matrix.finish();
    }
  }

  /** Rows of a matrix, the first with the labels of its columns. */
  static final class MatrixRows {
    private final GraphCollector graph;
    private final Matrix matrix;
    private final List<String> rowLabels = new ArrayList<>();
    private List<String> columnLabels = List.of();
    private boolean begun;

    MatrixRows(GraphCollector graph, GraphFiles.Options options) {
      this.graph = graph;
      this.matrix = new Matrix(graph, options, "");
    }

    void row(List<String> fields, int line) throws BadFileException {
      if (!begun) {
        begun = true;
        columnLabels = fields.stream().skip(1).map(String::strip).toList();
        checkSize(columnLabels.size(), line);
        return;
      }
      String label = fields.get(0).strip();
      rowLabels.add(label);
      checkSize(rowLabels.size(), line);
      if (fields.size() != columnLabels.size() + 1) {
        graph
            .findings()
            .add(
                IssueCode.RAGGED_ROW,
                line,
                Math.min(fields.size(), columnLabels.size() + 1) + 1,
                "the row has " + fields.size() + " fields, the first " + (columnLabels.size() + 1),
                "a matrix has a label and a cell for every column in each row");
        return;
      }
      for (int i = 0; i < columnLabels.size(); i++) {
        if (label.isEmpty() || columnLabels.get(i).isEmpty()) {
          // That a label is missing is told, and enough to refuse the file.
          continue;
        }
        matrix.cell(label, columnLabels.get(i), fields.get(i + 1), line, i + 2);
      }
    }

    private static void checkSize(int size, int line) throws BadFileException {
      if (size > Limits.MATRIX) {
        throw BadFileException.tooLarge(
            line, 0, "the matrix has more than " + Limits.MATRIX + " rows or columns");
      }
    }

    void finish() throws BadFileException {
      if (!begun) {
        throw new BadFileException(
            IssueCode.EMPTY_FILE, 0, 0, "the file holds no matrix", "labels in its first row");
      }
      Matrix.nodes(rowLabels, columnLabels, true, graph);
      matrix.finish();
    }
  }
}
