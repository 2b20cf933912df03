package corridor.engine.time;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;

/**
 * From where on a value is a warning, and of which grade. Values that differ by rounding only, a
 * relative 1e-12, are equal.
 *
 * @param sense on which side of a level the warning is
 * @param levels by grade; at least one, and the graver ones further out
 */
public record Threshold(Sense sense, ImmutableSortedMap<Grade, Double> levels) {

  private static final double ROUNDING = 1e-12;

  /** On which side of a level a value is a warning. */
  public enum Sense {
    /** A warning is greater. */
    ABOVE(">") {
      @Override
      boolean passes(double value, double level) {
        return value > level + tolerance(level);
      }
    },
    /** A warning is smaller. */
    BELOW("<") {
      @Override
      boolean passes(double value, double level) {
        return value < level - tolerance(level);
      }
    },
    /** A warning is as great or greater. */
    AT_LEAST(">=") {
      @Override
      boolean passes(double value, double level) {
        return value >= level - tolerance(level);
      }
    },
    /** A warning is as small or smaller. */
    AT_MOST("<=") {
      @Override
      boolean passes(double value, double level) {
        return value <= level + tolerance(level);
      }
    };

    private final String sign;

    Sense(String sign) {
      this.sign = sign;
    }

    abstract boolean passes(double value, double level);

    private static double tolerance(double level) {
      return ROUNDING * Math.max(1, Math.abs(level));
    }

    boolean upwards() {
      return this == ABOVE || this == AT_LEAST;
    }

    /** The sign that stands between a value and a level. */
    public String sign() {
      return sign;
    }
  }

  /** Refuses no level, and levels in the wrong order. */
  public Threshold {
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("levels must be at least one of yellow, orange and red");
    }
    Optional<Double> last = Optional.empty();
    for (Map.Entry<Grade, Double> level : levels.entrySet()) {
      double value = level.getValue();
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("levels must be finite, but one is " + value);
      }
      if (last.isPresent() && !(sense.upwards() ? value > last.get() : value < last.get())) {
        throw new IllegalArgumentException(
            "levels must %s from yellow to red, but %s comes after %s"
                .formatted(sense.upwards() ? "rise" : "fall", value, last.get()));
      }
      last = Optional.of(value);
    }
  }

  /** Levels of all three grades. */
  public static Threshold of(Sense sense, double yellow, double orange, double red) {
    return new Threshold(
        sense, ImmutableSortedMap.of(Grade.YELLOW, yellow, Grade.ORANGE, orange, Grade.RED, red));
  }

  /** The gravest grade whose level {@code value} passes, if any. */
  public Optional<Grade> grade(double value) {
    return levels.descendingMap().entrySet().stream()
        .filter(level -> sense.passes(value, level.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The level that {@code value} passes, in words: {@code < -2}. */
  public String passed(double value) {
    return grade(value)
        .map(grade -> sense.sign() + " " + plain(levels.getOrDefault(grade, Double.NaN)))
        .orElse("");
  }

  private static String plain(double level) {
    return level == Math.rint(level) && Math.abs(level) < 1e9
        ? Long.toString((long) level)
        : Double.toString(level);
  }

  /** Whether {@code value} is further out than {@code other}, by more than rounding. */
  public boolean isWorse(double value, double other) {
    return (sense.upwards() ? Sense.ABOVE : Sense.BELOW).passes(value, other);
  }
}
