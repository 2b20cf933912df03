package corridor.engine.community;

import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The fast local moving of Leiden: nodes wait in a queue; each moves to the community that gains
 * most, if any does, and puts back those neighbours that it leaves behind.
 */
final class LocalMoving {
  /**
   * Gains below this share of a node's own strength are rounding, and could go round in circles.
   */
  static final double TOLERANCE = 1e-10;

  private static final int VISITS_BETWEEN_CHECKS = 1 << 16;

  private final Level level;
  private final int[] community;
  private final double[] communityOut;
  private final double[] communityIn;
  private final int[] sizes;
  private final int[] empty;
  private int emptyCount;
  private final double[] weightTo;
  private final int[] touched;

  private LocalMoving(Level level, int[] community) {
    int n = level.nodes;
    this.level = level;
    this.community = community;
    this.communityOut = new double[n];
    this.communityIn = level.directed ? new double[n] : communityOut;
    this.sizes = new int[n];
    this.empty = new int[n];
    this.weightTo = new double[n];
    this.touched = new int[n];
    for (int v = 0; v < n; v++) {
      add(v, community[v]);
    }
    for (int c = n - 1; c >= 0; c--) {
      if (sizes[c] == 0) {
        empty[emptyCount++] = c;
      }
    }
  }

  /** Moves nodes until none gains; {@code community} has numbers below the number of nodes. */
  static void improve(Level level, int[] community, SplittableRandom random, Run run) {
    new LocalMoving(level, community).run(random, run);
  }

  private void run(SplittableRandom random, Run run) {
    int n = level.nodes;
    int[] queue = new int[n];
    Arrays.setAll(queue, v -> v);
    shuffle(queue, n, random);
    boolean[] waiting = new boolean[n];
    Arrays.fill(waiting, true);
    int head = 0;
    int length = n;
    long visits = 0;
    while (length > 0) {
      if (++visits % VISITS_BETWEEN_CHECKS == 0) {
        run.checkCancelled("leiden");
      }
      int v = queue[head];
      head = head + 1 == n ? 0 : head + 1;
      length--;
      waiting[v] = false;
      int own = community[v];
      int best = bestCommunity(v, own);
      if (best == own) {
        continue;
      }
      move(v, own, best);
      for (int arc = level.starts[v]; arc < level.starts[v + 1]; arc++) {
        int u = level.targets[arc];
        if (!waiting[u] && community[u] != best) {
          waiting[u] = true;
          int tail = head + length++;
          queue[tail < n ? tail : tail - n] = u;
        }
      }
    }
  }

  private int bestCommunity(int v, int own) {
    int touchedCount = 0;
    for (int arc = level.starts[v]; arc < level.starts[v + 1]; arc++) {
      int c = community[level.targets[arc]];
      if (weightTo[c] == 0) {
        touched[touchedCount++] = c;
      }
      weightTo[c] += level.weights[arc];
    }
    double out = level.strengthOut[v];
    double in = level.strengthIn[v];
    double chance = level.chance;
    double own0 = communityOut[own] - out;
    double stay =
        weightTo[own]
            - chance * (level.directed ? out * (communityIn[own] - in) + in * own0 : out * own0);
    // To move takes a gain that is not rounding; among others the first of the best wins.
    double bestGain = stay + TOLERANCE * out;
    if (level.directed) {
      bestGain += TOLERANCE * in;
    }
    int best = own;
    for (int i = 0; i < touchedCount; i++) {
      int c = touched[i];
      double expected =
          level.directed ? out * communityIn[c] + in * communityOut[c] : out * communityOut[c];
      double gain = weightTo[c] - chance * expected;
      weightTo[c] = 0;
      if (gain > bestGain && c != own) {
        bestGain = gain;
        best = c;
      }
    }
    return bestGain < 0 && sizes[own] > 1 ? empty[emptyCount - 1] : best;
  }

  private void move(int v, int from, int to) {
    sizes[from]--;
    communityOut[from] -= level.strengthOut[v];
    if (level.directed) {
      communityIn[from] -= level.strengthIn[v];
    }
    if (sizes[to] == 0) {
      emptyCount--;
    }
    if (sizes[from] == 0) {
      empty[emptyCount++] = from;
      // Nothing of what was subtracted may stay behind.
      communityOut[from] = 0;
      communityIn[from] = 0;
    }
    add(v, to);
    community[v] = to;
  }

  private void add(int v, int to) {
    sizes[to]++;
    communityOut[to] += level.strengthOut[v];
    if (level.directed) {
      communityIn[to] += level.strengthIn[v];
    }
  }

  /** Fisher–Yates over the first {@code length} places. */
  static void shuffle(int[] values, int length, SplittableRandom random) {
    for (int i = length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }
}
