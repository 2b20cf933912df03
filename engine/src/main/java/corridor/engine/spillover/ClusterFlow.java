package corridor.engine.spillover;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.run.Run;
import java.util.stream.IntStream;

/**
 * Influence between clusters: the transfer matrix summed over the pairs of nodes of two clusters.
 *
 * <p>For one unit put in at every node of cluster g, direct(h, g) = Σ a(j, i) and total(h, g) = Σ
 * m(j, i) over i in g and j in h. Total is what is put in (where g = h), what arrives directly and
 * what arrives in later rounds, {@link #indirect}. {@link #share} is the part of all effects of g
 * that h receives, {@link #spilloverShare} the part outside g. A cluster of more nodes sends and
 * receives more; divide by {@link #size} to compare nodes.
 *
 * <p>Indirect has three parts, by the clusters that what arrives has passed (A with only the rows
 * and columns of the clusters told):
 *
 * <ul>
 *   <li>{@link #rounds}: it crossed from g to h once, and went round within g before and within h
 *       after: (I − A_hh)⁻¹·A_hg·(I − A_gg)⁻¹ less direct; within g = h, (I − A_gg)⁻¹ less what is
 *       put in and direct.
 *   <li>{@link #feedback}: it went to and fro between g and h; within g = h, it left and came back
 *       (interregional feedback, Miller and Blair 2009, section 3.3).
 *   <li>{@link #viaOthers}: it passed a third cluster.
 * </ul>
 *
 * <p>Nodes without a class are a class of their own, {@value #OTHER}, the last one. Unit: units for
 * a unit put in at every node of the sending cluster; shares from 0 to 1, always defined, since
 * total(g, g) ≥ 1. Weights, direction, normalisation and refusals are those of the {@link
 * TransferMatrix}. One solution a cluster and two for each pair; O(n + m + clusters²) memory, one
 * thread, deterministic. Source: methods of multiregional input–output analysis, Miller and Blair
 * 2009, doi:10.1017/CBO9780511626982.
 */
public final class ClusterFlow {
  /** Label of the nodes without a class. */
  public static final String OTHER = "other";

  private final ImmutableList<String> labels;
  private final int[] sizes;
  private final double[][] direct;
  private final double[][] total;
  private final double[][] once;
  private final double[][] between;
  private final Provenance provenance;

  private ClusterFlow(ImmutableList<String> labels, int[] sizes, Provenance provenance) {
    this.labels = labels;
    this.sizes = sizes;
    this.direct = new double[labels.size()][labels.size()];
    this.total = new double[labels.size()][labels.size()];
    this.once = new double[labels.size()][labels.size()];
    this.between = new double[labels.size()][labels.size()];
    this.provenance = provenance;
  }

  /** The flow between the classes of a partition of the matrix's nodes. */
  public static ClusterFlow of(TransferMatrix matrix, Partition partition, Run run) {
    if (!partition.ids().equals(matrix.ids())) {
      throw new IllegalArgumentException(
          "partition must have the nodes of the transfer matrix, but has %d, and the matrix %d"
              .formatted(partition.ids().size(), matrix.nodes()));
    }
    int classes = partition.classes().size();
    int[] label =
        IntStream.range(0, matrix.nodes())
            .map(node -> partition.classOf(node) < 0 ? classes : partition.classOf(node))
            .toArray();
    boolean others = IntStream.of(label).anyMatch(c -> c == classes);
    if (others && partition.classes().contains(OTHER)) {
      throw new IllegalArgumentException(
          "partition must not have a class " + OTHER + " beside nodes without a class");
    }
    ImmutableList.Builder<String> labels = ImmutableList.builder();
    labels.addAll(partition.classes());
    if (others) {
      labels.add(OTHER);
    }
    ImmutableList<String> all = labels.build();
    int[] sizes = new int[all.size()];
    IntStream.of(label).forEach(c -> sizes[c]++);
    ClusterFlow flow =
        new ClusterFlow(
            all, sizes, matrix.provenance("cluster-flow").withOption("classes", partition.name()));
    flow.add(matrix, label, run);
    return flow;
  }

  private void add(TransferMatrix matrix, int[] label, Run run) {
    Projection coefficients = matrix.coefficients();
    Csr out = coefficients.out();
    for (int from = 0; from < label.length; from++) {
      direct[label[from]][label[from]] += coefficients.selfWeight(from);
      for (int arc = out.start(from); arc < out.end(from); arc++) {
        direct[label[out.target(arc)]][label[from]] += out.weight(arc);
      }
    }
    ClusterBlocks blocks = new ClusterBlocks(matrix, label, run);
    int clusters = sizes.length;
    for (int from = 0; from < clusters; from++) {
      double[] arriving = matrix.inverse().arriving(blocks.members(from));
      for (int to = 0; to < clusters; to++) {
        run.checkpoint(
            "flow between clusters", (long) from * clusters + to, (long) clusters * clusters);
        total[to][from] = blocks.sum(arriving, to);
        once[to][from] = to == from ? blocks.within(from) : blocks.crossingOnce(to, from);
        between[to][from] = to == from ? total[to][from] : blocks.between(to, from);
      }
    }
  }

  /** Labels of the clusters, in order; the nodes without one come last. */
  public ImmutableList<String> labels() {
    return labels;
  }

  /** Number of nodes of a cluster: what is put in. */
  public int size(int cluster) {
    return sizes[cluster];
  }

  /** What arrives at cluster {@code to} from cluster {@code from} directly. */
  public double direct(int to, int from) {
    return direct[to][from];
  }

  /** What is ever at cluster {@code to}, what was put in there included. */
  public double total(int to, int from) {
    return total[to][from];
  }

  /** What arrives at cluster {@code to} in two rounds or more. */
  public double indirect(int to, int from) {
    return Math.max(0, total[to][from] - direct[to][from] - (to == from ? sizes[to] : 0));
  }

  /** What of the indirect flow crossed once, with rounds within each of both clusters. */
  public double rounds(int to, int from) {
    return part(once[to][from] - direct[to][from] - (to == from ? sizes[to] : 0), to, from);
  }

  /** What of the indirect flow went to and fro between both, or left the cluster and came back. */
  public double feedback(int to, int from) {
    return part(between[to][from] - once[to][from], to, from);
  }

  /** What of the indirect flow passed a third cluster; 0 within a cluster, where it is feedback. */
  public double viaOthers(int to, int from) {
    return part(total[to][from] - between[to][from], to, from);
  }

  // Differences of sums: what only rounding makes is nothing.
  private double part(double difference, int to, int from) {
    return difference > 1e-12 * total[to][from] ? difference : 0;
  }

  /** The part of all effects of cluster {@code from} that cluster {@code to} receives. */
  public double share(int to, int from) {
    double sum = 0;
    for (double[] row : total) {
      sum += row[from];
    }
    return total[to][from] / sum;
  }

  /** The part of all effects of cluster {@code from} that arises outside it. */
  public double spilloverShare(int from) {
    double sum = 0;
    for (int to = 0; to < sizes.length; to++) {
      sum += to == from ? 0 : share(to, from);
    }
    return sum;
  }

  /** Where the flow comes from. */
  public Provenance provenance() {
    return provenance;
  }
}
