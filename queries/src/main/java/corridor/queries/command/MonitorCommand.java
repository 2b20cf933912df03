package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.projection.Direction;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.result.Provenance;
import corridor.engine.time.Monitor;
import corridor.engine.time.Snapshot;
import corridor.importer.Issue;
import corridor.queries.answer.Warnings;
import corridor.queries.export.AtomicFile;
import corridor.queries.rules.RulesFile;
import corridor.queries.table.Table;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says where a network needs attention. */
@Command(
    name = "monitor",
    header = "Where does the network need attention, and on which ties does that rest?",
    description =
        "Reads rules off the network and grades what passes their thresholds red, orange or yellow"
            + " (红, 橙, 黄). Held against an earlier network or earlier years, it tells what is new"
            + " or became worse. What could not be judged is listed with the reason.",
    footer = {
      "",
      "Examples:",
      "  corridor monitor",
      "  corridor monitor --during 2020..2024 --against-period 2016..2020 --evidence",
      "  corridor monitor -n this-year --against last-year --format json",
      "  corridor monitor --write-rules rules.yaml",
      "  corridor monitor --rules rules.yaml"
    })
final class MonitorCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private UndatedOption undated = new UndatedOption();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--against",
      paramLabel = "NETWORK",
      description = "The network at an earlier time: a folder, a graph file or 'atlas'.")
  private @Nullable String against;

  @Option(
      names = "--against-period",
      paramLabel = "YEARS",
      description = "The earlier years, as --during has the later ones.")
  private @Nullable String againstPeriod;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Rules in YAML instead of the built-in ones.")
  private @Nullable Path rules;

  @Option(
      names = "--write-rules",
      paramLabel = "FILE",
      description = "Write the built-in rules to a file, with comments, and do nothing else.")
  private @Nullable Path writeRules;

  @Option(
      names = "--standing",
      description = "Also list the warnings that stood at the earlier time already.")
  private boolean standing;

  @Option(
      names = "--evidence",
      description =
          "Also list the ties that each warning rests on, with their sources. With csv instead of"
              + " the warnings.")
  private boolean evidence;

  @Override
  public Integer call() throws IOException {
    if (writeRules != null) {
      write(writeRules);
      run.tell(writeRules + ": the usual rules; change them and give them back with --rules");
      return ExitCode.OK;
    }
    if (standing && against == null && againstPeriod == null) {
      throw new UsageException("--standing needs an earlier time: --against or --against-period");
    }
    if (againstPeriod != null && against == null && !selection.hasYears()) {
      throw new UsageException("--against-period needs --during for the later years");
    }
    RulesFile file = rules == null ? RulesFile.usual() : read(rules);
    Network facts = network.load();
    Snapshot now = now(facts);
    Optional<Snapshot> before = before(facts);
    Monitor monitor = Monitor.of(file.rules(), file.raiseFrom(), now, before, run.run());
    Warnings warnings = Warnings.of(now, monitor, standing);
    write(warnings);
    warnings.notes().forEach(run::tell);
    run.tell(undatedNote(now));
    before.ifPresent(earlier -> tell(earlier, file, "before"));
    tell(now, file, "now");
    return ExitCode.OK;
  }

  private boolean withUndated() {
    return undated.included() || (!selection.hasYears() && againstPeriod == null);
  }

  private ProjectionRule rule(Network facts) {
    ProjectionRule rule = selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED);
    return rule.withSelection(rule.selection().withUndated(withUndated()));
  }

  private Snapshot now(Network facts) {
    ProjectionRule rule = rule(facts);
    return Snapshot.of(label(rule, against == null ? "all years" : network.title()), facts, rule);
  }

  private static String label(ProjectionRule rule, String otherwise) {
    Period during = rule.selection().during();
    return during.equals(Period.ALWAYS) ? otherwise : during.toString();
  }

  private Optional<Snapshot> before(Network facts) throws IOException {
    if (against == null && againstPeriod == null) {
      return Optional.empty();
    }
    NetworkOption other = against == null ? network : NetworkOption.of(network, against);
    Network earlier = against == null ? facts : other.load();
    ProjectionRule rule = rule(earlier);
    if (againstPeriod != null) {
      Period years = SelectionOptions.years(againstPeriod, "--against-period");
      rule = rule.withSelection(rule.selection().withDuring(years));
    }
    return Optional.of(Snapshot.of(label(rule, other.title()), earlier, rule));
  }

  private static void write(Path file) throws IOException {
    if (Files.exists(file)) {
      throw new UsageException(
          "--write-rules: " + file + " is there already, and may hold your changes; name another");
    }
    AtomicFile.write(file, out -> out.write(RulesFile.usualText()));
  }

  private RulesFile read(Path file) throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new DataException(file + " is not UTF-8; save it as UTF-8");
    }
    RulesFile.Parsed parsed = RulesFile.parse(String.valueOf(file.getFileName()), text);
    return parsed
        .file()
        .orElseThrow(
            () -> {
              List<Issue> issues = parsed.issues();
              issues.forEach(issue -> format.err().println(issue));
              return new DataException(
                  file
                      + " has "
                      + issues.size()
                      + (issues.size() == 1 ? " error" : " errors")
                      + " and cannot be used; --write-rules writes a file that can");
            });
  }

  private void write(Warnings warnings) throws IOException {
    if (format.isJson()) {
      format.writeObject(warnings.object(evidence));
    } else if (!format.isTable()) {
      format.write(evidence ? warnings.evidenceTable() : warnings.tableOfAll());
    } else {
      format.write(warnings.table());
      writeMore(warnings.notJudged());
      if (evidence) {
        writeMore(warnings.evidenceTable());
      }
    }
  }

  private void writeMore(Table table) throws IOException {
    if (!table.rows().isEmpty()) {
      format.out().println();
      format.write(table);
    }
  }

  private static String undatedNote(Snapshot now) {
    long count = now.undated();
    return count
        + " ties without years are "
        + (now.rule().selection().undated()
            ? "counted"
            : "left out; --undated include counts them at both times");
  }

  private void tell(Snapshot snapshot, RulesFile file, String time) {
    run.tell(
        ProvenanceLine.of(
            Provenance.of("monitor", snapshot.graph())
                .withOption("time", time)
                .withOption("rules", file.name())
                .withOption("raise from", file.raiseFrom())));
  }
}
