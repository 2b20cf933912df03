package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.run.UndefinedResultException;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The values of one indicator in one year, one a subject, in one unit. A country among other
 * subjects is taken for the whole.
 */
public final class IndicatorValues {
  private static final Set<String> RATIOS = Set.of("%", "ratio", "rank", "百分点");

  /**
   * Which values.
   *
   * @param year empty for the only one there is
   * @param only ids of the subjects; all if empty
   * @param without ids of subjects left out
   * @param whole id of the subject that is the whole; empty for the country, if there is one
   */
  public record Choice(
      String indicator,
      OptionalInt year,
      Set<String> only,
      Set<String> without,
      Optional<String> whole) {

    /** All subjects of an indicator in the only year it has. */
    public static Choice of(String indicator) {
      return new Choice(indicator, OptionalInt.empty(), Set.of(), Set.of(), Optional.empty());
    }

    /** This choice of another year. */
    public Choice withYear(OptionalInt newYear) {
      return new Choice(indicator, newYear, only, without, whole);
    }
  }

  private final Network network;
  private final String indicator;
  private final OptionalInt year;
  private final ImmutableList<Indicator> parts;
  private final Optional<Indicator> whole;

  private IndicatorValues(
      Network network,
      String indicator,
      OptionalInt year,
      List<Indicator> parts,
      Optional<Indicator> whole) {
    this.network = network;
    this.indicator = indicator;
    this.year = year;
    this.parts = ImmutableList.copyOf(parts);
    this.whole = whole;
  }

  /**
   * The values chosen. Throws {@link IllegalArgumentException} if the indicator is not known or the
   * year has to be told, {@link UndefinedResultException} if the values contradict each other.
   */
  public static IndicatorValues of(Network network, Choice choice) {
    List<Indicator> all =
        network.indicators().stream()
            .filter(each -> each.indicator().equals(choice.indicator()))
            .filter(each -> choice.only().isEmpty() || choice.only().contains(each.subject()))
            .filter(each -> !choice.without().contains(each.subject()))
            .toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException(
          "no subject has indicator "
              + choice.indicator()
              + "; several subjects have "
              + known(network));
    }
    OptionalInt year = year(choice, all);
    Map<String, Indicator> bySubject = new TreeMap<>();
    for (Indicator value : all) {
      if (!value.year().equals(year)) {
        continue;
      }
      Indicator other = bySubject.putIfAbsent(value.subject(), value);
      if (other != null && other.value() != value.value()) {
        throw new UndefinedResultException(
            "%s of %s is stated as %s (%s %s) and as %s (%s %s)"
                .formatted(
                    choice.indicator(),
                    Quantity.nameOf(network, value.subject()),
                    other.value(),
                    other.source(),
                    other.locator(),
                    value.value(),
                    value.source(),
                    value.locator()));
      }
    }
    Set<String> units =
        bySubject.values().stream()
            .map(Indicator::unit)
            .collect(Collectors.toCollection(TreeSet::new));
    if (units.size() > 1) {
      throw new UndefinedResultException(
          choice.indicator() + " is stated in different units: " + String.join(", ", units));
    }
    Optional<Indicator> whole = choice.whole().map(bySubject::get);
    if (choice.whole().isPresent() && whole.isEmpty()) {
      throw new UndefinedResultException(
          Quantity.nameOf(network, choice.whole().get())
              + " has no "
              + choice.indicator()
              + (year.isPresent() ? " in " + year.getAsInt() : ""));
    }
    if (whole.isEmpty() && bySubject.size() > 1) {
      whole = bySubject.values().stream().filter(value -> isCountry(network, value)).findFirst();
    }
    whole.ifPresent(value -> bySubject.remove(value.subject()));
    return new IndicatorValues(
        network, choice.indicator(), year, List.copyOf(bySubject.values()), whole);
  }

  private static OptionalInt year(Choice choice, List<Indicator> all) {
    List<OptionalInt> years = all.stream().map(Indicator::year).distinct().toList();
    if (choice.year().isPresent() ? years.contains(choice.year()) : years.size() == 1) {
      return choice.year().isPresent() ? choice.year() : years.get(0);
    }
    if (choice.year().isEmpty() && years.contains(OptionalInt.empty())) {
      return OptionalInt.empty();
    }
    String known =
        years.stream()
            .map(each -> each.isPresent() ? String.valueOf(each.getAsInt()) : "none")
            .sorted()
            .collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "--year must be one that "
            + choice.indicator()
            + " has: "
            + known
            + (choice.year().isPresent() ? ", not " + choice.year().getAsInt() : ""));
  }

  private static boolean isCountry(Network network, Indicator value) {
    return network
        .findNode(value.subject())
        .filter(node -> node.kind() == NodeKind.REGION && node.subtype().equals("country"))
        .isPresent();
  }

  private static String known(Network network) {
    Map<String, Set<String>> subjects = new TreeMap<>();
    network
        .indicators()
        .forEach(
            each ->
                subjects
                    .computeIfAbsent(each.indicator(), name -> new TreeSet<>())
                    .add(each.subject()));
    return subjects.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.joining(", "));
  }

  /** The values of the subjects, by their ids. */
  ImmutableList<Indicator> parts() {
    return parts;
  }

  /** The value of the whole, if one is stated. */
  Optional<Indicator> whole() {
    return whole;
  }

  /** The value of a subject, if it has one. */
  Optional<Indicator> find(String subject) {
    return parts.stream().filter(value -> value.subject().equals(subject)).findFirst();
  }

  /** What is measured. */
  String indicator() {
    return indicator;
  }

  /** The year of the values; empty if they have none. */
  public OptionalInt year() {
    return year;
  }

  /** The indicator and its year. */
  String title() {
    return indicator + (year.isPresent() ? " " + year.getAsInt() : "");
  }

  /** What it is counted in. */
  String unit() {
    return parts.isEmpty() ? "" : parts.get(0).unit();
  }

  /** One row a value, with what the source says of it. */
  public Table evidence() {
    Table table =
        new Table(
            List.of(
                Column.text("subject"),
                Column.text("name").atMost(30),
                Column.text("indicator"),
                Column.number("year"),
                Column.number("value"),
                Column.text("unit"),
                Column.text("note"),
                Column.text("source").atMost(40),
                Column.text("locator").atMost(30)));
    List<Indicator> all = new ArrayList<>(parts);
    whole.ifPresent(all::add);
    for (Indicator value : all) {
      table.row(
          value.subject(),
          Quantity.nameOf(network, value.subject()),
          value.indicator(),
          value.year(),
          value.value(),
          value.unit(),
          value.note(),
          network.getSource(value.source()).title(),
          value.locator());
    }
    return table;
  }

  /** What a reader should know. */
  ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    whole.ifPresent(
        value ->
            notes.add(
                "the whole is %s (%s %s)"
                    .formatted(
                        Quantity.nameOf(network, value.subject()), value.value(), value.unit())));
    Set<String> sources = new TreeSet<>();
    parts.forEach(value -> sources.add(value.source()));
    if (sources.size() > 1) {
      notes.add(
          "the values are of several sources, which may count differently or the same thing twice: "
              + String.join(", ", sources));
    }
    double sum = parts.stream().mapToDouble(Indicator::value).sum();
    boolean sharesOfOne = Math.abs(sum - 1) < 1e-6 || Math.abs(sum - 100) < 1e-6;
    if (RATIOS.contains(unit()) && !sharesOfOne) {
      notes.add(title() + " is counted in " + unit() + ": shares of a sum of those say little");
    }
    List<String> bounds =
        parts.stream()
            .filter(value -> value.note().matches(".*\\b(at least|about|more than|less than)\\b.*"))
            .map(value -> Quantity.nameOf(network, value.subject()) + " (" + value.note() + ")")
            .toList();
    if (!bounds.isEmpty()) {
      notes.add("not exact: " + String.join("; ", bounds));
    }
    nested().forEach(pair -> notes.add(pair + ": what it has is counted twice"));
    return notes.build();
  }

  private List<String> nested() {
    List<String> found = new ArrayList<>();
    for (Indicator inner : parts) {
      Optional<Node> node = network.findNode(inner.subject());
      for (Indicator outer : parts) {
        boolean member =
            network
                    .findGroup(outer.subject())
                    .filter(group -> group.members().contains(inner.subject()))
                    .isPresent()
                || node.flatMap(each -> network.findCluster(each.id()))
                    .filter(group -> group.id().equals(outer.subject()))
                    .isPresent();
        if (member) {
          found.add(
              Quantity.nameOf(network, inner.subject())
                  + " is within "
                  + Quantity.nameOf(network, outer.subject()));
        }
      }
    }
    return found;
  }
}
