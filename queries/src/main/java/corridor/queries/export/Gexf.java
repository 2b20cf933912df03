package corridor.queries.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import corridor.engine.Version;
import corridor.engine.network.Node;
import corridor.engine.network.Period;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import corridor.queries.columns.TieColumn;
import corridor.queries.columns.ValueType;
import corridor.queries.export.Positions.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * GEXF 1.3 that Gephi opens ready to look at. Every edge says its direction, since a default drops
 * those of the other; and its kind, since Gephi makes one edge of parallel ones of one kind. If any
 * tie has years, the file has a timeline: {@code end} is the last year in which the tie holds,
 * since intervals of GEXF include both ends; the column {@code until} is the year after it.
 */
public final class Gexf {
  private static final String NAMESPACE = "http://gexf.net/1.3";

  private final Extract extract;
  private final Look look;
  private final Markup xml;

  private Gexf(Extract extract, Look look, Markup xml) {
    this.extract = extract;
    this.look = look;
    this.xml = xml;
  }

  /**
   * Writes {@code extract}. Streams; flushes and does not close {@code out}. Returns how many
   * characters XML could not hold.
   */
  public static long write(Extract extract, Look look, Writer out) throws IOException {
    Markup xml = new Markup(out);
    new Gexf(extract, look, xml).document();
    out.flush();
    return xml.replaced();
  }

  private void document() throws IOException {
    xml.start("gexf").attribute("xmlns", NAMESPACE).attribute("xmlns:viz", NAMESPACE + "/viz");
    xml.attribute("version", "1.3").line();
    xml.start("meta").line();
    xml.start("creator").text("Corridor " + Version.string()).end().line();
    boolean dated = Iterables.any(extract.ties(), tie -> !tie.period().equals(Period.ALWAYS));
    xml.start("description").text(extract.originText(legend(dated))).end().line();
    xml.end().line();
    xml.start("graph");
    if (dated) {
      xml.attribute("mode", "dynamic").attribute("timerepresentation", "interval");
      xml.attribute("timeformat", "double");
    }
    xml.line();
    nodes();
    edges();
    xml.end().line();
    xml.end().line();
  }

  private ImmutableMap<String, String> legend(boolean dated) {
    ImmutableMap.Builder<String, String> legend = ImmutableMap.builder();
    legend.putAll(look.legend());
    if (dated) {
      legend.put("timeline", "start and end are the first and last year; until is the year after");
    }
    return legend.buildOrThrow();
  }

  private void nodes() throws IOException {
    xml.start("attributes").attribute("class", "node").line();
    for (NodeColumn column : extract.nodeColumns()) {
      declare(column.name(), column.type());
    }
    xml.end().line();
    xml.start("nodes").line();
    for (Node node : extract.nodes()) {
      xml.start("node").attribute("id", node.id()).attribute("label", node.name());
      xml.start("attvalues");
      for (NodeColumn column : extract.nodeColumns()) {
        value(column.name(), column.value(node));
      }
      xml.end();
      colour(look.colour(node));
      Place place = look.place(node);
      xml.start("viz:position").attribute("x", number(place.x())).attribute("y", number(place.y()));
      xml.attribute("z", "0").end();
      xml.start("viz:size").attribute("value", number(look.size(node))).end();
      xml.end().line();
    }
    xml.end().line();
  }

  private void edges() throws IOException {
    xml.start("attributes").attribute("class", "edge").line();
    for (TieColumn column : extract.tieColumns()) {
      if (!column.name().equals("weight")) {
        declare(column.name(), column.type());
      }
    }
    xml.end().line();
    xml.start("edges").line();
    int number = 0;
    for (TieBundle tie : extract.ties()) {
      edge("t" + ++number, tie);
    }
    xml.end().line();
  }

  private void edge(String id, TieBundle tie) throws IOException {
    xml.start("edge").attribute("id", id);
    xml.attribute("source", tie.from()).attribute("target", tie.to());
    xml.attribute("type", tie.kind().directed() ? "directed" : "undirected");
    xml.attribute("kind", tie.relation()).attribute("weight", Double.toString(tie.weight()));
    if (tie.period().since().isPresent()) {
      xml.attribute("start", Integer.toString(tie.period().since().getAsInt()));
    }
    if (tie.period().until().isPresent()) {
      xml.attribute("end", Integer.toString(tie.period().until().getAsInt() - 1));
    }
    xml.start("attvalues");
    for (TieColumn column : extract.tieColumns()) {
      if (!column.name().equals("weight")) {
        value(column.name(), column.value(tie));
      }
    }
    xml.end();
    Optional<Colour> colour = look.colour(tie);
    if (colour.isPresent()) {
      colour(colour.get());
    }
    xml.end().line();
  }

  private void declare(String name, ValueType type) throws IOException {
    xml.start("attribute").attribute("id", name).attribute("title", name);
    xml.attribute("type", typeName(type)).end().line();
  }

  private static String typeName(ValueType type) {
    return switch (type) {
      case TEXT -> "string";
      case WHOLE -> "integer";
      case NUMBER -> "double";
      case YES_NO -> "boolean";
      case LIST -> "liststring";
    };
  }

  private void value(String column, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      String text =
          value.get() instanceof ImmutableList<?> list ? list(list) : value.get().toString();
      xml.start("attvalue").attribute("for", column).attribute("value", text).end();
    }
  }

  // Gephi's own way to write a list, which it reads back.
  private static String list(ImmutableList<?> values) {
    return values.stream()
        .map(value -> value.toString().replace("\\", "\\\\").replace("\"", "\\\""))
        .collect(Collectors.joining("\", \"", "[\"", "\"]"));
  }

  private void colour(Colour colour) throws IOException {
    xml.start("viz:color").attribute("r", Integer.toString(colour.red()));
    xml.attribute("g", Integer.toString(colour.green()));
    xml.attribute("b", Integer.toString(colour.blue())).end();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}
