package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Labels;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.run.Run;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.SemicolonList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Nodes of a network, made of those of a graph file. */
final class NodeFacts {
  /** What the tables of a network folder take for an id. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]+");

  private static final Pattern CLUSTER = Pattern.compile("[A-Za-z][A-Za-z0-9._:-]*");
  private static final ImmutableSet<String> DRAWING =
      ImmutableSet.of("x", "y", "z", "size", "r", "g", "b", "a", "color", "colour");
  private static final ImmutableSet<String> DRAWING_OF_DOT =
      ImmutableSet.of(
          "pos",
          "width",
          "height",
          "shape",
          "style",
          "fillcolor",
          "fontcolor",
          "fontname",
          "fontsize",
          "penwidth",
          "fixedsize",
          "margin");
  private static final ImmutableList<String> LATITUDES = ImmutableList.of("lat", "latitude");
  private static final ImmutableList<String> LONGITUDES =
      ImmutableList.of("lon", "lng", "long", "longitude");

  private final GraphNetwork.Rules rules;
  private final Findings findings;
  private final Map<String, String> ids = new HashMap<>();
  private final Set<String> keptIds = new HashSet<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, NodeKind> kinds = new HashMap<>();
  private final Map<String, String> hosts = new HashMap<>();
  private final Map<String, String> clusters = new TreeMap<>();
  private final Set<String> drawing;
  private long withoutKind;
  private long drawn;

  NodeFacts(GraphFile graph, GraphNetwork.Rules rules, Findings findings, Run run) {
    this.rules = rules;
    this.findings = findings;
    drawing = graph.format() == GraphFormat.DOT ? Sets.union(DRAWING, DRAWING_OF_DOT) : DRAWING;
    name(graph.nodes());
    List<GraphNode> all = graph.nodes();
    for (int i = 0; i < all.size(); i++) {
      if ((i & 0xFFF) == 0) {
        run.checkpoint(GraphNetwork.TASK, i, all.size() + (long) graph.edges().size());
      }
      add(all.get(i));
    }
    checkHosts();
    if (drawn > 0) {
      findings.count(
          IssueCode.NOT_READ,
          0,
          0,
          "places, sizes and colours of nodes on a drawing",
          "no part of a network; lat and lon are",
          drawn);
    }
    if (withoutKind > 0) {
      findings.rule(
          withoutKind + " of " + all.size() + " nodes do not say what they are",
          "taken for " + rules.nodeKind().label());
    }
  }

  /** Ids that a network folder could not hold are replaced; they stay the names, or attributes. */
  private void name(List<GraphNode> all) {
    Set<String> taken = new HashSet<>();
    for (GraphNode node : all) {
      taken.add(node.id());
    }
    long replaced = 0;
    for (int i = 0; i < all.size(); i++) {
      String id = all.get(i).id();
      String kept = id;
      if (!ID.matcher(id).matches()) {
        kept = "n" + (i + 1);
        while (!taken.add(kept)) {
          kept = kept + "_";
        }
        replaced++;
      }
      ids.put(id, kept);
      keptIds.add(kept);
    }
    if (replaced > 0) {
      findings.rule(
          replaced + " ids have other characters than letters, digits and . _ : -",
          "the nodes get the ids n1, n2, … by their place in the file");
    }
  }

  private void add(GraphNode from) {
    String id = ids.getOrDefault(from.id(), from.id());
    Map<String, String> rest = new TreeMap<>();
    from.attributes().forEach((name, value) -> rest.put(name, AttributeType.text(value)));
    String name = from.label().isBlank() ? id : from.label();
    rest.remove("label", name);
    rest.remove("name", name);
    rest.remove("Label", name);
    rest.remove("Name", name);
    if (!id.equals(from.id()) && !name.equals(from.id())) {
      rest.putIfAbsent("id", from.id());
    }
    NodeKind kind = kind(rest);
    Optional<Coordinates> place = place(rest);
    Optional<String> host = host(id, rest);
    cluster(id, rest);
    String nameEn = take(rest, "name_en");
    ImmutableList<String> aliases = SemicolonList.split(take(rest, "aliases"));
    String subtype = take(rest, "subtype");
    String code = take(rest, "admin_code");
    for (String column : drawing) {
      drawn += rest.remove(column) == null ? 0 : 1;
    }
    attributes(rest);
    rest.keySet().removeIf(String::isBlank);
    nodes.add(
        new Node(
            id,
            kind,
            name,
            nameEn,
            aliases,
            subtype,
            host,
            place,
            code,
            ImmutableSortedMap.copyOf(rest)));
    kinds.put(id, kind);
  }

  private static String take(Map<String, String> values, String name) {
    String value = values.remove(name);
    return value == null ? "" : value;
  }

  private NodeKind kind(Map<String, String> values) {
    for (String column : rules.kindColumns()) {
      String value = values.get(column);
      if (value == null) {
        continue;
      }
      Optional<NodeKind> known =
          Labels.find(NodeKind.class, value.strip().toLowerCase(Locale.ROOT));
      if (known.isPresent()) {
        values.remove(column);
        return known.get();
      }
      findings.count(
          IssueCode.RULE,
          0,
          0,
          column + ": a value is no kind of nodes, as " + Issues.quote(value),
          "kept as attribute; kinds are " + Labels.list(NodeKind.class),
          1);
      break;
    }
    withoutKind++;
    return rules.nodeKind();
  }

  private static Optional<String> firstOf(List<String> names, Map<String, String> values) {
    return names.stream().filter(values::containsKey).findFirst();
  }

  private Optional<Coordinates> place(Map<String, String> values) {
    Optional<String> lat = firstOf(LATITUDES, values);
    Optional<String> lon = firstOf(LONGITUDES, values);
    if (lat.isEmpty() || lon.isEmpty()) {
      return Optional.empty();
    }
    var north = corridor.importer.NumberText.parse(values.getOrDefault(lat.get(), ""));
    var east = corridor.importer.NumberText.parse(values.getOrDefault(lon.get(), ""));
    if (north.isEmpty()
        || east.isEmpty()
        || !(Math.abs(north.getAsDouble()) <= 90)
        || !(Math.abs(east.getAsDouble()) <= 180)) {
      findings.count(
          IssueCode.OTHER_TYPE,
          0,
          0,
          lat.get() + " and " + lon.get() + " of a node are no place",
          "kept as attributes; degrees from -90 to 90 and from -180 to 180",
          1);
      return Optional.empty();
    }
    values.remove(lat.get());
    values.remove(lon.get());
    return Optional.of(new Coordinates(north.getAsDouble(), east.getAsDouble()));
  }

  private Optional<String> host(String id, Map<String, String> values) {
    String written = values.get("located_in");
    if (written == null) {
      return Optional.empty();
    }
    String host = ids.get(written);
    if (host == null) {
      findings.count(
          IssueCode.RULE,
          0,
          0,
          "located_in names no node of the file, as " + Issues.quote(written),
          "kept as attribute",
          1);
      return Optional.empty();
    }
    values.remove("located_in");
    hosts.put(id, host);
    return Optional.of(host);
  }

  private void checkHosts() {
    Set<String> sound = new HashSet<>();
    for (String start : hosts.keySet()) {
      Set<String> path = new HashSet<>();
      for (String at = start; at != null && !sound.contains(at); at = hosts.get(at)) {
        if (!path.add(at)) {
          findings.add(
              IssueCode.CYCLIC_LOCATION,
              0,
              0,
              Issues.quote(at) + " is located in itself",
              "mend the column located_in");
          return;
        }
      }
      sound.addAll(path);
    }
  }

  // Numbers of communities are no clusters: only what reads like an id of one is.
  private void cluster(String id, Map<String, String> values) {
    String cluster = values.get("cluster");
    if (cluster != null && CLUSTER.matcher(cluster).matches() && !keptIds.contains(cluster)) {
      values.remove("cluster");
      clusters.put(id, cluster);
    }
  }

  /** What Corridor's own exports write as key=value;key=value. */
  private static void attributes(Map<String, String> values) {
    String written = values.get("attributes");
    if (written == null) {
      return;
    }
    Map<String, String> parts = new TreeMap<>();
    for (String part : SemicolonList.split(written)) {
      Optional<Map.Entry<String, String>> attribute = SemicolonList.attribute(part);
      if (attribute.isEmpty()
          || parts.put(attribute.get().getKey(), attribute.get().getValue()) != null) {
        return;
      }
    }
    values.remove("attributes");
    parts.forEach(values::putIfAbsent);
  }

  List<Node> nodes() {
    return nodes;
  }

  /** The id in the network of a node that the file calls so. */
  String idOf(String inFile) {
    return ids.getOrDefault(inFile, inFile);
  }

  NodeKind kindOf(String id) {
    return kinds.getOrDefault(id, rules.nodeKind());
  }

  Optional<String> hostOf(String id) {
    return Optional.ofNullable(hosts.get(id));
  }

  /** Clusters of nodes, by their ids. */
  Map<String, String> clusters() {
    return clusters;
  }
}
