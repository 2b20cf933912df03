package corridor.queries.command;

import corridor.queries.answer.MainJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: the main job. */
@Command(
    name = "corridor",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "[COMMAND]",
    subcommands = {
      CheckCommand.class,
      ImportCommand.class,
      HubsCommand.class,
      TiersCommand.class,
      SpilloverCommand.class,
      BrokersCommand.class,
      CommunitiesCommand.class,
      LayersCommand.class,
      StructureCommand.class,
      ResilienceCommand.class,
      PartnersCommand.class,
      TimelineCommand.class,
      MonitorCommand.class,
      FlowCommand.class,
      ConcentrationCommand.class,
      EfficiencyCommand.class,
      MatrixCommand.class,
      ExportCommand.class,
      MirrorCommand.class,
      Neo4jCommand.class,
      CypherCommand.class
    },
    description =
        "Analyses regional innovation networks: hubs, tiers of a corridor and the paths along which"
            + " innovation spills from one city cluster to another. Without a command it does all"
            + " three on the network, prints short tables and writes the long ones to a folder.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the data has errors",
      "2:wrong usage",
      "3:refused: undefined, unsuitable or cancelled",
      "4:a file or a server could not be used",
      "70:a defect of Corridor itself"
    },
    footer = {
      "",
      "Examples:",
      "  corridor                             the main job on the atlas",
      "  corridor -n my-network --out results",
      "  corridor hubs --help"
    })
final class RootCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where the files go. Default: ${DEFAULT-VALUE}.")
  private Path folder = Path.of("corridor-out");

  @Spec private CommandSpec command = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    MainJob job = MainJob.of(network.load(), network.title(), run.seed(), run.run());
    job.print(command.commandLine().getOut());
    job.write(folder, network.fileStem() + ".graphml").forEach(file -> run.tell("wrote " + file));
    return ExitCode.OK;
  }
}
