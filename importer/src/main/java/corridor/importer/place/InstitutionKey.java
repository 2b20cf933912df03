package corridor.importer.place;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an institution as it is compared: without width, case, accents, brackets, punctuation
 * and superfluous spaces, and without the legal form of a company, which is kept beside it.
 *
 * @param core the name without its legal form; never empty unless the name has no letter or digit
 * @param form the legal form, the same for all its spellings: 有限公司 and 有限责任公司 are one; empty if the
 *     name has none
 */
public record InstitutionKey(String core, String form) {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern INITIALS = Pattern.compile("(?<=\\b\\p{L})\\.\\s?(?=\\p{L}\\b)");
  private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}&]+");
  private static final Pattern AND = Pattern.compile("\\s*&\\s*");
  private static final Pattern SPACE_AT_HAN = Pattern.compile("(?<=\\p{IsHan}) | (?=\\p{IsHan})");
  private static final Pattern ARTICLE = Pattern.compile("^the (?=.)");

  private static final Pattern CHINESE_FORM =
      Pattern.compile("(?<=.)(股份有限公司|股份公司|有限责任公司|责任有限公司|有限公司)$");
  private static final ImmutableMap<String, String> CHINESE_FORMS =
      ImmutableMap.of(
          "股份有限公司", "joint-stock",
          "股份公司", "joint-stock",
          "有限责任公司", "limited",
          "责任有限公司", "limited",
          "有限公司", "limited");

  /** Spellings by form; initials have lost their dots. */
  private static final ImmutableMap<String, String> LATIN_FORMS =
      ImmutableMap.<String, String>builder()
          .put("limited", "(?:co |company |pty |pvt |private )?(?:ltd|limited)(?: co| company)?")
          .put("inc", "inc|incorporated")
          .put("corp", "corp|corporation")
          .put("llc", "llc|limited liability company")
          .put("plc", "plc|public limited company")
          .put("gmbh", "gmbh|gmbh and co kg|gesellschaft mit beschrankter haftung|mbh")
          .put("ag", "ag|aktiengesellschaft")
          .put("sa", "sa|s a|societe anonyme|sociedad anonima")
          .put("sas", "sas|s a s")
          .put("sarl", "sarl|s a r l")
          .put("spa", "spa|s p a|societa per azioni")
          .put("srl", "srl|s r l")
          .put("sl", "sl|s l")
          .put("ev", "ev|e v")
          .put("bv", "bv|b v")
          .put("nv", "nv|n v")
          .put("ab", "ab|aktiebolag")
          .put("as", "aps|a s")
          .put("oy", "oy|oyj")
          .put("kft", "kft|zrt")
          .put("sro", "sro|s r o")
          .put("doo", "doo|d o o")
          .put("spzoo", "sp z o o|sp zoo|spolka z o o|spolka z ograniczona odpowiedzialnoscia")
          .buildOrThrow();

  private static final Pattern LATIN_FORM = latinForm();

  private static Pattern latinForm() {
    StringBuilder all = new StringBuilder();
    for (Map.Entry<String, String> form : LATIN_FORMS.entrySet()) {
      all.append(all.isEmpty() ? "" : "|");
      all.append("(?<").append(form.getKey()).append('>').append(form.getValue()).append(')');
    }
    return Pattern.compile("(?<=.) (?:" + all + ")$");
  }

  /** The key of a name. */
  public static InstitutionKey of(String name) {
    String text = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    text = MARKS.matcher(text).replaceAll("").replace("ß", "ss").replace("ł", "l");
    text = text.replace("ø", "o").replace("æ", "ae").replace("œ", "oe").replace("đ", "d");
    text = APOSTROPHES.matcher(text).replaceAll("");
    text = INITIALS.matcher(text).replaceAll("");
    text = AND.matcher(text).replaceAll(" and ");
    text = PUNCTUATION.matcher(text).replaceAll(" ").strip();
    text = SPACE_AT_HAN.matcher(text).replaceAll("");
    text = ARTICLE.matcher(text).replaceFirst("");
    Matcher chinese = CHINESE_FORM.matcher(text);
    if (chinese.find()) {
      String form = CHINESE_FORMS.getOrDefault(chinese.group(1), "");
      return new InstitutionKey(text.substring(0, chinese.start()), form);
    }
    Matcher latin = LATIN_FORM.matcher(text);
    if (latin.find()) {
      Optional<String> form =
          LATIN_FORMS.keySet().stream().filter(name1 -> latin.group(name1) != null).findFirst();
      return new InstitutionKey(text.substring(0, latin.start()), form.orElse(""));
    }
    return new InstitutionKey(text, "");
  }

  /**
   * Whether two names with these keys are one name: the legal form counts only where both have one.
   */
  public boolean matches(InstitutionKey other) {
    return core.equals(other.core)
        && (form.equals(other.form) || form.isEmpty() || other.form.isEmpty());
  }
}
