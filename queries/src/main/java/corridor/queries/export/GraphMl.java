package corridor.queries.export;

import com.google.common.collect.ImmutableList;
import corridor.engine.Version;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Tie;
import corridor.queries.columns.FactColumns;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import corridor.queries.columns.TieColumn;
import corridor.queries.columns.ValueType;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
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
  private static final String LABEL_KEY = "n_label";
  private static final String SCHEMA =
      NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";

  private final Network network;
  private final ImmutableList<NodeColumn> results;
  private final ImmutableList<NodeColumn> nodeColumns;
  private final XMLStreamWriter xml;

  private GraphMl(Network network, List<NodeColumn> results, XMLStreamWriter xml) {
    this.network = network;
    this.results = ImmutableList.copyOf(results);
    this.nodeColumns =
        ImmutableList.<NodeColumn>builder()
            .addAll(FactColumns.nodes(network))
            .addAll(results)
            .build();
    this.xml = xml;
  }

  /**
   * Writes all nodes and ties of {@code network}, with {@code results} as further columns of the
   * nodes. Streams; flushes and does not close {@code out}.
   */
  public static void write(Network network, List<NodeColumn> results, Writer out)
      throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new GraphMl(network, results, xml).document();
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
    declare("node", LABEL_KEY, "label", ValueType.TEXT);
    for (NodeColumn column : nodeColumns) {
      declare("node", key(column), column.name(), column.type());
    }
    for (TieColumn column : FactColumns.ties()) {
      declare("edge", key(column), column.name(), column.type());
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
        results.stream()
            .flatMap(column -> column.provenance().stream())
            .map(provenance -> provenance.asMap().toString())
            .collect(Collectors.joining("; "));
    return Stream.of(
            "Corridor " + Version.string(),
            "network " + network.fingerprint().hex(),
            "weight is strength: more is closer",
            measured)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  // One namespace for the keys of nodes and edges, and none that is a number to old Gephis.
  private static String key(NodeColumn column) {
    return "n_" + column.name();
  }

  private static String key(TieColumn column) {
    return "e_" + column.name();
  }

  private void declare(String element, String id, String name, ValueType type)
      throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", id);
    xml.writeAttribute("for", element);
    xml.writeAttribute("attr.name", name);
    xml.writeAttribute("attr.type", typeName(type));
    newLine();
  }

  private static String typeName(ValueType type) {
    return switch (type) {
      case TEXT, LIST -> "string";
      case WHOLE -> "int";
      case NUMBER -> "double";
      case YES_NO -> "boolean";
    };
  }

  private void node(Node node) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", node.id());
    data(LABEL_KEY, Optional.of(node.name()));
    for (NodeColumn column : nodeColumns) {
      data(key(column), column.value(node));
    }
    xml.writeEndElement();
    newLine();
  }

  private void edge(String id, Tie tie) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", id);
    xml.writeAttribute("source", tie.from());
    xml.writeAttribute("target", tie.to());
    TieBundle bundle = TieBundle.of(tie);
    for (TieColumn column : FactColumns.ties()) {
      data(key(column), column.value(bundle));
    }
    xml.writeEndElement();
    newLine();
  }

  private void data(String key, Optional<?> value) throws XMLStreamException {
    if (value.isEmpty()) {
      return;
    }
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(XmlText.legal(text(value.get())));
    xml.writeEndElement();
  }

  private static String text(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).collect(Collectors.joining(";"))
        : value.toString();
  }

  private void newLine() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
