package corridor.queries.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.projection.PathLength;
import corridor.engine.run.Run;
import corridor.importer.Atlas;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NodeColumnsTest {
  private static Tie transfer(String from, String to) {
    return Tie.of(from, to, TieKind.TECHNOLOGY_TRANSFER, Layer.KNOWLEDGE, "s");
  }

  private static NetworkBuilder nodes(String ids) {
    NetworkBuilder builder = new NetworkBuilder().add(Source.of("s", "s"));
    ids.chars()
        .mapToObj(id -> String.valueOf((char) id))
        .forEach(id -> builder.add(Node.of(id, NodeKind.CITY, id)));
    return builder;
  }

  /** Values by id; nodes without one are left out. */
  private static Map<String, Object> values(Network network, NodeColumn column) {
    Map<String, Object> values = new TreeMap<>();
    network
        .nodes()
        .forEach(node -> column.value(node).ifPresent(value -> values.put(node.id(), value)));
    return values;
  }

  private static NodeColumn column(Network network, String name) {
    List<NodeColumn> columns =
        NodeColumns.of(network, List.of(name), NodeColumns.Options.DEFAULT, Run.quiet());
    assertEquals(1, columns.size());
    return columns.get(0);
  }

  @Test
  void starHasStrengthInTheMiddleAndNoneIsInvented() {
    Network star =
        nodes("abcdx")
            .add(transfer("a", "b"))
            .add(transfer("a", "c"))
            .add(transfer("d", "a"))
            .build();
    NodeColumn strength = column(star, "strength");
    assertEquals(Map.of("a", 3.0, "b", 1.0, "c", 1.0, "d", 1.0, "x", 0.0), values(star, strength));
    assertEquals(ValueType.NUMBER, strength.type());
    // Of x, which has no ties, clustering is undefined, and so it is of the leaves.
    assertEquals(Map.of("a", 0.0), values(star, column(star, "clustering")));
  }

  // a and d are of one cluster, b of another, c of a third: a → c → b and d → c → b are between two
  // others, a → c → d is within one that is not c's.
  @Test
  void roleIsTheOneThatANodeHasMostOften() {
    Network network =
        nodes("abcd")
            .add(transfer("a", "c"))
            .add(transfer("d", "c"))
            .add(transfer("c", "b"))
            .add(Group.of("one", GroupKind.CLUSTER, "one", "s").withMembers("a", "d"))
            .add(Group.of("two", GroupKind.CLUSTER, "two", "s").withMembers("b"))
            .add(Group.of("three", GroupKind.CLUSTER, "three", "s").withMembers("c"))
            .build();
    assertEquals(Map.of("c", "liaison"), values(network, column(network, "role")));
  }

  // Without directions a → c → b is b → c → a too: what is passed on is let in.
  @Test
  void rolesThatAreEquallyFrequentAreAllNamed() {
    Network network =
        nodes("abc")
            .add(Tie.of("a", "c", TieKind.COLLABORATION, Layer.KNOWLEDGE, "s"))
            .add(Tie.of("c", "b", TieKind.COLLABORATION, Layer.KNOWLEDGE, "s"))
            .add(Group.of("one", GroupKind.CLUSTER, "one", "s").withMembers("a", "c"))
            .add(Group.of("two", GroupKind.CLUSTER, "two", "s").withMembers("b"))
            .build();
    assertEquals(
        Map.of("c", "representative/gatekeeper"), values(network, column(network, "role")));
  }

  @Test
  void communitiesAreThoseOfTwoTriangles() {
    Network network =
        nodes("abcdefx")
            .add(transfer("a", "b"))
            .add(transfer("b", "c"))
            .add(transfer("a", "c"))
            .add(transfer("d", "e"))
            .add(transfer("e", "f"))
            .add(transfer("d", "f"))
            .add(transfer("c", "d"))
            .build();
    Map<String, Object> community = values(network, column(network, "community"));
    assertEquals(Map.of("a", 1, "b", 1, "c", 1, "d", 2, "e", 2, "f", 2), community);
  }

  @Test
  void tiersAreThoseOfTheMembersAlone() {
    Network atlas = Atlas.load().getNetwork();
    Group g60 = atlas.getGroup("g60");
    List<NodeColumn> columns =
        NodeColumns.of(
            atlas,
            List.of("tier_stability", "betweenness", "tier"),
            NodeColumns.Options.DEFAULT.withGroup(g60),
            Run.quiet());
    assertEquals(
        List.of("tier_stability", "betweenness", "tier"),
        columns.stream().map(NodeColumn::name).toList());
    NodeColumn tier = columns.get(2);
    assertEquals(ValueType.WHOLE, tier.type());
    // The README's table, which is checked against the command.
    Map<String, Integer> expected =
        Map.of("上海", 1, "杭州", 2, "嘉兴", 2, "合肥", 2, "苏州", 3, "湖州", 3, "芜湖", 3, "金华", 3, "宣城", 3);
    Map<String, Object> found =
        atlas.nodes().stream()
            .filter(node -> tier.value(node).isPresent())
            .collect(Collectors.toMap(Node::name, node -> tier.value(node).orElseThrow()));
    assertEquals(expected, found);
    assertEquals(1.0, columns.get(0).value(atlas.getNode("310000")).orElseThrow());
    String rule = tier.provenance().orElseThrow().projection();
    assertTrue(rule.contains("lifted to cities"), rule);
    assertTrue(columns.get(1).provenance().orElseThrow().projection().contains("not lifted"), rule);
  }

  @Test
  void everyNameCanBeAskedForAndNoneIsTroubleElsewhere() {
    Network atlas = Atlas.load().getNetwork();
    List<String> names = new ArrayList<>(NodeColumns.names().keySet());
    names.remove("bonacich-power"); // Needs a beta.
    NodeColumns.Options hops =
        NodeColumns.Options.DEFAULT
            .withRule(NodeColumns.Options.DEFAULT.rule().withLength(PathLength.HOPS))
            .withGroup(atlas.getGroup("g60"));
    List<NodeColumn> columns = NodeColumns.of(atlas, names, hops, Run.quiet());
    assertEquals(names.size(), columns.size());
    for (NodeColumn column : columns) {
      assertTrue(column.name().matches("[a-z][a-z_]*"), column.name());
      assertTrue(column.provenance().isPresent(), column.name());
      assertTrue(
          atlas.nodes().stream().map(column::value).anyMatch(Optional::isPresent), column.name());
    }
    assertFalse(columns.stream().anyMatch(column -> column.name().equals("type")));
  }

  @Test
  void unknownNameIsRefusedAndTiersNeedAGroup() {
    Network network = nodes("ab").build();
    assertThrows(IllegalArgumentException.class, () -> column(network, "type"));
    assertThrows(IllegalArgumentException.class, () -> column(network, "tier"));
  }
}
