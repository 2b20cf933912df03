package corridor.engine.brokerage;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The classes that nodes are in, once it is settled what nodes of no class are. */
final class ClassLabels {
  /** The label of the class of all nodes that have none. */
  static final String OTHER = "other";

  static final int NONE = -1;

  private final ImmutableList<String> names;
  private final int[] labels;
  private final int[] members;
  private final int[] sizes;

  private ClassLabels(ImmutableList<String> names, int[] labels) {
    this.names = names;
    this.labels = labels;
    this.members = IntStream.range(0, labels.length).filter(v -> labels[v] != NONE).toArray();
    this.sizes = new int[names.size()];
    for (int v : members) {
      sizes[labels[v]]++;
    }
  }

  static ClassLabels of(Projection graph, Partition partition, Unclassed unclassed) {
    requireSameNodes(graph, partition);
    int[] labels = IntStream.range(0, graph.nodes()).map(partition::classOf).toArray();
    if (unclassed == Unclassed.LEFT_OUT || Arrays.stream(labels).noneMatch(c -> c < 0)) {
      return new ClassLabels(partition.classes(), labels);
    }
    int other = partition.classes().size();
    return new ClassLabels(
        ImmutableList.<String>builder().addAll(partition.classes()).add(OTHER).build(),
        Arrays.stream(labels).map(c -> c < 0 ? other : c).toArray());
  }

  static void requireSameNodes(Projection graph, Partition partition) {
    if (!partition.ids().equals(graph.ids())) {
      throw new IllegalArgumentException(
          "partition must be of the projection's nodes, but "
              + partition.name()
              + " is of other nodes");
    }
  }

  /** Number of classes. */
  int count() {
    return names.size();
  }

  String name(int label) {
    return names.get(label);
  }

  /** Number of the class of a node, or {@link #NONE}. */
  int of(int node) {
    return labels[node];
  }

  /** The same for all nodes. */
  int[] all() {
    return labels.clone();
  }

  /** Number of nodes in a class. */
  int size(int label) {
    return sizes[label];
  }

  /** The nodes in any class, in their order. */
  int[] members() {
    return members.clone();
  }

  /** Number of nodes in any class. */
  int total() {
    return members.length;
  }
}
