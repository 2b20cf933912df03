package corridor.queries.command;

import picocli.CommandLine.Option;

/** What becomes of ties without years where periods are compared. */
final class UndatedOption {
  /** Whether they are counted. */
  enum Undated {
    EXCLUDE,
    INCLUDE
  }

  @Option(
      names = "--undated",
      paramLabel = "WHAT",
      description =
          "Ties without years: exclude them from every period, or include them in every one, where"
              + " they count as kept. Their number is told in either case. Default: exclude.")
  private Undated undated = Undated.EXCLUDE;

  boolean included() {
    return undated == Undated.INCLUDE;
  }
}
