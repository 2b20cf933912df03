package corridor.engine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.centrality.Eigenvector;
import corridor.engine.centrality.PageRank;
import corridor.engine.layers.LayerSimilarity.Pair;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayersTest {
  private static final Run RUN = Run.quiet();

  private static Multiplex layers(Projection... graphs) {
    ImmutableMap.Builder<String, Projection> layers = ImmutableMap.builder();
    for (int layer = 0; layer < graphs.length; layer++) {
      layers.put("layer " + layer, graphs[layer]);
    }
    return Multiplex.of(layers.buildOrThrow());
  }

  private static Projection empty(int nodes) {
    return Projection.builder(Direction.SYMMETRISED, Shapes.ids(nodes)).build();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 7, 20})
  void sameLayersSpreadEvenlyAndAreTheSame(int nodes) {
    Multiplex same = layers(Shapes.star(nodes), Shapes.star(nodes), Shapes.star(nodes));
    Overlap overlap = Overlap.of(same, RUN);
    for (int v = 0; v < nodes; v++) {
      assertEquals(1, overlap.participation().value(v), 1e-12);
      assertEquals(v == 0 ? 3.0 * (nodes - 1) : 3, overlap.overlap().value(v));
    }
    for (Pair pair :
        LayerSimilarity.of(same, LayerSimilarity.Options.DEFAULT.withPermutations(9999), RUN)
            .pairs()) {
      assertEquals(1, pair.jaccard());
      assertEquals(1, pair.weightedJaccard());
      assertEquals(1, pair.secondGivenFirst());
      assertEquals(0, pair.distance());
      assertEquals(1, pair.spearman().value(), 1e-12);
      assertEquals(1, pair.tauB().value(), 1e-12);
      if (nodes > 3) {
        assertEquals(1, pair.qap().value(), 1e-12);
        // A relabelling keeps the star if it keeps the centre: one in n; four standard errors.
        double chance = 1.0 / nodes;
        assertEquals(chance, pair.p().orElseThrow(), 4 * Math.sqrt(chance * (1 - chance) / 9999));
      }
    }
  }

  @Test
  void layersWithoutATieInCommonAreFarApart() {
    Multiplex apart = layers(TieText.undirected("a-b c d"), TieText.undirected("a b c-d"));
    Pair pair = LayerSimilarity.of(apart, LayerSimilarity.Options.DEFAULT, RUN).pairs().get(0);
    assertEquals(0, pair.jaccard());
    assertEquals(0, pair.secondGivenFirst());
    assertEquals(1, pair.distance(), 1e-12);
    assertEquals(-1, pair.spearman().value(), 1e-12);
    // Of 6 pairs each has one: r = −1/5.
    assertEquals(-0.2, pair.qap().value(), 1e-12);
    assertEquals(1, pair.p().orElseThrow());
  }

  @Test
  void conditionalOverlapTellsWhichLayerIsInsideWhich() {
    Multiplex nested = layers(TieText.undirected("a-b b-c c-d d-a"), TieText.undirected("a-b c d"));
    Pair pair = LayerSimilarity.of(nested, LayerSimilarity.Options.DEFAULT, RUN).pairs().get(0);
    assertEquals(0.25, pair.secondGivenFirst());
    assertEquals(1, pair.firstGivenSecond());
    assertEquals(Undefined.NO_VARIATION, pair.spearman().undefined().orElseThrow());
  }

  @Test
  void undefinedIsNotZero() {
    Multiplex one = layers(TieText.undirected("a-b b-c d"), TieText.undirected("a b c d"));
    Overlap overlap = Overlap.of(one, RUN);
    assertEquals(Optional.of(Undefined.ONE_LAYER), overlap.participation().undefined(0));
    assertEquals(Optional.of(Undefined.ISOLATE), overlap.participation().undefined(3));
    assertEquals(Optional.of(Undefined.ISOLATE), overlap.z().undefined(3));
    assertEquals(Optional.empty(), overlap.spread(0));
    assertEquals(0, overlap.overlap().value(3));
    assertEquals(List.of(), LayerSimilarity.of(one, LayerSimilarity.Options.DEFAULT, RUN).pairs());
    Scores none = Versatility.of(layers(empty(2), empty(2)), Versatility.Options.DEFAULT, RUN);
    assertEquals(Optional.of(Undefined.ISOLATE), none.undefined(0));
    Overlap even = Overlap.of(layers(Shapes.cycle(Direction.SYMMETRISED, 5)), RUN);
    assertEquals(Optional.of(Undefined.NO_VARIATION), even.z().undefined(0));
  }

  @Test
  void noNodesAtAllIsNoFailure() {
    Multiplex nobody = layers(empty(0), empty(0));
    assertEquals(0, Overlap.of(nobody, RUN).overlap().size());
    assertEquals(0, Versatility.of(nobody, Versatility.Options.DEFAULT, RUN).size());
    assertTrue(Dominance.of(nobody, Set.of(), Dominance.Options.DEFAULT, RUN).rows().isEmpty());
  }

  @Test
  void oneLayerIsAsVersatileAsItIsCentral() {
    Projection graph = Shapes.cliqueBridgeClique(4, 3);
    Scores versatility = Versatility.of(layers(graph), Versatility.Options.DEFAULT, RUN);
    Scores pageRank = PageRank.of(graph, PageRank.Options.DEFAULT, RUN);
    for (int v = 0; v < graph.nodes(); v++) {
      assertEquals(pageRank.value(v), versatility.value(v), 1e-12);
    }
  }

  // The supra-adjacency of M same layers is A ⊗ I + ω I ⊗ (J − I): its leading eigenvector is A's.
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 10})
  void sameLayersHaveTheEigenvectorOfOne(double omega) {
    Projection graph = Shapes.cliqueBridgeClique(5, 3);
    Scores versatility =
        Versatility.of(
            layers(graph, graph, graph),
            new Versatility.Options(Versatility.Kind.EIGENVECTOR, omega),
            RUN);
    Scores eigenvector =
        Eigenvector.of(graph, Eigenvector.Options.DEFAULT.withScale(Eigenvector.Scale.MAX), RUN);
    for (int v = 0; v < graph.nodes(); v++) {
      assertEquals(eigenvector.value(v), versatility.value(v), 1e-9);
    }
  }

  @Test
  void dominanceIsTheShareWithItsSamplingError() {
    Multiplex layers = layers(Shapes.clique(16), Shapes.cycle(Direction.SYMMETRISED, 16));
    Dominance.Options options = Dominance.Options.DEFAULT.withResamples(20_000);
    Dominance dominance = Dominance.of(layers, layers.ids(), options, RUN);
    Dominance.Row first = dominance.dominant().orElseThrow();
    assertEquals("layer 0", first.layer());
    assertEquals(120, first.total());
    assertEquals(120 / 136.0, first.share(), 1e-12);
    assertEquals(136, dominance.draws());
    assertEquals(1, dominance.leads(Set.of("layer 0")), 1e-9);
    // scipy.stats.binom(136, 120/136).ppf([.025, .975]) is 112 and 127.
    assertEquals(112 / 136.0, first.low(), 1 / 136.0 + 1e-9);
    assertEquals(127 / 136.0, first.high(), 1 / 136.0 + 1e-9);
  }

  @Test
  void equalLayersLeadInTurn() {
    Projection ring = Shapes.cycle(Direction.SYMMETRISED, 10);
    Dominance dominance =
        Dominance.of(layers(ring, ring), ring.ids(), Dominance.Options.DEFAULT, RUN);
    assertEquals(Optional.empty(), dominance.dominant());
    assertEquals(0.5, dominance.leads(Set.of("layer 0")), 0.07);
    assertEquals(1, dominance.leads(Set.of("layer 0", "layer 1")), 1e-9);
  }

  @Test
  void aPartHasTheTiesWithinItOrAlsoThoseThatTouchIt() {
    Multiplex layers = layers(TieText.undirected("a-b b-c c-d"), TieText.undirected("a-b b c d"));
    Dominance.Options within = Dominance.Options.DEFAULT;
    assertEquals(
        List.of(0.5, 0.5),
        Dominance.of(layers, Set.of("a", "b", "elsewhere"), within, RUN).rows().stream()
            .map(Dominance.Row::share)
            .toList());
    assertEquals(
        2,
        Dominance.of(layers, Set.of("a", "b"), within.withWithin(false), RUN).rows().get(0).ties());
    assertTrue(Dominance.of(layers, Set.of("d"), within, RUN).dominant().isEmpty());
  }

  @Test
  void sharesMakeLayersOfDifferentUnitsComparable() {
    Projection few = TieText.undirected("a-b:2 b-c:1 d");
    Projection many = TieText.undirected("a-b:2e9 b-c:1e9 d");
    Multiplex shares = Multiplex.of(ImmutableMap.of("few", few, "many", many), LayerValues.SHARES);
    Overlap overlap = Overlap.of(shares, RUN);
    for (int v = 0; v < 3; v++) {
      assertEquals(1, overlap.participation().value(v), 1e-12);
    }
    double mean = 0;
    for (int v = 0; v < 4; v++) {
      mean += overlap.strength(1, v) / 4;
    }
    assertEquals(1, mean, 1e-12);
  }

  @Test
  void refusesWhatIsNoMultiplex() {
    assertThrows(IllegalArgumentException.class, () -> Multiplex.of(ImmutableMap.of()));
    assertThrows(IllegalArgumentException.class, () -> layers(Shapes.clique(3), Shapes.clique(4)));
    assertThrows(
        IllegalArgumentException.class,
        () -> layers(Shapes.clique(3)).withOnly(ImmutableList.of("another")));
    assertThrows(
        UnsuitableGraphException.class,
        () ->
            Versatility.of(
                layers(TieText.directed("a-b")),
                Versatility.Options.DEFAULT.withKind(Versatility.Kind.EIGENVECTOR),
                RUN));
    assertThrows(IllegalArgumentException.class, () -> Versatility.Options.DEFAULT.withOmega(0));
    assertThrows(IllegalArgumentException.class, () -> Dominance.Options.DEFAULT.withResamples(0));
    assertThrows(
        IllegalArgumentException.class, () -> LayerSimilarity.Options.DEFAULT.withPermutations(-1));
  }
}
