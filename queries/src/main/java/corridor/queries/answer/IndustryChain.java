package corridor.queries.answer;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.projection.TieSelection;
import corridor.engine.run.UndefinedResultException;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole process of one industry, from research to value: which layers say something of it,
 * which stages of its chains are told, and which directed ties lead from stage to stage. What
 * belongs to an industry says so in its attribute {@code industry} or its name, or is part of a
 * chain that does.
 */
public final class IndustryChain {
  private static final Splitter LIST = Splitter.onPattern("[、,;]").trimResults().omitEmptyStrings();
  private static final String SUPPLY = "supply-chain";
  private static final int INDUSTRIES_SHOWN = 12;

  // From the framework: knowledge is made, tried out, produced, and pays; the other two layers
  // carry
  // all of it.
  private static final ImmutableMap<String, Layer> STAGES =
      ImmutableMap.of(
          "research", Layer.KNOWLEDGE,
          "incubation", Layer.INNOVATION,
          "production", Layer.INDUSTRY,
          "value", Layer.VALUE,
          "support: symbiosis", Layer.SYMBIOSIS,
          "support: service", Layer.SERVICE);

  private static final int PROCESS = 4;

  private final Network network;
  private final String industry;
  private final ImmutableSortedSet<String> own;
  private final ImmutableList<Tie> ties;
  private final ChainPaths paths;

  private IndustryChain(
      Network network, String industry, Set<String> own, List<Tie> ties, ChainPaths paths) {
    this.network = network;
    this.industry = industry;
    this.own = ImmutableSortedSet.copyOf(own);
    this.ties = ImmutableList.copyOf(ties);
    this.paths = paths;
  }

  /**
   * The chain of an industry in the nodes and ties that {@code selection} takes.
   *
   * @throws UndefinedResultException if nothing belongs to the industry
   */
  public static IndustryChain of(Network network, String industry, TieSelection selection) {
    String wanted = industry.strip();
    Set<String> selected = selection.nodesOf(network);
    Set<String> own = new TreeSet<>();
    for (Node node : network.nodes()) {
      String named = node.attributes().getOrDefault("industry", "");
      if (!wanted.isEmpty() && (named.contains(wanted) || node.name().contains(wanted))) {
        own.add(node.id());
      }
    }
    own.retainAll(selected);
    if (own.isEmpty()) {
      List<String> known = industries(network);
      throw new UndefinedResultException(
          "nothing is said to belong to the industry '"
              + wanted
              + "'; "
              + (known.isEmpty()
                  ? "no node names one in its attributes (industry=…)"
                  : "there are " + String.join(", ", known) + " …"));
    }
    Set<String> parts = new TreeSet<>(own);
    List<Tie> ties = new ArrayList<>();
    List<Tie> taken =
        network.ties().stream()
            .filter(selection::takes)
            .filter(tie -> selected.contains(tie.from()) && selected.contains(tie.to()))
            .toList();
    for (Tie tie : taken) {
      if (tie.kind() == TieKind.AFFILIATION && own.contains(tie.to())) {
        parts.add(tie.from());
      }
      if (own.contains(tie.from()) || own.contains(tie.to())) {
        ties.add(tie);
      }
    }
    List<Tie> steps = taken.stream().filter(tie -> isStep(tie, own, parts)).toList();
    for (Tie step : steps) {
      if (!ties.contains(step)) {
        ties.add(step);
      }
    }
    return new IndustryChain(network, wanted, own, ties, ChainPaths.of(steps));
  }

  // Two cities of a chain transfer much that has nothing to do with it; what they supply each other
  // with most likely has.
  private static boolean isStep(Tie tie, Set<String> own, Set<String> parts) {
    boolean withinIndustry = own.contains(tie.from()) && own.contains(tie.to());
    boolean supply =
        tie.subtype().equals(SUPPLY) && parts.contains(tie.from()) && parts.contains(tie.to());
    return tie.kind() == TieKind.TECHNOLOGY_TRANSFER
        && !tie.isSelfTie()
        && (withinIndustry || supply);
  }

  /** The industries of which most is said. */
  static List<String> industries(Network network) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Node node : network.nodes()) {
      LIST.split(node.attributes().getOrDefault("industry", ""))
          .forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(INDUSTRIES_SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** One row a stage of the process, and one for each layer that carries it. */
  private Table stages() {
    Table table =
        new Table(
            List.of(
                Column.text("stage"),
                Column.text("layer"),
                Column.number("ties"),
                Column.number("observed"),
                Column.number("inferred"),
                Column.number("nodes"),
                Column.text("who").atMost(70),
                Column.text("note")));
    STAGES.forEach(
        (stage, layer) -> {
          List<Tie> here = ties.stream().filter(tie -> tie.layer() == layer).toList();
          long inferred = here.stream().filter(Tie::inferred).count();
          List<String> who =
              here.stream()
                  .flatMap(tie -> Stream.of(tie.from(), tie.to()))
                  .distinct()
                  .map(this::name)
                  .toList();
          table.row(
              stage,
              layer.label(),
              here.size(),
              here.size() - inferred,
              inferred,
              who.size(),
              who.isEmpty() ? null : String.join(", ", who),
              here.isEmpty() ? "gap" : here.size() == inferred ? "inferred only" : null);
        });
    return table;
  }

  /** One row for each longest way along directed ties. */
  private Table chains() {
    Table table =
        new Table(
            List.of(
                Column.text("chain").atMost(100),
                Column.number("steps"),
                Column.number("observed"),
                Column.number("inferred"),
                Column.text("layers"),
                Column.text("subtypes"),
                Column.text("sources").atMost(60)));
    for (ImmutableList<Tie> path : paths.longest()) {
      long inferred = path.stream().filter(Tie::inferred).count();
      table.row(
          Stream.concat(Stream.of(path.get(0).from()), path.stream().map(Tie::to))
              .map(this::name)
              .collect(Collectors.joining(" → ")),
          path.size(),
          path.size() - inferred,
          inferred,
          path.stream().map(tie -> tie.layer().label()).distinct().collect(Collectors.joining("|")),
          path.stream().map(Tie::subtype).distinct().collect(Collectors.joining("|")),
          path.stream()
              .map(tie -> network.getSource(tie.source()).title() + " " + tie.locator())
              .distinct()
              .collect(Collectors.joining("|")));
    }
    return table;
  }

  /** The ties that the stages and chains rest on. */
  public Table evidence() {
    Table table =
        new Table(
            List.of(
                Column.text("stage"),
                Column.text("from").atMost(36),
                Column.text("to").atMost(36),
                Column.text("kind"),
                Column.text("layer"),
                Column.text("subtype"),
                Column.number("weight"),
                Column.text("period"),
                Column.text("status"),
                Column.text("source").atMost(40),
                Column.text("locator").atMost(30)));
    STAGES.forEach(
        (stage, layer) ->
            ties.stream()
                .filter(tie -> tie.layer() == layer)
                .forEach(
                    tie ->
                        table.row(
                            stage,
                            name(tie.from()),
                            name(tie.to()),
                            tie.kind().label(),
                            tie.layer().label(),
                            tie.subtype(),
                            tie.weight(),
                            tie.period().toString(),
                            tie.inferred() ? "inferred" : "observed",
                            network.getSource(tie.source()).title(),
                            tie.locator())));
    return table;
  }

  private String name(String id) {
    return network.getNode(id).name();
  }

  /** Share of the four stages of the process of which any tie tells. */
  public double completeness() {
    return (PROCESS - gaps().size()) / (double) PROCESS;
  }

  /** Stages of the process of which no tie tells. */
  public ImmutableList<String> gaps() {
    return STAGES.entrySet().stream()
        .limit(PROCESS)
        .filter(stage -> ties.stream().noneMatch(tie -> tie.layer() == stage.getValue()))
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }

  /** All tables by name. */
  public ImmutableMap<String, Table> tables() {
    return ImmutableMap.of(
        "stages", stages(), "segments", ChainSegments.table(network, own), "chains", chains());
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object() {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("industry", industry);
    object.put("nodes", own.size());
    object.put("completeness", completeness());
    object.put("gaps", gaps());
    tables().forEach((name, table) -> object.put(name, TableFormat.objects(table)));
    object.put("network", network.fingerprint().hex());
    return object;
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "%s: %d things belong to it, %d ties speak of them; stages of the process told: %d of %d%s"
            .formatted(
                industry,
                own.size(),
                ties.size(),
                PROCESS - gaps().size(),
                PROCESS,
                gaps().isEmpty() ? "" : " (not " + String.join(", ", gaps()) + ")"));
    notes.add("a gap is what no source here speaks of, not what does not exist");
    if (paths.longest().stream()
        .flatMap(List::stream)
        .anyMatch(step -> !own.contains(step.from()) || !own.contains(step.to()))) {
      notes.add(
          "a step between two cities is a supply tie between members of the chain; it does not say"
              + " itself of which industry it is");
    }
    if (paths.cut()) {
      notes.add("there are too many chains to look at all; these are the first that were found");
    }
    return notes.build();
  }

  /** What was asked, for the line that says where the numbers come from. */
  public ImmutableMap<String, String> asked(TieSelection selection) {
    return ImmutableMap.of(
        "answer",
        "chain of " + industry,
        "ties",
        selection.describe(),
        "network",
        network.fingerprint().hex().substring(0, 12));
  }
}
