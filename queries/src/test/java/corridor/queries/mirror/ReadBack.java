package corridor.queries.mirror;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Indicator;
import corridor.engine.network.Labels;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

/**
 * Makes a network of what a mirror holds, by queries that anybody could write: a network and the
 * one that comes back are equal if, and only if, every fact arrived.
 */
final class ReadBack {
  private static final Set<String> NO_ATTRIBUTES =
      Set.of(
          "id",
          "kind",
          "name",
          "nameEn",
          "aliases",
          "subtype",
          "cluster",
          "lat",
          "lon",
          "point",
          "adminCode",
          "_key",
          "_hash");
  private static final Map<String, TieKind> TIES =
      Map.of(
          "COLLABORATES_WITH", TieKind.COLLABORATION,
          "TRANSFERS_TO", TieKind.TECHNOLOGY_TRANSFER,
          "MEMBER_OF", TieKind.AFFILIATION,
          "AFFILIATED_WITH", TieKind.AFFILIATION);

  private final NetworkBuilder facts = new NetworkBuilder();
  private final Session session;

  private ReadBack(Session session) {
    this.session = session;
  }

  static Network of(Session session) {
    ReadBack back = new ReadBack(session);
    back.sources();
    back.nodes();
    back.groups();
    back.indicators();
    back.ties();
    return back.facts.build();
  }

  private void sources() {
    for (Record row : session.run("MATCH (s:Corridor:Source) RETURN s").list()) {
      Value s = row.get("s");
      facts.add(
          new Source(
              text(s, "id"),
              text(s, "title"),
              text(s, "authors"),
              whole(s, "year"),
              text(s, "publication"),
              text(s, "doi"),
              text(s, "note")));
    }
  }

  private void nodes() {
    for (NodeKind kind : NodeKind.values()) {
      String label =
          kind == NodeKind.CITY
              ? "(City|District)"
              : Character.toUpperCase(kind.label().charAt(0)) + kind.label().substring(1);
      List<Record> rows =
          session
              .run(
                  "MATCH (n:Corridor&"
                      + label
                      + ") OPTIONAL MATCH (n)-[:LOCATED_IN]->(host:Corridor)"
                      + " RETURN n, host.id AS host")
              .list();
      for (Record row : rows) {
        Value n = row.get("n");
        if (!text(n, "kind").equals(kind.label())) {
          throw new AssertionError(text(n, "id") + " says it is a " + text(n, "kind"));
        }
        facts.add(node(n, kind, Optional.ofNullable(row.get("host").asString(null))));
      }
    }
  }

  private static Node node(Value n, NodeKind kind, Optional<String> host) {
    Map<String, String> attributes = new TreeMap<>();
    for (String name : n.keys()) {
      if (!NO_ATTRIBUTES.contains(name)) {
        attributes.put(name, n.get(name).asString());
      }
    }
    Optional<Coordinates> place =
        n.get("lat").isNull()
            ? Optional.empty()
            : Optional.of(new Coordinates(n.get("lat").asDouble(), n.get("lon").asDouble()));
    place.ifPresent(
        at -> {
          if (n.get("point").asPoint().x() != at.lon()
              || n.get("point").asPoint().y() != at.lat()) {
            throw new AssertionError(n + " is in two places");
          }
        });
    return new Node(
        text(n, "id"),
        kind,
        text(n, "name"),
        text(n, "nameEn"),
        ImmutableList.copyOf(n.get("aliases").asList(Value::asString, List.of())),
        text(n, "subtype"),
        host,
        place,
        text(n, "adminCode"),
        ImmutableSortedMap.copyOf(attributes));
  }

  private void groups() {
    Map<String, List<Group.Membership>> members = new HashMap<>();
    for (Record row :
        session
            .run("MATCH (n:Corridor)-[r:HAS_ROLE_IN]->(g:Group) RETURN n.id AS n, r, g.id AS g")
            .list()) {
      Value r = row.get("r");
      members
          .computeIfAbsent(row.get("g").asString(), id -> new ArrayList<>())
          .add(
              new Group.Membership(
                  row.get("n").asString(),
                  text(r, "role"),
                  whole(r, "tier"),
                  period(r),
                  text(r, "source"),
                  text(r, "locator")));
    }
    for (Record row :
        session
            .run(
                "MATCH (g:Corridor:Group)-[:STATED_IN]->(s:Source)"
                    + " OPTIONAL MATCH (g)-[:PART_OF]->(p:Group) RETURN g, s.id AS s, p.id AS p")
            .list()) {
      Value g = row.get("g");
      facts.add(
          new Group(
              text(g, "id"),
              Labels.find(GroupKind.class, text(g, "kind")).orElseThrow(),
              text(g, "name"),
              text(g, "nameEn"),
              Optional.ofNullable(row.get("p").asString(null)),
              period(g),
              row.get("s").asString(),
              text(g, "locator"),
              ImmutableList.copyOf(members.getOrDefault(text(g, "id"), List.of()))));
    }
  }

  private void indicators() {
    for (Record row :
        session
            .run(
                "MATCH (n:Corridor)-[:HAS_INDICATOR]->(i:Indicator)-[:STATED_IN]->(s:Source)"
                    + " RETURN n.id AS n, i, s.id AS s")
            .list()) {
      Value i = row.get("i");
      facts.add(
          new Indicator(
              row.get("n").asString(),
              text(i, "indicator"),
              whole(i, "year"),
              i.get("value").asDouble(),
              text(i, "unit"),
              text(i, "note"),
              row.get("s").asString(),
              text(i, "locator")));
    }
  }

  private void ties() {
    TIES.forEach(
        (type, kind) ->
            session
                .run(
                    "MATCH (a:Corridor)-[r:"
                        + type
                        + "]->(b:Corridor) WHERE r._key IS NOT NULL"
                        + " RETURN a.id AS a, r, b.id AS b")
                .forEachRemaining(
                    row -> facts.add(tie(kind, row.get("a"), row.get("r"), row.get("b")))));
  }

  private static Tie tie(TieKind kind, Value from, Value r, Value to) {
    return new Tie(
        from.asString(),
        to.asString(),
        kind,
        Labels.find(Layer.class, text(r, "layer")).orElseThrow(),
        text(r, "subtype"),
        r.get("weight").asDouble(),
        r.get("amount").isNull()
            ? OptionalDouble.empty()
            : OptionalDouble.of(r.get("amount").asDouble()),
        text(r, "unit"),
        period(r),
        r.get("inferred").asBoolean(),
        text(r, "source"),
        text(r, "locator"));
  }

  private static Period period(Value thing) {
    return new Period(whole(thing, "since"), whole(thing, "until"));
  }

  private static String text(Value thing, String property) {
    return thing.get(property).asString("");
  }

  private static OptionalInt whole(Value thing, String property) {
    Value value = thing.get(property);
    return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.asInt());
  }
}
