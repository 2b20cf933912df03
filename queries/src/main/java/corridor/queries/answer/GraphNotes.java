package corridor.queries.answer;

import corridor.engine.network.Network;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.projection.CityLift;
import corridor.engine.projection.Projection;
import corridor.engine.projection.TieAccount;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What has to be said of a graph before any number about it. */
final class GraphNotes {
  private static final double DENSE = 0.5;
  private static final double FAR_APART = 10;

  private GraphNotes() {}

  /** Whether so many pairs are tied that what counts missing ties rests on few pairs. */
  static Optional<String> denseness(Projection graph) {
    double pairs = graph.nodes() * (graph.nodes() - 1.0);
    double arcs = graph.directed() ? graph.ties() : 2.0 * graph.ties();
    if (pairs == 0 || arcs < DENSE * pairs) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%.0f %% of the pairs are tied: open triples hang on the few that are not; weigh ties"
                + " instead (--by-cluster, hubs --by constraint,participation)",
            100 * arcs / pairs));
  }

  /** Whether weights are added up that look as if they were counted in different units. */
  static Optional<String> mixedWeights(Network network, Projection graph) {
    Map<String, DoubleSummaryStatistics> weights = new TreeMap<>();
    for (Tie tie : network.ties()) {
      boolean isOf =
          graph.findIndex(tie.from()).isPresent() || graph.rule().lift() != CityLift.NONE;
      if (isOf && graph.rule().selection().takes(tie)) {
        weights
            .computeIfAbsent(
                tie.layer().label() + "/" + tie.subtype(), key -> new DoubleSummaryStatistics())
            .accept(tie.weight());
      }
    }
    Comparator<Map.Entry<String, DoubleSummaryStatistics>> byMean =
        Comparator.comparingDouble(entry -> entry.getValue().getAverage());
    if (weights.size() < 2) {
      return Optional.empty();
    }
    var lightest = Collections.min(weights.entrySet(), byMean);
    var heaviest = Collections.max(weights.entrySet(), byMean);
    double factor = heaviest.getValue().getAverage() / lightest.getValue().getAverage();
    if (factor < FAR_APART) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "weights of %d kinds of ties are added up, and those of %s are %s times as large as those"
                + " of %s: if they are counted in different units, look at one --layer, or import them"
                + " apart",
            weights.size(),
            heaviest.getKey(),
            factor < 1e9 ? String.format(Locale.ROOT, "%.0f", factor) : Double.toString(factor),
            lightest.getKey()));
  }

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
            "%d nodes, %d %s from %d of %d ties%s; %d components, the largest with %d nodes",
            graph.nodes(),
            graph.ties(),
            graph.directed() ? "arcs" : "edges",
            account.used(),
            account.total(),
            undated(graph),
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

  // Who asks for years should know what has none.
  private static String undated(Projection graph) {
    long undated = graph.account().undated();
    return graph.rule().selection().during().equals(Period.ALWAYS) || undated == 0
        ? ""
        : ", " + undated + " of them without years, which count in any";
  }
}
