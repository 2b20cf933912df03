package corridor.engine.brokerage;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Within-module z-scores and the roles made of them. */
class CartographyTest {
  private static final Run RUN = Run.quiet();

  private static Partition oneClass(Projection graph) {
    return Partition.of("all", graph.ids(), graph.ids().stream().map(id -> "x").toList());
  }

  // The formula of Guimerà and Amaral 2005 by NumPy; see karate.csv's README.
  @Test
  void karate() {
    assertPrinted(
        Karate.column("z_leiden"), WithinModuleZ.of(Karate.graph(), Karate.leiden(), RUN));
    assertPrinted(
        "1 3 33 34 9 10",
        "3.346533 .578860 1.910608 3.136281 -.651217 -.847156",
        WithinModuleZ.of(Karate.graph(), Karate.factions(), RUN));
  }

  // One centre with k ties and k leaves with one: the mean is 2k/n, the centre the farthest off.
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 9, 50})
  void theCentreOfAStarStandsOutAsFarAsCanBe(int n) {
    Projection star = Shapes.star(n);
    Scores z = WithinModuleZ.of(star, oneClass(star), RUN);
    assertEquals(Math.sqrt(n - 1), z.value(0), 1e-9);
    assertEquals(-1 / Math.sqrt(n - 1), z.value(1), 1e-9);
  }

  @Test
  void weightsAndBothDirectionsCountWithinTheClassOnly() {
    Projection graph = TieText.directed("a-b:2 b-a:1 c-a:4 a-z:9");
    Scores z = WithinModuleZ.of(graph, Labels.parse(graph, "x x x y"), RUN);
    // κ: a 7, b 3, c 4; mean 14/3; squares 49/9, 25/9 and 4/9.
    double deviation = Math.sqrt(78 / 27.0);
    assertEquals((7 - 14 / 3.0) / deviation, z.of("a"), 1e-12);
    assertEquals((3 - 14 / 3.0) / deviation, z.of("b"), 1e-12);
    assertEquals((4 - 14 / 3.0) / deviation, z.of("c"), 1e-12);
    assertEquals(Optional.of(Undefined.NO_VARIATION), z.undefined(3));
  }

  @Test
  void whatCannotBeScaledIsUndefined() {
    Projection graph = TieText.undirected("a-b:.1 b-c:.1 c-a:.1 d-e f");
    Scores z = WithinModuleZ.of(graph, Labels.parse(graph, "x x x y - y"), RUN);
    assertEquals(Optional.of(Undefined.NO_VARIATION), z.undefined(0));
    assertEquals(Optional.of(Undefined.NO_VARIATION), z.undefined(3));
    assertEquals(Optional.of(Undefined.NO_CLASS), z.undefined(4));
    assertEquals(Optional.of(Undefined.ISOLATE), z.undefined(5));
    Projection other = TieText.undirected("p-q");
    assertThrows(
        IllegalArgumentException.class,
        () -> WithinModuleZ.of(graph, Labels.parse(other, "x x"), RUN));
    assertThrows(
        CancelledException.class,
        () -> WithinModuleZ.of(graph, oneClass(graph), RUN.withCancellation(() -> true)));
  }

  // Sums of 0.1 and 0.2 and of 0.3 differ in the last bit.
  @Test
  void equalButForRoundingIsNoVariation() {
    Projection graph = TieText.undirected("a-b:.1 a-c:.2 b-c:.2 d-e:.3 e-f:1e-17 d-f:.3");
    Scores z = WithinModuleZ.of(graph, Labels.parse(graph, "x x - y y -"), RUN);
    assertEquals(Optional.of(Undefined.NO_VARIATION), z.undefined(0));
    Projection sums = TieText.undirected("a-b:.1 a-c:.2 b-d:.2 c-d:.1");
    Scores all = WithinModuleZ.of(sums, oneClass(sums), RUN);
    assertEquals(Optional.of(Undefined.NO_VARIATION), all.undefined(0));
    Projection mixed = TieText.undirected("a-b:.1 a-c:.2 d-e:.3 b-f:.2 c-f:.1");
    Scores rounded = WithinModuleZ.of(mixed, Labels.parse(mixed, "x x x y y x"), RUN);
    assertEquals(Optional.of(Undefined.NO_VARIATION), rounded.undefined(0));
  }

  // Guimerà, Amaral 2005: the borders belong to the lower role, z = 2.5 to the hubs.
  @ParameterizedTest
  @CsvSource({
    "0, 0, R1", "2.4999, .05, R1", "0, .0501, R2", "0, .62, R2", "0, .6201, R3", "0, .80, R3",
    "-1, .8001, R4", "-1, 1, R4", "2.5, 0, R5", "9, .30, R5", "2.5, .3001, R6", "3, .75, R6",
    "3, .7501, R7", "3, 1, R7"
  })
  void roles(double z, double participation, String code) {
    assertEquals(code, CartographyRole.of(z, participation).code());
  }

  @ParameterizedTest
  @CsvSource({"NaN, 0", "0, NaN", "0, 1.1", "0, -.1"})
  void rolesOfNothingAreRefused(double z, double participation) {
    assertThrows(IllegalArgumentException.class, () -> CartographyRole.of(z, participation));
  }

  // By z and P of karate.csv: 34 alone reaches 2.5, with P .51; 3 has P of just .62.
  @Test
  void rolesOfTheKarateClub() {
    Projection graph = Karate.graph();
    Cartography cartography =
        Cartography.of(graph, Karate.leiden(), Participation.Options.DEFAULT, RUN);
    Map<String, String> expected =
        Map.of("34", "R6", "1", "R2", "3", "R2", "28", "R3", "29", "R3", "4", "R1", "12", "R1");
    expected.forEach(
        (id, code) ->
            assertEquals(
                Optional.of(code),
                cartography.findRole(graph.getIndex(id)).map(CartographyRole::code),
                id));
    assertEquals(Optional.of("R6"), cartography.roles().findLabel(graph.getIndex("34")));
    assertEquals(.62, cartography.participation().of("3"), 1e-12);
    assertEquals("within-module-z", cartography.z().measure());
  }

  @Test
  void thereIsNoRoleWithoutBothNumbers() {
    Projection graph = TieText.undirected("a-b b-c d");
    Cartography cartography =
        Cartography.of(graph, Labels.parse(graph, "x x - x"), Participation.Options.DEFAULT, RUN);
    assertTrue(cartography.findRole(0).isPresent());
    assertEquals(Optional.empty(), cartography.findRole(2));
    assertEquals(Optional.empty(), cartography.findRole(3));
    assertEquals(-1, cartography.roles().classOf(3));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  // With no member left undefined, the z of a class have mean 0 and standard deviation 1.
  @ParameterizedTest
  @MethodSource("drawn")
  void aClassHasMeanZeroAndDeviationOne(Drawn drawn) {
    Projection graph = drawn.graph();
    Partition classes = Labels.drawn(graph, drawn.seed());
    Scores z = WithinModuleZ.of(graph, classes, RUN);
    for (int label = 0; label < classes.classes().size(); label++) {
      int own = label;
      int[] members =
          IntStream.range(0, graph.nodes()).filter(v -> classes.classOf(v) == own).toArray();
      if (IntStream.of(members).allMatch(v -> z.undefined(v).isEmpty())) {
        double n = members.length;
        double sum = IntStream.of(members).mapToDouble(z::value).sum();
        double squares = IntStream.of(members).mapToDouble(v -> z.value(v) * z.value(v)).sum();
        assertEquals(0, sum / n, 1e-9, drawn::toString);
        assertEquals(1, squares / n, 1e-9, drawn::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithTheFormula(Drawn drawn) {
    Projection graph = drawn.graph();
    Partition classes = Labels.drawn(graph, drawn.seed());
    Scores z = WithinModuleZ.of(graph, classes, RUN);
    int n = graph.nodes();
    double[] within = new double[n];
    Csr out = graph.out();
    for (int v = 0; v < n; v++) {
      for (int u = 0; u < n; u++) {
        if (classes.classOf(u) == classes.classOf(v)) {
          within[v] += out.arc(v, u) < 0 ? 0 : out.weight(out.arc(v, u));
          within[v] += !graph.directed() || out.arc(u, v) < 0 ? 0 : out.weight(out.arc(u, v));
        }
      }
    }
    for (int v = 0; v < n; v++) {
      int own = classes.classOf(v);
      double[] members =
          IntStream.range(0, n)
              .filter(u -> classes.classOf(u) == own)
              .mapToDouble(u -> within[u])
              .toArray();
      double mean =
          IntStream.range(0, members.length).mapToDouble(i -> members[i]).average().orElseThrow();
      double variance = 0;
      for (double member : members) {
        variance += (member - mean) * (member - mean) / members.length;
      }
      boolean isolate = out.degree(v) + graph.in().degree(v) == 0;
      double expected =
          own < 0 || isolate || variance < 1e-9
              ? Double.NaN
              : (within[v] - mean) / Math.sqrt(variance);
      assertEquals(expected, z.value(v), 1e-9, drawn::toString);
    }
  }
}
