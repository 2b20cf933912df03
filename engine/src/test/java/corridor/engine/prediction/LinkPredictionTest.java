package corridor.engine.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.prediction.LinkPrediction.Index;
import corridor.engine.prediction.LinkPrediction.Options;
import corridor.engine.prediction.LinkPrediction.Pair;
import corridor.engine.prediction.LinkPrediction.ScoredPair;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkPredictionTest {
  private static final Run RUN = Run.quiet();
  private static final Options OPTIONS = Options.DEFAULT;

  private static double score(Projection graph, Index index, String first, String second) {
    return LinkPrediction.ofPairs(
            graph, List.of(new Pair(first, second)), OPTIONS.withIndex(index), RUN)
        .pairs()
        .get(0)
        .score();
  }

  // Two leaves of a star share the centre, which has n - 1 ties.
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 10, 50})
  void closedForms(int n) {
    Projection star = Shapes.star(n);
    String leaf = star.id(1);
    String other = star.id(n - 1);
    assertEquals(1, score(star, Index.COMMON_NEIGHBOURS, leaf, other));
    assertEquals(1, score(star, Index.JACCARD, leaf, other));
    assertEquals(1 / Math.log(n - 1), score(star, Index.ADAMIC_ADAR, leaf, other));
    assertEquals(1.0 / (n - 1), score(star, Index.RESOURCE_ALLOCATION, leaf, other));
    assertEquals(1, score(star, Index.PREFERENTIAL_ATTACHMENT, leaf, other));
    assertEquals(0, score(star, Index.COMMON_NEIGHBOURS, star.id(0), other));
    assertEquals(0, score(star, Index.JACCARD, star.id(0), other));
    Projection clique = Shapes.clique(n);
    assertEquals(n - 2, score(clique, Index.COMMON_NEIGHBOURS, clique.id(0), clique.id(1)));
    assertEquals((n - 2.0) / n, score(clique, Index.JACCARD, clique.id(0), clique.id(1)));
    LinkPrediction leaves = LinkPrediction.of(star, OPTIONS.withCount(n * n), RUN);
    assertEquals((n - 1) * (n - 2) / 2, leaves.pairs().size());
    assertEquals(List.of(), LinkPrediction.of(clique, OPTIONS, RUN).pairs());
  }

  // a and b share x (ties 2 and 1) and y (ties 3 and 5); s: a 5, b 10, x 4, y 8.
  @ParameterizedTest
  @CsvSource({
    "COMMON_NEIGHBOURS, 11",
    // (1 + 3) / (2 + 5 + 4)
    "JACCARD, 0.36363636363636365",
    // 3 / ln 5 + 8 / ln 9
    "ADAMIC_ADAR, 5.504961710",
    // 3 / 4 + 8 / 8
    "RESOURCE_ALLOCATION, 1.75",
    "PREFERENTIAL_ATTACHMENT, 50"
  })
  void weightedByHand(Index index, double expected) {
    Projection graph = TieText.undirected("a-x:2 b-x:1 x-z:1 a-y:3 b-y:5 b-w:4");
    LinkPrediction found =
        LinkPrediction.ofPairs(
            graph, List.of(new Pair("b", "a")), OPTIONS.withIndex(index).withWeighted(true), RUN);
    assertEquals(expected, found.pairs().get(0).score(), 1e-9);
    assertEquals("true", found.provenance().options().get("weighted"));
  }

  @Test
  void jaccardOfTwoNodesWithoutTiesIsUndefined() {
    LinkPrediction found =
        LinkPrediction.ofPairs(
            TieText.undirected("a b c-d"),
            List.of(new Pair("a", "b"), new Pair("a", "c"), new Pair("c", "d")),
            OPTIONS.withIndex(Index.JACCARD),
            RUN);
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), found.pairs().get(0).undefined());
    assertTrue(Double.isNaN(found.pairs().get(0).score()));
    assertEquals(new ScoredPair("a", "c", 0, false), found.pairs().get(1));
    assertEquals(new ScoredPair("c", "d", 0, true), found.pairs().get(2));
    assertEquals(Optional.empty(), found.pairs().get(1).undefined());
  }

  // x y z and Z Y X have 3 4 5 ties. From the first on, 1/3 + 1/4 + 1/5 is one bit less than
  // 1/5 + 1/4 + 1/3.
  @Test
  void equalTermsInAnotherOrderAreATie() {
    String text =
        "p-x p-y p-z q-x q-y q-z x-1 y-2 y-3 z-4 z-5 z-6"
            + " r-X r-Y r-Z s-X s-Y s-Z Z-A Y-B Y-C X-D X-E X-F";
    Projection graph = TieText.undirected(text);
    List<ScoredPair> best = LinkPrediction.of(graph, OPTIONS.withCount(2), RUN).pairs();
    assertEquals(best.get(0).score(), best.get(1).score());
    assertEquals("p", best.get(0).first());
    assertEquals("r", best.get(1).first());
  }

  @Test
  void tiesForTheLastPlaceAreDecidedByIds() {
    Projection graph = Shapes.star(200);
    for (Index index : Index.values()) {
      List<ScoredPair> best =
          LinkPrediction.of(graph, OPTIONS.withIndex(index).withCount(3), RUN).pairs();
      for (int i = 0; i < 3; i++) {
        assertEquals(graph.id(1), best.get(i).first());
        assertEquals(graph.id(i + 2), best.get(i).second());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pairsWithoutAScoreAreNotTold(Index index) {
    Projection graph = TieText.undirected("a b c-d");
    assertEquals(
        List.of(),
        LinkPrediction.of(graph, OPTIONS.withIndex(index), RUN).pairs().stream()
            .filter(pair -> pair.first().equals("a") || pair.second().equals("b"))
            .toList());
    Projection none = Projection.builder(Direction.SYMMETRISED, List.of()).build();
    assertEquals(List.of(), LinkPrediction.of(none, OPTIONS.withIndex(index), RUN).pairs());
  }

  @Test
  void misuseAndDirectedGraphsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withCount(0));
    Projection graph = TieText.undirected("a-b");
    for (Pair pair : List.of(new Pair("a", "a"), new Pair("a", "x"))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> LinkPrediction.ofPairs(graph, List.of(pair), OPTIONS, RUN));
    }
    Projection directed = TieText.directed("a-b");
    assertThrows(UnsuitableGraphException.class, () -> LinkPrediction.of(directed, OPTIONS, RUN));
    Run run = RUN.withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> LinkPrediction.of(graph, OPTIONS, run));
    assertThrows(
        CancelledException.class,
        () -> LinkPrediction.ofPairs(graph, List.of(new Pair("a", "b")), OPTIONS, run));
  }

  @Test
  void provenanceTellsTheIndex() {
    assertEquals(
        "adamic-adar",
        LinkPrediction.of(Shapes.star(3), OPTIONS.withIndex(Index.ADAMIC_ADAR), RUN)
            .provenance()
            .options()
            .get("index"));
  }
}
