package corridor.queries.command;

import corridor.engine.projection.Direction;
import picocli.CommandLine.Option;

/** Whether measures tell the directions of technology transfer apart. */
final class DirectedOption {
  @Option(
      names = "--directed",
      description = "Tell the directions of technology transfer apart. Default: symmetrised.")
  private boolean directed;

  Direction direction() {
    return directed ? Direction.DIRECTED : Direction.SYMMETRISED;
  }
}
