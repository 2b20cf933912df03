package corridor.queries.export;

import com.google.common.collect.Iterables;
import corridor.engine.network.Node;
import corridor.queries.columns.TieBundle;
import corridor.queries.export.Positions.Place;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Pajek's network file: labels, places, weights and directions, no more. A label is the name, with
 * the id behind it where another node has the same, since NetworkX takes equal labels for one node.
 * A label cannot hold quotes, backslashes or line breaks; they become spaces.
 */
public final class Pajek {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Extract extract;
  private final Look look;
  private final Writer out;
  private final LegalText legal = LegalText.ofQuotedLine();
  private final NodeNumbers numbers;

  private Pajek(Extract extract, Look look, Writer out) {
    this.extract = extract;
    this.look = look;
    this.out = out;
    this.numbers = NodeNumbers.of(extract);
  }

  /**
   * Writes {@code extract}. Streams; flushes and does not close {@code out}. Returns how many
   * characters labels could not hold.
   *
   * @param mark whether a byte-order mark comes first, by which Pajek itself knows UTF-8
   */
  public static long write(Extract extract, Look look, boolean mark, Writer out)
      throws IOException {
    if (mark) {
      out.write(BYTE_ORDER_MARK);
    }
    Pajek pajek = new Pajek(extract, look, out);
    pajek.write();
    out.flush();
    return pajek.legal.replaced();
  }

  private void write() throws IOException {
    out.write("% " + legal.of(extract.originText(Map.of())) + "\n");
    out.write("*Vertices " + extract.nodes().size() + "\n");
    Set<String> used = new HashSet<>();
    for (Node node : extract.nodes()) {
      String label = label(node, used);
      Place place = look.place(node);
      out.write(
          number(node.id()) + " \"" + label + "\" " + share(place.x()) + " " + share(-place.y()));
      out.write(" 0.5\n");
    }
    out.write("*Arcs\n");
    lines(tie -> tie.kind().directed());
    out.write("*Edges\n");
    lines(tie -> !tie.kind().directed());
  }

  private int number(String id) {
    return numbers.of(id) + 1;
  }

  private String label(Node node, Set<String> used) {
    String label = legal.of(node.name());
    while (!used.add(label)) {
      label = label + " (" + legal.of(node.id()) + ")";
    }
    return label;
  }

  // Pajek's drawing is from 0 to 1, with y downwards.
  private static String share(double place) {
    return String.format(Locale.ROOT, "%.6f", (place / Positions.LIMIT + 1) / 2);
  }

  private void lines(Predicate<TieBundle> taken) throws IOException {
    for (TieBundle tie : Iterables.filter(extract.ties(), taken::test)) {
      out.write(number(tie.from()) + " " + number(tie.to()) + " " + tie.weight() + "\n");
    }
  }
}
