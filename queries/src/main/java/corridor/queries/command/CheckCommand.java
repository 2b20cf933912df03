package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.importer.Imported;
import corridor.importer.Issue;
import corridor.importer.Severity;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells whether a network is sound. */
@Command(
    name = "check",
    header = "Is this network sound?",
    description =
        "Tells every finding with file, line, column and a hint; then what the network holds and how"
            + " much of it is known.",
    footer = {
      "",
      "Examples:",
      "  corridor check                       the atlas",
      "  corridor check -n my-network         a network folder",
      "  corridor check -n partners.gexf      a graph file of another program",
      "  corridor check -n my-network --format json",
      "",
      "Ends with 1 if there is an error, with 0 if there are only warnings."
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Override
  public Integer call() throws IOException {
    Imported imported = network.read();
    Table findings = findings(imported.issues());
    if (!format.isTable() || !findings.rows().isEmpty()) {
      format.write(findings);
    }
    if (format.isTable()) {
      imported.network().ifPresent(this::printInventory);
    }
    int errors = imported.errors().size();
    run.tell(
        network.title()
            + ": "
            + errors
            + " errors, "
            + count(imported, Severity.WARNING)
            + " warnings");
    return errors > 0 ? ExitCode.DATA : ExitCode.OK;
  }

  private static long count(Imported imported, Severity severity) {
    return imported.issues().stream().filter(issue -> issue.severity() == severity).count();
  }

  private static Table findings(List<Issue> issues) {
    Table table =
        new Table(
            List.of(
                Column.text("severity"),
                Column.text("code"),
                Column.text("file"),
                Column.number("line"),
                Column.number("column"),
                Column.text("message").atMost(100),
                Column.text("hint").atMost(100)));
    for (Issue issue : issues) {
      table.row(
          issue.severity().name().toLowerCase(Locale.ROOT),
          issue.code().name(),
          issue.file(),
          issue.line(),
          issue.column(),
          issue.message(),
          issue.hint());
    }
    return table;
  }

  private void printInventory(Network facts) {
    Table table =
        new Table(
            List.of(
                Column.text("what"), Column.number("count"), Column.text("coverage").atMost(90)));
    for (NodeKind kind : NodeKind.values()) {
      List<Node> nodes = facts.nodes().stream().filter(node -> node.kind() == kind).toList();
      String located =
          kind == NodeKind.CITY
              ? share(nodes, node -> node.coordinates().isPresent()) + " with coordinates"
              : share(nodes, node -> facts.findHostCity(node.id()).isPresent())
                  + " hosted by a city";
      String clustered = share(nodes, node -> facts.findCluster(node.id()).isPresent());
      table.row(kind.plural(), nodes.size(), located + ", " + clustered + " in a cluster");
    }
    for (TieKind kind : TieKind.values()) {
      List<Tie> ties = facts.ties().stream().filter(tie -> tie.kind() == kind).toList();
      String dated =
          share(ties, tie -> tie.period().since().isPresent() || tie.period().until().isPresent());
      String inferred = share(ties, Tie::inferred);
      table.row(kind.label() + " ties", ties.size(), dated + " dated, " + inferred + " inferred");
    }
    table.row("groups", facts.groups().size(), "");
    table.row("indicator values", facts.indicators().size(), "");
    table.row("sources", facts.sources().size(), "");
    try {
      format.out().println(network.title() + ", fingerprint " + facts.fingerprint().brief());
      format.write(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> String share(List<T> things, Predicate<T> condition) {
    if (things.isEmpty()) {
      return "none";
    }
    return Math.round(100.0 * things.stream().filter(condition).count() / things.size()) + " %";
  }
}
