package corridor.importer;

import corridor.engine.network.Coordinates;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The rows of the tables that tell a network. References are by id. */
final class NetworkRows {
  private final Network network;
  private final Map<String, Group> shownClusters = new HashMap<>();

  NetworkRows(Network network) {
    this.network = network;
    for (Group group : network.groups()) {
      if (group.kind() == GroupKind.CLUSTER) {
        group.members().forEach(member -> shownClusters.putIfAbsent(member, group));
      }
    }
  }

  /** Hands over the rows of a table in order, without the header. */
  void write(Table table, Consumer<List<String>> rows) {
    switch (table) {
      case NODES -> network.nodes().forEach(node -> rows.accept(row(node)));
      case TIES -> network.ties().forEach(tie -> rows.accept(row(tie)));
      case GROUPS -> network.groups().forEach(group -> writeGroup(group, rows));
      case INDICATORS -> network.indicators().forEach(fact -> rows.accept(row(fact)));
      case SOURCES -> network.sources().forEach(source -> rows.accept(row(source)));
    }
  }

  private List<String> row(Node node) {
    Group cluster = shownClusters.get(node.id());
    return new Fields(Table.NODES)
        .put("id", node.id())
        .put("kind", node.kind().label())
        .put("name", node.name())
        .put("name_en", node.nameEn())
        .put("aliases", ListText.ofList(node.aliases()))
        .put("subtype", node.subtype())
        .put("cluster", cluster == null ? "" : cluster.id())
        .put("located_in", node.locatedIn().orElse(""))
        .put("lat", node.coordinates().map(Coordinates::lat).map(NumberText::of).orElse(""))
        .put("lon", node.coordinates().map(Coordinates::lon).map(NumberText::of).orElse(""))
        .put("admin_code", node.adminCode())
        .put("attributes", ListText.ofAttributes(node.attributes()))
        .list();
  }

  private static List<String> row(Tie tie) {
    return new Fields(Table.TIES)
        .put("from", tie.from())
        .put("to", tie.to())
        .put("kind", tie.kind().label())
        .put("layer", tie.layer().label())
        .put("subtype", tie.subtype())
        .put("weight", NumberText.of(tie.weight()))
        .put("amount", text(tie.amount()))
        .put("unit", tie.unit())
        .put(tie.period())
        .put("inferred", Boolean.toString(tie.inferred()))
        .put("source", tie.source())
        .put("locator", tie.locator())
        .list();
  }

  private void writeGroup(Group group, Consumer<List<String>> rows) {
    rows.accept(
        new Fields(Table.GROUPS)
            .put("id", group.id())
            .put("kind", group.kind().label())
            .put("name", group.name())
            .put("name_en", group.nameEn())
            .put("parent", group.parent().orElse(""))
            .put(group.period())
            .put("source", group.source())
            .put("locator", group.locator())
            .list());
    Map<String, Integer> places = new HashMap<>();
    group.memberships().forEach(place -> places.merge(place.member(), 1, Integer::sum));
    for (Group.Membership place : group.memberships()) {
      boolean told =
          group.equals(shownClusters.get(place.member()))
              && places.getOrDefault(place.member(), 0) == 1
              && place.equals(Group.Membership.of(place.member(), group));
      if (!told) {
        rows.accept(row(group, place));
      }
    }
  }

  private static List<String> row(Group group, Group.Membership place) {
    boolean onSameEvidence =
        place.source().equals(group.source()) && place.locator().equals(group.locator());
    return new Fields(Table.GROUPS)
        .put("id", group.id())
        .put("member", place.member())
        .put("role", place.role())
        .put("tier", text(place.tier()))
        .put(place.period())
        .put("source", onSameEvidence ? "" : place.source())
        .put("locator", onSameEvidence ? "" : place.locator())
        .list();
  }

  private static List<String> row(Indicator fact) {
    return new Fields(Table.INDICATORS)
        .put("subject", fact.subject())
        .put("indicator", fact.indicator())
        .put("year", text(fact.year()))
        .put("value", NumberText.of(fact.value()))
        .put("unit", fact.unit())
        .put("note", fact.note())
        .put("source", fact.source())
        .put("locator", fact.locator())
        .list();
  }

  private static List<String> row(Source source) {
    return new Fields(Table.SOURCES)
        .put("id", source.id())
        .put("title", source.title())
        .put("authors", source.authors())
        .put("year", text(source.year()))
        .put("publication", source.publication())
        .put("doi", source.doi())
        .put("note", source.note())
        .list();
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
  }

  private static String text(OptionalDouble number) {
    return number.isPresent() ? NumberText.of(number.getAsDouble()) : "";
  }

  /** The fields of one row, in the order of the schema, whatever order they are put in. */
  private static final class Fields {
    private final List<String> headers;
    private final String[] values;

    Fields(Table table) {
      headers = table.headers();
      values = new String[headers.size()];
      Arrays.fill(values, "");
    }

    Fields put(String header, String value) {
      int position = headers.indexOf(header);
      if (position < 0) {
        throw new IllegalArgumentException("the schema has no column " + header);
      }
      values[position] = value;
      return this;
    }

    Fields put(Period period) {
      return put("since", text(period.since())).put("until", text(period.until()));
    }

    List<String> list() {
      return List.of(values);
    }
  }
}
