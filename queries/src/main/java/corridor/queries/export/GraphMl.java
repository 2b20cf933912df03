package corridor.queries.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.Version;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Tie;
import corridor.engine.result.Scores;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * GraphML that other programs read: every key is declared, with a type all know; weights are always
 * written; nodes come before edges; every edge is written directed, and {@code undirected} says
 * which ones are not, because NetworkX refuses a file that mixes the two.
 */
public final class GraphMl {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String SCHEMA =
      NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";

  /** A column: its key's id, its name, its GraphML type, and its value, if there is one. */
  private record Key<T>(
      String id, String name, String type, BiFunction<Network, T, Optional<?>> value) {}

  private static final ImmutableList<Key<Node>> NODE_KEYS =
      ImmutableList.of(
          new Key<>("n_label", "label", "string", (network, node) -> Optional.of(node.name())),
          new Key<>("n_name", "name", "string", (network, node) -> Optional.of(node.name())),
          new Key<>("n_name_en", "name_en", "string", (network, node) -> text(node.nameEn())),
          new Key<>(
              "n_aliases",
              "aliases",
              "string",
              (network, node) -> text(String.join(";", node.aliases()))),
          new Key<>("n_kind", "kind", "string", (network, node) -> text(node.kind().label())),
          new Key<>("n_subtype", "subtype", "string", (network, node) -> text(node.subtype())),
          new Key<>(
              "n_cluster",
              "cluster",
              "string",
              (network, node) -> network.findCluster(node.id()).map(Group::id)),
          new Key<>("n_located_in", "located_in", "string", (network, node) -> node.locatedIn()),
          new Key<>(
              "n_lat",
              "lat",
              "double",
              (network, node) -> node.coordinates().map(Coordinates::lat)),
          new Key<>(
              "n_lon",
              "lon",
              "double",
              (network, node) -> node.coordinates().map(Coordinates::lon)),
          new Key<>(
              "n_admin_code", "admin_code", "string", (network, node) -> text(node.adminCode())),
          new Key<>(
              "n_attributes",
              "attributes",
              "string",
              (network, node) ->
                  text(
                      node.attributes().entrySet().stream()
                          .map(entry -> entry.getKey() + "=" + entry.getValue())
                          .collect(Collectors.joining(";")))));

  private static final ImmutableList<Key<Tie>> EDGE_KEYS =
      ImmutableList.of(
          new Key<>("e_weight", "weight", "double", (network, tie) -> Optional.of(tie.weight())),
          new Key<>("e_relation", "relation", "string", (network, tie) -> text(tie.kind().label())),
          new Key<>("e_layer", "layer", "string", (network, tie) -> text(tie.layer().label())),
          new Key<>("e_subtype", "tie_subtype", "string", (network, tie) -> text(tie.subtype())),
          new Key<>(
              "e_undirected",
              "undirected",
              "boolean",
              (network, tie) -> Optional.of(!tie.kind().directed())),
          new Key<>(
              "e_amount",
              "amount",
              "double",
              (network, tie) -> tie.amount().stream().boxed().findFirst()),
          new Key<>("e_unit", "unit", "string", (network, tie) -> text(tie.unit())),
          new Key<>(
              "e_since",
              "since",
              "int",
              (network, tie) -> tie.period().since().stream().boxed().findFirst()),
          new Key<>(
              "e_until",
              "until",
              "int",
              (network, tie) -> tie.period().until().stream().boxed().findFirst()),
          new Key<>(
              "e_inferred", "inferred", "boolean", (network, tie) -> Optional.of(tie.inferred())),
          new Key<>("e_source", "evidence", "string", (network, tie) -> text(tie.source())),
          new Key<>("e_locator", "locator", "string", (network, tie) -> text(tie.locator())));

  private final Network network;
  private final ImmutableMap<String, Scores> scores;
  private final XMLStreamWriter xml;

  private GraphMl(Network network, Map<String, Scores> scores, XMLStreamWriter xml) {
    this.network = network;
    this.scores = ImmutableMap.copyOf(scores);
    this.xml = xml;
  }

  /**
   * Writes all nodes and ties of {@code network}, with {@code scores} as further columns of the
   * nodes they have a value for. Streams; flushes and does not close {@code out}.
   */
  public static void write(Network network, Map<String, Scores> scores, Writer out)
      throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new GraphMl(network, scores, xml).document();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException("the GraphML could not be written: " + e.getMessage(), e);
    }
    out.flush();
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    newLine();
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.writeAttribute("http://www.w3.org/2001/XMLSchema-instance", "schemaLocation", SCHEMA);
    newLine();
    xml.writeStartElement("desc");
    xml.writeCharacters(XmlText.legal(provenance()));
    xml.writeEndElement();
    newLine();
    for (Key<Node> key : NODE_KEYS) {
      declare("node", key.id(), key.name(), key.type());
    }
    for (String measure : scores.keySet()) {
      declare("node", scoreKey(measure), measure, "double");
    }
    for (Key<Tie> key : EDGE_KEYS) {
      declare("edge", key.id(), key.name(), key.type());
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "corridor");
    xml.writeAttribute("edgedefault", "directed");
    newLine();
    for (Node node : network.nodes()) {
      node(node);
    }
    int number = 0;
    for (Tie tie : network.ties()) {
      edge("t" + ++number, tie);
    }
    xml.writeEndElement();
    newLine();
    xml.writeEndElement();
    newLine();
    xml.writeEndDocument();
  }

  private String provenance() {
    String measured =
        scores.values().stream()
            .map(score -> score.provenance().asMap().toString())
            .collect(Collectors.joining("; "));
    return Stream.of(
            "Corridor " + Version.string(),
            "network " + network.fingerprint().hex(),
            "weight is strength: more is closer",
            measured)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String scoreKey(String measure) {
    return "n_score_" + measure;
  }

  private void declare(String element, String id, String name, String type)
      throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", id);
    xml.writeAttribute("for", element);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", type);
    newLine();
  }

  private void node(Node node) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", node.id());
    data(NODE_KEYS, node);
    for (Map.Entry<String, Scores> column : scores.entrySet()) {
      Optional<Double> value = value(column.getValue(), node.id());
      if (value.isPresent()) {
        data(scoreKey(column.getKey()), value.get());
      }
    }
    xml.writeEndElement();
    newLine();
  }

  private static Optional<Double> value(Scores column, String id) {
    if (!column.contains(id) || Double.isNaN(column.of(id))) {
      return Optional.empty();
    }
    return Optional.of(column.of(id));
  }

  private void edge(String id, Tie tie) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", id);
    xml.writeAttribute("source", tie.from());
    xml.writeAttribute("target", tie.to());
    data(EDGE_KEYS, tie);
    xml.writeEndElement();
    newLine();
  }

  private <T> void data(List<Key<T>> keys, T thing) throws XMLStreamException {
    for (Key<T> key : keys) {
      Optional<?> value = key.value().apply(network, thing);
      if (value.isPresent()) {
        data(key.id(), value.get());
      }
    }
  }

  private void data(String key, Object value) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(XmlText.legal(value.toString()));
    xml.writeEndElement();
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static Optional<String> text(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
