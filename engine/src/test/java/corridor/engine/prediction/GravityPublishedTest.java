package corridor.engine.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import com.google.common.primitives.ImmutableDoubleArray;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.prediction.Gravity.Mass;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.run.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The 41 cities of the Yangtze delta of wxh1018/YangtzeRiverDelta, commit 9887568. Their economic
 * ties are computed there as √(P₁G₁)·√(P₂G₂)/d², so that the exponents are known: 1/2, 1/2 and −2.
 * The test runs where the tables lie beside the project.
 */
class GravityPublishedTest {
  private static final Path FOLDER = Path.of("../../shared/data/yrd");

  private record City(double lat, double lon, double gdp, double population) {}

  private static final Map<String, City> CITIES = new TreeMap<>();
  private static final Map<String, Double> KILOMETRES = new HashMap<>();

  private static List<List<String>> rows(String table) throws IOException {
    return Files.readAllLines(FOLDER.resolve(table)).stream()
        .skip(1)
        .map(line -> Splitter.on(',').splitToList(line.strip()))
        .toList();
  }

  private static double number(List<String> row, int column) {
    return Double.parseDouble(row.get(column));
  }

  // The table writes one city in two ways.
  private static String name(String text) {
    return text.replace('毫', '亳');
  }

  @BeforeAll
  static void readCities() throws IOException {
    assumeTrue(Files.exists(FOLDER), "skipped: the tables of the 41 cities are not here");
    for (List<String> row : rows("yrd_economic.csv")) {
      CITIES.put(
          name(row.get(0)),
          new City(number(row, 2), number(row, 1), number(row, 6), number(row, 7)));
      CITIES.put(
          name(row.get(3)),
          new City(number(row, 5), number(row, 4), number(row, 8), number(row, 9)));
      KILOMETRES.put(pair(name(row.get(0)), name(row.get(3))), number(row, 10));
    }
    assertEquals(41, CITIES.size());
    assertEquals(820, KILOMETRES.size());
  }

  private static String pair(String first, String second) {
    return first.compareTo(second) < 0 ? first + second : second + first;
  }

  private static Projection graph(String table, int to, int weight) throws IOException {
    Projection.Builder graph = Projection.builder(Direction.SYMMETRISED, CITIES.keySet());
    for (List<String> row : rows(table)) {
      if (number(row, weight) > 0) {
        graph.tie(name(row.get(0)), name(row.get(to)), number(row, weight));
      }
    }
    return graph.build();
  }

  private static Mass mass(String name, ToDoubleFunction<City> value) {
    return new Mass(name, ImmutableDoubleArray.copyOf(CITIES.values().stream().mapToDouble(value)));
  }

  private static GreatCircle distances() {
    NetworkBuilder network = new NetworkBuilder();
    CITIES.forEach(
        (name, city) ->
            network.add(
                Node.of(name, NodeKind.CITY, name)
                    .withCoordinates(new Coordinates(city.lat(), city.lon()))));
    Network built = network.build();
    return GreatCircle.of(built, Projection.of(built, ProjectionRule.ALL_NODES));
  }

  // Published distances are great circles with a radius of 6371.004 km.
  @Test
  void distancesOfAllPairs() throws IOException {
    Projection graph = graph("yrd_economic.csv", 3, 11);
    GreatCircle distances = distances();
    for (int i = 0; i < 41; i++) {
      for (int j = i + 1; j < 41; j++) {
        double published = KILOMETRES.getOrDefault(pair(graph.id(i), graph.id(j)), Double.NaN);
        assertEquals(published, distances.between(i, j), 1e-6 * published + 1e-6);
      }
    }
  }

  @Test
  void exponentsOfTheEconomicTies() throws IOException {
    Projection graph = graph("yrd_economic.csv", 3, 11);
    Gravity gravity =
        Gravity.of(
            graph,
            List.of(mass("gdp", City::gdp), mass("population", City::population)),
            (i, j) -> KILOMETRES.getOrDefault(pair(graph.id(i), graph.id(j)), Double.NaN),
            Gravity.Options.DEFAULT,
            Run.quiet());
    // To the digits that the table prints.
    assertEquals(0, gravity.getCoefficient("constant").estimate(), 1e-8);
    assertEquals(.5, gravity.getCoefficient("gdp").estimate(), 1e-9);
    assertEquals(.5, gravity.getCoefficient("population").estimate(), 1e-9);
    assertEquals(-2, gravity.getCoefficient("distance").estimate(), 1e-9);
    assertEquals(1, gravity.devianceExplained(), 1e-12);
  }

  // NumPy 1.24.2, IRLS by numpy.linalg.solve, HC1: information flows, 27 of 820 pairs without any.
  @Test
  void informationFlows() throws IOException {
    Gravity gravity =
        Gravity.of(
            graph("yrd_info.csv", 1, 2),
            List.of(mass("gdp", City::gdp)),
            distances(),
            Gravity.Options.DEFAULT,
            Run.quiet());
    assertEquals(793, gravity.tied());
    assertEquals(-0.09818422789256234, gravity.getCoefficient("constant").estimate(), 1e-8);
    assertEquals(0.680580945813713, gravity.getCoefficient("gdp").estimate(), 1e-9);
    assertEquals(-0.6152979724003645, gravity.getCoefficient("distance").estimate(), 1e-9);
    assertEquals(0.025307557264286705, gravity.getCoefficient("gdp").standardError(), 1e-9);
    assertEquals(0.051085826133799965, gravity.getCoefficient("distance").standardError(), 1e-9);
    assertEquals(0.6930745920366188, gravity.devianceExplained(), 1e-9);
    assertEquals(0.6480926451946207, gravity.pseudoR2(), 1e-9);
  }
}
