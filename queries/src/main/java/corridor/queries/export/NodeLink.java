package corridor.queries.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import corridor.engine.network.Node;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import corridor.queries.columns.TieColumn;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Node-link JSON as NetworkX's {@code node_link_graph} and d3's force layout read it: {@code nodes}
 * with an {@code id}, {@code links} with {@code source}, {@code target} and {@code key}. Carries
 * everything; {@code graph} holds where it comes from.
 */
public final class NodeLink {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Extract extract;
  private final JsonGenerator json;
  private final LegalText legal = LegalText.ofUtf8();

  private NodeLink(Extract extract, JsonGenerator json) {
    this.extract = extract;
    this.json = json;
  }

  /**
   * Writes {@code extract}. Streams; flushes and does not close {@code out}. Returns how many
   * characters UTF-8 could not hold.
   */
  public static long write(Extract extract, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      NodeLink document = new NodeLink(extract, json);
      document.write();
      json.writeRaw('\n');
      json.flush();
      return document.legal.replaced();
    }
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeBooleanField("directed", true);
    json.writeBooleanField("multigraph", true);
    json.writeObjectFieldStart("graph");
    for (Map.Entry<String, String> entry : extract.origin().entrySet()) {
      json.writeStringField(entry.getKey(), legal.of(entry.getValue()));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("nodes");
    for (Node node : extract.nodes()) {
      node(node);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("links");
    int number = 0;
    for (TieBundle tie : extract.ties()) {
      link("t" + ++number, tie);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void node(Node node) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("id", legal.of(node.id()));
    for (NodeColumn column : extract.nodeColumns()) {
      field(column.name(), column.value(node));
    }
    json.writeEndObject();
  }

  private void link(String key, TieBundle tie) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("source", legal.of(tie.from()));
    json.writeStringField("target", legal.of(tie.to()));
    json.writeStringField("key", key);
    for (TieColumn column : extract.tieColumns()) {
      field(column.name(), column.value(tie));
    }
    json.writeEndObject();
  }

  private void field(String name, Optional<?> value) throws IOException {
    if (value.isEmpty()) {
      return;
    }
    json.writeFieldName(name);
    if (value.get() instanceof List<?> list) {
      json.writeStartArray();
      for (Object each : list) {
        json.writeString(legal.of(each.toString()));
      }
      json.writeEndArray();
    } else if (value.get() instanceof Integer whole) {
      json.writeNumber(whole);
    } else if (value.get() instanceof Double number) {
      json.writeNumber(number);
    } else if (value.get() instanceof Boolean yes) {
      json.writeBoolean(yes);
    } else {
      json.writeString(legal.of(value.get().toString()));
    }
  }
}
