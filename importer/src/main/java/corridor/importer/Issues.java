package corridor.importer;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects findings. */
public final class Issues {
  private static final int LONGEST_QUOTE = 60;

  private final List<Issue> found = new ArrayList<>();
  private boolean hasErrors;

  void add(Issue issue) {
    found.add(issue);
    hasErrors |= issue.isError();
  }

  void addForFile(IssueCode code, String file, String message, String hint) {
    add(Issue.of(code, file, 0, 0, message, hint));
  }

  boolean hasErrors() {
    return hasErrors;
  }

  ImmutableList<Issue> sorted() {
    return ImmutableList.sortedCopyOf(Issue.ORDER, found);
  }

  /** A value as messages show it: on one line, not too long, nothing invisible. */
  public static String quote(String value) {
    return '"' + plain(value) + '"';
  }

  /** The same without quotes around it. */
  public static String plain(String value) {
    StringBuilder text = new StringBuilder();
    int shown = 0;
    for (int i = 0; i < value.length(); ) {
      int character = value.codePointAt(i);
      i += Character.charCount(character);
      if (shown++ == LONGEST_QUOTE) {
        text.append('…');
        break;
      }
      if (character == '\n') {
        text.append("\\n");
      } else if (character == '\r') {
        text.append("\\r");
      } else if (character == '\t') {
        text.append("\\t");
      } else if (isInvisible(character)) {
        text.append(String.format(Locale.ROOT, "<U+%04X>", character));
      } else {
        text.appendCodePoint(character);
      }
    }
    return text.toString();
  }

  private static boolean isInvisible(int character) {
    int type = Character.getType(character);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED
        || (type == Character.SPACE_SEPARATOR && character != ' ');
  }
}
