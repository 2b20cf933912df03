package corridor.engine.spillover;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.spillover.TransferMatrix.Form;
import corridor.engine.spillover.TransferMatrix.Normalisation;
import corridor.engine.spillover.TransferMatrix.Options;
import java.util.List;

/** The matrix A as a graph: an arc from → to weighs a(to, from), a loop a(v, v). */
final class Coefficients {
  private Coefficients() {}

  /** What is passed on along the ties of a graph, directed or not. */
  static Projection of(Projection graph, Options options) {
    Csr out = graph.out();
    Projection.Builder shares = Projection.builder(Direction.DIRECTED, graph.ids());
    boolean leontief = options.form() == Form.LEONTIEF;
    boolean bySender = options.normalisation() == Normalisation.OUT_STRENGTH;
    double[] total = new double[graph.nodes()];
    for (int v = 0; v < total.length; v++) {
      total[v] = (bySender ? out : graph.in()).strength(v) + (leontief ? graph.selfWeight(v) : 0);
    }
    for (int from = 0; from < total.length; from++) {
      for (int arc = out.start(from); arc < out.end(from); arc++) {
        int to = out.target(arc);
        double share = out.weight(arc) / total[bySender ? from : to];
        shares.tie(from, to, leontief ? share : options.rho() * share);
      }
    }
    return shares.build();
  }

  /** Given coefficients {@code [to][from]}. */
  static Projection of(List<String> ids, double[][] coefficients) {
    int n = ids.size();
    Projection.Builder shares = Projection.builder(Direction.DIRECTED, ids);
    if (coefficients.length != n) {
      throw new IllegalArgumentException(
          "coefficients must have %d rows, but has %d".formatted(n, coefficients.length));
    }
    for (int to = 0; to < n; to++) {
      if (coefficients[to].length != n) {
        throw new IllegalArgumentException(
            "coefficients must have %d columns, but row %d has %d"
                .formatted(n, to, coefficients[to].length));
      }
      for (int from = 0; from < n; from++) {
        double share = coefficients[to][from];
        if (!(share >= 0) || Double.isInfinite(share)) {
          throw new IllegalArgumentException(
              "coefficients must be finite and not below 0, but [%d][%d] is %s"
                  .formatted(to, from, share));
        }
        if (share > 0) {
          shares.tie(ids.get(from), ids.get(to), share);
        }
      }
    }
    return shares.build();
  }

  /** A without the nodes that are not kept, which lose their arcs and stay as isolates. */
  static Projection within(Projection coefficients, boolean[] kept) {
    Csr out = coefficients.out();
    Projection.Builder left = Projection.builder(Direction.DIRECTED, coefficients.ids());
    for (int from = 0; from < kept.length; from++) {
      if (!kept[from]) {
        continue;
      }
      if (coefficients.selfWeight(from) > 0) {
        left.tie(from, from, coefficients.selfWeight(from));
      }
      for (int arc = out.start(from); arc < out.end(from); arc++) {
        if (kept[out.target(arc)]) {
          left.tie(from, out.target(arc), out.weight(arc));
        }
      }
    }
    return left.build();
  }
}
