package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.run.UndefinedResultException;
import corridor.queries.answer.Classification;
import corridor.queries.answer.IndicatorValues;
import corridor.queries.answer.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What quantity is looked at: an indicator, a count of nodes, or the weight of ties. */
final class QuantityOptions {
  private static final String UNDATED = "undated";

  @Mixin private ConditionOptions conditions = new ConditionOptions();

  @Option(
      names = "--indicator",
      paramLabel = "NAME",
      description = "An indicator, over the subjects that have it.")
  private @Nullable String indicator;

  @Option(
      names = "--year",
      split = ",",
      paramLabel = "YEAR",
      converter = YearOrUndated.class,
      description =
          "Years of the indicator, or '"
              + UNDATED
              + "' for a value without one; several are told beside each other.")
  private List<OptionalInt> years = List.of();

  @Option(
      names = "--of",
      split = ",",
      paramLabel = "NAME",
      description = "Only these subjects of the indicator.")
  private List<String> only = List.of();

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "NAME",
      description = "Not these subjects of the indicator.")
  private List<String> without = List.of();

  @Option(
      names = "--whole",
      paramLabel = "NAME",
      description = "The subject that is the whole. Default: the country, if it is one of several.")
  private @Nullable String whole;

  @Option(
      names = "--count",
      paramLabel = "WHAT",
      description = "How many nodes of a kind or subtype, or with KEY=VALUE, a place has.")
  private @Nullable String count;

  @Option(
      names = "--per",
      paramLabel = "PLACE",
      description = "Of what places: city, cluster, province, block. Default: city.")
  private @Nullable String per;

  @Option(
      names = "--with-empty",
      description = "With --count: also places that have none but could.")
  private boolean withEmpty;

  @Option(
      names = "--ego",
      paramLabel = "NODE",
      description = "The weight of this node's ties, by partner.")
  private @Nullable String ego;

  boolean hasIndicator() {
    return indicator != null;
  }

  boolean hasCount() {
    return count != null;
  }

  boolean hasEgo() {
    return ego != null;
  }

  String per() {
    return per == null ? "city" : per;
  }

  boolean hasYears() {
    return !years.isEmpty();
  }

  /** Refuses what would be passed over: places and conditions where no nodes are counted. */
  void requireUse(boolean countsOtherwise) {
    if (hasCount()) {
      return;
    }
    if (withEmpty || (per != null && !countsOtherwise)) {
      throw new UsageException((withEmpty ? "--with-empty" : "--per") + " needs --count");
    }
    if (!countsOtherwise && conditions.areGiven()) {
      throw new UsageException("--where and --except need --count");
    }
  }

  String counted() {
    return count == null ? "" : count;
  }

  /** The values of the indicator in each year asked for. */
  List<IndicatorValues> values(Network facts) {
    if (years.isEmpty()) {
      return List.of(IndicatorValues.of(facts, choice(facts)));
    }
    List<IndicatorValues> values = new ArrayList<>();
    for (OptionalInt year : years) {
      IndicatorValues found = IndicatorValues.of(facts, choice(facts).withYear(year));
      if (!found.year().equals(year)) {
        throw new UsageException("--year: " + indicator + " has no value without a year");
      }
      values.add(found);
    }
    return values;
  }

  private IndicatorValues.Choice choice(Network facts) {
    return new IndicatorValues.Choice(
        indicator == null ? "" : indicator,
        OptionalInt.empty(),
        subjects(facts, only, "--of"),
        subjects(facts, without, "--without"),
        Optional.ofNullable(whole).map(name -> subject(facts, name, "--whole")));
  }

  private Set<String> subjects(Network facts, List<String> names, String option) {
    Set<String> ids = new HashSet<>();
    names.forEach(name -> ids.add(subject(facts, name, option)));
    return ids;
  }

  // A group or a node, whichever of the two has the indicator.
  private String subject(Network facts, String name, String option) {
    Set<String> known = new HashSet<>();
    facts.indicators().stream()
        .filter(each -> each.indicator().equals(indicator))
        .forEach(each -> known.add(each.subject()));
    if (known.contains(name)) {
      return name;
    }
    List<String> found =
        known.stream().filter(id -> Quantity.nameOf(facts, id).equals(name)).sorted().toList();
    return found.size() == 1 ? found.get(0) : NetworkOption.findNode(facts, name, option).id();
  }

  /** The nodes that the selection and the conditions take, besides a condition of their own. */
  List<Node> nodes(Network facts, SelectionOptions selection, Optional<String> condition) {
    return conditions.nodes(facts, selection, condition.stream().toList());
  }

  /** The nodes that are counted. */
  List<Node> counted(Network facts, SelectionOptions selection) {
    return nodes(facts, selection, Optional.ofNullable(count));
  }

  /** The id of the node whose ties are looked at. */
  String ego(Network facts, Projection graph) {
    Node node = NetworkOption.findNode(facts, ego == null ? "" : ego, "--ego");
    if (graph.findIndex(node.id()).isEmpty()) {
      throw new UndefinedResultException(
          node.name() + " is no node of the projection; choose it with --kind and --cluster");
    }
    return node.id();
  }

  /** The quantity, at each time that was asked for. */
  List<Quantity> quantities(Network facts, SelectionOptions selection, Supplier<Projection> graph) {
    if (indicator != null) {
      return values(facts).stream().map(each -> Quantity.of(facts, each)).toList();
    }
    if (!years.isEmpty() || !only.isEmpty() || !without.isEmpty() || whole != null) {
      throw new UsageException("--year, --of, --without and --whole go with --indicator");
    }
    if (count != null) {
      return List.of(
          Quantity.ofCounts(
              facts, count, counted(facts, selection), Classification.of(facts, per()), withEmpty));
    }
    Projection projected = graph.get();
    return List.of(
        ego == null
            ? Quantity.ofStrength(facts, projected)
            : Quantity.ofPartners(facts, projected, ego(facts, projected)));
  }

  /** Another indicator of the same subjects, in the last of the years that it has. */
  Quantity reference(Network facts, String name) {
    IndicatorValues.Choice other =
        new IndicatorValues.Choice(
            name,
            OptionalInt.empty(),
            subjects(facts, only, "--of"),
            subjects(facts, without, "--without"),
            Optional.empty());
    OptionalInt year = years.isEmpty() ? OptionalInt.empty() : years.get(years.size() - 1);
    boolean dated =
        facts.indicators().stream()
            .anyMatch(each -> each.indicator().equals(name) && each.year().equals(year));
    return Quantity.of(facts, IndicatorValues.of(facts, dated ? other.withYear(year) : other));
  }

  /** A year, or none. */
  static final class YearOrUndated implements ITypeConverter<OptionalInt> {
    @Override
    public OptionalInt convert(String text) {
      if (text.equals(UNDATED)) {
        return OptionalInt.empty();
      }
      if (!text.matches("\\d{1,4}")) {
        throw new TypeConversionException("'" + text + "' is no year, nor '" + UNDATED + "'");
      }
      return OptionalInt.of(Integer.parseInt(text));
    }
  }
}
