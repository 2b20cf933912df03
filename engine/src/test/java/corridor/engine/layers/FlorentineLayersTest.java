package corridor.engine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import corridor.engine.layers.LayerSimilarity.Pair;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.TieText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Marriages and business of the Florentine families (Padgett and Ansell 1993), the textbook case of
 * two layers. Without Pucci, who has no tie: with him the QAP correlation is the .372 that UCINET's
 * tutorials print. Expected values by NumPy 2 and SciPy 1.17 on the 15 × 15 matrices: spearmanr,
 * kendalltau, jensenshannon (base 2), eigh of the supra-adjacency, and solve for PageRank.
 */
class FlorentineLayersTest {
  private static final Run RUN = Run.quiet();
  private static final Multiplex FAMILIES =
      Multiplex.of(
          ImmutableMap.of(
              "marriage",
              TieText.undirected(
                  "Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici"
                      + " Barbadori-Castellani Barbadori-Medici Bischeri-Guadagni Bischeri-Peruzzi"
                      + " Bischeri-Strozzi Castellani-Peruzzi Castellani-Strozzi"
                      + " Guadagni-Lamberteschi Guadagni-Tornabuoni Medici-Ridolfi Medici-Salviati"
                      + " Medici-Tornabuoni Pazzi-Salviati Peruzzi-Strozzi Ridolfi-Strozzi"
                      + " Ridolfi-Tornabuoni"),
              "business",
              TieText.undirected(
                  "Barbadori-Castellani Barbadori-Ginori Barbadori-Medici Barbadori-Peruzzi"
                      + " Bischeri-Guadagni Bischeri-Lamberteschi Bischeri-Peruzzi"
                      + " Castellani-Lamberteschi Castellani-Peruzzi Ginori-Medici"
                      + " Guadagni-Lamberteschi Lamberteschi-Peruzzi Medici-Pazzi Medici-Salviati"
                      + " Medici-Tornabuoni Acciaiuoli Albizzi Ridolfi Strozzi")));

  @Test
  void layersAreAsAlikeAsNumPySays() {
    LayerSimilarity similarity =
        LayerSimilarity.of(FAMILIES, LayerSimilarity.Options.DEFAULT.withPermutations(20_000), RUN);
    assertEquals(15, similarity.compared());
    Pair pair = similarity.pairs().get(0);
    assertEquals(8, pair.shared());
    assertEquals(20, pair.tiesOfFirst());
    assertEquals(15, pair.tiesOfSecond());
    assertEquals(8 / 27.0, pair.jaccard(), 1e-15);
    assertEquals(8 / 27.0, pair.weightedJaccard(), 1e-15);
    assertEquals(8 / 20.0, pair.secondGivenFirst(), 1e-15);
    assertEquals(8 / 15.0, pair.firstGivenSecond(), 1e-15);
    assertEquals(0.07789835636202097, pair.spearman().value(), 1e-12);
    assertEquals(0.0463054777121291, pair.tauB().value(), 1e-12);
    assertEquals(0.35645311547160224, pair.qap().value(), 1e-12);
    assertEquals(0.7350012720061664, pair.distance(), 1e-12);
    // 20 000 relabellings by NumPy: 0.0019; three standard errors of a difference of two such.
    assertEquals(0.0019, pair.p().orElseThrow(), 0.0014);
  }

  @ParameterizedTest
  @CsvSource({
    "Acciaiuoli,    1, 0,        -1.537297, 0.148827310, 0.044364219",
    "Barbadori,     6, 0.888889, 0.559017,  0.825671726, 0.073609354",
    "Bischeri,      6, 1,        0.559017,  0.829863779, 0.071579695",
    "Lamberteschi,  5, 0.64,     0.139754,  0.697049001, 0.064182072",
    "Medici,       11, 0.991736, 2.655331,  0.857948375, 0.127875555",
    "Peruzzi,       7, 0.979592, 0.978280,  1,           0.078522256",
    "Strozzi,       4, 0,        -0.279508, 0.497123508, 0.061334940",
  })
  void nodesAreAsNumPySays(
      String family, double overlap, double p, double z, double eigenvector, double pageRank) {
    Overlap measured = Overlap.of(FAMILIES, RUN);
    assertEquals(overlap, measured.overlap().of(family));
    assertEquals(p, measured.participation().of(family), 5e-7);
    assertEquals(z, measured.z().of(family), 5e-7);
    Versatility.Options options = Versatility.Options.DEFAULT;
    assertEquals(pageRank, Versatility.of(FAMILIES, options, RUN).of(family), 1e-9);
    assertEquals(
        eigenvector,
        Versatility.of(FAMILIES, options.withKind(Versatility.Kind.EIGENVECTOR), RUN).of(family),
        1e-8);
  }

  // By NumPy's eigh. The stronger the coupling, the slower the iteration: what it has not reached,
  // it must not tell.
  @ParameterizedTest
  @CsvSource({
    "100,  0.859738406, 0.152804398, 0.545490127",
    "1000, 0.859766498, 0.153022676, 0.546379829",
  })
  void strongCouplingIsRightOrUndefined(
      double omega, double medici, double acciaiuoli, double strozzi) {
    Scores scores =
        Versatility.of(FAMILIES, new Versatility.Options(Versatility.Kind.EIGENVECTOR, omega), RUN);
    if (scores.provenance().converged()) {
      assertEquals(medici, scores.of("Medici"), 1e-6);
      assertEquals(acciaiuoli, scores.of("Acciaiuoli"), 1e-6);
      assertEquals(strozzi, scores.of("Strozzi"), 1e-6);
    } else {
      for (int v = 0; v < FAMILIES.nodes(); v++) {
        assertEquals(Undefined.NOT_CONVERGED, scores.undefined(v).orElseThrow());
      }
    }
  }

  @Test
  void onlyTheMediciAreAHub() {
    Overlap measured = Overlap.of(FAMILIES, RUN);
    for (int v = 0; v < FAMILIES.nodes(); v++) {
      assertEquals(FAMILIES.ids().get(v).equals("Medici"), measured.isHub(v));
    }
    int medici = FAMILIES.graph(0).getIndex("Medici");
    assertEquals(Overlap.Spread.MULTIPLEXED, measured.spread(medici).orElseThrow());
    int strozzi = FAMILIES.graph(0).getIndex("Strozzi");
    assertEquals(Overlap.Spread.FOCUSED, measured.spread(strozzi).orElseThrow());
    assertTrue(measured.participation().provenance().options().get("M").equals("2"));
  }
}
