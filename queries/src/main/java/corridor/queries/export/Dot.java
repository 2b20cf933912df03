package corridor.queries.export;

import corridor.engine.network.Node;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import corridor.queries.columns.TieColumn;
import corridor.queries.export.Positions.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * A graph for Graphviz, to be drawn where nodes stand: {@code neato -n2 -Tsvg}. Edges without a
 * direction have {@code dir=none}. Columns are attributes, as text, which Graphviz hands on without
 * using them.
 */
public final class Dot {
  /** Graphviz reads these as characters, wherever they stand. */
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

  /** Points that a unit of place is drawn as: a map some 70 cm wide. */
  private static final double POINTS = 0.2;

  /** Graphviz refuses quoted texts of more than 16 KB, but joins them. */
  private static final int LONGEST = 4000;

  private final Extract extract;
  private final Look look;
  private final Writer out;
  private final LegalText legal = LegalText.ofXml();

  private Dot(Extract extract, Look look, Writer out) {
    this.extract = extract;
    this.look = look;
    this.out = out;
  }

  /**
   * Writes {@code extract}. Streams; flushes and does not close {@code out}. Returns how many
   * characters could not be held.
   */
  public static long write(Extract extract, Look look, Writer out) throws IOException {
    Dot dot = new Dot(extract, look, out);
    dot.write();
    out.flush();
    return dot.legal.replaced();
  }

  private void write() throws IOException {
    out.write("digraph corridor {\n");
    out.write("  graph [comment=" + quoted(extract.originText(look.legend())));
    out.write(", outputorder=edgesfirst, splines=line];\n");
    out.write("  node [shape=circle, style=filled, penwidth=0, fixedsize=shape, fontsize=9];\n");
    out.write("  edge [color=\"#80808080\", arrowsize=0.4];\n");
    for (Node node : extract.nodes()) {
      node(node);
    }
    for (TieBundle tie : extract.ties()) {
      edge(tie);
    }
    out.write("}\n");
  }

  private void node(Node node) throws IOException {
    Place place = look.place(node);
    out.write("  " + quoted(node.id()) + " [label=" + label(node.name()));
    out.write(
        String.format(
            Locale.ROOT,
            ", pos=\"%.2f,%.2f!\", width=%.3f, fillcolor=\"%s\"",
            place.x() * POINTS,
            place.y() * POINTS,
            look.size(node) * 2 * POINTS / 72,
            look.colour(node).hex()));
    for (NodeColumn column : extract.nodeColumns()) {
      // The name is the label already, and to Graphviz "name" is the id.
      if (!column.name().equals("name")) {
        attribute(column.name(), column.value(node));
      }
    }
    out.write("];\n");
  }

  private void edge(TieBundle tie) throws IOException {
    out.write("  " + quoted(tie.from()) + " -> " + quoted(tie.to()));
    out.write(tie.kind().directed() ? " [dir=forward" : " [dir=none");
    Optional<Colour> colour = look.colour(tie);
    if (colour.isPresent()) {
      out.write(", color=\"" + colour.get().hex() + "\"");
    }
    for (TieColumn column : extract.tieColumns()) {
      attribute(column.name(), column.value(tie));
    }
    out.write("];\n");
  }

  private void attribute(String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      out.write(", " + name + "=" + quoted(PlainText.of(value.get())));
    }
  }

  private String label(String text) {
    return quoted(text).replace("\r\n", "\\n").replace("\n", "\\n");
  }

  // Graphviz shows two backslashes as one; a single one would escape what follows.
  private String quoted(String text) {
    String plain = ENTITY.matcher(legal.of(text)).replaceAll("&amp;");
    if (plain.length() <= LONGEST) {
      return quotedPart(plain);
    }
    StringJoiner parts = new StringJoiner(" + ");
    for (int from = 0; from < plain.length(); ) {
      int to = Math.min(plain.length(), from + LONGEST);
      boolean splitsPair = to < plain.length() && Character.isLowSurrogate(plain.charAt(to));
      int end = splitsPair ? to - 1 : to;
      parts.add(quotedPart(plain.substring(from, end)));
      from = end;
    }
    return parts.toString();
  }

  private static String quotedPart(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
