package corridor.queries.answer;

import corridor.engine.projection.Projection;
import corridor.engine.projection.TieAccount;
import java.util.Arrays;
import java.util.Locale;

/** What has to be said of a graph before any number about it. */
final class GraphNotes {
  private GraphNotes() {}

  static String describe(Projection graph) {
    TieAccount account = graph.account();
    int[] component = graph.components();
    int count = Arrays.stream(component).max().orElse(-1) + 1;
    int[] sizes = new int[count];
    for (int c : component) {
      sizes[c]++;
    }
    int largest = Arrays.stream(sizes).max().orElse(0);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d nodes, %d %s from %d of %d ties; %d components, the largest with %d nodes",
            graph.nodes(),
            graph.ties(),
            graph.directed() ? "arcs" : "edges",
            account.used(),
            account.total(),
            count,
            largest));
    text.append(
        String.format(
            Locale.ROOT,
            "; left out: %d not selected, %d with an end outside, %d hosted by no city, %d within a"
                + " node",
            account.notSelected(),
            account.endOutside(),
            account.notLifted(),
            account.selfTies()));
    return text.toString();
  }
}
