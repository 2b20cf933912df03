package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.layers.Layering;
import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Projection;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The ties of the network that ties of a projection rest on: who is tied to whom, how, since when,
 * and which source says so. Where a projection lifts ties to cities, the ties are told between the
 * institutions that the source names, with what each counts for between the cities: these add up to
 * the weight in the projection (where parallel ties become their greatest weight, that is the
 * greatest of them). Observed and inferred ties are told apart in every row.
 */
public final class Evidence {
  // Strongest first; between equals what was observed, then the order of ids, so that a list cut
  // short is always the same.
  private static final Comparator<Contribution> STRONGEST_FIRST =
      Comparator.comparingDouble(Contribution::weight)
          .reversed()
          .thenComparing(Contribution::inferred)
          .thenComparing(Contribution::from)
          .thenComparing(Contribution::to);

  /** The ends of a tie of a projection; in an undirected one, in whichever order. */
  public record Pair(String from, String to) {}

  private final Network network;
  private final ImmutableList<Contribution> parts;

  private Evidence(Network network, Projection graph, BiPredicate<String, String> wanted) {
    if (!network.fingerprint().equals(graph.fingerprint())) {
      throw new IllegalArgumentException("graph must be a projection of the network");
    }
    this.network = network;
    this.parts =
        ImmutableList.sortedCopyOf(
            STRONGEST_FIRST,
            Contribution.of(
                network, graph.rule(), (from, to) -> !from.equals(to) && wanted.test(from, to)));
  }

  private Evidence(Network network, ImmutableList<Contribution> parts) {
    this.network = network;
    this.parts = parts;
  }

  /** Those parts of it that rest on ties of one of these layers. */
  Evidence in(Layering layering) {
    return new Evidence(
        network,
        parts.stream()
            .filter(part -> part.ties().stream().anyMatch(layering::takes))
            .collect(ImmutableList.toImmutableList()));
  }

  /** What the ties of {@code graph} between these pairs of its nodes rest on. */
  public static Evidence of(Network network, Projection graph, Collection<Pair> pairs) {
    Set<Pair> wanted = new HashSet<>(pairs);
    if (!graph.directed()) {
      pairs.forEach(pair -> wanted.add(new Pair(pair.to(), pair.from())));
    }
    return new Evidence(network, graph, (from, to) -> wanted.contains(new Pair(from, to)));
  }

  /** What a path of {@code graph} over these nodes, in this order, rests on. */
  public static Evidence ofPath(Network network, Projection graph, List<String> path) {
    Set<Pair> steps = new HashSet<>();
    for (int step = 1; step < path.size(); step++) {
      steps.add(new Pair(path.get(step - 1), path.get(step)));
    }
    return of(network, graph, steps);
  }

  /** What all ties of {@code graph} with an end among these nodes rest on. */
  public static Evidence ofNodes(Network network, Projection graph, Collection<String> ids) {
    Set<String> wanted = Set.copyOf(ids);
    return new Evidence(network, graph, (from, to) -> wanted.contains(from) || wanted.contains(to));
  }

  /**
   * What those ties of {@code graph} rest on whose two ends are wanted, in one order or the other.
   */
  static Evidence ofTies(Network network, Projection graph, BiPredicate<String, String> wanted) {
    return new Evidence(network, graph, wanted.or((from, to) -> wanted.test(to, from)));
  }

  /** The parts of the weights, strongest first, then by the nodes of the projection. */
  public ImmutableList<Contribution> parts() {
    return parts;
  }

  /** What the parts count for together. */
  public double weight() {
    return parts.stream().mapToDouble(Contribution::weight).sum();
  }

  /** All of it, one row a part. */
  public Table table() {
    return table(parts.size());
  }

  /** The strongest {@code limit} parts; {@link #leftOut} tells how many are left out. */
  public Table table(int limit) {
    Table table = new Table(columns());
    parts.stream().limit(limit).forEach(part -> table.row(cells(part)));
    return table;
  }

  /** How many parts {@link #table(int)} leaves out. */
  public int leftOut(int limit) {
    return Math.max(0, parts.size() - limit);
  }

  /**
   * The columns of {@link #table()}. {@code between} and {@code and} are the nodes of the
   * projection; {@code from} and {@code to} the ends the source names, or two members of what
   * {@code via} names; {@code counts} is what it counts for in the projection.
   */
  public static ImmutableList<Column> columns() {
    return ImmutableList.of(
        Column.text("between").atMost(20),
        Column.text("and").atMost(20),
        Column.number("counts"),
        Column.text("from").atMost(30),
        Column.text("to").atMost(30),
        Column.text("via").atMost(30),
        Column.text("kind"),
        Column.text("layer"),
        Column.text("subtype"),
        Column.number("weight"),
        Column.text("period"),
        Column.text("status"),
        Column.text("source").atMost(40),
        Column.text("locator").atMost(30));
  }

  /** One row of the table, for tables that say something else beside it. */
  public Object[] cells(Contribution part) {
    Tie first = part.ties().get(0);
    boolean pair = part.ties().size() > 1;
    String other =
        part.ties().stream()
            .map(Tie::from)
            .filter(member -> !member.equals(first.from()))
            .findFirst()
            .orElse(first.to());
    boolean swapped = !isHostedBy(first.from(), part.from());
    return new Object[] {
      name(part.from()),
      name(part.to()),
      part.weight(),
      name(swapped ? other : first.from()),
      name(swapped ? first.from() : other),
      pair ? name(first.to()) : null,
      each(part, tie -> tie.kind().label()),
      each(part, tie -> tie.layer().label()),
      each(part, Tie::subtype),
      pair ? null : first.weight(),
      each(part, tie -> tie.period().toString()),
      status(part),
      each(part, tie -> network.getSource(tie.source()).title()),
      each(part, Tie::locator)
    };
  }

  private boolean isHostedBy(String member, String city) {
    return member.equals(city)
        || network.findHostCity(member).filter(host -> host.id().equals(city)).isPresent();
  }

  /** What a node is called. */
  String name(String id) {
    return network.getNode(id).name();
  }

  private static String each(Contribution part, Function<Tie, String> field) {
    return part.ties().stream().map(field).distinct().collect(Collectors.joining("|"));
  }

  private static String status(Contribution part) {
    return part.inferred() ? "inferred" : "observed";
  }

  /** What a reader should know besides the rows: how many of each status, and of memberships. */
  public ImmutableList<String> notes() {
    long inferred = parts.stream().filter(Contribution::inferred).count();
    long members =
        parts.stream().filter(part -> part.ties().get(0).kind() == TieKind.AFFILIATION).count();
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add("evidence: %d observed, %d inferred".formatted(parts.size() - inferred, inferred));
    if (members > 0) {
      notes.add(
          members
              + " of them are pairs of members of the same thing (via); their weight is set by the"
              + " counting method, not by a source");
    }
    return notes.build();
  }
}
