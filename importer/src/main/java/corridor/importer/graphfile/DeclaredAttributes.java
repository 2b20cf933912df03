package corridor.importer.graphfile;

import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.SemicolonList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes that a file declares for its nodes or its edges: their ids, names, types and
 * defaults. What is not declared, or not of its type, is kept as text and told.
 */
final class DeclaredAttributes {
  private record Declared(
      String name, AttributeType type, boolean list, Optional<Object> standard) {}

  private final String of;
  private final Findings findings;
  private final Map<String, Declared> byId = new HashMap<>();
  private final List<Declared> withDefault = new ArrayList<>();

  /** Of {@code nodes} or {@code edges}, as findings call them. */
  DeclaredAttributes(String of, Findings findings) {
    this.of = of;
    this.findings = findings;
  }

  /** One that the file declares; an empty type is text, an empty default none. */
  void declare(int line, int column, String id, String name, String type, String standard)
      throws BadFileException {
    Optional<AttributeType> known =
        type.isEmpty() ? Optional.of(AttributeType.TEXT) : AttributeType.of(type);
    if (known.isEmpty()) {
      findings.count(
          IssueCode.OTHER_TYPE,
          line,
          column,
          "the type " + Issues.quote(type) + " is not known",
          "its values are kept as text",
          1);
    }
    if (byId.size() >= Limits.COLUMNS) {
      throw BadFileException.tooLarge(
          line, column, "there are more than " + Limits.COLUMNS + " names of attributes");
    }
    AttributeType kept = known.orElse(AttributeType.TEXT);
    String title = name.isBlank() ? id : name;
    Optional<Object> value =
        standard.isEmpty()
            ? Optional.empty()
            : Optional.of(typed(line, column, title, kept, standard));
    Declared declared =
        new Declared(title, kept, type.toLowerCase(Locale.ROOT).equals("liststring"), value);
    if (byId.put(id, declared) != null) {
      findings.add(
          IssueCode.DUPLICATE_ID,
          line,
          column,
          "the attribute " + Issues.quote(id) + " of " + of + " is declared twice",
          "ids of attributes are unique among " + of);
    }
    if (value.isPresent()) {
      withDefault.add(declared);
    }
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  /** The name of the attribute with this id. */
  String nameOf(String id) {
    Declared declared = byId.get(id);
    return declared == null ? id : declared.name();
  }

  /** Puts a value; an empty one says that there is none, whatever the default. */
  void put(int line, int column, Map<String, Object> values, String id, String text) {
    Declared declared = byId.get(id);
    if (declared == null) {
      findings.count(
          IssueCode.UNDECLARED_ATTRIBUTE,
          line,
          column,
          "the attribute " + Issues.quote(id) + " of " + of + " is not declared",
          "its values are kept as text",
          1);
      declared = new Declared(id, AttributeType.TEXT, false, Optional.empty());
    }
    // The empty text stays until the defaults are in, so that none takes its place.
    Object value =
        text.isEmpty()
            ? ""
            : declared.list()
                ? list(text)
                : typed(line, column, declared.name(), declared.type(), text);
    if (values.put(declared.name(), value) != null) {
      findings.count(
          IssueCode.REPEATED_VALUE,
          line,
          column,
          declared.name() + " is given twice to one of the " + of,
          "the last value is kept",
          1);
    }
  }

  /** What Gephi writes as {@code ["a", "b"]}, in the form of all lists; else as it is written. */
  private static String list(String text) {
    if (!text.startsWith("[\"")) {
      return text;
    }
    List<String> items = new ArrayList<>();
    StringBuilder item = new StringBuilder();
    boolean quoted = false;
    for (int i = 1; i < text.length(); i++) {
      char character = text.charAt(i);
      if (quoted && character == '\\' && i + 1 < text.length()) {
        i++;
        item.append(text.charAt(i));
      } else if (character == '"') {
        if (quoted) {
          items.add(item.toString());
          item.setLength(0);
        }
        quoted = !quoted;
      } else if (quoted) {
        item.append(character);
      } else if (character == ']' && i + 1 == text.length()) {
        return SemicolonList.join(items);
      } else if (character != ',' && character != ' ') {
        return text;
      }
    }
    return text;
  }

  private Object typed(int line, int column, String name, AttributeType type, String text) {
    Optional<Object> value = type.parse(text);
    if (value.isEmpty()) {
      findings.count(
          IssueCode.OTHER_TYPE,
          line,
          column,
          name + ": a value is not of its type, as " + Issues.quote(text),
          "it is kept as text",
          1);
    }
    return value.orElse(text);
  }

  /** Puts the defaults of what has no value, and takes out what is empty. */
  void complete(Map<String, Object> values) {
    for (Declared declared : withDefault) {
      declared.standard().ifPresent(value -> values.putIfAbsent(declared.name(), value));
    }
    values.values().removeIf(""::equals);
  }
}
