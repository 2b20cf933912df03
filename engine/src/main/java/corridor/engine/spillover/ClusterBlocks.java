package corridor.engine.spillover;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;

/** What arrives at clusters if all but some clusters are taken out of the network. */
final class ClusterBlocks {
  private final TransferMatrix matrix;
  private final int[] label;
  private final Inverse[] alone;
  private final Run run;

  ClusterBlocks(TransferMatrix matrix, int[] label, Run run) {
    this.matrix = matrix;
    this.label = label;
    this.run = run;
    int clusters = 1;
    for (int cluster : label) {
      clusters = Math.max(clusters, cluster + 1);
    }
    this.alone = new Inverse[clusters];
    for (int cluster = 0; cluster < clusters; cluster++) {
      alone[cluster] = without(cluster, cluster);
    }
  }

  // The inverse with no other clusters than these.
  private Inverse without(int one, int other) {
    boolean[] kept = new boolean[label.length];
    for (int v = 0; v < kept.length; v++) {
      kept[v] = label[v] == one || label[v] == other;
    }
    return matrix.inverse(Coefficients.within(matrix.coefficients(), kept), run);
  }

  /** One for each node of the cluster. */
  double[] members(int cluster) {
    double[] members = new double[label.length];
    for (int v = 0; v < members.length; v++) {
      members[v] = label[v] == cluster ? 1 : 0;
    }
    return members;
  }

  double sum(double[] values, int cluster) {
    double sum = 0;
    for (int v = 0; v < values.length; v++) {
      sum += label[v] == cluster ? values[v] : 0;
    }
    return sum;
  }

  /** What is ever in a cluster if nothing leaves it. */
  double within(int cluster) {
    return sum(alone[cluster].arriving(members(cluster)), cluster);
  }

  /** What arrives if it may cross from one cluster to the other once, and nothing else. */
  double crossingOnce(int to, int from) {
    double[] before = alone[from].arriving(members(from));
    double[] crossing = new double[label.length];
    Projection coefficients = matrix.coefficients();
    Csr out = coefficients.out();
    for (int v = 0; v < label.length; v++) {
      for (int arc = out.start(v); label[v] == from && arc < out.end(v); arc++) {
        int next = out.target(arc);
        crossing[next] += label[next] == to ? out.weight(arc) * before[v] : 0;
      }
    }
    return sum(alone[to].arriving(crossing), to);
  }

  /** What arrives if only these two clusters are there. */
  double between(int to, int from) {
    return sum(without(to, from).arriving(members(from)), to);
  }
}
