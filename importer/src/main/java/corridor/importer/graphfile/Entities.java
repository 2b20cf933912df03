package corridor.importer.graphfile;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that GML and DOT write as HTML does, by their names or numbers. */
final class Entities {
  private static final Pattern ENTITY =
      Pattern.compile("&(#x[0-9A-Fa-f]{1,6}|#\\d{1,7}|\\w{1,8});");
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0");

  private Entities() {}

  /** The text with its entities read; those that are not known stay. */
  static String unescape(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    Matcher entity = ENTITY.matcher(text);
    StringBuilder plain = new StringBuilder();
    while (entity.find()) {
      entity.appendReplacement(plain, Matcher.quoteReplacement(character(entity.group(1))));
    }
    return entity.appendTail(plain).toString();
  }

  private static String character(String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, "&" + name + ";");
    }
    int code =
        name.startsWith("#x")
            ? Integer.parseInt(name.substring(2), 16)
            : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(code) ? Character.toString(code) : "&" + name + ";";
  }
}
