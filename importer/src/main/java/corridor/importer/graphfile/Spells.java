package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import corridor.importer.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as files write them, and the years they stand for. */
final class Spells {
  private static final Pattern YEAR = Pattern.compile("([12]\\d{3})(?:\\.0*)?");
  private static final Pattern DATE = Pattern.compile("([12]\\d{3})[-/](\\d{1,2})(?:[-/T ].*)?");

  /** Gephi writes {@code <[1.0, 2.0, weight]; [3.0, 4.0)>}; a round bracket leaves the end out. */
  private static final Pattern INTERVAL = Pattern.compile("([\\[(\\]])([^\\[\\]()]*)([\\])\\[])");

  private Spells() {}

  /** A bound; infinity is none. */
  static String bound(String text) {
    String plain = text.strip();
    return switch (plain.toLowerCase(Locale.ROOT)) {
      case "-infinity", "infinity", "+infinity", "inf", "-inf", "*" -> "";
      default -> plain;
    };
  }

  static String text(Spell spell) {
    return spell.start()
        + ".."
        + spell.end()
        + (spell.weight().isPresent() ? "=" + NumberText.of(spell.weight().getAsDouble()) : "");
  }

  /**
   * The intervals, and the values if each has a third part, in Gephi's writing, or a lone time;
   * nothing if the text is neither.
   */
  static ImmutableList<Spell> parse(String text) {
    String plain = text.strip();
    if (plain.startsWith("<") && plain.endsWith(">")) {
      plain = plain.substring(1, plain.length() - 1).strip();
    }
    List<Spell> spells = new ArrayList<>();
    Matcher interval = INTERVAL.matcher(plain);
    int end = 0;
    while (interval.find()) {
      if (!plain.substring(end, interval.start()).replace(';', ' ').replace(',', ' ').isBlank()) {
        return ImmutableList.of();
      }
      end = interval.end();
      String[] parts = interval.group(2).split(",", -1);
      if (parts.length > 3) {
        return ImmutableList.of();
      }
      OptionalDouble weight =
          parts.length == 3 ? NumberText.parse(parts[2].strip()) : OptionalDouble.empty();
      if (parts.length == 3 && (weight.isEmpty() || Double.isInfinite(weight.getAsDouble()))) {
        return ImmutableList.of();
      }
      spells.add(
          new Spell(
              bound(parts[0]),
              bound(parts.length == 1 ? parts[0] : parts[1]),
              !interval.group(3).equals("]"),
              weight));
    }
    if (!plain.substring(end).replace(';', ' ').isBlank()) {
      return end == 0 && yearOf(plain).isPresent()
          ? ImmutableList.of(new Spell(plain, plain, false, OptionalDouble.empty()))
          : ImmutableList.of();
    }
    return ImmutableList.copyOf(spells);
  }

  /** The year of a time: a number from 1000 to 2999, or a date that begins with one. */
  static OptionalInt yearOf(String time) {
    Matcher year = YEAR.matcher(time);
    if (year.matches()) {
      return OptionalInt.of(Integer.parseInt(year.group(1)));
    }
    Matcher date = DATE.matcher(time);
    return date.matches() ? OptionalInt.of(Integer.parseInt(date.group(1))) : OptionalInt.empty();
  }

  /**
   * The first year after a spell: the year of its end, if that is left out and is a whole year or
   * begins one; else the next.
   */
  private static OptionalInt yearAfter(String time, boolean open) {
    OptionalInt year = yearOf(time);
    if (year.isEmpty()) {
      return year;
    }
    boolean beginsYear =
        YEAR.matcher(time).matches() || time.matches("\\d{4}-0?1-0?1(T00:00(:00(\\.0+)?)?)?.{0,6}");
    return OptionalInt.of(open && beginsYear ? year.getAsInt() : year.getAsInt() + 1);
  }

  /** The years {@code [since, until)} of a spell; nothing if a bound is no year. */
  static Optional<corridor.engine.network.Period> years(Spell spell) {
    OptionalInt since = yearOf(spell.start());
    OptionalInt until = yearAfter(spell.end(), spell.endOpen());
    if ((since.isEmpty() && !spell.start().isEmpty())
        || (until.isEmpty() && !spell.end().isEmpty())
        || (since.isPresent() && until.isPresent() && since.getAsInt() >= until.getAsInt())) {
      return Optional.empty();
    }
    return Optional.of(new corridor.engine.network.Period(since, until));
  }
}
