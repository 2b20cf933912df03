package corridor.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NetworkTest {
  private static final Source SOURCE = Source.of("s", "A paper");
  private static final Node SHANGHAI = Node.of("310000", NodeKind.CITY, "上海");
  private static final Node SONGJIANG =
      Node.of("310117", NodeKind.CITY, "松江区").withSubtype("district").withLocatedIn("310000");
  private static final Node SUZHOU = Node.of("320500", NodeKind.CITY, "苏州");
  private static final Node UNIVERSITY =
      Node.of("inst-u", NodeKind.INSTITUTION, "大学").withLocatedIn("310117");
  private static final Tie TIE =
      Tie.of("310000", "320500", TieKind.COLLABORATION, Layer.KNOWLEDGE, "s");

  private static NetworkBuilder facts() {
    return new NetworkBuilder()
        .add(SOURCE)
        .add(SHANGHAI)
        .add(SONGJIANG)
        .add(SUZHOU)
        .add(UNIVERSITY)
        .add(Group.of("yrd", GroupKind.CLUSTER, "长三角", "s").withMembers("310000", "320500"))
        .add(TIE)
        .add(new Indicator("yrd", "rd", OptionalInt.of(2020), 3.1, "%", "", "s", "表1"));
  }

  @Test
  void orderOfAdditionDoesNotMatter() {
    Network reversed =
        new NetworkBuilder()
            .add(TIE.withSubtype("b"))
            .add(TIE)
            .add(UNIVERSITY)
            .add(SUZHOU)
            .add(SONGJIANG)
            .add(SHANGHAI)
            .add(Group.of("yrd", GroupKind.CLUSTER, "长三角", "s").withMembers("320500", "310000"))
            .add(new Indicator("yrd", "rd", OptionalInt.of(2020), 3.1, "%", "", "s", "表1"))
            .add(SOURCE)
            .build();
    Network network = facts().add(TIE.withSubtype("b")).build();
    assertEquals(network, reversed);
    assertEquals(network.fingerprint(), reversed.fingerprint());
    assertEquals(network.hashCode(), reversed.hashCode());
  }

  @Test
  void undirectedTieIsTheSameEitherWayRound() {
    Tie turned = Tie.of("320500", "310000", TieKind.COLLABORATION, Layer.KNOWLEDGE, "s");
    assertEquals(TIE, turned);
    assertNotEquals(
        Tie.of("310000", "320500", TieKind.TECHNOLOGY_TRANSFER, Layer.KNOWLEDGE, "s"),
        Tie.of("320500", "310000", TieKind.TECHNOLOGY_TRANSFER, Layer.KNOWLEDGE, "s"));
  }

  static Stream<UnaryOperator<NetworkBuilder>> changes() {
    return Stream.of(
        builder -> builder.add(TIE),
        builder -> builder.add(TIE.withWeight(2)),
        builder -> builder.add(TIE.withPeriod(Period.of(2017, 2020))),
        builder -> builder.add(TIE.withPeriod(Period.from(2017))),
        builder -> builder.add(TIE.asInferred()),
        builder -> builder.add(Node.of("x", NodeKind.PLATFORM, "x")),
        builder -> builder.add(Node.of("x", NodeKind.ALLIANCE, "x")),
        builder -> builder.add(Node.of("x", NodeKind.ALLIANCE, "x").withAliases(List.of("a, b"))),
        builder -> builder.add(Node.of("x", NodeKind.ALLIANCE, "x").withAliases(List.of("a", "b"))),
        builder ->
            builder.add(Node.of("x", NodeKind.ALLIANCE, "x").withAttributes(Map.of("a", "b"))),
        builder -> builder.add(Source.of("t", "Another")),
        builder -> builder.add(Group.of("g60", GroupKind.CORRIDOR, "G60", "s")));
  }

  @Test
  void everyFactCountsForEqualityAndFingerprint() {
    List<Network> networks =
        Stream.concat(Stream.of(builder -> builder), changes())
            .map((UnaryOperator<NetworkBuilder> change) -> change.apply(facts()).build())
            .toList();
    for (Network a : networks) {
      assertEquals(1, Collections.frequency(networks, a), a::toString);
      assertEquals(
          1, networks.stream().filter(b -> b.fingerprint().equals(a.fingerprint())).count());
    }
  }

  @Test
  void whatIsInADistrictCountsForItsCityAndCluster() {
    Network network = facts().build();
    assertEquals(Optional.of(SHANGHAI), network.findHostCity("inst-u"));
    assertEquals(Optional.of(SHANGHAI), network.findHostCity("310117"));
    assertEquals(Optional.of(SUZHOU), network.findHostCity("320500"));
    assertEquals(Optional.of("yrd"), network.findCluster("inst-u").map(Group::id));
  }

  @Test
  void whatIsNowhereHasNoCityAndNoCluster() {
    Network network = facts().add(Node.of("alli-a", NodeKind.ALLIANCE, "联盟")).build();
    assertEquals(Optional.empty(), network.findHostCity("alli-a"));
    assertEquals(Optional.empty(), network.findCluster("alli-a"));
  }

  static Stream<UnaryOperator<NetworkBuilder>> contradictions() {
    return Stream.of(
        builder -> builder.add(SHANGHAI),
        builder -> builder.add(SOURCE),
        builder -> builder.add(Group.of("yrd", GroupKind.AREA, "again", "s")),
        builder -> builder.add(Group.of("310000", GroupKind.AREA, "a node's id", "s")),
        builder -> builder.add(Group.of("g", GroupKind.AREA, "g", "unknown")),
        builder -> builder.add(Group.of("g", GroupKind.AREA, "g", "s").withMembers("unknown")),
        builder ->
            builder.add(Tie.of("310000", "unknown", TieKind.COLLABORATION, Layer.VALUE, "s")),
        builder ->
            builder.add(Tie.of("310000", "320500", TieKind.COLLABORATION, Layer.VALUE, "none")),
        builder -> builder.add(Tie.of("inst-u", "inst-u", TieKind.COLLABORATION, Layer.VALUE, "s")),
        builder -> builder.add(Tie.of("310000", "310000", TieKind.AFFILIATION, Layer.VALUE, "s")),
        builder -> builder.add(Node.of("x", NodeKind.CITY, "x").withLocatedIn("unknown")),
        builder -> builder.add(Node.of("x", NodeKind.CITY, "x").withLocatedIn("x")),
        builder ->
            builder.add(new Indicator("none", "rd", OptionalInt.empty(), 1, "", "", "s", "")));
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void factsThatDoNotFitAreRefused(UnaryOperator<NetworkBuilder> contradiction) {
    assertThrows(IllegalArgumentException.class, () -> contradiction.apply(facts()).build());
  }

  @Test
  void aCityMayHaveTiesWithinItself() {
    Tie within = Tie.of("310000", "310000", TieKind.COLLABORATION, Layer.KNOWLEDGE, "s");
    assertTrue(facts().add(within).build().ties().contains(within));
  }

  @Test
  void valuesOutOfRangeAreRefused() {
    for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThrows(IllegalArgumentException.class, () -> TIE.withWeight(weight));
    }
    assertThrows(IllegalArgumentException.class, () -> new Coordinates(91, 0));
    assertThrows(IllegalArgumentException.class, () -> new Coordinates(0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Period.of(2020, 2020));
    assertThrows(IllegalArgumentException.class, () -> Node.of(" ", NodeKind.CITY, "x"));
  }
}
