package corridor.importer.graphfile;

import com.google.common.collect.ImmutableSet;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** VNA of NetDraw: node data, node properties (drawing) and tie data, each with a row of names. */
final class VnaReader implements GraphReader {
  private static final ImmutableSet<String> ENDS = ImmutableSet.of("from", "to");

  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    try (Reader text = source.reader()) {
      new Reading(new Lines(text), graph).file();
    }
  }

  private enum Section {
    NONE,
    NODE_DATA,
    NODE_PROPERTIES,
    TIE_DATA
  }

  private static final class Reading {
    private final Lines lines;
    private final GraphCollector graph;
    private final Findings findings;
    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final Map<String, Integer> nodeLines = new LinkedHashMap<>();
    private final Set<Section> seen = new HashSet<>();
    private Section section = Section.NONE;
    private List<String> names = List.of();
    private TableColumns columns;
    private Predicate<String> taken = ENDS::contains;

    Reading(Lines lines, GraphCollector graph) {
      this.lines = lines;
      this.graph = graph;
      this.findings = graph.findings();
      this.columns = new TableColumns(List.of(), 0, findings);
    }

    void file() throws IOException, BadFileException {
      while (lines.next()) {
        List<Lines.Word> words = Lines.words(lines.line(), lines.number(), true);
        if (words.isEmpty()) {
          continue;
        }
        if (words.get(0).text().startsWith("*") && !words.get(0).quoted()) {
          begin(words);
        } else if (section == Section.NONE) {
          throw BadFileException.syntax(
              lines.number(), 1, "this line belongs to no section", "sections begin with *");
        } else {
          row(words.stream().map(Lines.Word::text).toList());
        }
      }
      if (seen.isEmpty()) {
        throw BadFileException.syntax(0, 0, "there is neither *Node data nor *Tie data", "");
      }
      for (Map.Entry<String, Map<String, Object>> node : nodes.entrySet()) {
        Object label = node.getValue().get("label");
        graph.node(
            nodeLines.getOrDefault(node.getKey(), 0),
            1,
            node.getKey(),
            label == null ? "" : AttributeType.text(label),
            node.getValue());
      }
      if (!seen.contains(Section.NODE_DATA) && !seen.contains(Section.NODE_PROPERTIES)) {
        graph.nodesStandInEdges();
      }
    }

    private void begin(List<Lines.Word> words) throws BadFileException {
      String name =
          String.join(" ", words.stream().map(Lines.Word::text).toList()).toLowerCase(Locale.ROOT);
      section =
          switch (name.replaceAll("\\s+", " ").replace("* ", "*").strip()) {
            case "*node data" -> Section.NODE_DATA;
            case "*node properties" -> Section.NODE_PROPERTIES;
            case "*tie data" -> Section.TIE_DATA;
            default ->
                throw new BadFileException(
                    IssueCode.UNSUPPORTED,
                    lines.number(),
                    1,
                    Issues.quote(lines.line()) + " is not read",
                    "*Node data, *Node properties and *Tie data are");
          };
      if (!seen.add(section)) {
        throw BadFileException.syntax(
            lines.number(), 1, Issues.plain(lines.line()) + " comes twice", "");
      }
      names = List.of();
    }

    private void row(List<String> words) throws BadFileException {
      if (names.isEmpty()) {
        names = words;
        columns = new TableColumns(words, lines.number(), findings);
        if (section == Section.TIE_DATA && !(columns.has("from") && columns.has("to"))) {
          throw new BadFileException(
              IssueCode.MISSING_COLUMN,
              lines.number(),
              1,
              "*Tie data has no columns from and to",
              "the first row names the columns");
        }
        String weight = columns.has("weight") ? "weight" : "strength";
        taken = name -> ENDS.contains(name) || name.equals(weight);
        return;
      }
      if (words.size() != names.size()) {
        findings.add(
            IssueCode.RAGGED_ROW,
            lines.number(),
            0,
            "the row has " + words.size() + " values, the names are " + names.size(),
            "quote a value with blanks in it; write \"\" for none");
        return;
      }
      switch (section) {
        case TIE_DATA -> tie(words);
        case NODE_DATA -> nodeData(words);
        default -> nodeProperties(words);
      }
    }

    private void nodeData(List<String> words) {
      int line = lines.number();
      if (nodes.containsKey(words.get(0)) && nodeLines.containsKey(words.get(0))) {
        findings.add(
            IssueCode.DUPLICATE_ID,
            line,
            1,
            "the id " + Issues.quote(words.get(0)) + " is given to another node already",
            "it is in line " + nodeLines.get(words.get(0)));
        return;
      }
      nodeLines.put(words.get(0), line);
      String id = names.get(0).toLowerCase(Locale.ROOT);
      nodes
          .computeIfAbsent(words.get(0), key -> new LinkedHashMap<>())
          .putAll(columns.others(words, line, id::equals));
    }

    // Of what NetDraw keeps for drawing, places and labels are of use.
    private void nodeProperties(List<String> words) {
      Map<String, Object> node = nodes.computeIfAbsent(words.get(0), key -> new LinkedHashMap<>());
      Map<String, Object> all = columns.others(words, lines.number(), name -> false);
      all.remove(names.get(0));
      for (Map.Entry<String, Object> value : all.entrySet()) {
        switch (value.getKey().toLowerCase(Locale.ROOT)) {
          case "x", "y" -> node.putIfAbsent(value.getKey(), value.getValue());
          case "shortlabel", "labeltext" -> node.putIfAbsent("label", value.getValue());
          default -> findings.notRead(lines.number(), 0, "node property " + value.getKey());
        }
      }
    }

    private void tie(List<String> words) throws BadFileException {
      String weight = columns.field(words, columns.has("weight") ? "weight" : "strength");
      graph.edge(
          lines.number(),
          columns.number("from"),
          columns.field(words, "from"),
          columns.field(words, "to"),
          GraphCollector.Way.DIRECTED,
          weight,
          columns.others(words, lines.number(), taken));
    }
  }
}
