package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.queries.export.AtomicFile;
import corridor.queries.export.GraphMl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a network for other programs. */
@Command(
    name = "export",
    header = "Write the network for Gephi, NetworkX, igraph and other programs.",
    description = "The file is written whole or not at all.",
    footer = {
      "",
      "Examples:",
      "  corridor export --to atlas.graphml",
      "  corridor export -n my-network --to out/my-network.graphml",
      "",
      "Every edge is written directed, since NetworkX refuses a file that mixes the two; the",
      "edge attribute 'undirected' tells which are not."
    })
final class ExportCommand implements Callable<Integer> {
  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; its ending says the format: .graphml")
  private Path file = Path.of("");

  @Override
  public Integer call() throws IOException {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".graphml")) {
      throw new UsageException("--to must end with .graphml, but is " + file);
    }
    Network facts = network.load();
    AtomicFile.write(file, out -> GraphMl.write(facts, List.of(), out));
    run.tell(
        file
            + ": "
            + facts.nodes().size()
            + " nodes, "
            + facts.ties().size()
            + " ties, network "
            + facts.fingerprint().brief());
    return ExitCode.OK;
  }
}
