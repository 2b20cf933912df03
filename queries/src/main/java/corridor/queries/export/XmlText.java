package corridor.queries.export;

import java.util.regex.Pattern;

/** Text that XML 1.0 can hold. */
final class XmlText {
  private static final Pattern ILLEGAL =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private XmlText() {}

  /** {@code text} with the replacement character for each that XML has no way to write. */
  static String legal(String text) {
    return ILLEGAL.matcher(text).replaceAll("\uFFFD");
  }
}
