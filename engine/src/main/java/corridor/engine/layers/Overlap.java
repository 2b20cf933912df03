package corridor.engine.layers;

import corridor.engine.centrality.ArcMode;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import java.util.Locale;
import java.util.Optional;

/**
 * How much a node has in all layers together, and how evenly that is spread over them: the overlap
 * {@code o(i) = Σ_a s_a(i)} of its strengths, the multiplex participation {@code P(i) = M/(M − 1)
 * (1 − Σ_a (s_a(i)/o(i))²)}, and the overlap as deviations from the mean, {@code z(i) = (o(i) −
 * mean)/sd}. M is the number of layers that have ties.
 *
 * <ul>
 *   <li>A weight is a strength; what it counts for across layers is the multiplex's {@link
 *       LayerValues}.
 *   <li>Direction: arcs both ways count.
 *   <li>Unit: that of the values; 0 and up. P from 0, all in one layer, to 1, the same in each. z
 *       in standard deviations of the population of nodes with ties.
 *   <li>Undefined: P and z of a node without ties ({@link Undefined#ISOLATE}), P with fewer than
 *       two layers ({@link Undefined#ONE_LAYER}), z if all overlaps are equal ({@link
 *       Undefined#NO_VARIATION}). The overlap of a node without ties is 0.
 *   <li>O(layers · (nodes + ties)) time; one thread, deterministic.
 * </ul>
 *
 * <p>Battiston, Nicosia, Latora 2014, Structural measures for multiplex networks, Physical Review E
 * 89, doi:10.1103/PhysRevE.89.032804.
 */
public final class Overlap {
  /** From so many standard deviations above the mean on a node is a hub. */
  public static final double HUB = 2;

  // Shares of a few layers hit 1/3 and 2/3 exactly; the order of a sum must not decide.
  private static final double ROUNDING = 1e-12;

  /** How evenly a node's ties are spread over layers. */
  public enum Spread {
    /** P below 1/3. */
    FOCUSED,
    /** P from 1/3 to 2/3. */
    MIXED,
    /** P above 2/3. */
    MULTIPLEXED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The written form. */
    public String label() {
      return label;
    }
  }

  private final double[][] strengths; // [layer][node]
  private final Scores overlap;
  private final Scores participation;
  private final Scores z;

  private Overlap(double[][] strengths, Scores overlap, Scores participation, Scores z) {
    this.strengths = strengths;
    this.overlap = overlap;
    this.participation = participation;
    this.z = z;
  }

  /** Overlap and participation of every node. */
  public static Overlap of(Multiplex multiplex, Run run) {
    int n = multiplex.nodes();
    double[][] strengths = new double[multiplex.layers()][n];
    double[] sums = new double[n];
    for (int layer = 0; layer < strengths.length; layer++) {
      run.checkpoint("overlap of layers", layer, strengths.length);
      for (int v = 0; v < n; v++) {
        strengths[layer][v] = ArcMode.ALL.strength(multiplex.valued(layer), v);
        sums[v] += strengths[layer][v];
      }
    }
    Provenance provenance = multiplex.provenance("overlap");
    return new Overlap(
        strengths,
        Scores.of(multiplex.ids(), sums, multiplex.values().label(), provenance),
        participation(multiplex, strengths, sums),
        z(multiplex, sums));
  }

  private static Scores participation(Multiplex multiplex, double[][] strengths, double[] sums) {
    int present = multiplex.present().length;
    Scores.Builder scores = Scores.builder(multiplex.ids());
    for (int v = 0; v < sums.length; v++) {
      if (sums[v] == 0) {
        scores.setUndefined(v, Undefined.ISOLATE);
      } else if (present < 2) {
        scores.setUndefined(v, Undefined.ONE_LAYER);
      } else {
        double squares = 0;
        for (double[] layer : strengths) {
          squares += (layer[v] / sums[v]) * (layer[v] / sums[v]);
        }
        scores.set(v, Math.max(0, Math.min(1, present / (present - 1.0) * (1 - squares))));
      }
    }
    return scores.build(
        "0 one layer, 1 all alike", multiplex.provenance("multiplex participation"));
  }

  private static Scores z(Multiplex multiplex, double[] sums) {
    int[] tied = multiplex.tiedNodes();
    double mean = 0;
    for (int v : tied) {
      mean += sums[v] / tied.length;
    }
    double variance = 0;
    for (int v : tied) {
      variance += (sums[v] - mean) * (sums[v] - mean) / tied.length;
    }
    double sd = Math.sqrt(variance);
    Scores.Builder scores = Scores.builder(multiplex.ids());
    for (int v = 0; v < sums.length; v++) {
      if (sums[v] == 0) {
        scores.setUndefined(v, Undefined.ISOLATE);
      } else if (sd <= ROUNDING * mean) {
        scores.setUndefined(v, Undefined.NO_VARIATION);
      } else {
        scores.set(v, (sums[v] - mean) / sd);
      }
    }
    return scores.build("standard deviations", multiplex.provenance("z of overlap"));
  }

  /** What a node's ties count for in all layers together. */
  public Scores overlap() {
    return overlap;
  }

  /** How evenly a node's ties are spread over the layers that have any. */
  public Scores participation() {
    return participation;
  }

  /** The overlap in standard deviations from the mean of all nodes with ties. */
  public Scores z() {
    return z;
  }

  /** What the ties of a node count for in one layer. */
  public double strength(int layer, int node) {
    return strengths[layer][node];
  }

  /** Whether a node has much more than most, {@code z} of {@value #HUB} or more. */
  public boolean isHub(int node) {
    return z.value(node) >= HUB;
  }

  /** How a node's ties are spread over layers, if that is defined. */
  public Optional<Spread> spread(int node) {
    double p = participation.value(node);
    if (Double.isNaN(p)) {
      return Optional.empty();
    }
    if (p < 1.0 / 3 - ROUNDING) {
      return Optional.of(Spread.FOCUSED);
    }
    return Optional.of(p > 2.0 / 3 + ROUNDING ? Spread.MULTIPLEXED : Spread.MIXED);
  }
}
