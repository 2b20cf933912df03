package corridor.engine.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.ImmutableDoubleArray;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.prediction.Gravity.Coefficient;
import corridor.engine.prediction.Gravity.Mass;
import corridor.engine.prediction.Gravity.Options;
import corridor.engine.prediction.Gravity.PairResidual;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.run.UndefinedResultException;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Shapes;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GravityTest {
  private static final Run RUN = Run.quiet();
  private static final double[] LON = {0, 1, 3, 4, 6.5};
  private static final double DEGREE = 6371.0088 * Math.PI / 180;
  private static final Distance APART = (i, j) -> DEGREE * Math.abs(LON[i] - LON[j]);

  private static Mass mass(String name, double... values) {
    return new Mass(name, ImmutableDoubleArray.copyOf(values));
  }

  private static final Mass M = mass("m", 10, 3, 8, 2, 5);

  private static Projection graph(Direction direction, double[][] weights) {
    Projection.Builder graph = Projection.builder(direction, Shapes.ids(weights.length));
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        if (weights[i][j] > 0) {
          graph.tie(i, j, weights[i][j]);
        }
      }
    }
    return graph.build();
  }

  private static final Projection FIVE =
      graph(
          Direction.SYMMETRISED,
          new double[][] {
            {0, 12, 7, 0, 1}, {0, 0, 4, 1, 0}, {0, 0, 0, 9, 3}, {0, 0, 0, 0, 1}, {0, 0, 0, 0, 0}
          });

  private static void assertCoefficients(Gravity gravity, double[] estimates, double[] errors) {
    for (int k = 0; k < estimates.length; k++) {
      Coefficient coefficient = gravity.coefficients().get(k);
      assertEquals(estimates[k], coefficient.estimate(), 1e-9, coefficient::name);
      assertEquals(errors[k], coefficient.standardError(), 1e-9, coefficient::name);
    }
    assertEquals(estimates.length, gravity.coefficients().size());
  }

  // NumPy 1.24.2: IRLS by numpy.linalg.solve until nothing changes, and the sandwich with HC1, on
  // five places along the equator. Two pairs have no tie.
  @Test
  void undirected() {
    Gravity gravity = Gravity.of(FIVE, List.of(M), APART, Options.DEFAULT, RUN);
    assertCoefficients(
        gravity,
        new double[] {6.964243856000056, 0.9732129317110078, -1.620415712240924},
        new double[] {0.8161834376062718, 0.19061141567581855, 0.20375907501299517});
    assertEquals(0.9031124917721517, gravity.devianceExplained(), 1e-9);
    assertEquals(0.9494229941684408, gravity.pseudoR2(), 1e-9);
    assertEquals(8, gravity.tied());
    PairResidual none = gravity.pairs().get(2);
    assertEquals(-0.9991143889837172, none.residual(), 1e-9);
    assertEquals(4 * DEGREE, none.distance(), 1e-9);
    assertEquals(-2.0144795360104624, gravity.pairs().get(0).residual(), 1e-9);
  }

  // NumPy as above, with ordered pairs and both ends of the mass.
  @Test
  void directed() {
    Projection graph =
        graph(
            Direction.DIRECTED,
            new double[][] {
              {0, 6, 3, 0, 1}, {5, 0, 2, 1, 0}, {4, 2, 0, 5, 2}, {1, 0, 3, 0, 1}, {0, 1, 2, 0, 0}
            });
    Gravity gravity = Gravity.of(graph, List.of(M), APART, Options.DEFAULT, RUN);
    assertCoefficients(
        gravity,
        new double[] {
          5.032759405220584, 0.8979936256712708, 0.7633076864717331, -1.2876155715580526
        },
        new double[] {
          0.683798818377588, 0.1697072793200232, 0.21566384408772535, 0.17392082667945796
        });
    assertEquals(0.7633076864717331, gravity.getCoefficient("m to").estimate(), 1e-9);
    assertEquals(20, gravity.pairs().size());
  }

  // What follows the law exactly has its exponents, whatever the units.
  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1, 1e9})
  void exactLawsAreFound(double unit) {
    SplittableRandom random = new SplittableRandom(Long.getLong("test.seed", 42));
    int n = 12;
    double[] mass = random.doubles(n, 1, 50).map(value -> value * unit).toArray();
    double[] x = random.doubles(n, 0, 1000).toArray();
    Distance distance = (i, j) -> Math.abs(x[i] - x[j]);
    Projection.Builder graph = Projection.builder(Direction.SYMMETRISED, Shapes.ids(n));
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        graph.tie(i, j, Math.pow(mass[i] * mass[j], .8) * Math.pow(distance.between(i, j), -1.5));
      }
    }
    Gravity gravity =
        Gravity.of(graph.build(), List.of(mass("m", mass)), distance, Options.DEFAULT, RUN);
    assertEquals(.8, gravity.getCoefficient("m").estimate(), 1e-9);
    assertEquals(-1.5, gravity.getCoefficient("distance").estimate(), 1e-9);
    assertEquals(1, gravity.devianceExplained(), 1e-9);
    // The likelihood's first condition: observed and predicted weights have the same sum.
    Gravity alone = Gravity.of(graph.build(), List.of(), distance, Options.DEFAULT, RUN);
    double observed = alone.pairs().stream().mapToDouble(PairResidual::observed).sum();
    double predicted = alone.pairs().stream().mapToDouble(PairResidual::predicted).sum();
    assertEquals(1, predicted / observed, 1e-9);
    assertTrue(alone.devianceExplained() < .999);
  }

  private static String unsuitable(Mass mass, Distance distance) {
    return refusal(
        UnsuitableGraphException.class,
        () -> Gravity.of(FIVE, List.of(mass), distance, Options.DEFAULT, RUN));
  }

  private static <T extends Throwable> String refusal(Class<T> type, Runnable work) {
    return String.valueOf(assertThrows(type, work::run).getMessage());
  }

  @Test
  void refusals() {
    assertTrue(unsuitable(mass("m", 1, 2, 3, 0, 5), APART).contains("m of 100003 is 0.0"));
    assertTrue(unsuitable(mass("m", 1, 2, Double.NaN, 4, 5), APART).contains("not known"));
    assertTrue(unsuitable(M, (i, j) -> i + j == 3 ? 0 : 1).contains("100000 and 100003 is 0.0"));
    assertTrue(unsuitable(M, (i, j) -> Double.NaN).contains("not known"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Gravity.of(FIVE, List.of(mass("m", 1, 2)), APART, Options.DEFAULT, RUN));
    assertThrows(IllegalArgumentException.class, () -> new Options(0, 1e-9));
    assertThrows(IllegalArgumentException.class, () -> new Options(9, 0));
    assertThrows(
        CancelledException.class,
        () ->
            Gravity.of(FIVE, List.of(M), APART, Options.DEFAULT, RUN.withCancellation(() -> true)));
  }

  private static String undefined(Projection graph, List<Mass> masses, Distance distance) {
    return refusal(
        UndefinedResultException.class,
        () -> Gravity.of(graph, masses, distance, Options.DEFAULT, RUN));
  }

  @Test
  void undefined() {
    Projection untied = graph(Direction.SYMMETRISED, new double[5][5]);
    assertTrue(undefined(untied, List.of(M), APART).contains("there are none"));
    assertTrue(undefined(FIVE, List.of(mass("m", 2, 2, 2, 2, 2)), APART).contains("same for all"));
    assertTrue(undefined(FIVE, List.of(M), (i, j) -> 7).contains("distance"));
    Mass twice = mass("twice", 100, 9, 64, 4, 25);
    assertTrue(undefined(FIVE, List.of(M, twice), APART).contains("leave one out"));
    assertTrue(undefined(Shapes.clique(2), List.of(), (i, j) -> 1).contains("pairs"));
    // Only the nearest pair is tied: the steeper, the better, without end.
    double[][] nearest = new double[5][5];
    nearest[0][1] = 3;
    Distance far = (i, j) -> i + j == 1 ? 1 : 100 + i + j;
    undefined(graph(Direction.SYMMETRISED, nearest), List.of(), far);
  }

  @Test
  void placesOnTheGlobe() {
    Network network =
        new NetworkBuilder()
            .add(city("a").withCoordinates(new Coordinates(0, 0)))
            .add(city("b").withCoordinates(new Coordinates(90, 0)))
            .add(city("c").withCoordinates(new Coordinates(0, 180)))
            .add(city("d"))
            .add(Node.of("e", NodeKind.INSTITUTION, "e").withLocatedIn("b"))
            .build();
    GreatCircle distance =
        GreatCircle.of(network, Projection.of(network, ProjectionRule.ALL_NODES));
    assertEquals(Math.PI / 2 * 6371.0088, distance.between(0, 1), 1e-6);
    assertEquals(Math.PI * 6371.0088, distance.between(2, 0), 1e-6);
    assertTrue(Double.isNaN(distance.between(0, 3)));
    assertEquals(0, distance.between(1, 4));
  }

  private static Node city(String id) {
    return Node.of(id, NodeKind.CITY, id);
  }

  // On a line only the next one; in a square with its middle nobody sees across.
  @Test
  void nextDoor() {
    NextDoor line = NextDoor.of(FIVE, APART, RUN);
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        assertEquals(Math.abs(i - j) == 1, line.areNear(i, j), i + " " + j);
      }
    }
    double[][] places = {{0, 0}, {2, 0}, {2, 2}, {0, 2}, {1, 1}};
    NextDoor square =
        NextDoor.of(
            FIVE,
            (i, j) -> Math.hypot(places[i][0] - places[j][0], places[i][1] - places[j][1]),
            RUN);
    assertTrue(square.areNear(0, 4));
    assertEquals(false, square.areNear(0, 2));
    assertEquals(false, NextDoor.of(FIVE, (i, j) -> Double.NaN, RUN).areNear(0, 1));
  }
}
