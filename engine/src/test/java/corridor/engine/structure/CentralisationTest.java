package corridor.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import corridor.engine.centrality.ArcMode;
import corridor.engine.centrality.Betweenness;
import corridor.engine.centrality.Closeness;
import corridor.engine.centrality.Degree;
import corridor.engine.centrality.Eigenvector;
import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.structure.Centralisation.Maximum;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CentralisationTest {
  private static final Run RUN = Run.quiet();
  private static final Projection KARATE = Karate.graph().withLength(PathLength.HOPS);
  private static final Projection COLEMAN = Classics.coleman().withLength(PathLength.HOPS);

  private static Scores degree(Projection graph, ArcMode mode) {
    return Degree.of(graph, Degree.Options.DEFAULT.withMode(mode), RUN);
  }

  private static double ofDegree(Projection graph) {
    return of(degree(graph, ArcMode.ALL), Maximum.degree(graph));
  }

  private static double ofBetweenness(Projection graph) {
    Scores scores = Betweenness.of(graph, Betweenness.Options.DEFAULT, RUN);
    return of(scores, Maximum.betweenness(graph));
  }

  private static double ofCloseness(Projection graph) {
    Scores scores = Closeness.of(graph, Closeness.Options.DEFAULT, RUN);
    return of(scores, Maximum.closeness(graph));
  }

  private static double of(Scores scores, Maximum maximum) {
    return Centralisation.of(scores, maximum).value().value();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 70})
  void aStarIsTheMostAndACycleTheLeast(int n) {
    Projection star = Shapes.star(n);
    Projection cycle = Shapes.cycle(Direction.SYMMETRISED, n);
    assertEquals(1, ofDegree(star), 1e-12);
    assertEquals(1, ofBetweenness(star), 1e-12);
    assertEquals(1, ofCloseness(star), 1e-12);
    assertEquals(0, ofDegree(cycle), 1e-12);
    assertEquals(0, ofBetweenness(cycle), 1e-12);
    assertEquals(0, ofCloseness(cycle), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 10})
  void directedStars(int n) {
    Projection.Builder outward = Projection.builder(Direction.DIRECTED, Shapes.ids(n));
    Projection.Builder both = Projection.builder(Direction.DIRECTED, Shapes.ids(n));
    for (int v = 1; v < n; v++) {
      outward.tie(0, v, 1);
      both.tie(0, v, 1).tie(v, 0, 1);
    }
    Projection out = outward.build();
    Projection in = both.build();
    assertEquals(1, of(degree(out, ArcMode.OUT), Maximum.outDegree(out)), 1e-12);
    // One node has no arc in, all others have one.
    assertEquals(1 / (n - 1.0) / (n - 1), of(degree(out, ArcMode.IN), Maximum.inDegree(out)));
    assertEquals(1, of(degree(in, ArcMode.ALL), Maximum.degree(in)), 1e-12);
    assertEquals(1, ofBetweenness(in), 1e-12);
  }

  // One pair and isolates.
  @Test
  void thePairIsTheMostForEigenvector() {
    Projection.Builder pair = Projection.builder(Direction.SYMMETRISED, Shapes.ids(8));
    Projection graph = pair.tie(0, 1, 1).build();
    assertEquals(1, ofEigenvector(graph), 1e-9);
  }

  private static double ofEigenvector(Projection graph) {
    Eigenvector.Options options = Eigenvector.Options.DEFAULT.withScale(Eigenvector.Scale.MAX);
    return of(Eigenvector.of(graph, options, RUN), Maximum.eigenvector(graph));
  }

  // NetworkX 3.6.1 centralities of Zachary's karate club with Freeman's formulas.
  @Test
  void publishedKarate() {
    assertEquals(.399621, ofDegree(KARATE), 5e-7);
    assertEquals(.405557, ofBetweenness(KARATE), 5e-7);
    assertEquals(.298195, ofCloseness(KARATE), 5e-7);
  }

  // netrics, tests: Coleman's girls, cut off after four digits. Its degree maximum is igraph's with
  // loops, n (n - 1).
  @Test
  void publishedColeman() {
    Maximum loops =
        new Maximum("degree", ImmutableMap.of("mode", "undirected", "normalised", "false"), 56);
    assertEquals(.2142, cutOff(of(degree(COLEMAN, ArcMode.ALL), loops)));
    assertEquals(.3195, cutOff(ofCloseness(COLEMAN)));
    assertEquals(.3401, cutOff(ofBetweenness(COLEMAN)));
    assertEquals(.5479, cutOff(ofEigenvector(COLEMAN)));
  }

  private static double cutOff(double value) {
    return Math.floor(value * 1e4) / 1e4;
  }

  @Test
  void staysBetweenNoneAndAll() {
    RandomGraphs.drawn()
        .filter(one -> one.graph().nodes() > 2)
        .forEach(
            one -> {
              double degree = ofDegree(one.graph());
              double betweenness = ofBetweenness(one.graph());
              assertTrue(degree >= 0 && degree <= 1, one::toString);
              assertTrue(betweenness >= 0 && betweenness <= 1 + 1e-12, one::toString);
            });
  }

  @Test
  void refusesAMaximumOfScoresToldOtherwise() {
    Scores raw = Betweenness.of(KARATE, new Betweenness.Options(false), RUN);
    Maximum betweenness = Maximum.betweenness(KARATE);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Centralisation.of(raw, betweenness));
    assertEquals(
        "normalised of the scores must be true for this maximum, but is false",
        refused.getMessage());
    Maximum degree = Maximum.degree(KARATE);
    assertThrows(IllegalArgumentException.class, () -> Centralisation.of(raw, degree));
  }

  @Test
  void twoNodesHaveNone() {
    Projection pair = Shapes.star(2);
    assertEquals(
        Statistic.undefined(Undefined.TOO_FEW_NODES),
        Centralisation.of(degree(pair, ArcMode.ALL), Maximum.degree(pair)).value());
  }

  @Test
  void aNodeWithoutValueLeavesNone() {
    Scores.Builder scores = Scores.builder(KARATE.ids());
    for (int v = 0; v < KARATE.nodes(); v++) {
      scores.set(v, v);
    }
    scores.setUndefined(3, Undefined.ISOLATE);
    Scores degree = degree(KARATE, ArcMode.ALL);
    assertEquals(
        Statistic.undefined(Undefined.UNDEFINED_INPUT),
        Centralisation.of(scores.build("ties", degree.provenance()), Maximum.degree(KARATE))
            .value());
  }

  @Test
  void provenanceTellsOfWhat() {
    Scores scores = degree(KARATE, ArcMode.ALL);
    assertEquals(
        ImmutableMap.of(
            "of", "degree", "mode", "undirected", "normalised", "false", "largest sum", "1056.0"),
        Centralisation.of(scores, Maximum.degree(KARATE)).provenance().options());
  }
}
