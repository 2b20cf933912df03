package corridor.importer.graphfile;

import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * UCINET DL: fullmatrix, edgelist1 and nodelist1. A DL file holds matrices: they are undirected if
 * they equal their mirror image, and else directed.
 */
final class DlReader implements GraphReader {
  private static final Pattern HEADING =
      Pattern.compile(
          "((?:row |col(?:umn)? |matrix |level )?labels(?: embedded)?|data)\\s*:?",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    try (Reader text = source.reader()) {
      new Reading(new Lines(text), graph, source).file();
    }
  }

  private static final class Reading {
    private final Lines lines;
    private final GraphCollector graph;
    private final GraphSource source;
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> rowLabels = new ArrayList<>();
    private final List<String> columnLabels = new ArrayList<>();
    private final List<String> matrixLabels = new ArrayList<>();
    private boolean rowsEmbedded;
    private boolean columnsEmbedded;

    Reading(Lines lines, GraphCollector graph, GraphSource source) {
      this.lines = lines;
      this.graph = graph;
      this.source = source;
    }

    void file() throws IOException, BadFileException {
      if (!header()) {
        throw BadFileException.syntax(
            lines.number(), 0, "there is no data: line", "is the file whole?");
      }
      String format = settings.getOrDefault("format", "fullmatrix");
      switch (format) {
        case "fullmatrix", "fm" -> matrices();
        case "edgelist1", "el1" -> list(false);
        case "nodelist1", "nl1" -> list(true);
        default ->
            throw new BadFileException(
                IssueCode.UNSUPPORTED,
                1,
                0,
                "the format " + Issues.quote(format) + " is not read",
                "save it from UCINET as fullmatrix, edgelist1 or nodelist1");
      }
    }

    // ---- the header, up to data:

    private boolean header() throws IOException, BadFileException {
      boolean first = true;
      List<String> labels = new ArrayList<>();
      while (lines.next()) {
        String line = lines.line().strip();
        if (line.isEmpty()) {
          continue;
        }
        if (first) {
          if (!line.toLowerCase(Locale.ROOT).matches("dl\\b.*")) {
            throw BadFileException.syntax(1, 1, "the file does not begin with dl", "");
          }
          line = line.substring(2).strip();
          first = false;
        }
        Matcher heading = HEADING.matcher(line);
        if (heading.lookingAt() && !line.startsWith("\"") && isHeading(line, heading)) {
          String name = heading.group(1).toLowerCase(Locale.ROOT).replace("column", "col");
          String rest = line.substring(heading.end()).strip();
          if (name.equals("data")) {
            return true;
          }
          if (name.endsWith(" embedded")) {
            rowsEmbedded |= !name.startsWith("col");
            columnsEmbedded |= !name.startsWith("row");
            labels = new ArrayList<>();
          } else {
            labels = labelsOf(name);
            addLabels(labels, rest);
          }
        } else if (line.contains("=") && labels.isEmpty()) {
          settings(line);
        } else {
          addLabels(labels, line);
        }
      }
      return false;
    }

    private static boolean isHeading(String line, Matcher heading) {
      return line.substring(0, heading.end()).endsWith(":")
          || heading.group(1).toLowerCase(Locale.ROOT).endsWith("embedded")
          || heading.end() == line.length();
    }

    private List<String> labelsOf(String name) throws BadFileException {
      return switch (name) {
        case "labels" -> {
          // They name rows and columns alike.
          columnLabels.clear();
          yield rowLabels;
        }
        case "row labels" -> rowLabels;
        case "col labels" -> columnLabels;
        case "matrix labels", "level labels" -> matrixLabels;
        default -> throw BadFileException.syntax(lines.number(), 1, name + " is not known", "");
      };
    }

    private void addLabels(List<String> labels, String text) throws BadFileException {
      for (Lines.Word word : Lines.words(text, lines.number(), true)) {
        labels.add(word.text());
        if (labels.size() > Limits.COLUMNS * 100) {
          throw BadFileException.tooLarge(lines.number(), 0, "there are too many labels");
        }
      }
    }

    private void settings(String line) throws BadFileException {
      List<Lines.Word> words = Lines.words(line.replace("=", " = "), lines.number(), true);
      for (int i = 0; i < words.size(); i += 3) {
        if (i + 2 >= words.size() || !words.get(i + 1).text().equals("=")) {
          throw BadFileException.syntax(
              lines.number(),
              1,
              Issues.quote(words.get(i).text()) + " is no setting",
              "name = value");
        }
        settings.put(
            words.get(i).text().toLowerCase(Locale.ROOT),
            words.get(i + 2).text().toLowerCase(Locale.ROOT));
      }
    }

    private int count(String name, int standard) throws BadFileException {
      String text = settings.get(name);
      if (text == null) {
        return standard;
      }
      if (!text.matches("\\d{1,7}")) {
        throw BadFileException.syntax(
            1, 0, name + " = " + Issues.quote(text) + " is no number of nodes", "");
      }
      int count = Integer.parseInt(text);
      if (count > Limits.UNNAMED) {
        throw BadFileException.tooLarge(
            1, 0, name + " = " + count + " is more than " + Limits.UNNAMED);
      }
      return count;
    }

    // ---- matrices

    private void matrices() throws IOException, BadFileException {
      int n = count("n", -1);
      int rows = count("nr", n);
      int columns = count("nc", n);
      int layers = rows == 0 || columns == 0 ? 1 : count("nm", 1);
      if (rows < 0 || columns < 0) {
        throw BadFileException.syntax(1, 0, "the file does not say how many nodes", "dl n=…");
      }
      if (rows > Limits.MATRIX || columns > Limits.MATRIX) {
        throw BadFileException.tooLarge(
            1, 0, "the matrix has more than " + Limits.MATRIX + " rows or columns");
      }
      if (layers > Limits.LAYERS) {
        throw BadFileException.tooLarge(
            1, 0, "the file has more than " + Limits.LAYERS + " matrices");
      }
      boolean square = !settings.containsKey("nr") && !settings.containsKey("nc");
      boolean noDiagonal = settings.getOrDefault("diagonal", "present").equals("absent");
      Words words = new Words();
      List<Matrix> read = new ArrayList<>();
      boolean known = false;
      for (int layer = 0; layer < layers; layer++) {
        List<String> columnNames = new ArrayList<>();
        if (columnsEmbedded) {
          for (int i = 0; i < columns; i++) {
            columnNames.add(words.next().text());
          }
        } else {
          columnNames.addAll(
              names(
                  square && columnLabels.isEmpty() ? rowLabels : columnLabels,
                  columns,
                  square ? "" : "c"));
        }
        List<String> rowNames =
            rowsEmbedded
                ? new ArrayList<>()
                : names(
                    square && rowLabels.isEmpty() && columnsEmbedded ? columnNames : rowLabels,
                    rows,
                    square ? "" : "r");
        Matrix matrix =
            new Matrix(
                graph,
                source.options(),
                layer < matrixLabels.size()
                    ? matrixLabels.get(layer)
                    : layers > 1 ? "" + (layer + 1) : "");
        for (int i = 0; i < rows; i++) {
          if (rowsEmbedded) {
            rowNames.add(words.next().text());
          }
          for (int j = 0; j < columns; j++) {
            if (noDiagonal && i == j) {
              continue;
            }
            Lines.Word cell = words.next();
            matrix.cell(
                rowNames.get(i), columnNames.get(j), cell.text(), lines.number(), cell.column());
          }
        }
        if (!known) {
          Matrix.nodes(rowNames, columnNames, false, graph);
          known = true;
        }
        read.add(matrix);
      }
      words.expectEnd();
      for (Matrix matrix : read) {
        matrix.finish();
      }
    }

    /** The labels, or numbers where there are none. */
    private List<String> names(List<String> labels, int count, String prefix)
        throws BadFileException {
      if (!labels.isEmpty() && labels.size() != count) {
        throw BadFileException.syntax(
            lines.number(),
            0,
            "there are " + labels.size() + " labels for " + count + " nodes",
            "");
      }
      List<String> names = new ArrayList<>(labels);
      for (int i = names.size(); i < count; i++) {
        names.add(prefix + (i + 1));
      }
      return names;
    }

    /** The words of all lines that follow. */
    private final class Words {
      private List<Lines.Word> words = List.of();
      private int at;

      Lines.Word next() throws IOException, BadFileException {
        while (at == words.size()) {
          if (!lines.next()) {
            throw BadFileException.syntax(
                lines.number(), 0, "the file ends within its data", "is it whole?");
          }
          words = Lines.words(lines.line(), lines.number(), true);
          at = 0;
        }
        return words.get(at++);
      }

      void expectEnd() throws IOException, BadFileException {
        while (at == words.size()) {
          if (!lines.next()) {
            return;
          }
          words = Lines.words(lines.line(), lines.number(), true);
          at = 0;
        }
        throw BadFileException.syntax(
            lines.number(),
            words.get(at).column(),
            "there are more values than the file says",
            "compare n with the data");
      }
    }

    // ---- lists

    /** Edges, or the neighbours of a node, a line. */
    private void list(boolean neighbours) throws IOException, BadFileException {
      boolean embedded = rowsEmbedded || columnsEmbedded;
      int n = count("n", -1);
      Matrix ties = new Matrix(graph, source.options(), "");
      Set<String> named = new LinkedHashSet<>(rowLabels);
      if (settings.containsKey("nr") || settings.containsKey("nc") || !columnLabels.isEmpty()) {
        throw new BadFileException(
            IssueCode.UNSUPPORTED,
            1,
            0,
            "a list with rows and columns of two sorts is not read",
            "save it from UCINET as fullmatrix");
      }
      if (!embedded) {
        named.addAll(names(rowLabels, Math.max(n, 0), ""));
      }
      while (lines.next()) {
        List<Lines.Word> words = Lines.words(lines.line(), lines.number(), true);
        if (words.isEmpty()) {
          continue;
        }
        if (!neighbours && (words.size() < 2 || words.size() > 3)) {
          throw BadFileException.syntax(
              lines.number(), 1, "a line has " + words.size() + " words", "from to weight");
        }
        String from = end(words.get(0), embedded, named);
        for (Lines.Word word : words.subList(1, neighbours ? words.size() : 2)) {
          String to = end(word, embedded, named);
          String weight = !neighbours && words.size() == 3 ? words.get(2).text() : "1";
          ties.cell(from, to, weight, lines.number(), word.column());
        }
      }
      for (String name : named) {
        graph.node(0, 0, name, name, new LinkedHashMap<>());
      }
      if (embedded && n >= 0 && n != named.size()) {
        graph
            .findings()
            .add(
                IssueCode.DIFFERENT_COUNT,
                1,
                0,
                "the file says " + n + " nodes and names " + named.size(),
                "nodes that are not named are not there");
      }
      ties.finish();
    }

    private String end(Lines.Word word, boolean embedded, Set<String> named) {
      if (embedded) {
        named.add(word.text());
        return word.text();
      }
      // A label may stand for its number only where labels are embedded.
      if (!rowLabels.isEmpty() && word.text().matches("\\d{1,7}")) {
        int number = Integer.parseInt(word.text());
        return number >= 1 && number <= rowLabels.size() ? rowLabels.get(number - 1) : word.text();
      }
      return word.text();
    }
  }
}
