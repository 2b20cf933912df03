package corridor.engine.community;

/** Sizes and strengths of communities while nodes move between them. */
final class CommunityTotals {
  /** Stands for any community without nodes. */
  static final int EMPTY = -1;

  private final Level level;
  private final double[] out;
  // The same array in an undirected graph.
  private final double[] in;
  private final int[] sizes;
  private final int[] empty;
  private int emptyCount;

  CommunityTotals(Level level, int[] community) {
    int n = level.nodes;
    this.level = level;
    this.out = new double[n];
    this.in = level.directed ? new double[n] : out;
    this.sizes = new int[n];
    this.empty = new int[n];
    for (int v = 0; v < n; v++) {
      add(v, community[v]);
    }
    for (int c = n - 1; c >= 0; c--) {
      if (sizes[c] == 0) {
        empty[emptyCount++] = c;
      }
    }
  }

  int size(int community) {
    return sizes[community];
  }

  /** What v gains by being in a community that does not hold it, with ties of {@code weight}. */
  double gain(int v, int community, double weight) {
    double expected =
        level.directed
            ? level.strengthOut[v] * in[community] + level.strengthIn[v] * out[community]
            : level.strengthOut[v] * out[community];
    return weight - level.chance * expected;
  }

  /** The same for the community that holds it. */
  double gainOfStaying(int v, int own, double weight) {
    double vOut = level.strengthOut[v];
    double vIn = level.strengthIn[v];
    double others = out[own] - vOut;
    double expected = level.directed ? vOut * (in[own] - vIn) + vIn * others : vOut * others;
    return weight - level.chance * expected;
  }

  /** Moves v and returns where it is now. */
  int move(int v, int from, int to) {
    int target = to == EMPTY ? empty[emptyCount - 1] : to;
    sizes[from]--;
    out[from] -= level.strengthOut[v];
    if (level.directed) {
      in[from] -= level.strengthIn[v];
    }
    if (sizes[target] == 0) {
      emptyCount--;
    }
    if (sizes[from] == 0) {
      empty[emptyCount++] = from;
      // Nothing of what was subtracted may stay behind.
      out[from] = 0;
      in[from] = 0;
    }
    add(v, target);
    return target;
  }

  private void add(int v, int to) {
    sizes[to]++;
    out[to] += level.strengthOut[v];
    if (level.directed) {
      in[to] += level.strengthIn[v];
    }
  }
}
