package corridor.queries.table;

/**
 * How many columns of a terminal a text takes: East Asian wide and full-width characters take two,
 * combining marks none (Unicode Standard Annex #11).
 */
final class DisplayWidth {
  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0xA4CF)
        || (c >= 0xA960 && c <= 0xA97F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /** {@code text} with spaces before or behind it, {@code width} columns wide. */
  static String pad(String text, int width, boolean right) {
    String space = " ".repeat(Math.max(0, width - of(text)));
    return right ? space + text : text + space;
  }

  /** {@code text} cut to {@code width} columns, the last one an ellipsis if it was cut. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int taken = 0;
    for (int c : text.codePoints().toArray()) {
      if (taken + of(c) > width - 1) {
        break;
      }
      taken += of(c);
      kept.appendCodePoint(c);
    }
    return kept.append('…').toString();
  }
}
