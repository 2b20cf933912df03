package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.queries.answer.ClusterSpillover;
import corridor.queries.answer.MeasureParameters;
import corridor.queries.answer.NodeColumns;
import corridor.queries.mirror.Counts;
import corridor.queries.mirror.Mirror;
import corridor.queries.mirror.MirrorGraph;
import corridor.queries.mirror.MirrorReport;
import corridor.queries.mirror.NewStore;
import corridor.queries.mirror.SpilloverPaths;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.LocalNeo4j;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fills Neo4j with a network, or refreshes it. */
@Command(
    name = "mirror",
    header = "Put the network into Neo4j, or bring what is there up to date.",
    description =
        "Writes only what differs; what was broken off is completed by the next run. Nothing is"
            + " touched but what Corridor wrote: nodes with the label Corridor and the"
            + " relationships between them.",
    footer = {
      "",
      "Examples:",
      "  corridor mirror                                      the atlas, into the local Neo4j",
      "  corridor mirror -n my-network --dry-run",
      "  corridor mirror --with betweenness,tier,spillover",
      "  corridor mirror --uri neo4j+s://host:7687 --password-env NEO4J_PASSWORD",
      "",
      "--with takes any measure of 'hubs', and tier, tier-stability, community, role, spillover.",
      "It has to be given each time: results that are not asked for are taken away."
    })
final class MirrorCommand implements Callable<Integer> {
  private static final String SPILLOVER = "spillover";
  private static final int PATHS = 10;

  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "RESULT",
      description = "Results to write beside the facts, as properties of nodes; see below.")
  private List<String> with = new ArrayList<>();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "The corridor whose tiers --with tier writes. Default: ${DEFAULT-VALUE}.")
  private String group = "g60";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "What the mirror calls the network, edited or not. Default: atlas, or the folder's name.")
  private @Nullable String name;

  @Option(names = "--dry-run", description = "Only tell what would be written.")
  private boolean dryRun;

  @Option(
      names = "--rebuild",
      description =
          "Write everything, also what seems to be there: mends what was edited in the mirror by"
              + " hand.")
  private boolean rebuild;

  @Option(
      names = "--force",
      description =
          "Replace another network's mirror, and let relationships that Corridor did not write go"
              + " with nodes that are gone.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    with.forEach(each -> ResultNames.require(each, "--with", List.of(SPILLOVER)));
    Network facts = network.load();
    MirrorGraph graph = graph(facts);
    String title = name == null ? network.fileStem() : name;
    Mirror.Options options = Mirror.Options.DEFAULT.withForce(force).withRewrite(rebuild);
    MirrorReport report = write(graph, title, options);
    if (format.isJson()) {
      format.writeObject(object(facts, title, report));
    } else {
      format.write(table(report));
    }
    run.tell(sentence(facts, title, report));
    return ExitCode.OK;
  }

  private MirrorReport write(MirrorGraph graph, String title, Mirror.Options options)
      throws IOException {
    try (Bolt bolt = server.open(run)) {
      String database = bolt.endpoint().database();
      if (dryRun) {
        return Mirror.plan(bolt.driver(), database, graph, title, options, run.run());
      }
      if (!bolt.endpoint().local()
          || !NewStore.isWorthIt(graph)
          || !NewStore.isAllowed(bolt, title, options)) {
        return Mirror.sync(bolt.driver(), database, graph, title, options, run.run());
      }
    }
    return NewStore.fill(LocalNeo4j.standard(), graph, title, run::tell, run.run());
  }

  private MirrorGraph graph(Network facts) {
    List<String> names = with.stream().map(String::strip).filter(each -> !isPaths(each)).toList();
    NodeColumns.Options options =
        new NodeColumns.Options(
            NodeColumns.Options.DEFAULT.rule(),
            NodeColumns.Options.DEFAULT.tierRule(),
            NodeColumns.Options.DEFAULT.group(),
            new MeasureParameters(
                MeasureParameters.DEFAULT.epsilon(),
                MeasureParameters.DEFAULT.delta(),
                run.seed(),
                OptionalDouble.empty()));
    if (names.stream().anyMatch(NodeColumns::needsGroup)) {
      options = options.withGroup(NetworkOption.findGroup(facts, group, "--group"));
    }
    MirrorGraph graph =
        MirrorGraph.of(facts).withResults(NodeColumns.of(facts, names, options, run.run()));
    return names.size() == with.size() ? graph : graph.withPaths(paths(facts));
  }

  private static boolean isPaths(String name) {
    return name.strip().equals(SPILLOVER);
  }

  private SpilloverPaths paths(Network facts) {
    Projection directed =
        Projection.of(facts, ProjectionRule.CITIES.withDirection(Direction.DIRECTED));
    return SpilloverPaths.of(ClusterSpillover.of(facts, directed, PATHS, run.run()));
  }

  private static Table table(MirrorReport report) {
    Table table =
        new Table(
            List.of(
                Column.text("what"),
                Column.number("created"),
                Column.number("updated"),
                Column.number("deleted"),
                Column.number("unchanged")));
    report.counts().forEach((what, counts) -> row(table, what, counts));
    row(table, "all", report.total());
    return table;
  }

  private static void row(Table table, String what, Counts counts) {
    table.row(what, counts.created(), counts.updated(), counts.deleted(), counts.unchanged());
  }

  private Map<String, Object> object(Network facts, String title, MirrorReport report) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("name", title);
    object.put("fingerprint", facts.fingerprint().hex());
    object.put("dryRun", dryRun);
    object.put("written", report.written());
    object.put("rows", TableFormat.objects(table(report)));
    return object;
  }

  private String sentence(Network facts, String title, MirrorReport report) {
    String mirror = "the mirror of " + title + ", network " + facts.fingerprint().brief();
    long changes = report.total().written();
    if (dryRun) {
      return mirror + ": " + changes + " to write; nothing was written, this is a dry run";
    }
    return report.written()
        ? mirror + ": " + changes + " written"
        : mirror + ": nothing to write, it is up to date";
  }
}
