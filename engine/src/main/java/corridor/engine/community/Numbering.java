package corridor.engine.community;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Numbers communities anew. */
final class Numbering {
  private Numbering() {}

  /**
   * Makes labels below {@code bound} follow one another from 0, by their first node. Returns how
   * many there are.
   */
  static int closeGaps(int[] labels, int bound) {
    int[] number = new int[bound];
    Arrays.fill(number, -1);
    int count = 0;
    for (int v = 0; v < labels.length; v++) {
      if (number[labels[v]] < 0) {
        number[labels[v]] = count++;
      }
      labels[v] = number[labels[v]];
    }
    return count;
  }

  /** The labels {@code 0 … count - 1} numbered from the largest to the smallest community. */
  static int[] bySize(int[] labels, int count) {
    int[] sizes = new int[count];
    int[] first = new int[count];
    for (int v = labels.length - 1; v >= 0; v--) {
      sizes[labels[v]]++;
      first[labels[v]] = v;
    }
    int[] number = new int[count];
    int next = 0;
    for (Integer label :
        IntStream.range(0, count)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(c -> -sizes[c]).thenComparingInt(c -> first[c]))
            .toList()) {
      number[label] = next++;
    }
    return Arrays.stream(labels).map(label -> number[label]).toArray();
  }
}
