package corridor.queries.export;

import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Node;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import corridor.queries.columns.TieColumn;
import corridor.queries.columns.ValueType;
import corridor.queries.export.Positions.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/**
 * GraphML that other programs read: every key is declared, with a type all know; weights are always
 * written; nodes come before edges. In the portable profile every edge is directed, and {@code
 * undirected} says which ones are not, because NetworkX refuses a file that mixes the two. For
 * Gephi every edge says its own direction and, by a {@code label} that the schema does not know,
 * its kind; and nodes have colours, sizes and places.
 */
public final class GraphMl {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String SCHEMA =
      NAMESPACE + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd";

  private final Extract extract;
  private final Optional<Look> look;
  private final Markup xml;

  private GraphMl(Extract extract, Optional<Look> look, Markup xml) {
    this.extract = extract;
    this.look = look;
    this.xml = xml;
  }

  /**
   * Writes {@code extract} in the portable profile. Streams; flushes and does not close {@code
   * out}. Returns how many characters XML could not hold.
   */
  public static long write(Extract extract, Writer out) throws IOException {
    return write(extract, Optional.empty(), out);
  }

  /** The same for Gephi, with what it looks like. */
  public static long writeForGephi(Extract extract, Look look, Writer out) throws IOException {
    return write(extract, Optional.of(look), out);
  }

  private static long write(Extract extract, Optional<Look> look, Writer out) throws IOException {
    Markup xml = new Markup(out);
    new GraphMl(extract, look, xml).document();
    out.flush();
    return xml.replaced();
  }

  private void document() throws IOException {
    xml.start("graphml").attribute("xmlns", NAMESPACE);
    xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
    xml.attribute("xsi:schemaLocation", SCHEMA).line();
    ImmutableMap<String, String> legend = look.map(Look::legend).orElse(ImmutableMap.of());
    xml.start("desc").text(extract.originText(legend)).end().line();
    keys();
    xml.start("graph").attribute("id", "corridor").attribute("edgedefault", "directed").line();
    for (Node node : extract.nodes()) {
      node(node);
    }
    int number = 0;
    for (TieBundle tie : extract.ties()) {
      edge("t" + ++number, tie);
    }
    xml.end().line();
    xml.end().line();
  }

  private void keys() throws IOException {
    declare("node", "n_label", "label", "string");
    for (NodeColumn column : extract.nodeColumns()) {
      declare("node", key(column), column.name(), typeName(column.type()));
    }
    for (TieColumn column : extract.tieColumns()) {
      declare("edge", key(column), column.name(), typeName(column.type()));
    }
    if (look.isPresent()) {
      for (String name : List.of("x", "y", "size")) {
        declare("node", "n_" + name, name, "double");
      }
      for (String name : List.of("r", "g", "b")) {
        declare("node", "n_" + name, name, "int");
        declare("edge", "e_" + name, name, "int");
      }
    }
  }

  // Keys of nodes and edges share their names, and old Gephis read d3 and d7 as labels.
  private static String key(NodeColumn column) {
    return "n_" + column.name();
  }

  private static String key(TieColumn column) {
    return "e_" + column.name();
  }

  private void declare(String element, String id, String name, String type) throws IOException {
    xml.start("key").attribute("id", id).attribute("for", element);
    xml.attribute("attr.name", name).attribute("attr.type", type).end().line();
  }

  private static String typeName(ValueType type) {
    return switch (type) {
      case TEXT, LIST -> "string";
      case WHOLE -> "int";
      case NUMBER -> "double";
      case YES_NO -> "boolean";
    };
  }

  private void node(Node node) throws IOException {
    xml.start("node").attribute("id", node.id());
    data("n_label", node.name());
    for (NodeColumn column : extract.nodeColumns()) {
      data(key(column), column.value(node));
    }
    if (look.isPresent()) {
      Place place = look.get().place(node);
      data("n_x", place.x());
      data("n_y", place.y());
      data("n_size", look.get().size(node));
      colour("n_", look.get().colour(node));
    }
    xml.end().line();
  }

  private void edge(String id, TieBundle tie) throws IOException {
    xml.start("edge").attribute("id", id);
    xml.attribute("source", tie.from()).attribute("target", tie.to());
    if (look.isPresent()) {
      xml.attribute("directed", Boolean.toString(tie.kind().directed()));
      xml.attribute("label", tie.relation());
    }
    for (TieColumn column : extract.tieColumns()) {
      data(key(column), column.value(tie));
    }
    Optional<Colour> colour = look.flatMap(all -> all.colour(tie));
    if (colour.isPresent()) {
      colour("e_", colour.get());
    }
    xml.end().line();
  }

  private void colour(String prefix, Colour colour) throws IOException {
    data(prefix + "r", colour.red());
    data(prefix + "g", colour.green());
    data(prefix + "b", colour.blue());
  }

  private void data(String key, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      data(key, value.get());
    }
  }

  private void data(String key, Object value) throws IOException {
    xml.start("data").attribute("key", key).text(PlainText.of(value)).end();
  }
}
