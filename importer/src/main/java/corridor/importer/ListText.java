package corridor.importer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lists and attributes in one field: items separated by {@code |}, a key from its value by the
 * first {@code =}. A backslash takes {@code |}, {@code =} and the backslash itself literally.
 */
final class ListText {
  private ListText() {}

  /** What is wrong with a list or with attributes. */
  static final class BadTextException extends Exception {
    private static final long serialVersionUID = 1;

    BadTextException(String message) {
      super(message);
    }
  }

  static ImmutableList<String> parseList(String text) throws BadTextException {
    ImmutableList.Builder<String> items = ImmutableList.builder();
    for (String item : split(text)) {
      items.add(unescape(item));
    }
    return items.build();
  }

  static ImmutableSortedMap<String, String> parseAttributes(String text) throws BadTextException {
    Map<String, String> attributes = new TreeMap<>();
    for (String item : split(text)) {
      int equals = indexOf(item, '=', 0);
      if (equals < 0) {
        throw new BadTextException(Issues.quote(item) + " is not key=value");
      }
      String key = unescape(item.substring(0, equals));
      if (key.isBlank()) {
        throw new BadTextException(Issues.quote(item) + " has no key");
      }
      if (attributes.putIfAbsent(key, unescape(item.substring(equals + 1))) != null) {
        throw new BadTextException("the key " + Issues.quote(key) + " comes twice");
      }
    }
    return ImmutableSortedMap.copyOf(attributes);
  }

  static String ofList(List<String> items) {
    return items.stream().map(ListText::escapeItem).collect(Collectors.joining("|"));
  }

  static String ofAttributes(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .map(
            attribute ->
                escapeItem(attribute.getKey()).replace("=", "\\=")
                    + "="
                    + escapeItem(attribute.getValue()))
        .collect(Collectors.joining("|"));
  }

  private static String escapeItem(String item) {
    return item.replace("\\", "\\\\").replace("|", "\\|");
  }

  private static List<String> split(String text) throws BadTextException {
    if (text.isEmpty()) {
      return List.of();
    }
    ImmutableList.Builder<String> items = ImmutableList.builder();
    int start = 0;
    while (true) {
      int end = indexOf(text, '|', start);
      String item = text.substring(start, end < 0 ? text.length() : end);
      if (item.isBlank()) {
        throw new BadTextException("an item is blank");
      }
      items.add(item);
      if (end < 0) {
        return items.build();
      }
      start = end + 1;
    }
  }

  /** The first unescaped {@code wanted} from {@code start} on, or -1. */
  private static int indexOf(String text, char wanted, int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private static String unescape(String text) throws BadTextException {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '\\') {
        i++;
        if (i == text.length() || "\\|=".indexOf(text.charAt(i)) < 0) {
          throw new BadTextException(
              "a backslash in " + Issues.quote(text) + " escapes neither |, = nor a backslash");
        }
        character = text.charAt(i);
      }
      plain.append(character);
    }
    return plain.toString();
  }
}
