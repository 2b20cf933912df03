package corridor.queries.command;

import corridor.engine.run.Run;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command computes. */
final class RunOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads; never changes a number. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of whatever is drawn at random. Default: ${DEFAULT-VALUE}.")
  private long seed = 42;

  @Option(names = "--quiet", description = "No progress, warnings or provenance on standard error.")
  private boolean quiet;

  long seed() {
    return seed;
  }

  boolean quiet() {
    return quiet;
  }

  Run run() {
    UsageException.requirePositive("--threads", threads);
    Run run = Run.quiet().withThreads(threads).withCancellation(Interrupt::requested);
    if (quiet) {
      return run;
    }
    return run.withProgress(
        new ProgressLine(command.commandLine().getErr(), CommandLine.Help.Ansi.AUTO.enabled()));
  }

  /** Says something on standard error, unless asked to be quiet. */
  void tell(String message) {
    if (!quiet) {
      command.commandLine().getErr().println(message);
    }
  }
}
