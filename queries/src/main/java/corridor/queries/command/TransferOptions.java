package corridor.queries.command;

import corridor.engine.spillover.TransferMatrix;
import corridor.engine.spillover.TransferMatrix.Form;
import corridor.engine.spillover.TransferMatrix.Normalisation;
import corridor.engine.spillover.TransferMatrix.Solver;
import picocli.CommandLine.Option;

/** How ties become shares that are passed on. */
final class TransferOptions {

  /** Whose total a tie is a share of. */
  enum ShareOf {
    SENDER,
    RECEIVER
  }

  @Option(
      names = "--form",
      paramLabel = "FORM",
      description =
          "absorption (a node passes on the part --rho of what reaches it) or leontief (all but what"
              + " it keeps in ties with itself). Default: absorption.")
  private Form form = Form.ABSORPTION;

  @Option(
      names = "--share-of",
      paramLabel = "END",
      description =
          "sender (where does what I give go?) or receiver (on whom do I draw?). Default: sender.")
  private ShareOf shareOf = ShareOf.SENDER;

  @Option(
      names = "--rho",
      paramLabel = "SHARE",
      description =
          "Share of what a node has that it passes on, between 0 and 1. Default: ${DEFAULT-VALUE}.")
  private double rho = 0.5;

  @Option(
      names = "--solver",
      paramLabel = "SOLVER",
      description =
          "dense, sparse or automatic (by the size of the network); both give the same within"
              + " 1e-10. Default: automatic.")
  private Solver solver = Solver.AUTOMATIC;

  boolean isAbsorption() {
    return form == Form.ABSORPTION;
  }

  TransferMatrix.Options options() {
    return TransferMatrix.Options.DEFAULT
        .withForm(form)
        .withRho(rho)
        .withSolver(solver)
        .withNormalisation(
            shareOf == ShareOf.SENDER ? Normalisation.OUT_STRENGTH : Normalisation.IN_STRENGTH);
  }
}
