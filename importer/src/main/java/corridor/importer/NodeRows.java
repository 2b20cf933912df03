package corridor.importer;

import corridor.engine.network.Coordinates;
import corridor.engine.network.Labels;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Makes nodes of the rows of nodes.csv. A row with errors makes a stand-in, so that nobody is told
 * that a node is unknown which is there; no network is made then.
 */
final class NodeRows {
  private record Hosted(String id, Cell host, boolean first) {}

  private record NamedKind(NodeKind kind, String name) {}

  /** The cluster that the row of a node names. */
  record ClusterCell(String node, Cell cluster) {}

  private final Issues issues;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final List<Node> alsoNamed = new ArrayList<>();
  private final List<Hosted> hosted = new ArrayList<>();
  private final List<ClusterCell> clusters = new ArrayList<>();
  private final Set<String> ofUnknownKind = new HashSet<>();
  private final FirstLines firstLines = new FirstLines();
  private final Map<NamedKind, Integer> firstNamed = new HashMap<>();
  private int count;

  NodeRows(Issues issues) {
    this.issues = issues;
  }

  void accept(Row row) {
    count++;
    boolean hasId = !row.isBlank("id");
    String id = hasId ? row.text("id") : row.file() + ":" + row.line();
    boolean first = !hasId || firstLines.isNew(row, id);
    checkPlace(row);
    if (first && row.isSound("id", "kind", "name")) {
      checkHomonym(row);
    }
    if (!row.isSound("kind") || row.isBlank("kind")) {
      ofUnknownKind.add(id);
    }
    Node node = node(row, id);
    if (first) {
      nodes.put(id, node);
    } else {
      alsoNamed.add(node);
    }
    if (row.isSound("located_in") && !row.isBlank("located_in")) {
      hosted.add(new Hosted(id, row.cell("located_in"), first));
    }
    if (row.isSound("cluster") && !row.isBlank("cluster")) {
      clusters.add(new ClusterCell(id, row.cell("cluster")));
    }
  }

  private static void checkPlace(Row row) {
    if (row.isSound("lat", "lon") && row.isBlank("lat") != row.isBlank("lon")) {
      boolean latMissing = row.isBlank("lat");
      row.report(
          IssueCode.HALF_A_PLACE,
          latMissing ? "lat" : "lon",
          "the field is empty, but " + (latMissing ? "lon" : "lat") + " is not",
          "give both or neither");
    }
  }

  private void checkHomonym(Row row) {
    Optional<NodeKind> kind = Labels.find(NodeKind.class, row.text("kind"));
    if (kind.isEmpty()) {
      return;
    }
    Integer first = firstNamed.putIfAbsent(new NamedKind(kind.get(), row.text("name")), row.line());
    if (first != null) {
      row.reportValue(
          IssueCode.HOMONYM,
          "name",
          "is the name of the " + kind.get().label() + " in line " + first + " too",
          "other tables have to name either by its id");
    }
  }

  private static Node node(Row row, String id) {
    OptionalDouble lat = row.findNumber("lat");
    OptionalDouble lon = row.findNumber("lon");
    return new Node(
        id,
        Labels.find(NodeKind.class, row.text("kind")).orElse(NodeKind.PLATFORM),
        row.isBlank("name") ? id : row.text("name"),
        row.text("name_en"),
        row.list("aliases"),
        row.text("subtype"),
        Optional.empty(),
        lat.isPresent() && lon.isPresent()
            ? Optional.of(new Coordinates(lat.getAsDouble(), lon.getAsDouble()))
            : Optional.empty(),
        row.text("admin_code"),
        row.attributes("attributes"));
  }

  /** No more rows to come: puts every node where it is located. */
  Lookup<Node> finish(boolean tellsAll) {
    List<Node> named = new ArrayList<>(nodes.values());
    named.addAll(alsoNamed);
    Lookup<Node> lookup = Lookup.ofNodes(named, tellsAll, issues);
    Map<String, Cell> cells = new HashMap<>();
    Map<String, String> hosts = new LinkedHashMap<>();
    for (Hosted guest : hosted) {
      Optional<Node> host = lookup.find(guest.host());
      if (host.isPresent() && guest.first()) {
        cells.put(guest.id(), guest.host());
        hosts.put(guest.id(), host.get().id());
      }
    }
    nodes.replaceAll(
        (id, node) ->
            hosts.containsKey(id) ? node.withLocatedIn(hosts.getOrDefault(id, "")) : node);
    for (List<String> cycle : Cycles.find(hosts)) {
      Cell cell = cells.get(cycle.get(0));
      if (cell != null) {
        issues.add(
            cell.issue(
                IssueCode.CYCLIC_LOCATION,
                Issues.quote(cycle.get(0)) + " is located in itself",
                Cycles.show(cycle)));
      }
    }
    return lookup;
  }

  Collection<Node> nodes() {
    return nodes.values();
  }

  /** Whether the kind of a node is its own, not that of a stand-in. */
  boolean hasKind(String id) {
    return !ofUnknownKind.contains(id);
  }

  List<ClusterCell> clusters() {
    return clusters;
  }

  int count() {
    return count;
  }
}
