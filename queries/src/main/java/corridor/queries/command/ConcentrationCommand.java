package corridor.queries.command;

import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.queries.answer.AgglomerationTable;
import corridor.queries.answer.Classification;
import corridor.queries.answer.Concentration;
import corridor.queries.answer.Evidence;
import corridor.queries.answer.GrowthTable;
import corridor.queries.answer.IndicatorRatios;
import corridor.queries.answer.IndicatorValues;
import corridor.queries.answer.InternalShares;
import corridor.queries.answer.NodeFilter;
import corridor.queries.answer.PartRatio;
import corridor.queries.answer.Quantity;
import corridor.queries.answer.QuotientTable;
import corridor.queries.answer.TitleTable;
import corridor.queries.answer.Told;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how unevenly something is spread. */
@Command(
    name = "concentration",
    header = "How unevenly is something spread, and between whom?",
    description =
        "Of an indicator, a count of nodes or the weight of ties: HHI, shares of the largest, Gini,"
            + " Theil with its split, entropy. Default: the tie weight of cities. Beside that:"
            + " location quotients, growth, ratios of parts, titles that overlap, internal shares."
            + " A total of 0 makes a measure undefined, never 0.",
    footer = {
      "",
      "Examples:",
      "  corridor concentration --indicator invention-grants --year 2015,2018",
      "  corridor concentration --indicator invention-grants --year 2015,2018 --show growth",
      "  corridor concentration --count science-facility --split cluster",
      "  corridor concentration --ego 上海 --cluster yrd --cr 1,4",
      "  corridor concentration --indicator rd-personnel-share --year 2015,2018 --ratio"
          + " area-south:area-north",
      "  corridor concentration --lq subtype:cluster --kind platform",
      "  corridor concentration --titles title --except status=contending"
    })
final class ConcentrationCommand implements Callable<Integer> {
  /** What is told of a quantity. */
  enum Show {
    MEASURES,
    SHARES,
    GROUPS,
    GROWTH
  }

  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private QuantityOptions quantity = new QuantityOptions();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--show",
      paramLabel = "WHAT",
      description =
          "measures, shares (a row a subject), groups (a row a group of --split), or growth"
              + " (between two years). Default: measures.")
  private Show show = Show.MEASURES;

  @Option(
      names = "--cr",
      split = ",",
      paramLabel = "K",
      description = "Tell the share of the k largest for these k. Default: 1,3,4.")
  private List<Integer> leading = List.of(1, 3, 4);

  @Option(
      names = "--split",
      paramLabel = "CLASSES",
      description =
          "Split the Theil index by cluster, province, north-south, block, an attribute or groups"
              + " (area-east+area-west).")
  private @Nullable String split;

  @Option(
      names = "--reference",
      paramLabel = "INDICATOR",
      description = "Compare with another indicator of the same subjects (Hoover–Gini).")
  private @Nullable String reference;

  @Option(
      names = "--ratio",
      paramLabel = "A:B",
      description =
          "Instead: one part of the quantity against another: subjects, groups, or south:north,"
              + " east:west.")
  private @Nullable String ratio;

  @Option(
      names = "--lq",
      paramLabel = "CLASSES:PLACE",
      description = "Instead: location quotients of nodes, such as subtype:cluster.")
  private @Nullable String quotients;

  @Option(
      names = "--titles",
      paramLabel = "CLASSES",
      description = "Instead: overlap of titles (title, approver, tier) over the places of --per.")
  private @Nullable String titles;

  @Option(
      names = "--agglomerated",
      description =
          "Instead, with --count: clusters that have more than their share of it and are tied"
              + " less densely than the network.")
  private boolean agglomerated;

  @Option(
      names = "--internal",
      split = ",",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "GROUP",
      description =
          "Instead: internal share of ties of these groups. Without a name: all clusters.")
  private @Nullable List<String> internal;

  @Option(
      names = "--over",
      paramLabel = "A:B",
      description = "Instead: indicator A over indicator B, subject by subject.")
  private @Nullable String over;

  @Option(
      names = "--evidence",
      description = "Instead: the values, nodes or ties that the numbers rest on, with sources.")
  private boolean evidence;

  @Option(
      names = "--evidence-top",
      paramLabel = "N",
      description = "How many ties with --evidence. Default: ${DEFAULT-VALUE}.")
  private int evidenceTop = 50;

  @Override
  public Integer call() throws IOException {
    UsageException.requirePositive("--evidence-top", evidenceTop);
    leading.forEach(k -> UsageException.requirePositive("--cr", k));
    requireOne();
    Network facts = network.load();
    if (evidence) {
      writeEvidence(facts);
      return ExitCode.OK;
    }
    Told told = told(facts);
    format.write(told.table());
    told.notes().forEach(run::tell);
    told.provenance().forEach(source -> run.tell(ProvenanceLine.of(source)));
    return ExitCode.OK;
  }

  private void requireOne() {
    long quantities =
        List.of(quantity.hasIndicator(), quantity.hasCount(), quantity.hasEgo()).stream()
            .filter(given -> given)
            .count();
    long others =
        List.of(quotients != null, titles != null, internal != null, over != null).stream()
            .filter(given -> given)
            .count();
    if (quantities > 1 || others > 1 || (quantities > 0 && others > 0)) {
      throw new UsageException(
          "give one of --indicator, --count, --ego, --lq, --titles, --internal and --over");
    }
    quantity.requireUse(quotients != null || titles != null);
    if (quantity.hasYears() && !quantity.hasIndicator()) {
      throw new UsageException("--year needs --indicator");
    }
    if (agglomerated && !quantity.hasCount()) {
      throw new UsageException("--agglomerated needs --count");
    }
    if (show == Show.GROWTH && !quantity.hasIndicator()) {
      throw new UsageException("--show growth needs --indicator and two years");
    }
    if (show == Show.GROUPS && split == null) {
      throw new UsageException("--show groups needs --split");
    }
    if (reference != null && !quantity.hasIndicator()) {
      throw new UsageException("--reference needs --indicator");
    }
  }

  private Told told(Network facts) {
    if (quotients != null) {
      List<String> both = two("--lq", quotients);
      return QuotientTable.of(
          facts,
          quantity.nodes(facts, selection, Optional.empty()),
          Classification.of(facts, both.get(0)),
          Classification.of(facts, both.get(1)));
    }
    if (titles != null) {
      return TitleTable.of(
          facts,
          quantity.nodes(facts, selection, Optional.empty()),
          Classification.of(facts, titles),
          Classification.of(facts, quantity.per()));
    }
    if (internal != null) {
      return InternalShares.of(facts, graph(facts), groups(facts), run.run());
    }
    if (over != null) {
      List<String> both = two("--over", over);
      return IndicatorRatios.of(facts, both.get(0), both.get(1));
    }
    if (agglomerated) {
      return AgglomerationTable.of(
          facts,
          graph(facts),
          quantity.counted(),
          quantity.counted(facts, selection),
          quantity.nodes(facts, selection, Optional.empty()),
          run.run());
    }
    if (show == Show.GROWTH) {
      List<IndicatorValues> values = quantity.values(facts);
      if (values.size() != 2) {
        throw new UsageException("--show growth needs two years: --year 2015,2018");
      }
      return GrowthTable.of(facts, values.get(0), values.get(1));
    }
    List<Quantity> quantities = quantity.quantities(facts, selection, () -> graph(facts));
    if (ratio != null) {
      List<String> both = two("--ratio", ratio);
      return PartRatio.of(facts, quantities, both.get(0), both.get(1));
    }
    return concentration(facts, quantities);
  }

  private Told concentration(Network facts, List<Quantity> quantities) {
    Optional<Classification> classes =
        Optional.ofNullable(split).map(name -> Classification.of(facts, name));
    Concentration found =
        Concentration.of(
            quantities,
            leading,
            classes,
            Optional.ofNullable(reference).map(name -> quantity.reference(facts, name)));
    return new Told(
        switch (show) {
          case SHARES -> found.shares();
          case GROUPS -> found.groups(classes.orElseThrow());
          case MEASURES, GROWTH -> found.measures();
        },
        found.notes(),
        found.provenance());
  }

  private static List<String> two(String option, String text) {
    List<String> both = List.of(text.split(":", -1));
    if (both.size() != 2 || both.stream().anyMatch(String::isBlank)) {
      throw new UsageException(option + " must be two names with : between, but is " + text);
    }
    return both;
  }

  private List<Group> groups(Network facts) {
    List<String> names = internal == null ? List.of() : internal;
    return names.stream().allMatch(String::isEmpty)
        ? facts.groups().stream().filter(group -> group.kind() == GroupKind.CLUSTER).toList()
        : names.stream().map(name -> NetworkOption.findGroup(facts, name, "--internal")).toList();
  }

  private Projection graph(Network facts) {
    return Projection.of(
        facts, selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED));
  }

  private void writeEvidence(Network facts) throws IOException {
    if (quantity.hasIndicator()) {
      for (IndicatorValues values : quantity.values(facts)) {
        format.write(values.evidence());
      }
    } else if (quantity.hasCount() || titles != null || quotients != null) {
      format.write(NodeFilter.table(facts, quantity.counted(facts, selection)));
    } else {
      Projection graph = graph(facts);
      Evidence ties =
          Evidence.ofNodes(
              facts, graph, quantity.hasEgo() ? List.of(quantity.ego(facts, graph)) : graph.ids());
      format.write(ties.table(evidenceTop));
      ties.notes().forEach(run::tell);
      if (ties.leftOut(evidenceTop) > 0) {
        run.tell("further ties that are left out: " + ties.leftOut(evidenceTop));
      }
    }
  }
}
