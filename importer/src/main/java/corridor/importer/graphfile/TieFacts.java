package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Labels;
import corridor.engine.network.Layer;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.run.Run;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.NumberText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Ties of a network, made of the edges of a graph file. */
final class TieFacts {
  /** The source of what no column names another source for: the file. */
  static final String SOURCE = "graph-file";

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]+");
  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{0,3}");
  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.of(
          "relation",
          "layer",
          "tie_subtype",
          "undirected",
          "amount",
          "unit",
          "since",
          "until",
          "inferred",
          "evidence",
          "locator",
          "label");

  private record Ends(String from, String to, TieKind kind) {}

  private final NodeFacts nodes;
  private final GraphNetwork.Rules rules;
  private final Findings findings;
  private final List<Tie> ties = new ArrayList<>();
  private final Set<String> sources = new LinkedHashSet<>();
  private final Map<String, Long> notKept = new TreeMap<>();
  private long unweighted;
  private long selfTies;
  private long parallel;

  TieFacts(GraphFile graph, NodeFacts nodes, GraphNetwork.Rules rules, Findings findings, Run run) {
    this.nodes = nodes;
    this.rules = rules;
    this.findings = findings;
    List<GraphEdge> edges = graph.edges();
    Set<Ends> seen = new HashSet<>();
    long total = edges.size() + (long) graph.nodes().size();
    for (int i = 0; i < edges.size(); i++) {
      if ((i & 0xFFF) == 0) {
        run.checkpoint(GraphNetwork.TASK, graph.nodes().size() + (long) i, total);
      }
      add(edges.get(i), seen);
    }
    tell(edges.size());
  }

  private void tell(int edges) {
    if (unweighted > 0) {
      findings.rule(unweighted + " of " + edges + " edges have no weight", "they weigh 1");
    }
    if (selfTies > 0) {
      findings.count(
          IssueCode.LEFT_OUT,
          0,
          0,
          "an edge from a node to itself is left out",
          "only a city has ties within itself",
          selfTies);
    }
    if (parallel > 0) {
      findings.rule(
          parallel + " edges are parallel to another one of their kind",
          "all are kept; a projection combines them by its rule");
    }
    notKept.forEach(
        (column, count) ->
            findings.count(
                IssueCode.NOT_READ,
                0,
                0,
                "the attribute " + Issues.quote(column) + " of edges",
                "a tie has no place for it",
                count));
  }

  private void add(GraphEdge edge, Set<Ends> seen) {
    String from = nodes.idOf(edge.from());
    String to = nodes.idOf(edge.to());
    Attributes values = edge.attributes();
    TieKind kind = kind(edge, values);
    if (from.equals(to) && (nodes.kindOf(from) != NodeKind.CITY || kind == TieKind.AFFILIATION)) {
      selfTies++;
      return;
    }
    boolean swap = !kind.directed() && from.compareTo(to) > 0;
    if (!seen.add(swap ? new Ends(to, from, kind) : new Ends(from, to, kind))) {
      parallel++;
    }
    values.forEach(
        (name, value) -> {
          if (!KNOWN.contains(name)) {
            notKept.merge(name, 1L, Long::sum);
          }
        });
    Layer layer = layer(values);
    String subtype = subtype(edge, values);
    String source = source(values);
    String locator = values.text("locator");
    String evidence = values.text("evidence");
    if (locator.isEmpty() && source.equals(SOURCE) && !evidence.isEmpty()) {
      locator = evidence;
    }
    OptionalDouble amount = NumberText.parse(values.text("amount"));
    if (amount.isPresent() && Double.isInfinite(amount.getAsDouble())) {
      amount = OptionalDouble.empty();
    }
    if (amount.isEmpty() && values.find("amount").isPresent()) {
      notKept.merge("amount", 1L, Long::sum);
    }
    boolean inferred = values.text("inferred").equalsIgnoreCase("true");
    for (Dated dated : dated(edge, values)) {
      OptionalDouble weight = weight(edge, dated.weight());
      if (weight.isPresent()) {
        ties.add(
            new Tie(
                from,
                to,
                kind,
                layer,
                subtype,
                weight.getAsDouble(),
                amount,
                values.text("unit"),
                dated.period(),
                inferred,
                source,
                locator));
      }
    }
  }

  // ---- what sort of tie

  private TieKind kind(GraphEdge edge, Attributes values) {
    Optional<TieKind> stated =
        Labels.find(TieKind.class, values.text("relation").strip().toLowerCase(Locale.ROOT));
    if (stated.isEmpty() && values.find("relation").isPresent()) {
      findings.count(
          IssueCode.RULE,
          0,
          0,
          "relation: a value is no kind of ties, as " + Issues.quote(values.text("relation")),
          "not kept; kinds are " + Labels.list(TieKind.class),
          1);
    }
    boolean undirected = !edge.directed() || values.text("undirected").equalsIgnoreCase("true");
    if (stated.isEmpty()) {
      return undirected ? rules.undirected() : rules.directed();
    }
    if (undirected && stated.get().directed()) {
      findings.count(
          IssueCode.NO_DIRECTION,
          0,
          0,
          "an undirected edge whose relation, " + stated.get().label() + ", has a direction",
          "taken from source to target",
          1);
    }
    return stated.get();
  }

  private Layer layer(Attributes values) {
    String written = values.text("layer").strip();
    if (written.isEmpty()) {
      return rules.layer();
    }
    Optional<Layer> stated = Labels.find(Layer.class, written.toLowerCase(Locale.ROOT));
    if (stated.isEmpty()) {
      findings.count(
          IssueCode.RULE,
          0,
          0,
          "layer: a value is none of the six, as " + Issues.quote(written),
          "not kept; taken for " + rules.layer().label(),
          1);
    }
    return stated.orElse(rules.layer());
  }

  private static String subtype(GraphEdge edge, Attributes values) {
    String stated = values.text("tie_subtype");
    // A file with kinds of ties in a column of its own means those by its edges' kinds, too.
    boolean known = Labels.find(TieKind.class, values.text("relation")).isPresent();
    if (!stated.isEmpty() || known) {
      return stated;
    }
    return edge.kind().isEmpty() ? values.text("label") : edge.kind();
  }

  private String source(Attributes values) {
    String evidence = values.text("evidence");
    String source = ID.matcher(evidence).matches() ? evidence : SOURCE;
    sources.add(source);
    return source;
  }

  // ---- strength and time

  private OptionalDouble weight(GraphEdge edge, OptionalDouble dated) {
    OptionalDouble stated = dated.isPresent() ? dated : edge.weight();
    if (stated.isEmpty()) {
      unweighted++;
      return OptionalDouble.of(1);
    }
    double weight = stated.getAsDouble();
    if (weight > 0) {
      return stated;
    }
    boolean zero = weight == 0;
    if ((zero ? rules.zeroWeight() : rules.negativeWeight()) == GraphNetwork.Unusable.REFUSE) {
      findings.add(
          IssueCode.OUT_OF_RANGE,
          0,
          0,
          "the weight of an edge from "
              + Issues.quote(edge.from())
              + " to "
              + Issues.quote(edge.to())
              + " is "
              + NumberText.of(weight),
          "a weight is a strength and above 0; leave such edges out if they mean no tie");
    } else {
      findings.count(
          IssueCode.LEFT_OUT,
          0,
          0,
          zero ? "an edge of weight 0 is left out" : "an edge of a weight below 0 is left out",
          "a weight is a strength and above 0",
          1);
    }
    return OptionalDouble.empty();
  }

  private record Dated(Period period, OptionalDouble weight) {
    static final Dated ALWAYS = new Dated(Period.ALWAYS, OptionalDouble.empty());
  }

  /** A tie has one period: an edge that is there several times becomes several ties. */
  private ImmutableList<Dated> dated(GraphEdge edge, Attributes values) {
    if (values.find("since").isPresent() || values.find("until").isPresent()) {
      return ImmutableList.of(stated(edge, values));
    }
    if (edge.spells().isEmpty()) {
      return ImmutableList.of(Dated.ALWAYS);
    }
    List<Dated> all = new ArrayList<>();
    for (Spell spell : edge.spells()) {
      Optional<Period> period = Spells.years(spell);
      if (period.isEmpty()) {
        findings.count(
            IssueCode.NOT_READ,
            0,
            0,
            "a time of an edge is no span of years, as " + Issues.quote(Spells.text(spell)),
            "the tie has no period; years are 1000 to 2999, or dates that begin with one",
            1);
      }
      all.add(new Dated(period.orElse(Period.ALWAYS), spell.weight()));
    }
    boolean told = all.stream().anyMatch(dated -> dated.weight().isPresent());
    if (!told && all.stream().allMatch(dated -> dated.period().equals(Period.ALWAYS))) {
      return ImmutableList.of(Dated.ALWAYS);
    }
    if (all.size() > 1) {
      findings.count(
          IssueCode.RULE,
          0,
          0,
          "an edge that is there at several times becomes as many ties",
          "a tie has one period and one weight",
          1);
    }
    return ImmutableList.copyOf(all);
  }

  private Dated stated(GraphEdge edge, Attributes values) {
    OptionalInt since = year("since", values);
    OptionalInt until = year("until", values);
    if (since.isPresent() && until.isPresent() && since.getAsInt() >= until.getAsInt()) {
      findings.add(
          IssueCode.REVERSED_PERIOD,
          0,
          0,
          "the edge from "
              + Issues.quote(edge.from())
              + " to "
              + Issues.quote(edge.to())
              + " has a period from "
              + since.getAsInt()
              + " up to, not including, "
              + until.getAsInt(),
          "until is the year after the last");
      return Dated.ALWAYS;
    }
    return new Dated(new Period(since, until), OptionalDouble.empty());
  }

  private OptionalInt year(String column, Attributes values) {
    String text = values.text(column).strip();
    if (YEAR.matcher(text).matches()) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    if (!text.isEmpty()) {
      notKept.merge(column, 1L, Long::sum);
    }
    return OptionalInt.empty();
  }

  List<Tie> ties() {
    return ties;
  }

  /** The sources that ties name. */
  ImmutableSet<String> sources() {
    return ImmutableSet.copyOf(sources);
  }
}
