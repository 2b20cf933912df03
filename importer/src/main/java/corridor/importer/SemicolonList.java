package corridor.importer;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;

/**
 * A list in one text, as files of graphs have it: items separated by {@code ;}. Blanks around items
 * do not count, and items that are blank are none. A backslash takes a semicolon, a backslash and a
 * blank literally; before anything else it is itself, since other programs' texts have backslashes
 * too.
 */
public final class SemicolonList {
  private static final char SEPARATOR = ';';
  private static final char ESCAPE = '\\';

  private SemicolonList() {}

  /** The items as one text, from which {@link #split} makes the same items. */
  public static String join(Iterable<?> items) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    for (Object item : items) {
      if (!first) {
        text.append(SEPARATOR);
      }
      first = false;
      append(item.toString(), text);
    }
    return text.toString();
  }

  private static void append(String item, StringBuilder text) {
    int begin = item.length() - item.stripLeading().length();
    int end = item.stripTrailing().length();
    for (int i = 0; i < item.length(); i++) {
      char character = item.charAt(i);
      if (character == SEPARATOR || character == ESCAPE || i < begin || i >= end) {
        text.append(ESCAPE);
      }
      text.append(character);
    }
  }

  /** The items of a text. */
  public static ImmutableList<String> split(String text) {
    ImmutableList.Builder<String> items = ImmutableList.builder();
    StringBuilder item = new StringBuilder();
    int lastLiteral = 0; // what stands before it is not stripped
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == SEPARATOR) {
        addTo(items, item, lastLiteral);
        lastLiteral = 0;
      } else if (character == ESCAPE && i + 1 < text.length() && isEscaped(text.charAt(i + 1))) {
        i++;
        item.append(text.charAt(i));
        lastLiteral = item.length();
      } else if (item.length() > 0 || !Character.isWhitespace(character)) {
        item.append(character);
      }
    }
    addTo(items, item, lastLiteral);
    return items.build();
  }

  private static boolean isEscaped(char character) {
    return character == SEPARATOR || character == ESCAPE || Character.isWhitespace(character);
  }

  private static void addTo(
      ImmutableList.Builder<String> items, StringBuilder item, int lastLiteral) {
    String text = item.substring(0, lastLiteral) + item.substring(lastLiteral).stripTrailing();
    if (!text.isBlank()) {
      items.add(text);
    }
    item.setLength(0);
  }

  /** A key and its value as one item: {@code key=value}, with {@code \=} in the key. */
  public static String attribute(String key, String value) {
    return key.replace("\\", "\\\\").replace("=", "\\=") + "=" + value;
  }

  /** The key and the value of an item; nothing if it is no {@code key=value}. */
  public static Optional<Map.Entry<String, String>> attribute(String item) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < item.length(); i++) {
      char character = item.charAt(i);
      if (character == '=') {
        return key.isEmpty()
            ? Optional.empty()
            : Optional.of(Map.entry(key.toString(), item.substring(i + 1)));
      }
      boolean escaped =
          character == ESCAPE
              && i + 1 < item.length()
              && (item.charAt(i + 1) == ESCAPE || item.charAt(i + 1) == '=');
      if (escaped) {
        i++;
      }
      key.append(item.charAt(i));
    }
    return Optional.empty();
  }
}
