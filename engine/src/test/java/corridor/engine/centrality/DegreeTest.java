package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Degree, strength and what lies between. */
class DegreeTest {
  private static final Run RUN = Run.quiet();
  private static final Degree.Options SHARE = Degree.Options.DEFAULT.withNormalised(true);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 40})
  void theCentreOfAStarKnowsEverybody(int n) {
    Scores share = Degree.of(Shapes.star(n), SHARE, RUN);
    assertEquals(1, share.value(0));
    assertEquals(1.0 / (n - 1), share.value(n - 1));
    assertEquals(n - 1, Degree.of(Shapes.star(n), Degree.Options.DEFAULT, RUN).value(0));
  }

  @Test
  void arcsCountByTheMode() {
    Projection graph = TieText.directed("a-b:2 a-c:3 c-a:5 d");
    assertPrinted("3 1 2 0", Degree.of(graph, new Degree.Options(ArcMode.ALL, false), RUN));
    assertPrinted("2 0 1 0", Degree.of(graph, new Degree.Options(ArcMode.OUT, false), RUN));
    assertPrinted("1 1 1 0", Degree.of(graph, new Degree.Options(ArcMode.IN, false), RUN));
    assertPrinted("10 2 8 0", Strength.of(graph, new Strength.Options(ArcMode.ALL), RUN));
    assertPrinted("5 0 5 0", Strength.of(graph, new Strength.Options(ArcMode.OUT), RUN));
    assertPrinted("5 2 3 0", Strength.of(graph, new Strength.Options(ArcMode.IN), RUN));
  }

  @Test
  void aShareOfNoOtherNodesIsUndefined() {
    Projection graph = TieText.undirected("alone");
    Scores share = Degree.of(graph, SHARE, RUN);
    assertEquals(Optional.of(Undefined.TOO_FEW_NODES), share.undefined(0));
    assertEquals(0, Degree.of(graph, Degree.Options.DEFAULT, RUN).value(0));
  }

  // NetworkX, networkx/algorithms/centrality/tests/test_degree_centrality.py.
  @Test
  void publishedShares() {
    assertPrinted(
        ".444 .444 .333 .667 .333 .556 .556 .333 .222 .111",
        Degree.of(Classics.kite(), SHARE, RUN));
    assertPrinted(
        ".071 .214 .143 .214 .214 .071 .286 .071 .429 .071 .214 .214 .143 .286 .214",
        Degree.of(Classics.florentine(), SHARE, RUN));
  }

  // netrics, tests of centrality on Coleman's adolescents.
  @Test
  void publishedDegreesOfColeman() {
    Scores scores = Degree.of(Classics.coleman(), Degree.Options.DEFAULT, RUN);
    assertPrinted("Betty Sue Alice Jane Dale", "1 4 4 2 3", scores);
  }

  // tnet's sample, Opsahl, Agneessens, Skvoretz 2010, by the degree_w of tnet.
  @ParameterizedTest
  @CsvSource({
    "0,   2 4 2 1 2 1",
    "0.5, 3.4641 6.6332 3.4641 1 2.4495 1",
    "1,   6 11 6 1 3 1",
    "1.5, 10.3923 18.2414 10.3923 1 3.6742 1"
  })
  void publishedOpsahlDegrees(double alpha, String expected) {
    OpsahlDegree.Options options = OpsahlDegree.Options.DEFAULT.withAlpha(alpha);
    assertPrinted(expected, OpsahlDegree.of(Classics.opsahl(), options, RUN));
  }

  @Test
  void opsahlTakesTheModeForBothParts() {
    Projection graph = TieText.directed("a-b:2 a-c:6 c-a:5 d");
    OpsahlDegree.Options half = OpsahlDegree.Options.DEFAULT;
    assertPrinted("4 0 2.236068 0", OpsahlDegree.of(graph, half, RUN));
    assertPrinted(
        "2.236068 1.414214 2.449490 0", OpsahlDegree.of(graph, half.withMode(ArcMode.IN), RUN));
    assertPrinted(
        "6.244998 1.414214 4.690416 0", OpsahlDegree.of(graph, half.withMode(ArcMode.ALL), RUN));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
  void alphaIsANumberFromZeroUp(double alpha) {
    assertThrows(
        IllegalArgumentException.class, () -> OpsahlDegree.Options.DEFAULT.withAlpha(alpha));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void everyTieHasTwoEnds(Drawn drawn) {
    Projection graph = drawn.graph();
    Scores degree = Degree.of(graph, Degree.Options.DEFAULT, RUN);
    Scores strength = Strength.of(graph, Strength.Options.DEFAULT, RUN);
    double weight = IntStream.range(0, graph.out().arcs()).mapToDouble(graph.out()::weight).sum();
    assertEquals(2 * graph.ties(), sum(degree), drawn::toString);
    assertEquals(graph.directed() ? 2 * weight : weight, sum(strength), drawn::toString);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void opsahlRunsFromDegreeToStrength(Drawn drawn) {
    Projection graph = drawn.graph();
    OpsahlDegree.Options options = new OpsahlDegree.Options(0, ArcMode.ALL);
    Scores none = OpsahlDegree.of(graph, options, RUN);
    Scores all = OpsahlDegree.of(graph, options.withAlpha(1), RUN);
    Scores degree = Degree.of(graph, Degree.Options.DEFAULT, RUN);
    Scores strength = Strength.of(graph, Strength.Options.DEFAULT, RUN);
    for (int v = 0; v < graph.nodes(); v++) {
      assertEquals(degree.value(v), none.value(v), drawn::toString);
      assertEquals(strength.value(v), all.value(v), 1e-12, drawn::toString);
    }
  }

  private static double sum(Scores scores) {
    return IntStream.range(0, scores.size()).mapToDouble(scores::value).sum();
  }
}
