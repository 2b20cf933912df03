package corridor.queries.answer;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.Layer;
import corridor.engine.time.Reading;
import corridor.engine.time.Snapshot;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of a timeline as tables that fit a screen: a row a period. */
final class TimelineSummary {
  private static final Map<String, String> NETWORK =
      columns(
          "ties",
          "weight",
          "new-ties new",
          "lost-ties lost",
          "kept-ties kept",
          "jaccard",
          "weight-growth growth",
          "rank-tau-b",
          "cross-cluster-share crossing",
          "instrument-share instruments",
          "conversion",
          "degree-centralisation centralised",
          "strength-hhi hhi",
          "robustness R");
  private static final Map<String, String> CLUSTER =
      columns(
          "weight-within within",
          "weight-across across",
          "openness",
          "transfer-out out",
          "transfer-in in",
          "net-flow",
          "asymmetry");
  private static final Map<String, String> NODE =
      columns(
          "strength",
          "rank",
          "rank-rise rise",
          "tier",
          "partners",
          "cr1",
          "cr4",
          "transfer-out out",
          "transfer-in in",
          "net-flow",
          "asymmetry");
  private static final Pattern MOVE = Pattern.compile("tier-move (\\w+)→(\\w+)");

  private final String subject;
  private final List<String> periods;
  private final TimeRows rows;
  private final ImmutableList<Snapshot> snapshots;

  TimelineSummary(
      String subject, List<String> periods, TimeRows rows, ImmutableList<Snapshot> snapshots) {
    this.subject = subject;
    this.periods = periods;
    this.rows = rows;
    this.snapshots = snapshots;
  }

  private static Map<String, String> columns(String... measures) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (String measure : measures) {
      List<String> words = Splitter.on(' ').splitToList(measure);
      columns.put(words.get(0), words.get(words.size() - 1));
    }
    return columns;
  }

  ImmutableList<Table> tables(List<String> nodes) {
    ImmutableList.Builder<Table> tables = ImmutableList.builder();
    tables.add(measures(List.of(subject), NETWORK, subject.equals(Reading.NETWORK) ? "" : "of"));
    tables.add(mix());
    Set<String> clusters = new LinkedHashSet<>();
    rows.rows().stream()
        .filter(row -> subject.equals(Reading.NETWORK))
        .filter(
            row -> row.measure().equals("weight-within") || row.measure().equals("weight-across"))
        .filter(row -> row.value() > 0)
        .forEach(row -> clusters.add(row.subject()));
    tables.add(measures(List.copyOf(clusters), CLUSTER, "cluster"));
    tables.add(measures(nodes, NODE, "name"));
    tables.add(moves());
    return tables.build();
  }

  private Table measures(List<String> subjects, Map<String, String> measures, String heading) {
    List<Column> columns = new ArrayList<>();
    if (!heading.isEmpty()) {
      columns.add(Column.text(heading).atMost(20));
    }
    columns.add(Column.text("period"));
    measures.values().forEach(name -> columns.add(Column.number(name)));
    Table table = new Table(columns);
    for (String each : subjects) {
      for (String period : periods) {
        List<@Nullable Object> cells = new ArrayList<>();
        if (!heading.isEmpty()) {
          cells.add(name(each));
        }
        cells.add(period);
        for (String measure : measures.keySet()) {
          cells.add(rows.find(each, TimeRows.ALL_LAYERS, period, measure).orElse(Double.NaN));
        }
        table.row(cells.toArray());
      }
    }
    return table;
  }

  private Table mix() {
    List<Column> columns = new ArrayList<>(List.of(Column.text("period")));
    Set<Layer> layers = snapshots.get(0).rule().selection().layers();
    layers.forEach(layer -> columns.add(Column.number(layer.label())));
    Table table = new Table(columns);
    for (String period : periods) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(period));
      for (Layer layer : layers) {
        cells.add(rows.find(subject, layer.label(), period, "share").orElse(Double.NaN));
      }
      table.row(cells.toArray());
    }
    return table;
  }

  private Table moves() {
    Table table =
        new Table(
            List.of(
                Column.text("to period"),
                Column.text("tier before"),
                Column.text("tier after"),
                Column.number("nodes"),
                Column.number("share")));
    for (TimeRows.Row row : rows.rows()) {
      Matcher move = MOVE.matcher(row.measure());
      if (move.matches()) {
        table.row(
            row.period(),
            move.group(1),
            move.group(2),
            row.value(),
            rows.find(
                    subject,
                    row.layer(),
                    row.period(),
                    "tier-move-share " + move.group(1) + "→" + move.group(2))
                .orElse(Double.NaN));
      }
    }
    return table;
  }

  private String name(String id) {
    return snapshots
        .get(0)
        .network()
        .findNode(id)
        .map(node -> node.name())
        .or(() -> snapshots.get(0).network().findGroup(id).map(Group::name))
        .orElse(id);
  }
}
