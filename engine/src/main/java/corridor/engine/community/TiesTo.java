package corridor.engine.community;

import java.util.Arrays;

/** The weight of a node's ties to each community around it. Holds the buffers of one thread. */
final class TiesTo {
  private final double[] weight;
  private final int[] communities;
  private final double[] values;
  private int[] notes = new int[1024];
  private int size;

  /** For communities of numbers below {@code bound}. */
  TiesTo(int bound) {
    weight = new double[bound];
    communities = new int[bound];
    values = new double[bound];
  }

  void add(int community, double more) {
    double before = weight[community];
    if (before == 0) {
      communities[size++] = community;
    }
    weight[community] = before + more;
  }

  /** Number of communities. */
  int size() {
    return size;
  }

  /** The {@code i}-th community added. */
  int community(int i) {
    return communities[i];
  }

  /** The weight of the ties to a community; 0 if there are none. */
  double weight(int community) {
    return weight[community];
  }

  /** A number to keep beside the {@code i}-th community. */
  double value(int i) {
    return values[i];
  }

  void setValue(int i, double value) {
    values[i] = value;
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      weight[communities[i]] = 0;
    }
    size = 0;
  }

  /** Writes a number down at place {@code i}, one above the last. */
  void note(int i, int number) {
    if (i == notes.length) {
      notes = Arrays.copyOf(notes, 2 * i);
    }
    notes[i] = number;
  }

  /** The first numbers noted. */
  int[] noted(int count) {
    return Arrays.copyOf(notes, count);
  }
}
