package corridor.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.centrality.Strength;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Shapes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed between two graphs that are small enough to know. */
class ChangeTest {
  private static final Run RUN = Run.quiet();

  // ab and bc before; bc and cd and bd afterwards, bc twice as strong.
  private static final Network NETWORK =
      Years.network(
          4,
          Map.of("ab", "ab", "cd", "cd"),
          "ab 2010..2012 4",
          "bc 2010..2012 1",
          "bc 2012..2014 2",
          "cd 2012..2014 3",
          "bd 2012.. 1");

  private static TieChange change() {
    return TieChange.of(
        Years.during(NETWORK, 2010, 2012).graph(), Years.during(NETWORK, 2012, 2014).graph());
  }

  @Test
  void tiesAreNewLostOrKept() {
    TieChange change = change();
    assertEquals(Set.of(new TieEnds("b", "c")), change.kept());
    assertEquals(Set.of(new TieEnds("a", "b")), change.lost());
    assertEquals(Set.of(new TieEnds("b", "d"), new TieEnds("c", "d")), change.gained());
    assertEquals(Set.of(new TieEnds("a", "b")), change.weakened());
    assertEquals(1 / 4., change.jaccard().value(), 1e-12);
    assertEquals(2 / 3., change.newTieRate().value(), 1e-12);
    assertEquals(6 / 5. - 1, change.growth().rate().value(), 1e-12);
  }

  @Test
  void betweenNothingAndNothingThereIsNoPersistence() {
    Projection none = Projection.builder(Direction.SYMMETRISED, List.of("a", "b")).build();
    TieChange change = TieChange.of(none, none);
    assertFalse(change.jaccard().isDefined());
    assertFalse(change.newTieRate().isDefined());
    assertFalse(change.growth().rate().isDefined());
    Projection directed = Projection.builder(Direction.DIRECTED, List.of("a")).build();
    assertThrows(IllegalArgumentException.class, () -> TieChange.of(none, directed));
  }

  private static Scores strength(Projection graph) {
    return Strength.of(graph, Strength.Options.DEFAULT, RUN);
  }

  // Strengths 4 5 1 0 before; 0 3 5 4 afterwards. Of the six pairs, ab and cd are ordered
  // alike (a < b, c > d); ac, ad, bc, bd are not.
  @Test
  void ranksAreComparedPairByPair() {
    RankChange ranks =
        RankChange.of(
            strength(Years.during(NETWORK, 2010, 2012).graph()),
            strength(Years.during(NETWORK, 2012, 2014).graph()));
    assertEquals((2 - 4) / 6., ranks.tauB().value(), 1e-12);
    assertEquals(new RankChange.Row("a", 2, 4, 4, 0), ranks.rows().get(0));
    assertEquals(-2, ranks.rows().get(0).rise());
    Scores star = strength(Shapes.star(5));
    assertEquals(1, RankChange.of(star, star).tauB().value(), 1e-12);
    Scores level = strength(Shapes.clique(4));
    assertFalse(RankChange.of(level, level).tauB().isDefined());
  }

  @Test
  void tiersAreCountedFromOneTimeToTheNext() {
    TierMoves moves = TierMoves.of(Map.of("a", 1, "b", 2, "c", 2), Map.of("a", 2, "b", 2, "d", 1));
    assertEquals(1, moves.counts().get(1, 2));
    assertEquals(1, moves.count(1, 2));
    assertEquals(0, moves.count(2, 1));
    assertEquals(0, moves.count(3, 3));
    assertEquals(1, moves.counts().get(2, 2));
    assertEquals(1, moves.counts().get(2, 0));
    assertEquals(1, moves.counts().get(0, 1));
    assertEquals(.5, moves.share(2, 0).value());
    assertEquals(0, moves.share(2, 1).value());
    assertFalse(moves.share(3, 1).isDefined());
    assertEquals(
        List.of(
            new TierMoves.Move("a", 1, 2),
            new TierMoves.Move("c", 2, 0),
            new TierMoves.Move("d", 0, 1)),
        moves.moves());
    assertEquals(List.of(1, 0, 0), moves.moves().stream().map(TierMoves.Move::fall).toList());
  }

  @Test
  void whatCrossesIsAShareOfWhatIsInClusters() {
    Snapshot later = Years.during(NETWORK, 2012, 2014);
    ClusterCrossing crossing =
        ClusterCrossing.of(later.graph(), Partition.ofClusters(NETWORK, later.graph()));
    assertEquals(3, crossing.crossing());
    assertEquals(3, crossing.within());
    assertEquals(.5, crossing.share().value());
    Partition none = Partition.of("none", later.graph().ids(), List.of("", "", "", ""));
    assertFalse(ClusterCrossing.of(later.graph(), none).share().isDefined());
    assertEquals(6, ClusterCrossing.of(later.graph(), none).unclustered());
  }

  // In a clique of n, n − 1 ways lead from one node to another; over a bridge one.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void disjointPathsAreAsManyAsTheSmallestCut(int n) {
    List<String> ids = Shapes.ids(2 * n);
    Projection clique = Shapes.clique(2 * n);
    DisjointPaths ways =
        DisjointPaths.of(clique, List.of(ids.get(0)), List.of(ids.get(2 * n - 1)), RUN);
    assertEquals(2 * n - 1, ways.number());
    assertEquals(2 * n - 1, ways.cut().size());
    DisjointPaths bridge =
        DisjointPaths.of(
            Shapes.cliqueBridgeClique(n, n), ids.subList(0, n), ids.subList(n, 2 * n), RUN);
    assertEquals(1, bridge.number());
    assertEquals(List.of(new TieEnds(ids.get(n - 1), ids.get(n))), bridge.cut());
  }

  @Test
  void weightsDoNotMakePaths() {
    Projection graph =
        Projection.builder(Direction.SYMMETRISED, List.of("a", "b", "c"))
            .tie("a", "b", 9)
            .tie("a", "c", .1)
            .tie("b", "c", .1)
            .build();
    assertEquals(2, DisjointPaths.of(graph, List.of("a"), List.of("b"), RUN).number());
    assertEquals(
        0,
        DisjointPaths.of(
                Projection.builder(Direction.SYMMETRISED, List.of("a", "b")).build(),
                List.of("a"),
                List.of("b"),
                RUN)
            .number());
  }

  @Test
  void anEgoLeansOnItsFirstPartners() {
    Projection graph = Years.during(NETWORK, 2012, 2014).graph();
    EgoTies c = EgoTies.outgoing(graph, graph.getIndex("c"));
    assertEquals(2, c.partners());
    assertEquals(.6, c.leading(1).value().value(), 1e-12);
    assertEquals(List.of("d"), c.leading(1).leaders());
    assertEquals(.36 + .16, c.herfindahl().value(), 1e-12);
    EgoTies a = EgoTies.outgoing(graph, graph.getIndex("a"));
    assertEquals(0, a.partners());
    assertFalse(a.herfindahl().isDefined());
  }

  // Before: ab knowledge. Afterwards: ab knowledge (kept) and industry (converted), bc industry.
  @Test
  void aKeptPairInANewLayerIsConverted() {
    Network facts =
        Years.network(
            3, Map.of(), "ab 2010.. knowledge 1", "ab 2012.. industry 2", "bc 2012.. industry 1");
    LayerChange change =
        LayerChange.of(
            layers(Years.during(facts, 2010, 2012)), layers(Years.during(facts, 2012, 2014)));
    assertEquals(new LayerChange(3, 1, 1), change);
    assertEquals(1 / 3., change.conversion().value(), 1e-12);
    assertEquals(
        Map.of(Layer.KNOWLEDGE, .25, Layer.INDUSTRY, .75),
        LayerChange.mix(layers(Years.during(facts, 2012, 2014))));
    assertFalse(LayerChange.of(Map.of(), Map.of()).conversion().isDefined());
    assertEquals(Map.of(), LayerChange.mix(Map.of()));
  }

  private static Map<Layer, Projection> layers(Snapshot snapshot) {
    return Map.of(
        Layer.KNOWLEDGE,
        layer(snapshot, Layer.KNOWLEDGE),
        Layer.INDUSTRY,
        layer(snapshot, Layer.INDUSTRY));
  }

  private static Projection layer(Snapshot snapshot, Layer layer) {
    return snapshot
        .by(rule -> rule.withSelection(rule.selection().withLayers(Set.of(layer))))
        .graph();
  }

  // ab: knowledge 2010, industry 2013; bc: innovation 2012, value 2011; cd: knowledge only.
  @Test
  void theLagIsTheMedianOverPairs() {
    Network facts =
        Years.network(
            4,
            Map.of(),
            "ab 2010.. knowledge",
            "ab 2013..2014 industry",
            "ab 2015.. value",
            "bc 2012.. innovation",
            "bc 2011.. value",
            "cd 2010.. knowledge",
            "cd industry");
    Set<Layer> earlier = Set.of(Layer.KNOWLEDGE, Layer.INNOVATION);
    Set<Layer> later = Set.of(Layer.INDUSTRY, Layer.VALUE);
    LayerLag lag = LayerLag.of(Years.during(facts, 2010, 2011), earlier, later);
    assertEquals(2, lag.pairs());
    assertEquals(1, lag.median().value());
    LayerLag none = LayerLag.of(Years.during(facts, 2010, 2011), earlier, Set.of(Layer.SERVICE));
    assertFalse(none.median().isDefined());
  }

  @Test
  void aClusterHasTheNodesWhoseClusterItIs() {
    Snapshot all = Years.all(NETWORK);
    assertEquals(Set.of("a", "b"), all.members(NETWORK.getGroup("ab")));
    assertEquals(0, all.undated());
    Network undated = Years.network(3, Map.of(), "ab", "bc 2010..");
    assertEquals(1, Years.during(undated, 2010, 2012).undated());
    assertEquals(1, Years.during(undated, 2010, 2012).graph().ties());
  }
}
