package corridor.queries.answer;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Tie;
import corridor.engine.projection.Contribution;
import corridor.engine.time.Monitor;
import corridor.engine.time.Reading;
import corridor.engine.time.Snapshot;
import corridor.engine.time.Warning;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the rules of monitoring say, with the ties that each warning rests on. */
public final class Warnings {
  private static final int TIES_SHOWN = 3;
  private static final int NAMES_SHOWN = 6;
  private static final String NOT_JUDGED = "not judged";

  private final Snapshot now;
  private final Monitor monitor;
  private final ImmutableList<Warning> told;

  private Warnings(Snapshot now, Monitor monitor, ImmutableList<Warning> told) {
    this.now = now;
    this.monitor = monitor;
    this.told = told;
  }

  /** The warnings of {@code now}; with {@code standing} also those that stood before. */
  public static Warnings of(Snapshot now, Monitor monitor, boolean standing) {
    ImmutableList.Builder<Warning> told = ImmutableList.builder();
    told.addAll(monitor.warnings());
    if (standing) {
      told.addAll(monitor.standing());
    }
    return new Warnings(now, monitor, told.build());
  }

  private static ImmutableList<Column> columns() {
    return ImmutableList.of(
        Column.text("grade"),
        Column.text("rule"),
        Column.text("scale"),
        Column.text("subject").atMost(40),
        Column.text("name").atMost(44),
        Column.text("port").atMost(40),
        Column.text("period"),
        Column.number("value"),
        Column.number("baseline"),
        Column.text("threshold"),
        Column.text("detail").atMost(60),
        Column.text("evidence").atMost(50));
  }

  /** One row a warning, the gravest first. */
  public Table table() {
    Table table = new Table(columns());
    told.forEach(warning -> table.row(cells(warning)));
    return table;
  }

  /** The same, then one row a subject that was not judged, with the reason as its detail. */
  public Table tableOfAll() {
    Table table = table();
    for (Monitor.NotJudged each : monitor.notJudged()) {
      Reading reading = each.reading();
      table.row(
          NOT_JUDGED,
          each.rule(),
          reading.scale(),
          reading.subject(),
          name(reading.subject()),
          port(reading),
          period(reading),
          null,
          null,
          null,
          reading.detail(),
          null);
    }
    return table;
  }

  private @Nullable Object[] cells(Warning warning) {
    Reading reading = warning.reading();
    return new @Nullable Object[] {
      grade(warning),
      warning.rule(),
      reading.scale(),
      reading.subject(),
      name(reading.subject()),
      port(reading),
      period(reading),
      reading.value(),
      reading.baseline(),
      warning.threshold(),
      reading.detail() + (monitor.standing().contains(warning) ? "; stood before" : ""),
      brief(reading)
    };
  }

  private static String grade(Warning warning) {
    return warning.grade().name().toLowerCase(Locale.ROOT)
        + " "
        + warning.grade().chinese()
        + (warning.raised() ? " raised" : "");
  }

  private String period(Reading reading) {
    return reading.period().isEmpty() ? now.label() : reading.period();
  }

  /** Layers and sources: those of the ties it rests on, or what the reading says. */
  private String port(Reading reading) {
    TreeSet<String> layers = new TreeSet<>();
    TreeSet<String> sources = new TreeSet<>(reading.sources());
    if (!reading.port().isEmpty()) {
      layers.add(reading.port());
    }
    if (layers.isEmpty()) {
      for (Contribution part : parts(reading)) {
        for (Tie tie : part.ties()) {
          layers.add(tie.layer().label());
          sources.add(tie.source());
        }
      }
    }
    String from = layers.isEmpty() ? "all layers" : String.join("|", layers);
    return sources.isEmpty() ? from : from + " / " + String.join("|", sources);
  }

  private static Optional<Evidence> evidence(Reading reading) {
    return reading.ties().isEmpty()
        ? Optional.empty()
        : reading.evidence().map(snapshot -> TieTurnover.evidence(snapshot, reading.ties()));
  }

  private static ImmutableList<Contribution> parts(Reading reading) {
    return evidence(reading).map(Evidence::parts).orElse(ImmutableList.of());
  }

  private @Nullable String brief(Reading reading) {
    Network network = reading.evidence().map(Snapshot::network).orElse(now.network());
    String sign =
        reading.evidence().filter(snapshot -> snapshot.graph().directed()).isPresent() ? "→" : "–";
    String ties =
        reading.ties().stream()
            .limit(TIES_SHOWN)
            .map(tie -> name(network, tie.from()) + sign + name(network, tie.to()))
            .collect(Collectors.joining("; "));
    int more = reading.ties().size() - TIES_SHOWN;
    return ties.isEmpty() ? null : more > 0 ? ties + "; and " + more + " more" : ties;
  }

  private String name(String subject) {
    if (subject.contains("|") && !subject.contains(": ")) {
      return Splitter.on('|')
          .splitToStream(subject)
          .map(id -> name(now.network(), id))
          .collect(Collectors.joining(" – "));
    }
    return Splitter.on(": ")
        .splitToStream(subject)
        .map(id -> name(now.network(), id))
        .collect(Collectors.joining(": "));
  }

  private static String name(Network network, String id) {
    return network
        .findNode(id)
        .map(Node::name)
        .or(() -> network.findGroup(id).map(Group::name))
        .orElse(id);
  }

  /** What was not judged, one row a rule and reason. */
  public Table notJudged() {
    Map<List<String>, List<String>> subjects = new LinkedHashMap<>();
    for (Monitor.NotJudged each : monitor.notJudged()) {
      subjects
          .computeIfAbsent(List.of(each.rule(), each.reading().detail()), key -> new ArrayList<>())
          .add(name(each.reading().subject()));
    }
    Table table =
        new Table(
            List.of(
                Column.text(NOT_JUDGED),
                Column.text("reason").atMost(80),
                Column.number("subjects"),
                Column.text("names").atMost(70)));
    subjects.forEach(
        (key, names) ->
            table.row(
                key.get(0),
                key.get(1),
                names.size(),
                names.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "))
                    + (names.size() > NAMES_SHOWN ? " …" : "")));
    return table;
  }

  /** The ties behind each warning, with their sources. */
  public Table evidenceTable() {
    List<Column> columns =
        new ArrayList<>(List.of(Column.text("rule"), Column.text("subject").atMost(40)));
    columns.addAll(Evidence.columns());
    Table table = new Table(columns);
    for (Warning warning : told) {
      evidence(warning.reading())
          .ifPresent(
              found ->
                  found
                      .parts()
                      .forEach(
                          part -> {
                            List<@Nullable Object> cells = new ArrayList<>();
                            cells.add(warning.rule());
                            cells.add(warning.reading().subject());
                            cells.addAll(Arrays.asList(found.cells(part)));
                            table.row(cells.toArray());
                          }));
    }
    return table;
  }

  /** All of it as one object for JSON. */
  public Map<String, @Nullable Object> object(boolean withEvidence) {
    List<Map<String, @Nullable Object>> warnings = new ArrayList<>();
    List<Map<String, @Nullable Object>> rows = TableFormat.objects(table());
    for (int i = 0; i < rows.size(); i++) {
      Warning warning = told.get(i);
      Map<String, @Nullable Object> row = rows.get(i);
      row.put("grade", warning.grade().name().toLowerCase(Locale.ROOT));
      row.put("gradeZh", warning.grade().chinese());
      row.put("raised", warning.raised());
      row.put("standing", monitor.standing().contains(warning));
      row.put(
          "evidence",
          warning.reading().ties().stream()
              .map(tie -> Map.of("from", tie.from(), "to", tie.to()))
              .toList());
      if (withEvidence) {
        row.put(
            "ties",
            evidence(warning.reading())
                .map(found -> TableFormat.objects(found.table()))
                .orElse(List.of()));
      }
      warnings.add(row);
    }
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    object.put("warnings", warnings);
    object.put(
        "notJudged",
        monitor.notJudged().stream()
            .map(
                each -> {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("rule", each.rule());
                  row.put("scale", each.reading().scale());
                  row.put("subject", each.reading().subject());
                  row.put("name", name(each.reading().subject()));
                  row.put("reason", each.reading().detail());
                  return row;
                })
            .toList());
    object.put("standing", monitor.standing().size());
    return object;
  }

  /** What a reader should know besides the tables. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "%d warnings: %s; %d not judged"
            .formatted(
                monitor.warnings().size(),
                byGrade(monitor.warnings()),
                monitor.notJudged().size()));
    if (!monitor.standing().isEmpty()) {
      notes.add(
          monitor.standing().size()
              + " more stood before and did not become worse; --standing lists them");
    }
    return notes.build();
  }

  private static String byGrade(List<Warning> warnings) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List.of("red", "orange", "yellow").forEach(grade -> counts.put(grade, 0));
    warnings.forEach(
        warning -> counts.merge(warning.grade().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
