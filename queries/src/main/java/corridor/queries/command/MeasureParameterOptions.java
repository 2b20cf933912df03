package corridor.queries.command;

import corridor.queries.answer.MeasureParameters;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What some measures of {@code --by} have to be told. */
final class MeasureParameterOptions {
  @Option(
      names = "--epsilon",
      paramLabel = "ERROR",
      description = "Largest error of sampled-betweenness. Default: ${DEFAULT-VALUE}.")
  private double epsilon = MeasureParameters.DEFAULT.epsilon();

  @Option(
      names = "--delta",
      paramLabel = "SHARE",
      description =
          "Probability that sampled-betweenness errs by more somewhere. Default:"
              + " ${DEFAULT-VALUE}.")
  private double delta = MeasureParameters.DEFAULT.delta();

  @Option(
      names = "--beta",
      paramLabel = "BETA",
      description =
          "What partners' power adds to bonacich-power; below 0 if it takes away. No default.")
  private @Nullable Double beta;

  MeasureParameters get(long seed) {
    return new MeasureParameters(
        epsilon, delta, seed, beta == null ? OptionalDouble.empty() : OptionalDouble.of(beta));
  }
}
