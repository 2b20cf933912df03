package corridor.importer.graphfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import java.io.IOException;
import java.io.Reader;
import java.util.Map;

/**
 * JSON of nodes and links: NetworkX, d3, graphology, Gephi Lite, VOSviewer, JSON Graph Format. Only
 * one node or link at a time is in memory as JSON.
 */
final class JsonReader implements GraphReader {
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Limits.DEPTH)
                  .maxStringLength(Limits.TEXT)
                  .build())
          // Python writes NaN.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();
  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    try (Reader text = source.reader();
        JsonParser json = FACTORY.createParser(text)) {
      JsonThings things = new JsonThings(graph, source.head(1 << 12).contains("\"gephi-lite\""));
      new Reading(json, things, graph.findings()).document();
      things.finish();
    } catch (StreamConstraintsException e) {
      throw BadFileException.tooLarge(line(e), column(e), Issues.plain(e.getOriginalMessage()));
    } catch (JsonProcessingException e) {
      throw BadFileException.syntax(
          line(e),
          column(e),
          "the JSON is not well-formed: " + Issues.plain(e.getOriginalMessage()),
          "nothing after this was read; is the file whole?");
    }
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
  }

  private static int column(JsonProcessingException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
  }

  private static final class Reading {
    private final JsonParser json;
    private final JsonThings things;
    private final Findings findings;
    private boolean hasNodes;
    private boolean hasLinks;

    Reading(JsonParser json, JsonThings things, Findings findings) {
      this.json = json;
      this.things = things;
      this.findings = findings;
    }

    private int line() {
      return json.currentTokenLocation().getLineNr();
    }

    private int column() {
      return json.currentTokenLocation().getColumnNr();
    }

    void document() throws IOException, BadFileException {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw BadFileException.syntax(
            line(), column(), "the file is no JSON object", "{\"nodes\": […], \"links\": […]}");
      }
      object();
      if (!hasNodes) {
        throw new BadFileException(
            IssueCode.UNKNOWN_FORMAT,
            0,
            0,
            "the JSON has no list of nodes",
            "node-link JSON has nodes and links or edges; VOSviewer's items and links");
      }
      if (json.nextToken() != null) {
        throw new BadFileException(
            IssueCode.UNSUPPORTED,
            line(),
            column(),
            "something follows the graph",
            "put each graph into a file of its own");
      }
    }

    private void object() throws IOException, BadFileException {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        int line = line();
        int column = column();
        JsonToken value = json.nextToken();
        boolean isObject = value == JsonToken.START_OBJECT;
        switch (name) {
          case "nodes", "items" -> {
            once(hasNodes, name, line, column);
            hasNodes = true;
            nodes(value, name);
          }
          case "links", "edges" -> {
            once(hasLinks, name, line, column);
            hasLinks = true;
            links(value, name);
          }
          case "directed" -> {
            if (!value.isBoolean()) {
              findings.add(
                  IssueCode.UNKNOWN_VALUE, line, column, "directed is no truth", "true or false");
            }
            things.directed(value == JsonToken.VALUE_TRUE);
            json.skipChildren();
          }
          case "options" -> things.options(tree());
          case "nodeData", "edgeData" -> data(value, name.equals("nodeData"));
          case "graph", "network", "graphDataset", "fullGraph" -> {
            if (isObject) {
              things.within(name);
              object();
            } else {
              notRead(name, line, column);
            }
          }
          case "multigraph", "type", "version" -> json.skipChildren();
          default -> notRead(name, line, column);
        }
      }
    }

    private static void once(boolean seen, String name, int line, int column)
        throws BadFileException {
      if (seen) {
        throw new BadFileException(
            IssueCode.UNSUPPORTED,
            line,
            column,
            "there is a second list of " + name,
            "put each graph into a file of its own");
      }
    }

    private JsonNode tree() throws IOException, BadFileException {
      try {
        return MAPPER.readTree(json);
      } catch (NumberFormatException e) {
        // An exponent of more digits than a decimal can have.
        throw BadFileException.syntax(line(), column(), "a number is too large to be read", "");
      }
    }

    private void notRead(String name, int line, int column) throws IOException {
      findings.notRead(line, column, Issues.quote(name));
      json.skipChildren();
    }

    private void nodes(JsonToken start, String name) throws IOException, BadFileException {
      if (start == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          int line = line();
          int column = column();
          things.node(tree(), "", line, column);
        }
      } else if (start == JsonToken.START_OBJECT) {
        // JSON Graph Format 2: by their ids.
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          String id = json.currentName();
          int line = line();
          int column = column();
          json.nextToken();
          things.node(tree(), id, line, column);
        }
      } else {
        throw BadFileException.syntax(line(), column(), Issues.quote(name) + " is no list", "");
      }
    }

    private void links(JsonToken start, String name) throws IOException, BadFileException {
      if (start != JsonToken.START_ARRAY) {
        throw BadFileException.syntax(line(), column(), Issues.quote(name) + " is no list", "");
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        int line = line();
        int column = column();
        things.link(tree(), line, column);
      }
    }

    private void data(JsonToken start, boolean ofNodes) throws IOException, BadFileException {
      if (start != JsonToken.START_OBJECT) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String id = json.currentName();
        int line = line();
        int column = column();
        json.nextToken();
        Map<String, Object> values = JsonThings.values(tree());
        things.data(ofNodes, id, values, line, column);
      }
    }
  }
}
