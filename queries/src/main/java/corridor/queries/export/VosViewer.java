package corridor.queries.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.google.common.html.HtmlEscapers;
import corridor.engine.network.Node;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import corridor.queries.columns.ValueType;
import corridor.queries.export.Positions.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A network file of VOSviewer (https://app.vosviewer.com/docs/file-types/json-file-type/). Its
 * links have no direction, kind or years: all ties of a pair are one link with the sum of their
 * weights, and ties within a node are left out. Clusters are what colours tell elsewhere; numbers
 * of nodes are scores. Needs memory for every pair.
 */
public final class VosViewer {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Extract extract;
  private final Look look;
  private final JsonGenerator json;
  private final LegalText legal = LegalText.ofUtf8();
  private final List<String> ids;
  private final Map<Long, Double> links = new TreeMap<>();
  private final double[] strength;
  private final int[] degree;

  private VosViewer(Extract extract, Look look, JsonGenerator json) {
    this.extract = extract;
    this.look = look;
    this.json = json;
    this.ids = extract.nodes().stream().map(Node::id).toList();
    this.strength = new double[ids.size()];
    this.degree = new int[ids.size()];
  }

  /**
   * Writes {@code extract}; flushes and does not close {@code out}. Returns how many characters
   * UTF-8 could not hold.
   */
  public static long write(Extract extract, Look look, Writer out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      VosViewer document = new VosViewer(extract, look, json);
      document.addUp();
      document.write();
      json.writeRaw('\n');
      json.flush();
      return document.legal.replaced();
    }
  }

  private void addUp() {
    NodeNumbers numbers = NodeNumbers.of(extract);
    for (TieBundle tie : extract.ties()) {
      int a = numbers.of(tie.from());
      int b = numbers.of(tie.to());
      if (a != b) {
        long pair = (long) Math.min(a, b) << Integer.SIZE | Math.max(a, b);
        links.merge(pair, tie.weight(), Double::sum);
      }
    }
    links.forEach(
        (pair, weight) -> {
          for (int end : new int[] {first(pair), second(pair)}) {
            strength[end] += weight;
            degree[end]++;
          }
        });
  }

  private static int first(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  private static int second(long pair) {
    return (int) pair;
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("network");
    json.writeArrayFieldStart("items");
    for (int i = 0; i < ids.size(); i++) {
      item(i, extract.nodes().get(i));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("links");
    for (Map.Entry<Long, Double> link : links.entrySet()) {
      json.writeRaw('\n');
      json.writeStartObject();
      json.writeStringField("source_id", legal.of(ids.get(first(link.getKey()))));
      json.writeStringField("target_id", legal.of(ids.get(second(link.getKey()))));
      json.writeNumberField("strength", link.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("clusters");
    List<String> classes = look.classes();
    for (int i = 0; i < classes.size(); i++) {
      json.writeStartObject();
      json.writeNumberField("cluster", i + 1);
      json.writeStringField("label", legal.of(classes.get(i)));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("info");
    json.writeStringField("title", "Corridor");
    json.writeStringField("description", html(extract.originText(look.legend())));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void item(int number, Node node) throws IOException {
    Place place = look.place(node);
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("id", legal.of(node.id()));
    json.writeStringField("label", legal.of(node.name()));
    json.writeStringField("description", html(node.nameEn() + " (" + node.kind().label() + ")"));
    json.writeNumberField("x", place.x() / Positions.LIMIT);
    json.writeNumberField("y", place.y() / Positions.LIMIT);
    Optional<Integer> cluster = look.classOf(node);
    if (cluster.isPresent()) {
      json.writeNumberField("cluster", cluster.get());
    }
    json.writeObjectFieldStart("weights");
    json.writeNumberField("Links", degree[number]);
    json.writeNumberField("Total link strength", strength[number]);
    json.writeEndObject();
    json.writeObjectFieldStart("scores");
    for (NodeColumn column : extract.nodeColumns()) {
      if (column.type() == ValueType.NUMBER || column.type() == ValueType.WHOLE) {
        Optional<?> value = column.value(node);
        if (value.isPresent() && value.get() instanceof Number score) {
          json.writeNumberField(column.name(), score.doubleValue());
        }
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private String html(String text) {
    return HtmlEscapers.htmlEscaper().escape(legal.of(text.strip()));
  }
}
