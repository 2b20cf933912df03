package corridor.engine.community;

import corridor.engine.run.ParallelRounds;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The fast local moving of Leiden: nodes wait in a queue; each moves to the community that gains
 * most, if any does, and puts back those neighbours that it leaves behind.
 *
 * <p>The queue is worked off in batches. What the nodes of a batch would gain is found on all
 * threads at once; then they move one after another, if they still gain after what those before
 * them did, else they go back into the queue. So every move gains, and threads decide nothing. A
 * graph of few nodes has batches of one.
 */
final class LocalMoving {
  /**
   * Gains below this share of a node's own strength are rounding, and could go round in circles.
   */
  static final double TOLERANCE = 1e-10;

  private static final int LARGEST_BATCH = 2048;
  private static final int NODES_A_PLACE = 256;
  private static final int CHUNK = 64;
  // Few nodes still move after so many visits to all ties; the next iteration sees to them.
  private static final int PASSES = 3;
  private static final byte WAITING = 1;
  private static final byte IN_BATCH = 2;
  private static final byte MOVED = 4;

  private final Level level;
  private final int[] community;
  private final CommunityTotals totals;
  private final byte[] state;
  private final int[] movedFrom;
  private final int[] queue;
  private int head;
  private int length;

  private final int[] batch;
  private int size;
  // By place in the batch: where to, what ties it there and to its own, who is beside it.
  private final int[] best;
  private final double[] weightToBest;
  private final double[] weightToOwn;
  private final boolean[] besideOthers;
  private final int[] movers;
  private int moverCount;
  private final int[][] leftBehind;

  private LocalMoving(Level level, int[] community) {
    int n = level.nodes;
    int places = Math.max(1, Math.min(LARGEST_BATCH, n / NODES_A_PLACE));
    this.level = level;
    this.community = community;
    this.totals = new CommunityTotals(level, community);
    this.state = new byte[n];
    this.movedFrom = new int[n];
    this.queue = new int[n];
    this.batch = new int[places];
    this.best = new int[places];
    this.weightToBest = new double[places];
    this.weightToOwn = new double[places];
    this.besideOthers = new boolean[places];
    this.movers = new int[places];
    this.leftBehind = new int[(places + CHUNK - 1) / CHUNK][];
  }

  /**
   * Moves nodes until none gains, or hardly any; {@code community} has numbers below the number of
   * nodes.
   */
  static void improve(
      Level level, int[] community, SplittableRandom random, ParallelRounds<TiesTo> rounds) {
    new LocalMoving(level, community).run(random, rounds);
  }

  private void run(SplittableRandom random, ParallelRounds<TiesTo> rounds) {
    Arrays.setAll(queue, v -> v);
    shuffle(queue, 0, queue.length, random);
    Arrays.fill(state, WAITING);
    length = queue.length;
    long enough = (long) PASSES * level.ties();
    long visited = 0;
    while (length > 0 && visited < enough) {
      visited += takeBatch();
      rounds.round(size, CHUNK, this::weigh);
      moveInTurn();
      rounds.round(moverCount, CHUNK, this::findLeftBehind);
      for (int chunk = 0; chunk * CHUNK < moverCount; chunk++) {
        for (int u : leftBehind[chunk]) {
          enqueue(u);
        }
      }
      endBatch();
    }
  }

  // Returns how many ties the nodes have.
  private long takeBatch() {
    long ties = 0;
    size = Math.min(length, batch.length);
    for (int i = 0; i < size; i++) {
      batch[i] = queue[head];
      state[batch[i]] = IN_BATCH;
      ties += level.degree(batch[i]);
      head = head + 1 == queue.length ? 0 : head + 1;
    }
    length -= size;
    return ties;
  }

  private void endBatch() {
    for (int i = 0; i < size; i++) {
      state[batch[i]] &= WAITING;
    }
  }

  private void enqueue(int node) {
    if ((state[node] & WAITING) == 0) {
      state[node] |= WAITING;
      int tail = head + length++;
      queue[tail < queue.length ? tail : tail - queue.length] = node;
    }
  }

  private void weigh(TiesTo ties, int from, int until) {
    for (int i = from; i < until; i++) {
      weigh(ties, i);
    }
  }

  private void weigh(TiesTo ties, int i) {
    int v = batch[i];
    int own = community[v];
    boolean beside = false;
    int end = level.ends[v];
    for (int arc = level.starts[v]; arc < end; arc++) {
      int u = level.targets[arc];
      beside |= (state[u] & IN_BATCH) != 0;
      ties.add(community[u], level.weights[arc]);
    }
    besideOthers[i] = beside;
    weightToOwn[i] = ties.weight(own);
    double stay = totals.gainOfStaying(v, own, weightToOwn[i]);
    // To move takes a gain that is not rounding; among others the first of the best wins.
    double bestGain = stay + leastGain(v);
    best[i] = own;
    for (int k = 0; k < ties.size(); k++) {
      int c = ties.community(k);
      double gain = totals.gain(v, c, ties.weight(c));
      if (gain > bestGain && c != own) {
        bestGain = gain;
        best[i] = c;
        weightToBest[i] = ties.weight(c);
      }
    }
    if (bestGain < 0 && totals.size(own) > 1) {
      best[i] = CommunityTotals.EMPTY;
    }
    ties.clear();
  }

  private double leastGain(int v) {
    double strength = level.strengthOut[v];
    return TOLERANCE * (level.directed ? strength + level.strengthIn[v] : strength);
  }

  private void moveInTurn() {
    moverCount = 0;
    for (int i = 0; i < size; i++) {
      int v = batch[i];
      int own = community[v];
      if (best[i] == own) {
        continue;
      }
      if (moverCount > 0) {
        followMoves(i, v, own);
        if (gainIsGone(i, v, own)) {
          enqueue(v);
          continue;
        }
      }
      movedFrom[v] = own;
      community[v] = totals.move(v, own, best[i]);
      state[v] |= MOVED;
      movers[moverCount++] = v;
    }
  }

  private boolean gainIsGone(int i, int v, int own) {
    double stay = totals.gainOfStaying(v, own, weightToOwn[i]);
    if (best[i] == CommunityTotals.EMPTY) {
      return !(stay + leastGain(v) < 0) || totals.size(own) < 2;
    }
    return !(totals.gain(v, best[i], weightToBest[i]) > stay + leastGain(v));
  }

  // What neighbours changed that have moved since v was weighed.
  private void followMoves(int i, int v, int own) {
    if (!besideOthers[i]) {
      return;
    }
    for (int arc = level.starts[v]; arc < level.ends[v]; arc++) {
      int u = level.targets[arc];
      if ((state[u] & MOVED) != 0) {
        weightToOwn[i] += change(u, own) * level.weights[arc];
        weightToBest[i] += change(u, best[i]) * level.weights[arc];
      }
    }
  }

  private int change(int u, int c) {
    return (community[u] == c ? 1 : 0) - (movedFrom[u] == c ? 1 : 0);
  }

  private void findLeftBehind(TiesTo ties, int from, int until) {
    int count = 0;
    for (int i = from; i < until; i++) {
      int v = movers[i];
      int to = community[v];
      int end = level.ends[v];
      for (int arc = level.starts[v]; arc < end; arc++) {
        int u = level.targets[arc];
        if ((state[u] & WAITING) == 0 && community[u] != to) {
          ties.note(count++, u);
        }
      }
    }
    leftBehind[from / CHUNK] = ties.noted(count);
  }

  /** Fisher–Yates over the places {@code [from, until)}. */
  static void shuffle(int[] values, int from, int until, SplittableRandom random) {
    for (int i = until - 1; i > from; i--) {
      int j = from + random.nextInt(i - from + 1);
      int value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }
}
