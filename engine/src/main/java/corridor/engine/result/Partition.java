package corridor.engine.result;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** One class a node, or none: clusters, communities, tiers. Classes are numbered in their order. */
public final class Partition {
  private static final int NONE = -1;

  private final String name;
  private final ImmutableList<String> ids;
  private final ImmutableList<String> classes;
  private final int[] classOf;

  private Partition(
      String name, ImmutableList<String> ids, ImmutableList<String> classes, int[] classOf) {
    this.name = name;
    this.ids = ids;
    this.classes = classes;
    this.classOf = classOf;
  }

  /** Nodes with these ids in the classes of these labels; an empty label is no class. */
  public static Partition of(String name, ImmutableList<String> ids, List<String> labels) {
    if (labels.size() != ids.size()) {
      throw new IllegalArgumentException(
          "labels must be one a node, but are " + labels.size() + " for " + ids.size() + " nodes");
    }
    TreeSet<String> distinct = new TreeSet<>(labels);
    distinct.remove("");
    ImmutableList<String> classes = ImmutableList.copyOf(distinct);
    int[] classOf =
        labels.stream()
            .mapToInt(label -> Math.max(NONE, Collections.binarySearch(classes, label)))
            .toArray();
    return new Partition(name, ids, classes, classOf);
  }

  /**
   * Nodes with these ids in classes {@code 0 … classes - 1}; -1 is no class. Their labels are "1",
   * "2", …, with zeros before them where it takes them to sort as numbers.
   */
  public static Partition numbered(
      String name, ImmutableList<String> ids, int classes, int[] classOf) {
    if (classOf.length != ids.size()) {
      throw new IllegalArgumentException(
          "classOf must be one a node, but is " + classOf.length + " for " + ids.size() + " nodes");
    }
    for (int label : classOf) {
      if (label < NONE || label >= classes) {
        throw new IllegalArgumentException(
            "classOf must be from -1 to " + (classes - 1) + ", but has " + label);
      }
    }
    int digits = String.valueOf(classes).length();
    ImmutableList<String> labels =
        IntStream.rangeClosed(1, classes)
            .mapToObj(String::valueOf)
            .map(number -> "0".repeat(digits - number.length()) + number)
            .collect(ImmutableList.toImmutableList());
    return new Partition(name, ids, labels, classOf.clone());
  }

  /** The nodes of a projection by the city clusters of its network. */
  public static Partition ofClusters(Network network, Projection projection) {
    List<String> labels =
        projection.ids().stream()
            .map(network::findCluster)
            .map((Optional<Group> cluster) -> cluster.map(Group::id).orElse(""))
            .toList();
    return of("clusters", projection.ids(), labels);
  }

  /** What the classes are. */
  public String name() {
    return name;
  }

  /** Ids of the nodes, in order. */
  public ImmutableList<String> ids() {
    return ids;
  }

  /** Labels of the classes, in order. */
  public ImmutableList<String> classes() {
    return classes;
  }

  /** Number of the class of node number {@code node}; -1 if it is in none. */
  public int classOf(int node) {
    return classOf[node];
  }

  /** Label of the class of node number {@code node}, if it is in one. */
  public Optional<String> findLabel(int node) {
    return classOf[node] == NONE ? Optional.empty() : Optional.of(classes.get(classOf[node]));
  }

  /** Number of nodes in class number {@code label}. */
  public int size(int label) {
    return (int) Arrays.stream(classOf).filter(other -> other == label).count();
  }
}
