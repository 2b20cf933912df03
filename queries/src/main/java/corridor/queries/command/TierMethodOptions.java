package corridor.queries.command;

import corridor.engine.tiers.ClassMethod;
import corridor.engine.tiers.ClassMethod.BestNaturalBreaks;
import corridor.engine.tiers.ClassMethod.EqualCounts;
import corridor.engine.tiers.ClassMethod.HeadTailBreaks;
import corridor.engine.tiers.ClassMethod.NaturalBreaks;
import corridor.engine.tiers.Weighting;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How measures become a score, and how scores are cut into tiers. */
final class TierMethodOptions {
  private static final int USUAL_CLASSES = 3;

  /** Where scores are cut. */
  enum Method {
    FISHER_JENKS,
    HEAD_TAIL,
    QUANTILE,
    CUT_OFFS
  }

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description =
          "Where the scores are cut: fisher-jenks (natural breaks), head-tail (above and below the"
              + " mean, again and again), quantile (equally many in each) or cut-offs (of"
              + " --cut-offs). Default: fisher-jenks.")
  private @Nullable Method method;

  @Option(
      names = "--classes",
      paramLabel = "K",
      description =
          "Number of tiers, or auto: the natural breaks with the greatest BIC, up to 9 and to half"
              + " of the members; each number's fit is told. head-tail and cut-offs have their own number. Default: 3.")
  private @Nullable String classes;

  @Option(
      names = "--cut-offs",
      paramLabel = "FILE",
      description =
          "Table with the columns class and share: the least share of the highest score for each"
              + " class, from the highest class to the last, whose share is 0.")
  private @Nullable Path cutOffs;

  @Option(
      names = "--weighting",
      paramLabel = "METHOD",
      description =
          "How measures become one score: z-score (their mean), rank (their mean), entropy"
              + " (weights by how much they tell apart) or share-of-top (the mean of shares of the"
              + " highest value). Default: z-score; with cut-offs share-of-top.")
  private @Nullable Weighting weighting;

  /** The method asked for. */
  ClassMethod method() throws IOException {
    Method wanted =
        method != null ? method : cutOffs == null ? Method.FISHER_JENKS : Method.CUT_OFFS;
    if (cutOffs != null && wanted != Method.CUT_OFFS) {
      throw new UsageException("--cut-offs goes with --method cut-offs only");
    }
    if (classes != null && (wanted == Method.HEAD_TAIL || wanted == Method.CUT_OFFS)) {
      throw new UsageException("--classes cannot be given where the method sets the number");
    }
    return switch (wanted) {
      case HEAD_TAIL -> HeadTailBreaks.DEFAULT;
      case QUANTILE -> new EqualCounts(number());
      case FISHER_JENKS ->
          "auto".equals(classes) ? BestNaturalBreaks.DEFAULT : new NaturalBreaks(number());
      case CUT_OFFS -> {
        if (cutOffs == null) {
          throw new UsageException(
              "--method cut-offs needs --cut-offs FILE: where to cut is yours to say");
        }
        yield CutOffTable.read(cutOffs);
      }
    };
  }

  private int number() {
    if (classes == null) {
      return USUAL_CLASSES;
    }
    try {
      int number = Integer.parseInt(classes);
      if (number >= 2) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with what is allowed.
    }
    throw new UsageException(
        "--classes must be a whole number from 2 on, or auto with fisher-jenks, but is " + classes);
  }

  /** The weighting asked for, or the one that goes with the method. */
  Weighting weighting(ClassMethod chosen) {
    boolean cuts = chosen instanceof ClassMethod.CutOffs;
    if (weighting == null) {
      return cuts ? Weighting.SHARE_OF_TOP : Weighting.Z_SCORE;
    }
    if (cuts && weighting != Weighting.SHARE_OF_TOP) {
      throw new UsageException(
          "--weighting must be share-of-top with cut-offs, which are shares of the highest score");
    }
    return weighting;
  }
}
