package corridor.engine.community;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Partition;

/** Communities as numbers from 0 without gaps, one a node. */
final class Labels {
  private final int[] labels;
  private final int count;

  /** Takes the array over. */
  Labels(int[] labels, int count) {
    this.labels = labels;
    this.count = count;
  }

  int of(int node) {
    return labels[node];
  }

  int nodes() {
    return labels.length;
  }

  /** Number of communities. */
  int count() {
    return count;
  }

  Partition numberedBySize(String name, ImmutableList<String> ids) {
    return Partition.numbered(name, ids, count, Numbering.bySize(labels, count));
  }

  double adjustedRand(Labels other) {
    return PartitionAgreement.adjustedRand(labels, count, other.labels, other.count);
  }

  /** Number of pairs of nodes that are together in one and apart in the other. */
  double disagreements(Labels other) {
    double[] both = {0};
    Contingency.forEach(
        labels,
        count,
        other.labels,
        other.count,
        (a, b, nodes) -> both[0] += Contingency.pairs(nodes));
    return pairsTogether() + other.pairsTogether() - 2 * both[0];
  }

  private double pairsTogether() {
    int[] sizes = new int[count];
    for (int label : labels) {
      sizes[label]++;
    }
    double pairs = 0;
    for (int size : sizes) {
      pairs += Contingency.pairs(size);
    }
    return pairs;
  }

  /** Counts one up for each node whose class is not the, or a, largest in its community. */
  void countElsewhere(Partition reference, int[] counts) {
    Members members = new Members(labels, count);
    int[] sizes = new int[reference.classes().size()];
    for (int community = 0; community < count; community++) {
      int most = 0;
      for (int i = members.start(community); i < members.end(community); i++) {
        int label = reference.classOf(members.node(i));
        if (label >= 0) {
          most = Math.max(most, ++sizes[label]);
        }
      }
      for (int i = members.start(community); i < members.end(community); i++) {
        int label = reference.classOf(members.node(i));
        counts[members.node(i)] += label >= 0 && sizes[label] < most ? 1 : 0;
      }
      for (int i = members.start(community); i < members.end(community); i++) {
        int label = reference.classOf(members.node(i));
        if (label >= 0) {
          sizes[label] = 0;
        }
      }
    }
  }
}
