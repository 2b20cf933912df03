package corridor.engine.community;

/**
 * How many nodes are in class a of one partition and class b of another, for all that share any.
 */
final class Contingency {

  /** Is told every pair of classes that share nodes. */
  @FunctionalInterface
  interface Cell {
    void count(int a, int b, int nodes);
  }

  private Contingency() {}

  /**
   * Tells {@code cell} all pairs, by ascending class a, in an order that the partitions alone
   * decide. Nodes of class -1 in either are left out. O(n + classes) time and memory.
   */
  static void forEach(int[] a, int classesA, int[] b, int classesB, Cell cell) {
    int[] start = new int[classesA + 1];
    for (int label : a) {
      if (label >= 0) {
        start[label + 1]++;
      }
    }
    for (int label = 0; label < classesA; label++) {
      start[label + 1] += start[label];
    }
    int[] end = start.clone();
    int[] members = new int[start[classesA]];
    for (int v = 0; v < a.length; v++) {
      if (a[v] >= 0) {
        members[end[a[v]]++] = v;
      }
    }
    int[] counts = new int[classesB];
    int[] touched = new int[classesB];
    for (int label = 0; label < classesA; label++) {
      int touchedCount = 0;
      for (int i = start[label]; i < end[label]; i++) {
        int other = b[members[i]];
        if (other >= 0 && counts[other]++ == 0) {
          touched[touchedCount++] = other;
        }
      }
      for (int i = 0; i < touchedCount; i++) {
        cell.count(label, touched[i], counts[touched[i]]);
        counts[touched[i]] = 0;
      }
    }
  }

  /** Number of pairs among {@code nodes} nodes, exact in a double up to 10⁸ nodes. */
  static double pairs(double nodes) {
    return nodes * (nodes - 1) / 2;
  }
}
