package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.ImmutableDoubleArray;
import corridor.engine.centrality.Strength;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.prediction.Gravity.Mass;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What makes nodes attract, as it is asked for: {@code indicator:gdp} (its latest value), {@code
 * indicator:gdp@2020}, {@code attribute:KEY} or {@code strength}. Nodes that lack a mass are left
 * out, and told.
 */
public final class Masses {
  private static final String INDICATOR = "indicator:";
  private static final String ATTRIBUTE = "attribute:";
  private static final String STRENGTH = "strength";

  private final Network network;
  private final Map<String, Map<String, Double>> byName = new TreeMap<>();
  private final List<String> names = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private Masses(Network network) {
    this.network = network;
  }

  /** Looks the masses up for the nodes of a graph. */
  public static Masses of(Network network, Projection graph, List<String> asked, Run run) {
    Masses masses = new Masses(network);
    for (String text : asked.stream().distinct().toList()) {
      if (text.startsWith(INDICATOR)) {
        masses.add(text, INDICATOR, masses.indicator(text, graph));
      } else if (text.startsWith(ATTRIBUTE)) {
        masses.add(text, ATTRIBUTE, masses.attribute(text, graph));
      } else if (text.equals(STRENGTH)) {
        masses.add(STRENGTH, "", masses.strength(graph, run));
      } else {
        throw new IllegalArgumentException(
            "--mass must be indicator:NAME, indicator:NAME@YEAR, attribute:KEY or strength, but is "
                + text);
      }
    }
    return masses;
  }

  // An indicator and an attribute may go by one name.
  private void add(String text, String prefix, Map<String, Double> values) {
    String brief = text.substring(prefix.length());
    String name = names.contains(brief) ? text : brief;
    names.add(name);
    byName.put(name, values);
  }

  /** Indicators that at least two nodes of a graph have, with the number of them, for a hint. */
  public static String choices(Network network, Projection graph) {
    Map<String, TreeSet<String>> having = new TreeMap<>();
    network.indicators().stream()
        .filter(fact -> graph.findIndex(fact.subject()).isPresent())
        .forEach(
            fact ->
                having
                    .computeIfAbsent(fact.indicator(), key -> new TreeSet<>())
                    .add(fact.subject()));
    String list =
        having.entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1)
            .map(
                entry ->
                    "%s%s (%d nodes)".formatted(INDICATOR, entry.getKey(), entry.getValue().size()))
            .collect(Collectors.joining(", "));
    return list.isEmpty() ? "no indicator of several of these nodes" : list;
  }

  private Map<String, Double> indicator(String text, Projection graph) {
    int at = text.indexOf('@');
    String name = text.substring(INDICATOR.length(), at < 0 ? text.length() : at);
    OptionalInt year = at < 0 ? OptionalInt.empty() : year(text.substring(at + 1));
    Map<String, Indicator> latest = new TreeMap<>();
    for (Indicator fact : network.indicators()) {
      if (fact.indicator().equals(name)
          && graph.findIndex(fact.subject()).isPresent()
          && (year.isEmpty() || fact.year().equals(year))) {
        Indicator other = latest.get(fact.subject());
        if (other != null && other.year().equals(fact.year()) && other.value() != fact.value()) {
          throw new UndefinedResultException(
              "%s of %s has two values, %s and %s, by %s and %s"
                  .formatted(
                      name,
                      network.getNode(fact.subject()).name(),
                      other.value(),
                      fact.value(),
                      other.source(),
                      fact.source()));
        }
        latest.put(fact.subject(), fact);
      }
    }
    if (latest.isEmpty()) {
      throw new UndefinedResultException(
          "no node has %s; the network has %s".formatted(text, choices(network, graph)));
    }
    TreeSet<String> units = new TreeSet<>();
    TreeSet<String> years = new TreeSet<>();
    Map<String, Double> values = new TreeMap<>();
    latest.forEach(
        (id, fact) -> {
          units.add(fact.unit());
          years.add(fact.year().isPresent() ? String.valueOf(fact.year().getAsInt()) : "no year");
          values.put(id, fact.value());
        });
    if (units.size() > 1) {
      throw new UndefinedResultException(
          "%s is told in several units: %s".formatted(name, String.join(", ", units)));
    }
    notes.add("%s in %s, of %s".formatted(name, units.first(), String.join(", ", years)));
    return values;
  }

  private static OptionalInt year(String text) {
    if (!text.matches("\\d{1,4}")) {
      throw new IllegalArgumentException("--mass: the year must be a number, but is " + text);
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private Map<String, Double> attribute(String text, Projection graph) {
    String key = text.substring(ATTRIBUTE.length());
    Map<String, Double> values = new TreeMap<>();
    for (String id : graph.ids()) {
      Node node = network.getNode(id);
      String value = node.attributes().get(key);
      if (value != null && value.strip().matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")) {
        try {
          values.put(id, Double.parseDouble(value.strip()));
        } catch (NumberFormatException e) {
          throw new UndefinedResultException(
              "%s of %s is no number: %s".formatted(key, node.name(), value));
        }
      }
    }
    if (values.isEmpty()) {
      throw new UndefinedResultException(
          "no node has an attribute %s that is a number".formatted(key));
    }
    return values;
  }

  private Map<String, Double> strength(Projection graph, Run run) {
    var strength = Strength.of(graph, Strength.Options.DEFAULT, run);
    Map<String, Double> values = new TreeMap<>();
    for (String id : graph.ids()) {
      if (strength.of(id) > 0) {
        values.put(id, strength.of(id));
      }
    }
    notes.add(
        "strength is the sum of the very weights that it is to explain: the fit flatters itself, and a"
            + " node that is tied too weakly as a whole does not show; prefer a mass from outside");
    return values;
  }

  /** Ids of the nodes that have all masses, above 0. */
  public ImmutableList<String> known(Projection graph) {
    return graph.ids().stream()
        .filter(id -> byName.values().stream().allMatch(values -> values.getOrDefault(id, 0.0) > 0))
        .collect(ImmutableList.toImmutableList());
  }

  /** The masses of the nodes of a graph that all have them. */
  public ImmutableList<Mass> on(Projection graph) {
    ImmutableSortedMap<String, Map<String, Double>> all = ImmutableSortedMap.copyOf(byName);
    ImmutableList.Builder<Mass> masses = ImmutableList.builder();
    for (String name : names) {
      Map<String, Double> values = all.getOrDefault(name, Map.of());
      masses.add(
          new Mass(
              name,
              ImmutableDoubleArray.copyOf(
                  graph.ids().stream().mapToDouble(id -> values.getOrDefault(id, Double.NaN)))));
    }
    return masses.build();
  }

  /** What a reader should know of them. */
  public ImmutableList<String> notes() {
    return ImmutableList.copyOf(notes);
  }
}
