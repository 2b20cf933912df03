package corridor.engine.testgraphs;

import com.google.common.base.Splitter;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import java.util.List;
import java.util.TreeSet;

/** Graphs written as {@code "a-b:3 b-c e"}: ties with their numbers (1 if none) and lone nodes. */
public final class TieText {
  private TieText() {}

  /** The numbers are weights, and ties have no direction. */
  public static Projection undirected(String text) {
    return graph(Direction.SYMMETRISED, text, false);
  }

  /** The numbers are weights, and ties go from the first to the second node. */
  public static Projection directed(String text) {
    return graph(Direction.DIRECTED, text, false);
  }

  /** The numbers are lengths, and ties have no direction. */
  public static Projection undirectedLengths(String text) {
    return graph(Direction.SYMMETRISED, text, true);
  }

  /** The numbers are lengths, and ties go from the first to the second node. */
  public static Projection directedLengths(String text) {
    return graph(Direction.DIRECTED, text, true);
  }

  private static Projection graph(Direction direction, String text, boolean lengths) {
    List<String> words = Splitter.on(' ').splitToList(text);
    TreeSet<String> ids = new TreeSet<>();
    words.forEach(word -> ids.addAll(ends(word)));
    Projection.Builder graph = Projection.builder(direction, ids);
    for (String word : words) {
      List<String> ends = ends(word);
      if (ends.size() == 2) {
        int colon = word.indexOf(':');
        double number = colon < 0 ? 1 : Double.parseDouble(word.substring(colon + 1));
        graph.tie(ends.get(0), ends.get(1), lengths ? 1 / number : number);
      }
    }
    return graph.build();
  }

  private static List<String> ends(String word) {
    int colon = word.indexOf(':');
    return Splitter.on('-').splitToList(colon < 0 ? word : word.substring(0, colon));
  }
}
