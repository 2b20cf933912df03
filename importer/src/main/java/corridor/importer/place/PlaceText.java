package corridor.importer.place;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of places as they are compared. */
final class PlaceText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Splitter AT_MARKS =
      Splitter.on(Pattern.compile("[^\\p{L}\\p{N}\\s'’‘ʼ`.]+")).trimResults().omitEmptyStrings();
  private static final Splitter AT_MARKS_AND_SPACES =
      Splitter.on(Pattern.compile("[^\\p{L}\\p{N}'’‘ʼ`.]+")).omitEmptyStrings();

  private PlaceText() {}

  /**
   * The name without width, case, accents, spaces and punctuation; 臺 as 台. Two names with one key
   * are one name.
   */
  static String key(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
    plain = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT).replace('臺', '台');
    return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("");
  }

  /** The keys of what commas, brackets, hyphens and the like separate. */
  static ImmutableList<String> parts(String name) {
    return keys(AT_MARKS.split(wide(name)));
  }

  /** The keys of what spaces separate as well. */
  static ImmutableList<String> words(String name) {
    return keys(AT_MARKS_AND_SPACES.split(wide(name)));
  }

  private static String wide(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  private static ImmutableList<String> keys(Iterable<String> texts) {
    ImmutableList.Builder<String> keys = ImmutableList.builder();
    for (String text : texts) {
      String key = key(text);
      if (!key.isEmpty()) {
        keys.add(key);
      }
    }
    return keys.build();
  }
}
