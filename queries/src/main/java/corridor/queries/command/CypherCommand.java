package corridor.queries.command;

import corridor.queries.cypher.Answer;
import corridor.queries.cypher.NamedQuery;
import corridor.queries.cypher.QueryLibrary;
import corridor.queries.cypher.Question;
import corridor.queries.neo4j.Bolt;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the mirror in Cypher. */
@Command(
    name = "cypher",
    header = "Ask the network in Cypher.",
    description =
        "Runs a query on the mirror of the network in Neo4j. Without --uri that is a local server,"
            + " which is started and filled when it is needed, and goes on running ('corridor neo4j"
            + " stop' ends it). A query may only read the graph, unless --write allows more.",
    footer = {
      "",
      "Examples:",
      "  corridor cypher --list               questions that need no Cypher",
      "  corridor cypher hubs-of-cluster --param cluster=yrd",
      "  corridor cypher 'MATCH (c:City {name: $name})--(n) RETURN n.name' --param name=上海",
      "  corridor cypher --file query.cypher --format csv"
    })
final class CypherCommand implements Callable<Integer> {
  private static final long ROWS_OF_A_TABLE = 10_000;

  @Mixin private QueryOptions query = new QueryOptions();
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(names = "--list", description = "List the queries of the library.")
  private boolean list;

  @Option(names = "--show", description = "Print the query of that name instead of running it.")
  private boolean show;

  @Option(names = "--write", description = "Allow queries that change the database.")
  private boolean write;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "When to give up. Default: ${DEFAULT-VALUE}.")
  private double timeout = 60;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many rows at most. Default: 10000 of a table, else all.")
  private @Nullable Long limit;

  @Override
  public Integer call() throws IOException {
    if (list) {
      format.write(list());
      return ExitCode.OK;
    }
    if (show) {
      format.out().print(shown().text());
      format.out().flush();
      return ExitCode.OK;
    }
    if (query.isEmpty()) {
      throw new UsageException("a query is missing; 'corridor cypher --list' lists some");
    }
    Question question = query.question();
    Answer.Limits limits = limits();
    try (Bolt bolt = server.open(run)) {
      MirrorCheck mirror = MirrorCheck.begin(bolt, network, run);
      Answer answer = Answer.of(question, bolt, limits, format.format(), format.out());
      tell(answer);
      mirror.warnings().forEach(run::tell);
    }
    return ExitCode.OK;
  }

  private Answer.Limits limits() {
    if (!(timeout > 0) || timeout > Integer.MAX_VALUE) {
      throw new UsageException("--timeout must be above 0, but is " + timeout);
    }
    if (limit != null && limit < 1) {
      throw new UsageException("--limit must be at least 1, but is " + limit);
    }
    long rows = limit != null ? limit : format.isTable() ? ROWS_OF_A_TABLE : Long.MAX_VALUE;
    // The server reads a time-out of 0 as none at all.
    Duration patience = Duration.ofMillis(Math.max(1, Math.round(timeout * 1_000)));
    return new Answer.Limits(write, patience, rows, Interrupt::requested);
  }

  private void tell(Answer answer) {
    answer.notes().forEach(run::tell);
    if (answer.cut()) {
      run.tell("only the first " + answer.rows() + " rows are shown; --limit allows more");
    }
    if (!answer.changes().isEmpty()) {
      run.tell(answer.changes());
    }
    if (answer.rows() == 0) {
      query
          .digitTexts()
          .forEach(
              each ->
                  run.tell(
                      "no rows; --param "
                          + each
                          + " is a text, for the number give --param-json "
                          + each));
    }
  }

  private NamedQuery shown() {
    Optional<String> name = query.typed();
    return name.flatMap(QueryLibrary::find)
        .orElseThrow(() -> QueryOptions.unknown(name.orElse("(none given)")));
  }

  private static Table list() {
    Table table =
        new Table(
            List.of(
                Column.text("query"),
                Column.text("parameters").atMost(50),
                Column.text("question").atMost(110)));
    for (NamedQuery each : QueryLibrary.all().values()) {
      List<String> parameters =
          each.parameters().stream().map(one -> one.name() + "=" + one.usual()).toList();
      table.row(each.name(), String.join(" ", parameters), each.question());
    }
    return table;
  }
}
