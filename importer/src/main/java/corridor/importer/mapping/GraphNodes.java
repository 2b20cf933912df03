package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Labels;
import corridor.engine.network.NodeKind;
import corridor.importer.graphfile.GraphFile;
import corridor.importer.graphfile.GraphNetwork;
import corridor.importer.graphfile.GraphNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who the nodes of a graph are. Cities are looked up in the table of cities by the rules of tables:
 * homonyms are never guessed, districts count for their city, and nodes that are one city become
 * one. Institutions go by the names that aliases and a register give them.
 */
final class GraphNodes {
  private static final ImmutableSet<String> CITY = ImmutableSet.of("city", "城市", "所在城市", "地市");
  private static final ImmutableSet<String> PROVINCE =
      ImmutableSet.of("province", "省份", "所在省份", "省");
  private static final ImmutableSet<String> COUNTRY = ImmutableSet.of("country", "国家", "国别");
  private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}");
  private static final int EXAMPLES = 5;
  private static final int LABELS_LOOKED_AT = 1000;

  /**
   * A name that is in no table of cities.
   *
   * @param node who bears it, or says that it is there
   * @param itself whether the node bears it
   */
  record Unknown(
      GraphNode node,
      String name,
      String province,
      CityNames.Answer answer,
      boolean itself,
      boolean rejected) {}

  private final CityNames cities = new GazetteerCities();
  private final GraphNames names;
  private final String commonProvince;
  private final boolean keepUnmatched;
  private final NodeKind kindOfRest;
  private final Map<String, GraphNodeDraft> byId = new LinkedHashMap<>();
  private final Map<String, GraphNodeDraft> byIdInFile = new HashMap<>();
  private final Map<String, String> hostNames = new HashMap<>();
  private final List<Unknown> unknown = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> joined = new ArrayList<>();

  GraphNodes(
      GraphFile graph, Optional<NodeKind> told, Import.Options options, GraphConstants constants) {
    names = new GraphNames(graph, options);
    commonProvince = constants.province();
    keepUnmatched = options.keepUnmatched();
    kindOfRest = told.orElseGet(() -> kindByLabels(graph));
    Set<String> taken = new HashSet<>(CityGroups.IDS);
    List<GraphNode> others = new ArrayList<>();
    for (GraphNode node : graph.nodes()) {
      if (!tookAsCity(node)) {
        others.add(node);
      }
    }
    // Codes of cities come first, whatever else is called so.
    hosts(others);
    taken.addAll(byId.keySet());
    others.forEach(node -> taken.add(node.id()));
    Set<String> used = new HashSet<>(byId.keySet());
    used.addAll(CityGroups.IDS);
    for (GraphNode node : others) {
      addOther(node, used, taken);
    }
    byId.values()
        .forEach(draft -> draft.relocate(id -> find(id).map(GraphNodeDraft::id).orElse(id)));
    if (!joined.isEmpty()) {
      notes.add(
          joined.size()
              + " nodes are in a city that is a node already, and count for it: "
              + String.join(", ", joined.subList(0, Math.min(EXAMPLES, joined.size())))
              + (joined.size() > EXAMPLES ? " …" : ""));
    }
    names.note().ifPresent(notes::add);
  }

  // ---- what they are

  private static Optional<NodeKind> stated(GraphNode node) {
    for (String column : GraphNetwork.Rules.DEFAULT.kindColumns()) {
      String text = node.attributes().text(column).strip().toLowerCase(Locale.ROOT);
      if (!text.isEmpty()) {
        return Labels.find(NodeKind.class, text);
      }
    }
    return Optional.empty();
  }

  /** Cities if two thirds of the nodes that do not say what they are bear names of cities. */
  private NodeKind kindByLabels(GraphFile graph) {
    List<GraphNode> unsaid = graph.nodes().stream().filter(node -> stated(node).isEmpty()).toList();
    // Looking up what is no name takes milliseconds: of many nodes some at even distances tell.
    int step = 1 + unsaid.size() / LABELS_LOOKED_AT;
    long asked = 0;
    long ofCities = 0;
    for (int i = 0; i < unsaid.size(); i += step) {
      asked++;
      // Numbers may be anything; only a code of six digits that a city has is taken for one.
      String name = names.of(unsaid.get(i));
      boolean number = name.chars().allMatch(Character::isDigit);
      boolean may = number ? CODE.matcher(name).matches() : !name.isBlank();
      ofCities += may && cities.find(name, province(unsaid.get(i))).ofCity() ? 1 : 0;
    }
    boolean enough = ofCities >= 2 && 3 * ofCities >= 2 * asked;
    NodeKind kind = enough ? NodeKind.CITY : GraphNetwork.Rules.DEFAULT.nodeKind();
    if (ofCities > 0) {
      notes.add(
          ofCities
              + " of "
              + asked
              + (step == 1 ? "" : " looked-at")
              + " labels are names of cities: the nodes are taken for "
              + (enough ? "cities (--nodes institution" : "institutions (--nodes city")
              + " says otherwise)");
    }
    return kind;
  }

  private String province(GraphNode node) {
    return commonProvince.isEmpty() ? GraphNodeDraft.text(node, PROVINCE) : commonProvince;
  }

  // ---- cities

  /** Whether nothing is left to do: it is a city now, or is one that no table has. */
  private boolean tookAsCity(GraphNode node) {
    Optional<NodeKind> stated = stated(node);
    NodeKind kind = stated.orElse(kindOfRest);
    if (kind != NodeKind.CITY && kind != NodeKind.REGION) {
      return false;
    }
    String name = names.of(node);
    String province = province(node);
    CityNames.Answer answer = find(node, name, province);
    // What the file itself calls a city or a region stays one: a district is not its city then.
    boolean found = answer.city().isPresent() && (stated.isEmpty() || answer.ofCity());
    if (found) {
      addCity(node, answer.city().get());
      return true;
    }
    if (stated.isPresent() && (kind == NodeKind.REGION || answer.city().isPresent())) {
      return false;
    }
    boolean rejected = stated.isEmpty() && !keepUnmatched;
    unknown.add(new Unknown(node, name, province, answer, true, rejected));
    return rejected;
  }

  /** By its name; by a code only if the name alone does not tell. */
  private CityNames.Answer find(GraphNode node, String name, String province) {
    CityNames.Answer byName = cities.find(name, province);
    if (byName.city().isPresent()) {
      return byName;
    }
    for (String code : List.of(node.attributes().text("admin_code").strip(), node.id())) {
      if (CODE.matcher(code).matches()) {
        CityNames.Answer byCode = cities.find(code, "");
        if (byCode.city().isPresent()) {
          return byCode;
        }
      }
    }
    return byName;
  }

  private void addCity(GraphNode node, City city) {
    GraphNodeDraft known = byId.get(city.code());
    GraphNodeDraft draft = known == null ? new GraphNodeDraft(city) : known;
    if (known != null) {
      joined.add(node.label() + " → " + city.name());
    }
    byId.put(city.code(), draft);
    byIdInFile.put(node.id(), draft);
    draft.take(node);
  }

  // ---- others, and where they are

  private void hosts(List<GraphNode> others) {
    for (GraphNode node : others) {
      String name = GraphNodeDraft.text(node, CITY);
      String country = GraphNodeDraft.text(node, COUNTRY);
      if (name.isEmpty()
          || !NodeTable.isChina(country)
          || stated(node).orElse(kindOfRest) == NodeKind.CITY
          || !node.attributes().text("located_in").isEmpty()) {
        continue;
      }
      CityNames.Answer answer = cities.find(name, province(node));
      if (answer.city().isPresent()) {
        City city = answer.city().get();
        byId.computeIfAbsent(city.code(), code -> new GraphNodeDraft(city));
        hostNames.put(node.id(), city.code());
      } else {
        unknown.add(new Unknown(node, name, province(node), answer, false, false));
      }
    }
  }

  private void addOther(GraphNode node, Set<String> used, Set<String> taken) {
    String name = names.of(node);
    GraphNodeDraft same = names.isShared(name) ? names.first(name) : null;
    if (same != null) {
      byIdInFile.put(node.id(), same);
      same.take(node);
      return;
    }
    String id = node.id();
    while (!used.add(id)) {
      id = id + "_";
      while (!taken.add(id)) {
        id = id + "_";
      }
    }
    GraphNodeDraft draft = new GraphNodeDraft(id, stated(node).orElse(kindOfRest), name);
    names.institution(name).ifPresent(draft::describe);
    names.keep(name, draft);
    byId.put(id, draft);
    byIdInFile.put(node.id(), draft);
    draft.take(node);
    String host = hostNames.get(node.id());
    if (host != null) {
      draft.host(host, CITY);
    }
  }

  // ---- what came of it

  /** What nodes are that do not say so, and that no rule found out otherwise. */
  NodeKind kindOfRest() {
    return kindOfRest;
  }

  /** The nodes, each once. */
  ImmutableList<GraphNode> nodes() {
    return byId.values().stream()
        .map(GraphNodeDraft::node)
        .collect(ImmutableList.toImmutableList());
  }

  /** What became of a node of the file; nothing if it is in no table of cities. */
  Optional<GraphNodeDraft> find(String idInFile) {
    return Optional.ofNullable(byIdInFile.get(idInFile));
  }

  /** Cities of the table, by the ids of their nodes. */
  ImmutableMap<String, City> citiesById() {
    ImmutableMap.Builder<String, City> all = ImmutableMap.builder();
    byId.forEach((id, draft) -> draft.city().ifPresent(city -> all.put(id, city)));
    return all.buildOrThrow();
  }

  List<Unknown> unknown() {
    return unknown;
  }

  List<String> notes() {
    return notes;
  }
}
