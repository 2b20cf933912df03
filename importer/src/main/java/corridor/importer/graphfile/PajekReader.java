package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Pajek networks (.net): numbered vertices, arcs, edges, their lists, and matrices. */
final class PajekReader implements GraphReader {

  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    try (Reader text = source.reader()) {
      new Reading(new Lines(text), graph, source).file();
    }
  }

  private enum Section {
    NONE,
    VERTICES,
    ARCS,
    EDGES,
    ARCS_LIST,
    EDGES_LIST,
    MATRIX
  }

  private static final class Reading {
    private final Lines lines;
    private final GraphCollector graph;
    private final Findings findings;
    private final GraphSource source;
    private Section section = Section.NONE;
    private String kind = "";
    private int vertices = -1;
    private int firstMode;
    private final List<Integer> unlisted = new ArrayList<>();
    private boolean[] listed = new boolean[0];
    private int matrixRow;
    private List<Lines.Word> row = new ArrayList<>();
    private long drawn;

    Reading(Lines lines, GraphCollector graph, GraphSource source) {
      this.lines = lines;
      this.graph = graph;
      this.findings = graph.findings();
      this.source = source;
    }

    void file() throws IOException, BadFileException {
      while (lines.next()) {
        String line = lines.line().strip();
        if (line.isEmpty() || line.startsWith("%") || line.startsWith("/*")) {
          continue;
        }
        if (line.startsWith("*")) {
          endSection();
          begin();
        } else {
          content();
        }
      }
      endSection();
      if (vertices < 0) {
        throw BadFileException.syntax(
            lines.number(), 0, "there is no *Vertices", "a Pajek network begins with *Vertices n");
      }
      if (drawn > 0) {
        findings.count(
            IssueCode.NOT_READ,
            0,
            0,
            "shapes, colours and other drawing",
            "no part of a network",
            drawn);
      }
    }

    private void begin() throws BadFileException {
      List<Lines.Word> words = lines.words();
      String name = words.get(0).text().toLowerCase(Locale.ROOT);
      switch (name) {
        case "*network" -> section = Section.NONE;
        case "*vertices" -> vertices(words);
        case "*arcs" -> section = Section.ARCS;
        case "*edges" -> section = Section.EDGES;
        case "*arcslist" -> section = Section.ARCS_LIST;
        case "*edgeslist" -> section = Section.EDGES_LIST;
        case "*matrix" -> {
          section = Section.MATRIX;
          matrixRow = 0;
        }
        default ->
            throw new BadFileException(
                IssueCode.UNSUPPORTED,
                lines.number(),
                1,
                Issues.plain(words.get(0).text()) + " is not read",
                "of a Pajek project only *Vertices, *Arcs, *Edges, *Arcslist, *Edgeslist, *Matrix");
      }
      if (section != Section.NONE && vertices < 0) {
        throw BadFileException.syntax(
            lines.number(),
            1,
            "ties come before *Vertices",
            "a Pajek network begins with *Vertices");
      }
      kind = kindOf(words);
    }

    // *Arcs :2 "advice"
    private static String kindOf(List<Lines.Word> words) {
      StringBuilder kind = new StringBuilder();
      for (Lines.Word word : words.subList(1, words.size())) {
        if (word.quoted()) {
          return word.text();
        }
        kind.append(word.text());
      }
      return kind.toString().startsWith(":") ? kind.substring(1) : "";
    }

    private void vertices(List<Lines.Word> words) throws BadFileException {
      section = Section.VERTICES;
      if (vertices >= 0) {
        throw new BadFileException(
            IssueCode.UNSUPPORTED,
            lines.number(),
            1,
            "the file holds more than one network",
            "put each into a file of its own");
      }
      if (words.size() < 2) {
        throw BadFileException.syntax(
            lines.number(), 1, "*Vertices has no number", "write *Vertices n");
      }
      vertices = number(words.get(1));
      if (vertices > Limits.VERTICES) {
        throw BadFileException.tooLarge(
            lines.number(), 1, "there are more than " + Limits.VERTICES + " vertices");
      }
      firstMode = words.size() > 2 ? number(words.get(2)) : 0;
      listed = new boolean[vertices + 1];
    }

    private int number(Lines.Word word) throws BadFileException {
      if (!word.text().matches("\\d{1,8}")) {
        throw BadFileException.syntax(
            lines.number(),
            word.column(),
            Issues.quote(word.text()) + " is not the number of a vertex",
            "vertices are numbered from 1");
      }
      return Integer.parseInt(word.text());
    }

    private void content() throws BadFileException {
      List<Lines.Word> words = lines.words();
      switch (section) {
        case VERTICES -> vertex(words);
        case ARCS -> tie(words, GraphCollector.Way.DIRECTED);
        case EDGES -> tie(words, GraphCollector.Way.UNDIRECTED);
        case ARCS_LIST -> list(words, GraphCollector.Way.DIRECTED);
        case EDGES_LIST -> list(words, GraphCollector.Way.UNDIRECTED);
        case MATRIX -> matrix(words);
        case NONE ->
            throw BadFileException.syntax(
                lines.number(), 1, "this line belongs to no section", "sections begin with *");
      }
    }

    private void vertex(List<Lines.Word> words) throws BadFileException {
      int id = number(words.get(0));
      if (id < 1 || id > vertices) {
        findings.add(
            IssueCode.OUT_OF_RANGE,
            lines.number(),
            words.get(0).column(),
            "vertex " + id + " is not one of " + vertices,
            "vertices are numbered from 1 to the number after *Vertices");
        return;
      }
      Map<String, Object> values = new LinkedHashMap<>();
      String label = words.size() > 1 ? words.get(1).text() : "";
      int at = 2;
      for (String axis : List.of("x", "y", "z")) {
        if (at < words.size() && !words.get(at).quoted()) {
          var number = corridor.importer.NumberText.parse(words.get(at).text());
          if (number.isPresent() && Double.isFinite(number.getAsDouble())) {
            values.put(axis, number.getAsDouble());
            at++;
          }
        }
      }
      for (; at < words.size(); at++) {
        if (isTime(words.get(at))) {
          values.put("spells", words.get(at).text());
        } else {
          drawn++;
        }
      }
      mode(id, values);
      listed[id] = true;
      graph.node(lines.number(), words.get(0).column(), Integer.toString(id), label, values);
    }

    private void mode(int id, Map<String, Object> values) {
      if (firstMode > 0) {
        values.put("side", id <= firstMode ? "row" : "column");
      }
    }

    private static boolean isTime(Lines.Word word) {
      return !word.quoted() && word.text().startsWith("[") && word.text().endsWith("]");
    }

    private void tie(List<Lines.Word> words, GraphCollector.Way way) throws BadFileException {
      if (words.size() < 2) {
        throw BadFileException.syntax(
            lines.number(), 1, "a tie needs two vertices", "from to weight");
      }
      String weight = words.size() > 2 && !isTime(words.get(2)) ? words.get(2).text() : "";
      Map<String, Object> values = new LinkedHashMap<>();
      List<Spell> spells = new ArrayList<>();
      for (int at = weight.isEmpty() ? 2 : 3; at < words.size(); at++) {
        if (isTime(words.get(at))) {
          spells.addAll(times(words.get(at).text()));
        } else if (words.get(at).text().equals("l") && at + 1 < words.size()) {
          values.put("label", words.get(++at).text());
        } else {
          drawn++;
        }
      }
      graph.edge(
          lines.number(),
          words.get(0).column(),
          "",
          end(words.get(0)),
          end(words.get(1)),
          way,
          weight,
          kind,
          ImmutableList.copyOf(spells),
          values);
    }

    private String end(Lines.Word word) throws BadFileException {
      return Integer.toString(number(word));
    }

    // [5-10,12-*]: times 5 to 10, and from 12 on.
    private static List<Spell> times(String text) {
      List<Spell> spells = new ArrayList<>();
      for (String part :
          com.google.common.base.Splitter.on(',').split(text.substring(1, text.length() - 1))) {
        int dash = part.indexOf('-');
        String start = (dash < 0 ? part : part.substring(0, dash)).strip();
        String end = (dash < 0 ? part : part.substring(dash + 1)).strip();
        spells.add(
            new Spell(Spells.bound(start), Spells.bound(end), false, OptionalDouble.empty()));
      }
      return spells;
    }

    private void list(List<Lines.Word> words, GraphCollector.Way way) throws BadFileException {
      for (Lines.Word target : words.subList(1, words.size())) {
        graph.edge(
            lines.number(),
            target.column(),
            "",
            end(words.get(0)),
            end(target),
            way,
            "",
            kind,
            ImmutableList.of(),
            new LinkedHashMap<>());
      }
    }

    // ---- matrices: rows may run over several lines

    private @Nullable Matrix cells;

    private void matrix(List<Lines.Word> words) throws BadFileException {
      if (cells == null) {
        cells =
            new Matrix(
                graph,
                source.options().matrixDirection() == GraphFiles.MatrixDirection.DETECTED
                        && firstMode > 0
                    ? source.options().withMatrixDirection(GraphFiles.MatrixDirection.DIRECTED)
                    : source.options(),
                kind);
      }
      int width = firstMode > 0 ? vertices - firstMode : vertices;
      int height = firstMode > 0 ? firstMode : vertices;
      for (Lines.Word word : words) {
        row.add(word);
        if (row.size() == width) {
          if (++matrixRow > height) {
            throw BadFileException.syntax(
                lines.number(), 1, "the matrix has more than " + height + " rows", "");
          }
          for (int i = 0; i < width; i++) {
            cells.cell(
                Integer.toString(matrixRow),
                Integer.toString(firstMode + i + 1),
                row.get(i).text(),
                lines.number(),
                row.get(i).column());
          }
          row = new ArrayList<>();
        }
      }
    }

    private void endSection() throws BadFileException {
      if (section == Section.VERTICES) {
        if (vertices - graph.nodeCount() > Limits.UNNAMED) {
          throw BadFileException.tooLarge(
              lines.number(), 0, "more than " + Limits.UNNAMED + " vertices are not listed");
        }
        for (int id = 1; id <= vertices; id++) {
          if (!listed[id]) {
            unlisted.add(id);
            Map<String, Object> values = new LinkedHashMap<>();
            mode(id, values);
            graph.node(lines.number(), 0, Integer.toString(id), "", values);
          }
        }
        if (!unlisted.isEmpty() && unlisted.size() < vertices) {
          findings.rule(
              unlisted.size() + " of " + vertices + " vertices are not listed",
              "their numbers are their labels");
        }
      }
      if (section == Section.MATRIX && cells != null) {
        int height = firstMode > 0 ? firstMode : vertices;
        if (!row.isEmpty() || matrixRow != height) {
          throw BadFileException.syntax(
              lines.number(),
              0,
              "the matrix ends in row " + (matrixRow + 1) + " of " + height,
              "is the file whole?");
        }
        cells.finish();
        cells = null;
      }
      section = Section.NONE;
    }
  }
}
