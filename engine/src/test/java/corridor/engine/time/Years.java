package corridor.engine.time;

import com.google.common.base.Splitter;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.projection.ProjectionRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Small networks of dated ties between cities a, b, c …, and snapshots of them. */
final class Years {
  private Years() {}

  /** Ties such as {@code "ab 2010..2012 industry 3"}, weight and layer optional; clusters. */
  static Network network(int cities, Map<String, String> clusters, String... ties) {
    NetworkBuilder facts = new NetworkBuilder().add(Source.of("s", "s"));
    for (char city = 'a'; city < 'a' + cities; city++) {
      facts.add(Node.of(String.valueOf(city), NodeKind.CITY, String.valueOf(city)));
    }
    new TreeMap<>(clusters)
        .forEach(
            (id, members) ->
                facts.add(
                    Group.of(
                            id,
                            id.startsWith("corridor") ? GroupKind.CORRIDOR : GroupKind.CLUSTER,
                            id,
                            "s")
                        .withMembers(
                            members.chars().mapToObj(Character::toString).toArray(String[]::new))));
    for (String text : ties) {
      facts.add(tie(text));
    }
    return facts.build();
  }

  private static Tie tie(String text) {
    List<String> parts = Splitter.on(' ').splitToList(text);
    boolean directed = parts.get(0).charAt(1) == '>';
    Layer layer = Layer.KNOWLEDGE;
    double weight = 1;
    Period period = Period.ALWAYS;
    for (int i = 1; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.contains("..")) {
        List<String> years = Splitter.on("..").splitToList(part);
        period =
            years.get(1).isEmpty()
                ? Period.from(Integer.parseInt(years.get(0)))
                : Period.of(Integer.parseInt(years.get(0)), Integer.parseInt(years.get(1)));
      } else if (Character.isDigit(part.charAt(0))) {
        weight = Double.parseDouble(part);
      } else {
        layer = Layer.valueOf(part.toUpperCase(Locale.ROOT));
      }
    }
    return Tie.of(
            parts.get(0).substring(0, 1),
            parts.get(0).substring(2 - (directed ? 0 : 1)),
            directed ? TieKind.TECHNOLOGY_TRANSFER : TieKind.COLLABORATION,
            layer,
            "s")
        .withWeight(weight)
        .withPeriod(period);
  }

  /** The years, without undated ties. */
  static Snapshot during(Network network, int since, int until) {
    return Snapshot.of(
        since + ".." + until,
        network,
        ProjectionRule.CITIES.withSelection(
            ProjectionRule.CITIES
                .selection()
                .withDuring(Period.of(since, until))
                .withUndated(false)));
  }

  /** The whole, of all years. */
  static Snapshot all(Network network) {
    return Snapshot.of("all", network, ProjectionRule.CITIES);
  }

  /** A random network of two clusters and a corridor, with ties of some layers and years. */
  static Network random(SplittableRandom random) {
    int cities = random.nextInt(4, 12);
    int ties = random.nextInt(0, 4 * cities);
    String[] texts = new String[ties];
    Layer[] layers = Layer.values();
    for (int i = 0; i < ties; i++) {
      int from = random.nextInt(cities);
      int to = (from + random.nextInt(1, cities)) % cities;
      int since = random.nextInt(2005, 2020);
      texts[i] =
          (char) ('a' + from)
              + (random.nextBoolean() ? ">" : "")
              + (char) ('a' + to)
              + " "
              + layers[random.nextInt(layers.length)].label()
              + " "
              + random.nextInt(1, 5)
              + (random.nextInt(4) == 0 ? "" : " " + since + ".." + (since + random.nextInt(1, 6)));
    }
    return network(cities, Map.of("ab", "ab", "cd", "cd", "corridor", "abcd"), texts);
  }
}
