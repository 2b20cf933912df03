package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/** GML: keys with values, where a value is a number, a text, a word or a list of keys. */
final class GmlReader implements GraphReader {
  private static final ImmutableSet<String> NODE = ImmutableSet.of("id", "label");
  private static final ImmutableSet<String> EDGE = ImmutableSet.of("id", "source", "target");

  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    try (Reader text = source.reader()) {
      new Reading(new GmlTokens(new CharScanner(text)), graph).document();
    }
  }

  private static final class Reading {
    private final GmlTokens tokens;
    private final GraphCollector graph;
    private final Findings findings;
    private int graphs;

    Reading(GmlTokens tokens, GraphCollector graph) {
      this.tokens = tokens;
      this.graph = graph;
      this.findings = graph.findings();
    }

    void document() throws IOException, BadFileException {
      while (tokens.nextKey(false)) {
        if (tokens.is("graph")) {
          if (++graphs > 1) {
            throw new BadFileException(
                IssueCode.UNSUPPORTED,
                tokens.line(),
                tokens.column(),
                "the file holds more than one graph",
                "put each into a file of its own");
          }
          tokens.openList();
          graph();
        } else {
          skip();
        }
      }
      if (graphs == 0) {
        throw BadFileException.syntax(tokens.line(), 0, "there is no graph [", "");
      }
    }

    private void skip() throws IOException, BadFileException {
      findings.notRead(tokens.line(), tokens.column(), tokens.key());
      if (tokens.atList()) {
        tokens.skipList();
      } else {
        tokens.value();
      }
    }

    private void graph() throws IOException, BadFileException {
      while (tokens.nextKey(true)) {
        if (tokens.is("directed")) {
          Object value = tokens.value();
          if (!value.equals(0L) && !value.equals(1L)) {
            findings.add(
                IssueCode.UNKNOWN_VALUE,
                tokens.line(),
                tokens.column(),
                "directed is " + Issues.quote(value.toString()),
                "allowed: 0, 1");
          }
          graph.defaultDirected(value.equals(1L));
        } else if (tokens.is("node")) {
          node();
        } else if (tokens.is("edge")) {
          edge();
        } else {
          skip();
        }
      }
    }

    private void node() throws IOException, BadFileException {
      int line = tokens.line();
      int column = tokens.column();
      Map<String, Object> values = list(NODE);
      String id = take(values, "id");
      graph.node(line, column, id, take(values, "label"), values);
    }

    private void edge() throws IOException, BadFileException {
      int line = tokens.line();
      int column = tokens.column();
      Map<String, Object> values = list(EDGE);
      String id = take(values, "id");
      String from = take(values, "source");
      String to = take(values, "target");
      String weight = "";
      // Newman's collection, from which many files come, calls the weight value.
      if (!values.containsKey("weight") && values.get("value") instanceof Number number) {
        weight = AttributeType.text(number);
        values.remove("value");
        findings.count(
            IssueCode.RULE,
            line,
            column,
            "value is the weight of an edge",
            "there is no weight",
            1);
      }
      graph.edge(
          line,
          column,
          id,
          from,
          to,
          GraphCollector.Way.DEFAULT,
          weight,
          "",
          ImmutableList.of(),
          values);
    }

    private static String take(Map<String, Object> values, String name) {
      Object value = values.remove(name);
      return value == null ? "" : AttributeType.text(value);
    }

    /** The values of a list; those that are lists themselves are not read. */
    private Map<String, Object> list(ImmutableSet<String> once)
        throws IOException, BadFileException {
      tokens.openList();
      Map<String, Object> values = new LinkedHashMap<>();
      while (tokens.nextKey(true)) {
        int line = tokens.line();
        int column = tokens.column();
        if (tokens.atList()) {
          skip();
          continue;
        }
        String key = tokens.key();
        Object value = tokens.value();
        if (value.equals("")) {
          continue;
        }
        if (values.put(key, value) != null) {
          findings.count(
              once.contains(key) ? IssueCode.BAD_SYNTAX : IssueCode.REPEATED_VALUE,
              line,
              column,
              key + " is given twice",
              once.contains(key) ? "" : "the last value is kept",
              1);
          if (once.contains(key)) {
            throw BadFileException.syntax(line, column, key + " is given twice", "");
          }
        }
      }
      return values;
    }
  }
}
