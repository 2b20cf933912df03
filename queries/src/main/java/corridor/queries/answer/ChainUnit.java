package corridor.queries.answer;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.Indicator;
import corridor.engine.network.NameIndex;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.run.UndefinedResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A city, a province, a cluster, or several of them taken together as the user defines it. What it
 * has of an indicator is the sum over its members, and unknown if it is of one of them.
 *
 * @param name what it is called
 * @param members ids of nodes and groups
 */
public record ChainUnit(String name, ImmutableList<String> members) {

  /** Reads {@code NAME=MEMBER+MEMBER}. */
  public static ChainUnit parse(Network network, String text) {
    int equals = text.indexOf('=');
    List<String> names = Splitter.on('+').trimResults().splitToList(text.substring(equals + 1));
    if (equals < 1 || names.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException(
          "--area must be NAME=MEMBER+MEMBER, such as 成渝=四川省+重庆, but is " + text);
    }
    return new ChainUnit(
        text.substring(0, equals),
        names.stream().map(name -> find(network, name)).collect(ImmutableList.toImmutableList()));
  }

  private static String find(Network network, String name) {
    List<Group> groups = NameIndex.ofGroups(network.groups()).find(name);
    List<Node> nodes = NameIndex.ofNodes(network.nodes()).find(name);
    if (nodes.size() + groups.size() != 1) {
      throw new IllegalArgumentException(
          "--area: "
              + (nodes.isEmpty() && groups.isEmpty()
                  ? "no node or group is called " + name
                  : name + " is the name of several; give the id of one"));
    }
    return nodes.isEmpty() ? groups.get(0).id() : nodes.get(0).id();
  }

  /** One unit for each subject of an indicator. */
  static ImmutableList<ChainUnit> ofSubjects(Network network, String indicator) {
    return network.indicators().stream()
        .filter(value -> value.indicator().equals(indicator))
        .map(Indicator::subject)
        .distinct()
        .map(id -> new ChainUnit(Quantity.nameOf(network, id), ImmutableList.of(id)))
        .collect(ImmutableList.toImmutableList());
  }

  /** What the members have of an indicator, as the sources state it. */
  List<Indicator> stated(Network network, String indicator) {
    return network.indicators().stream()
        .filter(value -> value.indicator().equals(indicator))
        .filter(value -> members.contains(value.subject()))
        .toList();
  }

  /** By year: the sum over all members. A year that a member lacks is left out. */
  Map<Integer, Double> values(Network network, String indicator) {
    Map<Integer, Map<String, Double>> byYear = new TreeMap<>();
    for (Indicator value : stated(network, indicator)) {
      value
          .year()
          .ifPresent(
              year -> {
                Double other =
                    byYear
                        .computeIfAbsent(year, key -> new TreeMap<>())
                        .putIfAbsent(value.subject(), value.value());
                if (other != null && other != value.value()) {
                  throw new UndefinedResultException(
                      "%s of %s in %d is stated as %s and as %s"
                          .formatted(
                              indicator,
                              Quantity.nameOf(network, value.subject()),
                              year,
                              other,
                              value.value()));
                }
              });
    }
    Map<Integer, Double> sums = new TreeMap<>();
    byYear.forEach(
        (year, bySubject) -> {
          if (bySubject.size() == members.size()) {
            sums.put(year, bySubject.values().stream().mapToDouble(Double::doubleValue).sum());
          }
        });
    return sums;
  }

  /** The one unit that all values of an indicator are counted in. */
  static String unitOf(Network network, List<ChainUnit> units, String indicator) {
    Set<String> found =
        units.stream()
            .flatMap(unit -> unit.stated(network, indicator).stream())
            .map(Indicator::unit)
            .collect(Collectors.toCollection(TreeSet::new));
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "no value of indicator "
              + indicator
              + (units.isEmpty() ? "" : " is known of a member of " + names(units))
              + (units.isEmpty() ? " is in the network" : "")
              + "; name others with --input and --output, and their areas with --area");
    }
    if (found.size() > 1) {
      throw new UndefinedResultException(
          indicator + " is stated in different units: " + String.join(", ", found));
    }
    return found.iterator().next();
  }

  private static String names(List<ChainUnit> units) {
    return units.stream().map(ChainUnit::name).collect(Collectors.joining(", "));
  }

  /** Its name and members, for the reader. */
  String describe(Network network) {
    List<String> names = new ArrayList<>();
    members.forEach(id -> names.add(Quantity.nameOf(network, id)));
    return names.equals(List.of(name)) ? name : name + " = " + String.join(" + ", names);
  }
}
