package corridor.importer.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.importer.NetworkFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The gazetteer against the atlas and against figures that are known. */
class GazetteerTest {
  private static final Path ATLAS =
      Path.of(System.getProperty("basedir", "."), "src/main/resources/corridor/importer/atlas");
  private static final Gazetteer GAZETTEER = Gazetteer.standard();

  /** Of 2023: 293 cities, 7 prefectures, 30 autonomous prefectures, 3 leagues (333 in all). */
  @Test
  void itHasAllCities() {
    Map<String, Long> kinds =
        GAZETTEER.places().stream()
            .filter(place -> place.level() == PlaceLevel.PREFECTURE)
            .filter(place -> !place.province().equals("710000"))
            .collect(Collectors.groupingBy(Place::kind, TreeMap::new, Collectors.counting()));
    assertEquals(293, kinds.get("city"));
    assertEquals(7, kinds.get("prefecture"));
    assertEquals(30, kinds.get("autonomous-prefecture"));
    assertEquals(3, kinds.get("league"));
  }

  /** 23 provinces, 5 autonomous regions, 4 municipalities, 2 special administrative regions. */
  @Test
  void itHasAllProvinces() {
    Map<String, Long> kinds =
        GAZETTEER.places().stream()
            .filter(place -> place.level() == PlaceLevel.PROVINCE)
            .collect(Collectors.groupingBy(Place::kind, Collectors.counting()));
    assertEquals(
        Map.of(
            "province", 23L,
            "autonomous-region", 5L,
            "municipality", 4L,
            "special-administrative-region", 2L),
        kinds);
  }

  @Test
  void everyPlaceLiesInACityAndAProvinceOfIts() {
    for (Place place : GAZETTEER.places()) {
      Place city = GAZETTEER.prefectureOf(place);
      Place province = GAZETTEER.provinceOf(place);
      assertEquals(PlaceLevel.PROVINCE, province.level(), place.toString());
      assertEquals(province.code(), city.province(), place.toString());
      assertTrue(place.level() != PlaceLevel.COUNTY || city.isCity(), place.toString());
      assertFalse(place.name().isBlank(), place.code());
    }
  }

  @Test
  void onlySixCitiesOfXinjiangHaveNoCoordinates() {
    assertEquals(
        Set.of("659006", "659007", "659008", "659009", "659011", "659012"),
        GAZETTEER.places().stream()
            .filter(place -> place.level() != PlaceLevel.COUNTY && place.coordinates().isEmpty())
            .map(Place::code)
            .collect(Collectors.toSet()));
  }

  @Test
  void clustersAreThoseOfTheAtlas() throws IOException {
    Network atlas = NetworkFolder.read(ATLAS).getNetwork();
    int compared = 0;
    for (Node node : atlas.nodes()) {
      Place place = GAZETTEER.find(node.adminCode()).orElse(null);
      if (node.kind() == NodeKind.CITY && place != null) {
        String cluster = atlas.findCluster(node.id()).map(Group::id).orElse("");
        assertEquals(cluster, place.cluster(), node.name());
        compared++;
      }
    }
    assertTrue(compared > 60, compared + " compared");
  }

  @Test
  void theNineCitiesOfG60AreThoseOfTheAtlas() throws IOException {
    Network atlas = NetworkFolder.read(ATLAS).getNetwork();
    Set<String> published = new TreeSet<>();
    for (String tier : List.of("g60-tier-1", "g60-tier-2", "g60-tier-3")) {
      published.addAll(atlas.getGroup(tier).members());
    }
    assertEquals(
        published,
        GAZETTEER.places().stream()
            .filter(Place::g60)
            .map(Place::code)
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
