package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosenessTest {
  private static final Run RUN = Run.quiet();
  private static final Closeness.Options ALL = Closeness.Options.DEFAULT;
  private static final Closeness.Options WITHIN = ALL.withVariant(Closeness.Variant.COMPONENT);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 70})
  void closedForms(int n) {
    Scores star = Closeness.of(Shapes.star(n), ALL, RUN);
    assertEquals(1, star.value(0));
    assertEquals((n - 1.0) / (1 + 2 * (n - 2)), star.value(n - 1), 1e-12);
    assertEquals(1, Closeness.of(Shapes.clique(n), ALL, RUN).value(n / 2));
    Scores path = Closeness.of(Shapes.path(Direction.SYMMETRISED, n), ALL, RUN);
    Scores oneWay = Closeness.of(Shapes.path(Direction.DIRECTED, n), ALL, RUN);
    for (int v = 0; v < n; v++) {
      double before = v * (v + 1) / 2.0;
      double after = (n - 1 - v) * (n - v) / 2.0;
      assertEquals((n - 1) / (before + after), path.value(v), 1e-12);
      double reached = n - 1 - v;
      double expected = reached == 0 ? 0 : reached / (n - 1) * reached / after;
      assertEquals(expected, oneWay.value(v), 1e-12);
    }
  }

  // NetworkX, networkx/algorithms/centrality/tests/test_closeness_centrality.py.
  @Test
  void publishedVariants() {
    Projection graph = TieText.undirected("a-b b-c c-d e-f f-g");
    assertPrinted(".250 .375 .375 .250 .222 .333 .222", Closeness.of(graph, ALL, RUN));
    assertPrinted(".500 .750 .750 .500 .667 1 .667", Closeness.of(graph, WITHIN, RUN));
    assertPrinted(
        ".529 .529 .500 .600 .500 .643 .643 .600 .429 .310",
        Closeness.of(Classics.kite(), ALL, RUN));
    assertPrinted(
        ".368 .483 .4375 .400 .389 .333 .467 .326 .560 .286 .368 .500 .389 .4375 .483",
        Closeness.of(Classics.florentine(), ALL, RUN));
    // The test's graph is directed and made undirected: the later of two lengths stays.
    assertPrinted(
        "y x s u v",
        ".200 .286 .138 .235 .200",
        Closeness.of(
            TieText.undirectedLengths("s-u:10 s-x:5 u-v:1 u-x:3 v-y:6 x-v:5 x-y:2 y-s:7"),
            ALL,
            RUN));
  }

  // netrics, Coleman's adolescents, as 1/Σd.
  @Test
  void publishedColeman() {
    Scores scores = Closeness.of(Classics.coleman(), ALL, RUN);
    assertEquals(.059, scores.of("Betty") / 7, .0005);
    assertEquals(.091, scores.of("Sue") / 7, .0005);
    assertEquals(.091, scores.of("Alice") / 7, .0005);
  }

  // NetworkX 3.6.1; see karate.csv's README.
  @Test
  void publishedKarate() {
    assertPrinted(Karate.column("closeness"), Closeness.of(Karate.graph(), ALL, RUN));
  }

  // tnet's sample by length 1/weight: (n − 1)/Σd by NetworkX 3.6.1, and harmonic sums.
  @Test
  void opsahl() {
    assertPrinted(
        "1.111111 1.428571 1.111111 .666667 1.111111 .588235",
        Closeness.of(Classics.opsahl(), ALL, RUN));
    assertPrinted(
        "8.704762 11.666667 8.704762 3.666667 6.333333 3.209524",
        Harmonic.of(Classics.opsahl(), new Harmonic.Options(ArcMode.OUT, false), RUN));
  }

  @Test
  void whoReachesNobodyHasZeroOrNoValue() {
    Projection graph = TieText.directed("a-b c");
    Scores all = Closeness.of(graph, ALL, RUN);
    assertEquals(0.5, all.of("a"));
    assertEquals(0, all.of("b"));
    assertEquals(0, all.of("c"));
    Scores within = Closeness.of(graph, WITHIN, RUN);
    assertEquals(1, within.of("a"));
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), within.undefined(1));
    assertEquals(Optional.of(Undefined.ISOLATE), within.undefined(2));
    assertEquals(
        Optional.of(Undefined.TOO_FEW_NODES),
        Closeness.of(TieText.undirected("alone"), ALL, RUN).undefined(0));
  }
}
