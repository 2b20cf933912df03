package corridor.engine.layers;

import com.google.common.collect.ImmutableList;
import corridor.engine.centrality.Eigenvector;
import corridor.engine.centrality.PageRank;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.Locale;

/**
 * Who is central if one may change from layer to layer: every node stands once in each layer that
 * has ties, its own copies are tied with weight omega, and the centralities of the copies add up.
 * The supra-adjacency has the layers' weights in blocks along the diagonal and omega between the
 * copies of a node.
 *
 * <ul>
 *   <li>A weight is a strength, in the multiplex's {@link LayerValues}: omega is in the same unit.
 *       Small omega: layers stand alone; large: as if all layers were one.
 *   <li>Direction: arcs are followed by PageRank; copies are tied both ways. The eigenvector
 *       refuses directed layers ({@link UnsuitableGraphException}).
 *   <li>PageRank adds up to 1 over the nodes; the eigenvector is scaled to 1 at its greatest.
 *   <li>The eigenvector is undefined as {@link Eigenvector} is; 0 outside the component with the
 *       greatest eigenvalue. No tie in any layer: all undefined. A large omega puts the greatest
 *       eigenvalues close to each other; where the iteration does not tell them apart, all are
 *       undefined ({@link Undefined#NOT_CONVERGED}).
 *   <li>O(M (ties + M nodes)) time an iteration for M layers, and as much memory; deterministic, as
 *       the centralities are.
 * </ul>
 *
 * <p>De Domenico, Solé-Ribalta, Omodei, Gómez, Arenas 2015, Ranking in interconnected multilayer
 * networks reveals versatile nodes, Nature Communications 6:6868, doi:10.1038/ncomms7868.
 */
public final class Versatility {

  /** Which centrality of the copies. */
  public enum Kind {
    /** Where a walker is who follows ties and changes layers. */
    PAGERANK,
    /** The leading eigenvector of the supra-adjacency. */
    EIGENVECTOR;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The written form. */
    public String label() {
      return label;
    }
  }

  /**
   * How layers are coupled.
   *
   * @param omega weight of the tie between two copies of a node, above 0 and at most {@link
   *     #GREATEST}
   */
  public record Options(Kind kind, double omega) {
    /** Beyond it the layers say nothing of their own, and no iteration tells their copies apart. */
    public static final double GREATEST = 1000;

    /** PageRank, coupled with weight 1. */
    public static final Options DEFAULT = new Options(Kind.PAGERANK, 1);

    /** Refuses a coupling that is no strength. */
    public Options {
      if (!(omega > 0 && omega <= GREATEST)) {
        throw new IllegalArgumentException(
            "omega must be above 0 and at most " + GREATEST + ", but is " + omega);
      }
    }

    /** These options for another centrality. */
    public Options withKind(Kind newKind) {
      return new Options(newKind, omega);
    }

    /** These options with another coupling. */
    public Options withOmega(double newOmega) {
      return new Options(kind, newOmega);
    }
  }

  private Versatility() {}

  /** The versatility of every node. */
  public static Scores of(Multiplex multiplex, Options options, Run run) {
    int[] present = multiplex.present();
    int n = multiplex.nodes();
    String measure = "versatility-" + options.kind().label();
    Scores.Builder scores = Scores.builder(multiplex.ids());
    Provenance provenance = multiplex.provenance(measure).withOption("omega", options.omega());
    if (present.length == 0) {
      for (int v = 0; v < n; v++) {
        scores.setUndefined(v, Undefined.ISOLATE);
      }
      return scores.build("", provenance);
    }
    if (options.kind() == Kind.EIGENVECTOR && multiplex.directed()) {
      throw new UnsuitableGraphException(
          "the eigenvector of layers needs symmetrised layers; take PageRank or symmetrise");
    }
    Projection copies = copies(multiplex, present, options.omega());
    Scores ofCopies =
        options.kind() == Kind.PAGERANK
            ? PageRank.of(copies, PageRank.Options.DEFAULT, run)
            : Eigenvector.of(copies, Eigenvector.Options.DEFAULT, run);
    double[] sums = new double[n];
    double greatest = 0;
    for (int v = 0; v < n; v++) {
      for (int layer = 0; layer < present.length; layer++) {
        sums[v] += ofCopies.value(layer * n + v);
      }
      greatest = Math.max(greatest, sums[v]);
    }
    Provenance walked = ofCopies.provenance();
    double scale = options.kind() == Kind.EIGENVECTOR ? greatest : 1;
    for (int v = 0; v < n; v++) {
      if (!walked.converged()) {
        scores.setUndefined(v, Undefined.NOT_CONVERGED);
      } else if (Double.isNaN(sums[v])) {
        scores.setUndefined(v, ofCopies.undefined(v).orElse(Undefined.UNDEFINED_INPUT));
      } else {
        scores.set(v, sums[v] / scale);
      }
    }
    Provenance told = provenance.withIterations(walked.iterations(), walked.converged());
    for (String warning : walked.warnings()) {
      told = told.withWarning(warning);
    }
    String unit = options.kind() == Kind.PAGERANK ? "share of the walk" : "share of the greatest";
    return scores.build(unit, told);
  }

  private static Projection copies(Multiplex multiplex, int[] present, double omega) {
    int n = multiplex.nodes();
    ImmutableList.Builder<String> ids = ImmutableList.builder();
    ProjectionRule rule =
        ProjectionRule.ALL_NODES
            .withName("supra-adjacency")
            .withDirection(multiplex.directed() ? Direction.DIRECTED : Direction.SYMMETRISED);
    for (int layer = 0; layer < present.length; layer++) {
      for (int v = 0; v < n; v++) {
        // Zeros before numbers: ids sort as text, layer by layer.
        ids.add(String.format(Locale.ROOT, "%010d-%010d", layer, v));
      }
    }
    Projection empty = Projection.ofArcs(rule, ids.build(), new int[0], new int[0], new double[0]);
    Projection.Builder copies = empty.onSameNodes();
    for (int layer = 0; layer < present.length; layer++) {
      Csr out = multiplex.valued(present[layer]).out();
      for (int v = 0; v < n; v++) {
        for (int arc = out.start(v); arc < out.end(v); arc++) {
          if (multiplex.directed() || v < out.target(arc)) {
            copies.tie(layer * n + v, layer * n + out.target(arc), out.weight(arc));
          }
        }
        for (int other = 0; other < present.length; other++) {
          if (multiplex.directed() ? other != layer : other > layer) {
            copies.tie(layer * n + v, other * n + v, omega);
          }
        }
      }
    }
    return copies.build();
  }
}
