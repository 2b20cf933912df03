package corridor.importer.mapping;

import corridor.engine.network.NodeKind;
import corridor.importer.NumberText;
import corridor.importer.SemicolonList;
import corridor.importer.graphfile.Attributes;
import corridor.importer.graphfile.GraphNetwork;
import corridor.importer.graphfile.GraphNode;
import corridor.importer.place.Institution;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A node of a graph as the network will have it, made of one or several of the file. */
final class GraphNodeDraft {
  /** The column that says what a node is; no file has it. */
  static final String KIND = "corridor node kind";

  private static final String HOST = "located_in";
  private static final List<String> LABELS = List.of("label", "Label", "name", "Name");
  private static final Set<String> PLACES = Set.of("lat", "latitude", "lon", "lng", "longitude");

  private final String id;
  private final NodeKind kind;
  private final String name;
  private final Optional<City> city;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final Set<String> aliases = new LinkedHashSet<>();
  private String nameEn = "";
  private String host = "";

  /** A city of the table of cities. */
  GraphNodeDraft(City city) {
    this.city = Optional.of(city);
    id = city.code();
    kind = city.kind();
    name = city.name();
    nameEn = city.nameEn();
    aliases.add(city.fullName());
  }

  GraphNodeDraft(String id, NodeKind kind, String name) {
    this.id = id;
    this.kind = kind;
    this.name = name;
    city = Optional.empty();
  }

  /** The text in the first column that is called so, whatever its case. */
  static String text(GraphNode node, Set<String> columns) {
    String[] text = {""};
    node.attributes()
        .forEach(
            (column, value) -> {
              if (text[0].isEmpty() && columns.contains(column.strip().toLowerCase(Locale.ROOT))) {
                text[0] = value.toString().strip();
              }
            });
    return text[0];
  }

  /** Takes what a node of the file says; what was said first stays. */
  void take(GraphNode node) {
    Map<String, Object> said = new LinkedHashMap<>(node.attributes().asMap());
    for (String column : LABELS) {
      said.remove(column, node.label());
    }
    for (String column : GraphNetwork.Rules.DEFAULT.kindColumns()) {
      said.remove(column, kind.label());
    }
    aliases.add(node.label());
    SemicolonList.split(text(said.remove("aliases"))).forEach(aliases::add);
    String english = text(said.remove("name_en"));
    nameEn = nameEn.isEmpty() ? english : nameEn;
    aliases.add(english);
    if (city.isPresent()) {
      said.remove("admin_code");
    }
    if (attributes.keySet().stream().anyMatch(PLACES::contains)) {
      said.keySet().removeAll(PLACES); // a place is two numbers of one node
    }
    said.forEach(attributes::putIfAbsent);
    if (!node.id().equals(id) && !node.id().equals(node.label())) {
      attributes.putIfAbsent("id", node.id());
    }
  }

  private static String text(@org.jspecify.annotations.Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /** Puts it into a city, of which a column spoke. */
  void host(String cityId, Set<String> columns) {
    attributes
        .keySet()
        .removeIf(column -> columns.contains(column.strip().toLowerCase(Locale.ROOT)));
    host = cityId;
  }

  /** Hosts that the file names by ids of its own are named by those of the network. */
  void relocate(UnaryOperator<String> idOf) {
    String stated = text(attributes.remove(HOST));
    if (!stated.isEmpty() && !idOf.apply(stated).equals(id)) {
      host = idOf.apply(stated);
    }
  }

  /** What a register knows of it. */
  void describe(Institution known) {
    nameEn = known.nameEn();
    aliases.add(known.nameZh());
    attributes.put("register", known.id());
    known
        .coordinates()
        .ifPresent(
            place -> {
              attributes.put("lat", place.lat());
              attributes.put("lon", place.lon());
            });
  }

  String id() {
    return id;
  }

  NodeKind kind() {
    return kind;
  }

  Optional<City> city() {
    return city;
  }

  GraphNode node() {
    Map<String, Object> all = new LinkedHashMap<>(attributes);
    all.put(KIND, kind.label());
    city.ifPresent(
        known -> {
          all.put("admin_code", known.code().matches("\\d{6}") ? known.code() : "");
          all.put("province", known.province());
          known
              .coordinates()
              .filter(place -> all.keySet().stream().noneMatch(PLACES::contains))
              .ifPresent(
                  place -> {
                    all.put("lat", NumberText.of(place.lat()));
                    all.put("lon", NumberText.of(place.lon()));
                  });
        });
    all.put(HOST, host);
    all.put("name_en", nameEn);
    aliases.removeIf(alias -> alias.isBlank() || alias.equals(name) || alias.equals(nameEn));
    all.put("aliases", SemicolonList.join(aliases));
    all.values().removeIf(""::equals);
    return new GraphNode(id, name, Attributes.of(all));
  }
}
