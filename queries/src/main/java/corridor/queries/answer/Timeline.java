package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.concentration.Growth;
import corridor.engine.network.Layer;
import corridor.engine.network.Node;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.time.LayerChange;
import corridor.engine.time.LayerLag;
import corridor.engine.time.RankChange;
import corridor.engine.time.Snapshot;
import corridor.engine.time.TieChange;
import corridor.engine.time.TierMoves;
import corridor.engine.time.TierRule;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How a network changed from period to period: its size and shape in each, which ties are new, lost
 * and kept, who rose and who fell, and what that did to layers and clusters.
 */
public final class Timeline {

  /**
   * What is looked at.
   *
   * @param nodes ids of the nodes that are told one by one
   * @param tiered ids of the nodes that are put into tiers; all if empty
   * @param classes number of tiers
   * @param instruments subtypes of ties that are institutional instruments
   */
  public record Options(
      ImmutableList<String> nodes,
      ImmutableSortedSet<String> tiered,
      int classes,
      ImmutableSortedSet<String> instruments) {
    /** No nodes, three tiers of all, the usual instruments. */
    public static final Options DEFAULT =
        new Options(ImmutableList.of(), ImmutableSortedSet.of(), 3, Instruments.USUAL);

    /** Refuses fewer than two tiers. */
    public Options {
      if (classes < 2) {
        throw new IllegalArgumentException("classes must be at least 2, but is " + classes);
      }
    }

    /** These options with nodes that are told one by one. */
    public Options withNodes(List<String> ids) {
      return new Options(ImmutableList.copyOf(ids), tiered, classes, instruments);
    }

    /** These options with tiers of these nodes only. */
    public Options withTiered(Iterable<String> ids) {
      return new Options(nodes, ImmutableSortedSet.copyOf(ids), classes, instruments);
    }

    /** These options with other instruments. */
    public Options withInstruments(Iterable<String> subtypes) {
      return new Options(nodes, tiered, classes, ImmutableSortedSet.copyOf(subtypes));
    }
  }

  /** Tiers take the shortest paths between all pairs of nodes, in every period. */
  private static final int LARGEST_WITH_TIERS = 5_000;

  private final String subject;
  private final ImmutableList<Snapshot> snapshots;
  private final TimeRows rows = new TimeRows();
  private final List<String> notes = new ArrayList<>();

  private Timeline(String subject, ImmutableList<Snapshot> snapshots) {
    this.subject = subject;
    this.snapshots = snapshots;
  }

  /** The timeline of snapshots in the order of time; {@code subject} names what they are of. */
  public static Timeline of(String subject, List<Snapshot> snapshots, Options options, Run run) {
    Timeline timeline = new Timeline(subject, ImmutableList.copyOf(snapshots));
    List<PeriodMeasures> periods = new ArrayList<>();
    List<Map<String, Integer>> tiers = new ArrayList<>();
    for (int i = 0; i < snapshots.size(); i++) {
      run.checkpoint("timeline", i, snapshots.size());
      PeriodMeasures period = new PeriodMeasures(subject, snapshots.get(i), run);
      periods.add(period);
      tiers.add(timeline.tiers(snapshots.get(i), options, run));
      period.addNetwork(timeline.rows, options.instruments());
      period.addClusters(timeline.rows);
      period.addNodes(timeline.rows, options.nodes(), tiers.get(i));
      if (i > 0) {
        timeline.addChange(periods.get(i - 1), period, options);
        timeline.addMoves(snapshots.get(i).label(), tiers.get(i - 1), tiers.get(i));
      }
    }
    run.checkpoint("timeline", snapshots.size(), snapshots.size());
    timeline.noteMissing(options.nodes());
    timeline.addUndated();
    timeline.addLag();
    return timeline;
  }

  private Map<String, Integer> tiers(Snapshot snapshot, Options options, Run run) {
    if (snapshot.graph().nodes() > LARGEST_WITH_TIERS) {
      notes.add(
          snapshot.label()
              + ": no tiers: not looked for in networks of more than "
              + LARGEST_WITH_TIERS
              + " nodes");
      return ImmutableMap.of();
    }
    List<String> members =
        options.tiered().isEmpty()
            ? snapshot.graph().ids()
            : options.tiered().stream()
                .filter(id -> snapshot.graph().findIndex(id).isPresent())
                .toList();
    try {
      return TierRule.tiers(snapshot, members, options.classes(), run);
    } catch (UndefinedResultException | UnsuitableGraphException e) {
      notes.add(subject + ", " + snapshot.label() + ": no tiers: " + e.getMessage());
      return ImmutableMap.of();
    }
  }

  private void addChange(PeriodMeasures before, PeriodMeasures after, Options options) {
    String period = after.snapshot().label();
    TieChange ties = TieChange.of(before.snapshot().graph(), after.snapshot().graph());
    add(period, "new-ties", Statistic.of(ties.gained().size()));
    add(period, "lost-ties", Statistic.of(ties.lost().size()));
    add(period, "kept-ties", Statistic.of(ties.kept().size()));
    add(period, "jaccard", ties.jaccard());
    add(period, "new-tie-rate", ties.newTieRate());
    add(period, "weight-growth", ties.growth().rate());
    Scores earlier = before.strength();
    Scores later = after.strength();
    RankChange ranks = RankChange.of(earlier, later);
    add(period, "rank-tau-b", ranks.tauB());
    add(
        period,
        "falling-nodes-share",
        Growth.declining(
            ranks.rows().stream()
                .map(row -> new Growth(row.valueBefore(), row.valueAfter()))
                .toList()));
    add(period, "conversion", LayerChange.of(before.layers(), after.layers()).conversion());
    after
        .layers()
        .forEach(
            (layer, graph) -> {
              TieChange change = TieChange.of(before.layers().getOrDefault(layer, graph), graph);
              rows.add(subject, layer.label(), period, "new-ties", change.gained().size());
              rows.add(subject, layer.label(), period, "lost-ties", change.lost().size());
              rows.add(subject, layer.label(), period, "jaccard", change.jaccard());
            });
    for (RankChange.Row row : ranks.rows()) {
      if (options.nodes().contains(row.id())) {
        rows.add(row.id(), TimeRows.ALL_LAYERS, period, "rank-rise", row.rise());
        rows.add(
            row.id(),
            TimeRows.ALL_LAYERS,
            period,
            "strength-growth",
            new Growth(row.valueBefore(), row.valueAfter()).rate());
      }
    }
  }

  private void add(String period, String measure, Statistic value) {
    rows.add(subject, TimeRows.ALL_LAYERS, period, measure, value);
  }

  private void addMoves(String period, Map<String, Integer> before, Map<String, Integer> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    TierMoves moves = TierMoves.of(before, after);
    TreeMap<Integer, TreeSet<Integer>> cells = new TreeMap<>();
    moves
        .counts()
        .cellSet()
        .forEach(
            cell ->
                cells
                    .computeIfAbsent(cell.getRowKey(), row -> new TreeSet<>())
                    .add(cell.getColumnKey()));
    cells.forEach(
        (from, targets) ->
            targets.forEach(
                to -> {
                  String move = tier(from) + "→" + tier(to);
                  add(period, "tier-move " + move, Statistic.of(moves.count(from, to)));
                  add(period, "tier-move-share " + move, moves.share(from, to));
                }));
  }

  private static String tier(int tier) {
    return tier == 0 ? "none" : Integer.toString(tier);
  }

  private void noteMissing(List<String> nodes) {
    for (String id : nodes) {
      if (snapshots.stream().allMatch(each -> each.graph().findIndex(id).isEmpty())) {
        notes.add(
            subject
                + ": "
                + snapshots.get(0).network().findNode(id).map(Node::name).orElse(id)
                + " is no node of the graph; choose what is one with --kind and --cluster");
      }
    }
  }

  // Once, since they are the same in every period.
  private void addUndated() {
    Snapshot last = snapshots.get(snapshots.size() - 1);
    long undated = last.undated();
    rows.add(
        subject,
        TimeRows.ALL_LAYERS,
        "without years",
        "undated-ties",
        (double) undated,
        last.rule().selection().undated() ? "counted in every period" : "counted in no period");
  }

  private void addLag() {
    LayerLag lag =
        LayerLag.of(
            snapshots.get(snapshots.size() - 1),
            ImmutableSet.of(Layer.KNOWLEDGE, Layer.INNOVATION),
            ImmutableSet.of(Layer.INDUSTRY, Layer.VALUE));
    rows.add(
        subject,
        "knowledge|innovation→industry|value",
        "all years",
        "median-lag",
        lag.median().value(),
        lag.pairs() + " pairs of nodes have dated ties of both");
  }

  /** One row a number. */
  public Table table() {
    return rows.table();
  }

  /** What it is of. */
  public String subject() {
    return subject;
  }

  /** Tables for reading: periods, layers, clusters, nodes, moves between tiers. */
  public ImmutableList<Table> summary(Options options) {
    return new TimelineSummary(
            subject, snapshots.stream().map(Snapshot::label).toList(), rows, snapshots)
        .tables(options.nodes());
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    Snapshot last = snapshots.get(snapshots.size() - 1);
    boolean counted = last.rule().selection().undated();
    rows.rows().stream()
        .filter(row -> row.measure().equals("undated-ties") && row.value() > 0)
        .forEach(
            row ->
                all.add(
                    "%s: ties without years: %.0f, counted in %s"
                        .formatted(
                            subject,
                            row.value(),
                            counted
                                ? "every period, and so as kept"
                                : "no period; --undated include counts them in every one")));
    return all.addAll(notes).build();
  }

  /** Where the numbers come from, a period each. */
  public ImmutableList<Provenance> provenance() {
    return snapshots.stream()
        .map(
            snapshot ->
                Provenance.of("timeline", snapshot.graph())
                    .withOption("subject", subject)
                    .withOption("period", snapshot.label()))
        .collect(ImmutableList.toImmutableList());
  }
}
