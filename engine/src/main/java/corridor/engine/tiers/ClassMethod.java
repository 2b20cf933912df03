package corridor.engine.tiers;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** How scores are cut into classes, of which the highest is tier 1. */
public sealed interface ClassMethod {

  /** The classes of these values; fewer than asked for if the values do not give so many. */
  Classes of(double[] values);

  /** This method held to a number of classes, for resamples and other years. */
  ClassMethod withClasses(int number);

  /** The method in words. */
  String describe();

  /**
   * Natural breaks, {@link FisherJenks}.
   *
   * @param classes how many, at least 2
   */
  record NaturalBreaks(int classes) implements ClassMethod {
    /** Refuses a single class. */
    public NaturalBreaks {
      requireSeveral(classes);
    }

    @Override
    public Classes of(double[] values) {
      return FisherJenks.of(values, classes);
    }

    @Override
    public ClassMethod withClasses(int number) {
      return new NaturalBreaks(number);
    }

    @Override
    public String describe() {
      return "fisher-jenks";
    }
  }

  /**
   * Natural breaks in as many classes as describe the values best, {@link ClassCount}. Never more
   * than half as many as there are values (but two): classes of a single value have no spread to be
   * judged by.
   *
   * @param most the most that are tried, at least 2
   */
  record BestNaturalBreaks(int most) implements ClassMethod {
    /** Up to nine classes. */
    public static final BestNaturalBreaks DEFAULT = new BestNaturalBreaks(9);

    /** Refuses a single class. */
    public BestNaturalBreaks {
      requireSeveral(most);
    }

    @Override
    public Classes of(double[] values) {
      return FisherJenks.of(values, count(values).best().classes());
    }

    /** Each number of classes and how well it describes the values. */
    public ClassCount count(double[] values) {
      return ClassCount.of(values, Math.max(2, Math.min(most, values.length / 2)));
    }

    @Override
    public ClassMethod withClasses(int number) {
      return new NaturalBreaks(number);
    }

    @Override
    public String describe() {
      return "fisher-jenks, classes by BIC";
    }
  }

  /**
   * Head/tail breaks, {@link HeadTail}.
   *
   * @param most no more classes than so many, at least 2
   */
  record HeadTailBreaks(int most) implements ClassMethod {
    /** As many as the values give. */
    public static final HeadTailBreaks DEFAULT = new HeadTailBreaks(Integer.MAX_VALUE);

    /** Refuses a single class. */
    public HeadTailBreaks {
      requireSeveral(most);
    }

    @Override
    public Classes of(double[] values) {
      return HeadTail.of(values, most);
    }

    @Override
    public ClassMethod withClasses(int number) {
      return new HeadTailBreaks(number);
    }

    @Override
    public String describe() {
      return "head-tail";
    }
  }

  /**
   * Classes of equally many values, {@link Quantiles}.
   *
   * @param classes how many, at least 2
   */
  record EqualCounts(int classes) implements ClassMethod {
    /** Refuses a single class. */
    public EqualCounts {
      requireSeveral(classes);
    }

    @Override
    public Classes of(double[] values) {
      return Quantiles.of(values, classes);
    }

    @Override
    public ClassMethod withClasses(int number) {
      return new EqualCounts(number);
    }

    @Override
    public String describe() {
      return "quantile";
    }
  }

  /**
   * Classes by the share of the highest value that a value reaches, as in the world city rankings
   * of the GaWC. Where to cut is the user's choice; there is no default. A class may be empty. For
   * values that have a true zero.
   *
   * @param cuts from the highest class to the lowest, whose share is 0
   */
  record CutOffs(ImmutableList<Cut> cuts) implements ClassMethod {

    /**
     * One class.
     *
     * @param name what it is called
     * @param share least share of the highest value, from 0 to 1
     */
    public record Cut(String name, double share) {}

    /** Values that reach a cut up to so much rounding reach it. */
    private static final double TOLERANCE = 1e-12;

    /** Refuses shares that do not descend to 0, and names that are blank or not distinct. */
    public CutOffs {
      requireSeveral(cuts.size());
      double above = Math.nextUp(1.0);
      for (Cut cut : cuts) {
        if (!(cut.share() < above) || cut.share() < 0) {
          throw new IllegalArgumentException(
              "shares must descend from at most 1 to 0, but are "
                  + cuts.stream().map(Cut::share).toList());
        }
        above = cut.share();
      }
      if (above != 0) {
        throw new IllegalArgumentException(
            "the last share must be 0, so that each value has a class, but is " + above);
      }
      long names = cuts.stream().map(Cut::name).filter(n -> !n.isBlank()).distinct().count();
      if (names < cuts.size()) {
        throw new IllegalArgumentException(
            "names must be distinct and not blank, but are "
                + cuts.stream().map(Cut::name).toList());
      }
    }

    @Override
    public Classes of(double[] values) {
      int[] order = Classes.ascending(values);
      double least = values[order[0]];
      double top = values[order[order.length - 1]];
      if (least < 0 || top <= 0) {
        throw new IllegalArgumentException(
            "values must not be below 0 and not all 0 to be shares of the highest, but are from "
                + least
                + " to "
                + top);
      }
      int[] ends = new int[cuts.size()];
      int end = 0;
      for (int c = 0; c < ends.length; c++) {
        double next = c + 1 < ends.length ? cuts.get(ends.length - 2 - c).share() : 2;
        while (end < order.length && values[order[end]] < next * top * (1 - TOLERANCE)) {
          end++;
        }
        ends[c] = end;
      }
      return Classes.ofEnds(values, order, ends, ends.length);
    }

    @Override
    public ClassMethod withClasses(int number) {
      return this;
    }

    @Override
    public String describe() {
      return cuts.stream()
          .map(cut -> cut.name() + " from " + cut.share())
          .collect(Collectors.joining(", ", "cut-offs (shares of the highest): ", ""));
    }
  }

  private static void requireSeveral(int classes) {
    if (classes < 2) {
      throw new IllegalArgumentException("classes must be at least 2, but is " + classes);
    }
  }
}
