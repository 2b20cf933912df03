package corridor.importer.mapping;

import com.google.common.collect.ImmutableSortedMap;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.importer.place.Institution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A node of which more may become known. What is said first stays. */
final class NodeDraft {
  private static final int MOST_ALIASES = 20;

  final NodeKind kind;

  /** Id, or name, by which the tables call it. */
  final String key;

  Optional<City> city = Optional.empty();
  int host = -1;
  private String name = "";
  private String nameEn = "";
  private String subtype = "";
  private Optional<Coordinates> coordinates = Optional.empty();
  private final TreeSet<String> aliases = new TreeSet<>();
  private final Map<String, String> attributes = new TreeMap<>();

  NodeDraft(NodeKind kind, String key) {
    this.kind = kind;
    this.key = key;
  }

  void name(String text) {
    if (name.isEmpty()) {
      name = text;
    } else if (!text.isEmpty() && !text.equals(name)) {
      alias(text);
    }
  }

  void nameEn(String text) {
    nameEn = nameEn.isEmpty() ? text : nameEn;
  }

  void subtype(String text) {
    subtype = subtype.isEmpty() ? text : subtype;
  }

  void alias(String text) {
    if (!text.isEmpty() && !text.equals(name) && aliases.size() < MOST_ALIASES) {
      aliases.add(text);
    }
  }

  void place(Optional<Coordinates> place) {
    coordinates = coordinates.or(() -> place);
  }

  void attribute(String attribute, String text) {
    if (!text.isEmpty()) {
      attributes.putIfAbsent(attribute, text);
    }
  }

  /** What a register knows of an institution. */
  void describe(Institution known) {
    nameEn(known.nameEn());
    alias(known.nameZh());
    place(known.coordinates());
    attribute("register", known.id());
  }

  Node node(String id, Optional<String> hostId) {
    String shown = name.isEmpty() ? key : name;
    Map<String, String> all = new TreeMap<>(attributes);
    city.map(City::province)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> all.put("province", text));
    List<String> others =
        aliases.stream().filter(alias -> !alias.equals(shown) && !alias.equals(nameEn)).toList();
    return new Node(
        id,
        kind,
        shown,
        city.map(City::nameEn).orElse(nameEn),
        com.google.common.collect.ImmutableList.copyOf(others),
        subtype,
        hostId,
        coordinates.or(() -> city.flatMap(City::coordinates)),
        city.map(City::code).filter(code -> code.matches("\\d{6}")).orElse(""),
        ImmutableSortedMap.copyOf(all));
  }
}
