package corridor.queries;

import java.util.List;
import java.util.SplittableRandom;

/** Texts that harm whoever takes them for anything but texts. */
public final class HostileText {
  private static final List<String> FRAGMENTS =
      List.of(
          "'",
          "\"",
          "`",
          "``",
          "\\u0060",
          "\\",
          "\\'",
          "{",
          "}",
          "[",
          "$rows",
          "${x}",
          "$",
          ":",
          ";",
          "|",
          ",",
          "\n",
          "\r\n",
          "\r",
          "\t",
          "\u0001",
          "\u001f",
          "\u0085",
          "\u2028",
          "\u202e",
          "\u200f",
          "\u0301",
          "\ufeff",
          "\ufffe",
          "🏙",
          "𠮷",
          "上海",
          "//",
          "/*",
          "*/",
          "%s",
          "a",
          "null",
          "true",
          "') DETACH DELETE n //",
          "` {x:1}) MATCH (z) DETACH DELETE z //",
          "\\u0060) DETACH DELETE n WITH 1 AS q MATCH (z:\\u0060Canary",
          "\") CALL dbms.killTransactions() //",
          "=HYPERLINK(1)",
          "<script>",
          "&amp;",
          " ",
          "");

  private HostileText() {}

  /** A text of up to five pieces, which may be empty. */
  public static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      text.append(FRAGMENTS.get(random.nextInt(FRAGMENTS.size())));
    }
    return text.toString();
  }

  /** The same, not blank. */
  public static String name(SplittableRandom random) {
    return "x" + text(random);
  }
}
