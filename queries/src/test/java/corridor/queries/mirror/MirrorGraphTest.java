package corridor.queries.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Indicator;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.importer.Atlas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MirrorGraphTest {
  private static final Node SHANGHAI =
      Node.of("310000", NodeKind.CITY, "上海")
          .withNameEn("Shanghai")
          .withAliases(List.of("沪", "申"))
          .withCoordinates(new Coordinates(31.23, 121.47))
          .withAttributes(Map.of("abbr", "沪", "name", "taken", "R&D", "5", "_key", "x", "", "e"));
  private static final Node LAB =
      Node.of("lab", NodeKind.PLATFORM, "实验室").withLocatedIn("310000").withSubtype("laboratory");
  private static final Tie TIE =
      Tie.of("lab", "310000", TieKind.TECHNOLOGY_TRANSFER, Layer.KNOWLEDGE, "p1")
          .withPeriod(Period.from(2017));

  private static NetworkBuilder facts() {
    Group cluster = Group.of("yrd", GroupKind.CLUSTER, "长三角", "p1").withMembers("310000");
    return new NetworkBuilder()
        .add(Source.of("p1", "A paper"))
        .add(SHANGHAI)
        .add(LAB)
        .add(cluster)
        .add(
            new Group(
                "core",
                GroupKind.STAGE,
                "核心",
                "",
                Optional.of("yrd"),
                Period.ALWAYS,
                "p1",
                "",
                ImmutableList.of()))
        .add(value(12.5))
        .add(TIE);
  }

  private static Indicator value(double value) {
    return new Indicator("yrd", "patents", OptionalInt.of(2020), value, "万件", "", "p1", "T1");
  }

  private static List<NodeRow> nodes(Network network) {
    List<NodeRow> rows = new ArrayList<>();
    for (Label label : Label.values()) {
      MirrorGraph.of(network).forEachNode(label, rows::add);
    }
    return rows;
  }

  private static List<RelationshipRow> relationships(Network network, RelationshipType type) {
    List<RelationshipRow> rows = new ArrayList<>();
    MirrorGraph.of(network).forEachRelationship(type, rows::add);
    return rows;
  }

  private static List<RelationshipRow> relationships(Network network) {
    List<RelationshipRow> rows = new ArrayList<>();
    for (RelationshipType type : RelationshipType.values()) {
      rows.addAll(relationships(network, type));
    }
    return rows;
  }

  @Test
  void nodesSayWhatTheNetworkSays() {
    NodeRow city = nodes(facts().build()).get(0);
    assertEquals(Label.CITY, city.label());
    assertEquals("node:310000", city.key());
    assertEquals(
        Map.ofEntries(
            Map.entry("id", "310000"),
            Map.entry("kind", "city"),
            Map.entry("name", "上海"),
            Map.entry("nameEn", "Shanghai"),
            Map.entry("aliases", List.of("沪", "申")),
            Map.entry("cluster", "yrd"),
            Map.entry("lat", 31.23),
            Map.entry("lon", 121.47),
            Map.entry("point", new Coordinates(31.23, 121.47)),
            Map.entry("abbr", "沪"),
            Map.entry("attribute_name", "taken"),
            Map.entry("attribute_R_D", "5"),
            Map.entry("attribute__key", "x"),
            Map.entry("attribute_", "e")),
        city.properties());
  }

  @Test
  void factsAreRelated() {
    Network network = facts().build();
    assertEquals(
        List.of(
            "TRANSFERS_TO node:lab node:310000",
            "LOCATED_IN node:lab node:310000",
            "IN_GROUP node:310000 group:yrd",
            "HAS_ROLE_IN node:310000 group:yrd",
            "PART_OF group:core group:yrd",
            "HAS_INDICATOR group:yrd indicator",
            "STATED_IN group:core source:p1",
            "STATED_IN group:yrd source:p1",
            "STATED_IN indicator source:p1"),
        relationships(network).stream()
            .map(row -> row.type() + " " + row.from() + " " + row.to())
            .map(line -> line.replaceAll(":[0-9a-f]{32}", ""))
            .toList());
    assertEquals(
        Map.of(
            "layer", "knowledge", "weight", 1.0, "since", 2017L, "inferred", false, "source", "p1"),
        relationships(network, RelationshipType.TRANSFERS_TO).get(0).properties());
  }

  @Test
  void aDistrictIsNoCity() {
    NodeRow district =
        nodes(facts().add(Node.of("310117", NodeKind.CITY, "松江区").withLocatedIn("310000")).build())
            .stream()
            .filter(row -> row.key().equals("node:310117"))
            .findFirst()
            .orElseThrow();
    assertEquals(Label.DISTRICT, district.label());
    assertEquals("city", district.properties().get("kind"));
  }

  @Test
  void whoSeveralSourcesNameIsInAGroupOnce() {
    Group.Membership first =
        new Group.Membership("310000", "core", OptionalInt.of(1), Period.ALWAYS, "p1", "§1");
    Group.Membership second =
        new Group.Membership("310000", "origin", OptionalInt.empty(), Period.ALWAYS, "p1", "§2");
    Network network =
        facts()
            .add(
                new Group(
                    "g60",
                    GroupKind.CORRIDOR,
                    "G60",
                    "",
                    Optional.empty(),
                    Period.ALWAYS,
                    "p1",
                    "",
                    ImmutableList.of(first, second)))
            .build();
    List<RelationshipRow> places =
        relationships(network, RelationshipType.IN_GROUP).stream()
            .filter(row -> row.to().equals("group:g60"))
            .toList();
    assertEquals(1, places.size());
    assertEquals(Map.of("tier", 1L), places.get(0).properties());
    assertEquals(
        2,
        relationships(network, RelationshipType.HAS_ROLE_IN).stream()
            .filter(row -> row.to().equals("group:g60"))
            .count());
  }

  @Test
  void memberOfIsATypeOfItsOwn() {
    Network network =
        facts()
            .add(
                Tie.of("lab", "310000", TieKind.AFFILIATION, Layer.KNOWLEDGE, "p1")
                    .withSubtype("member-of"))
            .add(
                Tie.of("lab", "310000", TieKind.AFFILIATION, Layer.KNOWLEDGE, "p1")
                    .withSubtype("led-by"))
            .build();
    assertEquals(1, relationships(network, RelationshipType.MEMBER_OF).size());
    assertEquals(1, relationships(network, RelationshipType.AFFILIATED_WITH).size());
  }

  @Test
  void anEditedValueKeepsItsKey() {
    RelationshipRow before = relationships(facts().build(), RelationshipType.TRANSFERS_TO).get(0);
    NetworkBuilder edited =
        new NetworkBuilder()
            .add(Source.of("p1", "A paper"))
            .add(SHANGHAI)
            .add(LAB)
            .add(TIE.withWeight(7));
    RelationshipRow after = relationships(edited.build(), RelationshipType.TRANSFERS_TO).get(0);
    assertEquals(before.key(), after.key());
    assertNotEquals(before.hash(), after.hash());
  }

  @Test
  void twinsAreToldApart() {
    Network network = facts().add(TIE).add(TIE.withWeight(7)).add(value(13)).build();
    List<RelationshipRow> ties = relationships(network, RelationshipType.TRANSFERS_TO);
    assertEquals(3, ties.stream().map(RelationshipRow::key).distinct().count());
    assertEquals(
        List.of(1.0, 1.0, 7.0), ties.stream().map(row -> row.properties().get("weight")).toList());
    assertEquals(
        2,
        relationships(network, RelationshipType.HAS_INDICATOR).stream()
            .map(RelationshipRow::to)
            .distinct()
            .count());
  }

  @Test
  void everyTieOfTheAtlasIsThereOnce() throws Exception {
    Network atlas = Atlas.load().network().orElseThrow();
    Set<String> keys = new HashSet<>();
    for (NodeRow row : nodes(atlas)) {
      assertTrue(keys.add(row.key()), row::key);
    }
    for (RelationshipRow row : relationships(atlas)) {
      assertTrue(keys.contains(row.from()) && keys.contains(row.to()), row::toString);
    }
    assertEquals(
        atlas.nodes().size()
            + atlas.groups().size()
            + atlas.indicators().size()
            + atlas.sources().size(),
        keys.size());
    assertEquals(
        atlas.ties().size(),
        Set.of(
                RelationshipType.COLLABORATES_WITH,
                RelationshipType.TRANSFERS_TO,
                RelationshipType.MEMBER_OF,
                RelationshipType.AFFILIATED_WITH)
            .stream()
            .flatMap(type -> relationships(atlas, type).stream())
            .map(RelationshipRow::key)
            .distinct()
            .count());
    assertEquals(nodes(atlas), nodes(atlas));
  }

  @Test
  void attributesGetNamesThatAreFree() {
    assertEquals(
        Map.of(
            "a", "a",
            "a b", "attribute_a_b",
            "a-b", "attribute_a_b_2",
            "attribute_a_b_3", "attribute_a_b_3",
            "a.b", "attribute_a_b_4",
            "kind", "attribute_kind",
            "专利", "专利",
            "1st", "attribute_1st"),
        AttributeNames.of(
            ImmutableSet.of("a", "a b", "a-b", "a.b", "attribute_a_b_3", "kind", "专利", "1st"),
            ImmutableSet.of("kind")));
  }
}
