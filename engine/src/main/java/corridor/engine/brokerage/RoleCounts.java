package corridor.engine.brokerage;

import corridor.engine.projection.Projection;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;

/** How often every node is in each role, with its classes and with classes dealt out anew. */
final class RoleCounts {
  private static final int NODES_A_CHUNK = 64;

  /** Class numbers held at a time: 16 MB, whatever the size of the graph and number of draws. */
  private static final int LABELS_HELD = 1 << 22;

  private static final int ROLES = BrokerageRole.values().length;

  private final Projection graph;
  private final ClassLabels classes;
  private final double[] chances;
  private final long[][] counts;
  private final double[][] squares;
  private final long[][] first;
  private final boolean[][] varied;
  private final int[][] atLeast;
  private final int[][] atMost;

  private RoleCounts(Projection graph, ClassLabels classes) {
    int n = graph.nodes();
    this.graph = graph;
    this.classes = classes;
    this.chances = chances(classes);
    this.counts = new long[n][ROLES];
    this.squares = new double[n][ROLES];
    this.first = new long[n][ROLES];
    this.varied = new boolean[n][ROLES];
    this.atLeast = new int[n][ROLES];
    this.atMost = new int[n][ROLES];
  }

  static RoleCounts of(Projection graph, ClassLabels classes, Relabellings relabellings, Run run) {
    int held = Math.max(1, LABELS_HELD / Math.max(1, graph.nodes()));
    return of(graph, classes, relabellings, held, run);
  }

  /** With so many relabellings held at a time; how many does not matter to the result. */
  static RoleCounts of(
      Projection graph, ClassLabels classes, Relabellings relabellings, int held, Run run) {
    RoleCounts roles = new RoleCounts(graph, classes);
    int[] labels = classes.all();
    roles.each("brokerage roles", (triples, v) -> triples.count(labels, roles.counts[v]), run);
    for (int from = 0; from < relabellings.count(); from += held) {
      int until = (int) Math.min(relabellings.count(), (long) from + held);
      roles.countRelabelled(relabellings, from, until, run);
    }
    return roles;
  }

  private interface Step {
    void at(OpenTriples triples, int node);
  }

  // Every node writes its own places, so that threads cannot disturb each other.
  private void each(String task, Step step, Run run) {
    OrderedParallel.each(
        run,
        task,
        graph.nodes(),
        NODES_A_CHUNK,
        () -> new OpenTriples(graph, classes.count()),
        (triples, from, until) -> {
          for (int v = from; v < until; v++) {
            triples.around(v);
            step.at(triples, v);
          }
        });
  }

  private void countRelabelled(Relabellings relabellings, int from, int until, Run run) {
    int[][] labels = new int[until - from][];
    for (int i = from; i < until; i++) {
      run.checkCancelled("brokerage roles");
      labels[i - from] = relabellings.labels(i);
    }
    each(
        "brokerage roles with classes dealt out anew",
        (triples, v) -> {
          long[] drawn = new long[ROLES];
          for (int i = from; i < until; i++) {
            triples.count(labels[i - from], drawn);
            compare(v, drawn, i == 0);
          }
        },
        run);
  }

  private void compare(int v, long[] drawn, boolean isFirst) {
    for (int role = 0; role < ROLES; role++) {
      long count = drawn[role];
      double off = count - expected(v, role);
      squares[v][role] += off * off;
      atLeast[v][role] += count >= counts[v][role] ? 1 : 0;
      atMost[v][role] += count <= counts[v][role] ? 1 : 0;
      if (isFirst) {
        first[v][role] = count;
      }
      varied[v][role] |= count != first[v][role];
    }
  }

  /** How likely three different nodes, taken at random, make each role. */
  private static double[] chances(ClassLabels classes) {
    double n = classes.total();
    double triples = n * (n - 1) * (n - 2);
    double squares = 0;
    for (int label = 0; label < classes.count(); label++) {
      squares += (double) classes.size(label) * classes.size(label);
    }
    double same = 0;
    double two = 0;
    double different = 0;
    for (int label = 0; label < classes.count(); label++) {
      double size = classes.size(label);
      same += size * (size - 1) * (size - 2);
      two += size * (size - 1) * (n - size);
      different += size * ((n - size) * (n - size) - (squares - size * size));
    }
    double[] chances = new double[ROLES];
    for (BrokerageRole role : BrokerageRole.values()) {
      double ways =
          switch (role) {
            case COORDINATOR -> same;
            case ITINERANT, REPRESENTATIVE, GATEKEEPER -> two;
            case LIAISON -> different;
          };
      chances[role.place()] = triples > 0 ? ways / triples : 0;
    }
    return chances;
  }

  long count(int v, BrokerageRole role) {
    return counts[v][role.place()];
  }

  long total(int v) {
    long total = 0;
    for (long count : counts[v]) {
      total += count;
    }
    return total;
  }

  double expected(int v, BrokerageRole role) {
    return expected(v, role.place());
  }

  private double expected(int v, int role) {
    return total(v) * chances[role];
  }

  /** Whether the count differs between relabellings. */
  boolean varied(int v, BrokerageRole role) {
    return varied[v][role.place()];
  }

  /** Sum of the squared distances from the expected count over all relabellings. */
  double squares(int v, BrokerageRole role) {
    return squares[v][role.place()];
  }

  /** Number of relabellings with at least the count. */
  int atLeast(int v, BrokerageRole role) {
    return atLeast[v][role.place()];
  }

  /** Number of relabellings with at most the count. */
  int atMost(int v, BrokerageRole role) {
    return atMost[v][role.place()];
  }
}
