package corridor.engine.prediction;

import com.google.common.collect.ImmutableList;
import corridor.engine.prediction.Gravity.Mass;
import corridor.engine.projection.Projection;
import corridor.engine.run.MemoryEstimate;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.List;

/** The pairs of a graph as rows of a regression: weight, masses and distance, as logarithms. */
final class Design {
  private static final String TASK = "gravity";
  // A row, its prediction, and the record that tells it.
  private static final int BYTES_A_PAIR = 120;

  private final ImmutableList<String> names;
  private final boolean directed;
  private final double[][] logMasses;
  private final int[] first;
  private final int[] second;
  private final double[] logDistance;
  private final double[] weight;

  private Design(Projection graph, List<Mass> masses, int pairs) {
    this.directed = graph.directed();
    this.logMasses = new double[masses.size()][];
    this.names = names(masses, directed);
    this.first = new int[pairs];
    this.second = new int[pairs];
    this.logDistance = new double[pairs];
    this.weight = new double[pairs];
    for (int k = 0; k < masses.size(); k++) {
      logMasses[k] = logarithms(graph, masses.get(k));
    }
  }

  static Design of(Projection graph, List<Mass> masses, Distance distance, Run run) {
    int n = graph.nodes();
    long pairs = (long) n * (n - 1) / (graph.directed() ? 1 : 2);
    MemoryEstimate.of("the gravity model").plus(pairs, BYTES_A_PAIR).requireHeap();
    Design design = new Design(graph, masses, Math.toIntExact(pairs));
    int pair = 0;
    for (int i = 0; i < n; i++) {
      run.checkpoint(TASK, i, n);
      for (int j = graph.directed() ? 0 : i + 1; j < n; j++) {
        if (i != j) {
          int arc = graph.out().arc(i, j);
          design.first[pair] = i;
          design.second[pair] = j;
          design.weight[pair] = arc < 0 ? 0 : graph.out().weight(arc);
          design.logDistance[pair] = Math.log(checked(distance.between(i, j), graph, i, j));
          pair++;
        }
      }
    }
    return design;
  }

  private static ImmutableList<String> names(List<Mass> masses, boolean directed) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    names.add("constant");
    for (Mass mass : masses) {
      if (directed) {
        names.add(mass.name() + " from", mass.name() + " to");
      } else {
        names.add(mass.name());
      }
    }
    return names.add("distance").build();
  }

  private static double[] logarithms(Projection graph, Mass mass) {
    if (mass.values().length() != graph.nodes()) {
      throw new IllegalArgumentException(
          "mass %s must have a value a node, but has %d for %d nodes"
              .formatted(mass.name(), mass.values().length(), graph.nodes()));
    }
    double[] logarithms = new double[graph.nodes()];
    for (int v = 0; v < logarithms.length; v++) {
      double value = mass.values().get(v);
      if (!(value > 0) || Double.isInfinite(value)) {
        throw new UnsuitableGraphException(
            "the gravity model needs a mass above 0 of every node, but %s of %s is %s"
                .formatted(mass.name(), graph.id(v), Double.isNaN(value) ? "not known" : value));
      }
      logarithms[v] = Math.log(value);
    }
    return logarithms;
  }

  private static double checked(double distance, Projection graph, int i, int j) {
    if (distance > 0 && distance < Double.POSITIVE_INFINITY) {
      return distance;
    }
    throw new UnsuitableGraphException(
        "the gravity model divides by distance, but that of %s and %s is %s"
            .formatted(graph.id(i), graph.id(j), Double.isNaN(distance) ? "not known" : distance));
  }

  /** The constant, then the masses, then distance. */
  ImmutableList<String> names() {
    return names;
  }

  int pairs() {
    return weight.length;
  }

  int first(int pair) {
    return first[pair];
  }

  int second(int pair) {
    return second[pair];
  }

  double distance(int pair) {
    return Math.exp(logDistance[pair]);
  }

  double weight(int pair) {
    return weight[pair];
  }

  /** Writes the row of a pair: 1, the logarithms of masses, that of distance. */
  void row(int pair, double[] row) {
    row[0] = 1;
    int at = 1;
    for (double[] mass : logMasses) {
      if (directed) {
        row[at++] = mass[first[pair]];
        row[at++] = mass[second[pair]];
      } else {
        row[at++] = mass[first[pair]] + mass[second[pair]];
      }
    }
    row[at] = logDistance[pair];
  }
}
