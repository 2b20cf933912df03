package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Coordinates;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Source;
import corridor.engine.run.Run;
import corridor.importer.Atlas;
import corridor.queries.answer.NodeColumns;
import corridor.queries.columns.NodeColumn;
import corridor.queries.export.Positions.Place;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LookTest {
  static Look of(Extract extract, ColourBy colour) {
    return Look.of(extract, column(extract.network(), "strength"), colour);
  }

  private static NodeColumn column(Network network, String name) {
    return NodeColumns.of(network, List.of(name), NodeColumns.Options.DEFAULT, Run.quiet()).get(0);
  }

  private static Node city(String id, double lat, double lon) {
    return Node.of(id, NodeKind.CITY, id).withCoordinates(new Coordinates(lat, lon));
  }

  static Stream<Network> networks() {
    NetworkBuilder placeless = new NetworkBuilder().add(Source.of("s", "s"));
    NetworkBuilder oneSpot = new NetworkBuilder().add(Source.of("s", "s"));
    for (int i = 0; i < 3000; i++) {
      placeless.add(Node.of("n" + i, NodeKind.PLATFORM, "n" + i));
      oneSpot.add(city("n" + i, 30, 120));
    }
    return Stream.of(
        Atlas.load().getNetwork(),
        MixedNetwork.of(2000, 3000, 3),
        placeless.build(),
        oneSpot.build(),
        new NetworkBuilder().add(city("a", 90, 180)).build(),
        new NetworkBuilder().build());
  }

  // What Gephi's import does not move: within 5000, centred; and no node hides another.
  @ParameterizedTest
  @MethodSource("networks")
  void placesAreDistinctCentredAndWithinWhatGephiKeeps(Network network) {
    Extract extract = Extract.whole(network, List.of());
    Look look = of(extract, ColourBy.KIND);
    Set<Place> seen = new HashSet<>();
    DoubleSummaryStatistics x = new DoubleSummaryStatistics();
    DoubleSummaryStatistics y = new DoubleSummaryStatistics();
    for (Node node : extract.nodes()) {
      Place place = look.place(node);
      assertTrue(seen.add(place), () -> node.id() + " is on another at " + place);
      x.accept(place.x());
      y.accept(place.y());
    }
    assertEquals(0, x.getAverage(), 0.001);
    assertEquals(0, y.getAverage(), 0.001);
    if (!seen.isEmpty()) {
      assertTrue(x.getMax() <= 5000 && x.getMin() >= -5000, x::toString);
      assertTrue(y.getMax() <= 5000 && y.getMin() >= -5000, y::toString);
    }
  }

  // Beijing lies north of Shanghai and Guangzhou south, Chengdu west; Web-Mercator keeps angles.
  @Test
  void theMapIsAMap() {
    Network atlas = Atlas.load().getNetwork();
    Look look = of(Extract.whole(atlas, List.of()), ColourBy.KIND);
    Map<String, Place> places = new TreeMap<>();
    atlas.nodes().forEach(node -> places.put(node.id(), look.place(node)));
    Place shanghai = places.get("310000");
    Place hangzhou = places.get("330100");
    Place suzhou = places.get("320500");
    assertTrue(places.get("110000").y() > shanghai.y());
    assertTrue(places.get("440100").y() < shanghai.y());
    assertTrue(places.get("510100").x() < shanghai.x());
    // In degrees of longitude and Mercator latitude, from the coordinates in the atlas.
    double perDegree =
        (shanghai.x() - hangzhou.x()) / (lon(atlas, "310000") - lon(atlas, "330100"));
    assertEquals(
        (shanghai.x() - suzhou.x()) / perDegree,
        lon(atlas, "310000") - lon(atlas, "320500"),
        0.001);
    assertEquals(
        (shanghai.y() - hangzhou.y()) / perDegree,
        mercator(lat(atlas, "310000")) - mercator(lat(atlas, "330100")),
        0.001);
  }

  private static double lon(Network network, String id) {
    return network.getNode(id).coordinates().orElseThrow().lon();
  }

  private static double lat(Network network, String id) {
    return network.getNode(id).coordinates().orElseThrow().lat();
  }

  // Another form of the projection than the one in the code.
  private static double mercator(double lat) {
    double sine = Math.sin(Math.toRadians(lat));
    return Math.toDegrees(0.5 * Math.log((1 + sine) / (1 - sine)));
  }

  @Test
  void guestsStandNearTheirHost() {
    Network network =
        new NetworkBuilder()
            .add(city("a", 30, 120))
            .add(city("b", 40, 100))
            .add(Node.of("guest", NodeKind.PLATFORM, "guest").withLocatedIn("a"))
            .add(Node.of("nobody", NodeKind.PLATFORM, "nobody"))
            .build();
    Look look = of(Extract.whole(network, List.of()), ColourBy.KIND);
    Place host = look.place(network.getNode("a"));
    Place guest = look.place(network.getNode("guest"));
    assertTrue(Math.hypot(host.x() - guest.x(), host.y() - guest.y()) < 50, guest::toString);
    Place nobody = look.place(network.getNode("nobody"));
    assertTrue(Math.hypot(host.x() - nobody.x(), host.y() - nobody.y()) > 500, nobody::toString);
  }

  @Test
  void sizesUseBothEndsAndTheUndefinedIsSmall() {
    Network atlas = Atlas.load().getNetwork();
    Extract extract = Extract.whole(atlas, List.of());
    Look look = Look.of(extract, column(atlas, "clustering"), ColourBy.KIND);
    DoubleSummaryStatistics sizes =
        atlas.nodes().stream().mapToDouble(look::size).summaryStatistics();
    assertEquals(4, sizes.getMin());
    assertEquals(100, sizes.getMax());
    NodeColumn clustering = column(atlas, "clustering");
    Node undefined =
        atlas.nodes().stream().filter(node -> clustering.value(node).isEmpty()).findFirst().get();
    assertEquals(4, look.size(undefined));
    // A fourth of the way in value is half the way in size: areas are compared.
    Look byStrength = of(extract, ColourBy.KIND);
    double most =
        atlas.nodes().stream()
            .flatMap(node -> column(atlas, "strength").value(node).stream())
            .mapToDouble(value -> (Double) value)
            .max()
            .getAsDouble();
    NodeColumn strength = column(atlas, "strength");
    for (Node node : atlas.nodes()) {
      if (strength.value(node).isPresent()) {
        double share = (Double) strength.value(node).get() / most;
        assertEquals(4 + 96 * Math.sqrt(share), byStrength.size(node), 0.001, node.id());
      }
    }
  }

  @Test
  void aSizeIsANumber() {
    Network atlas = Atlas.load().getNetwork();
    Extract extract = Extract.whole(atlas, List.of());
    NodeColumn name = extract.nodeColumns().get(0);
    assertThrows(IllegalArgumentException.class, () -> Look.of(extract, name, ColourBy.KIND));
  }

  @ParameterizedTest
  @EnumSource(
      value = ColourBy.class,
      names = {"KIND", "CLUSTER", "LAYER"})
  void classesHaveAColourEach(ColourBy by) {
    Look look = of(Extract.whole(Atlas.load().getNetwork(), List.of()), by);
    assertFalse(look.classes().isEmpty());
    assertTrue(look.legend().get("colour").startsWith(by.column() + ": "));
  }

  @Test
  void colourNeedsItsColumn() {
    Extract extract = Extract.whole(Atlas.load().getNetwork(), List.of());
    assertThrows(IllegalArgumentException.class, () -> of(extract, ColourBy.TIER));
  }
}
