package corridor.engine.community;

import corridor.engine.run.Run;
import java.util.SplittableRandom;

/**
 * The refinement of Leiden: within each community, nodes start alone and join others only if both
 * are well connected with the rest of the community. What comes out hangs together.
 */
final class Refinement {
  /** Chances below e^-40 of the best one's are none. */
  private static final double NO_CHANCE = -40;

  private final Level level;
  private final int[] community;
  private final double temperature;
  private final int[] refined;
  private final boolean[] joined;
  private final double[] refinedOut;
  private final double[] refinedIn;

  /** Weight of ties with the rest of the community, of each refined community. */
  private final double[] rest;

  private final double[] weightTo;
  private final int[] touched;
  private final double[] gains;

  private Refinement(Level level, int[] community, double randomness) {
    int n = level.nodes;
    this.level = level;
    this.community = community;
    this.temperature = randomness * level.meanWeight;
    this.refined = new int[n];
    this.joined = new boolean[n];
    this.refinedOut = level.strengthOut.clone();
    this.refinedIn = level.directed ? level.strengthIn.clone() : refinedOut;
    this.rest = new double[n];
    this.weightTo = new double[n];
    this.touched = new int[n];
    this.gains = new double[n];
  }

  /** The refined community of each node; a number below the number of nodes, with gaps. */
  static int[] refine(
      Level level,
      int[] community,
      int communities,
      double randomness,
      SplittableRandom random,
      Run run) {
    Refinement refinement = new Refinement(level, community, randomness);
    refinement.start();
    Members members = new Members(community, communities);
    int[] order = new int[level.nodes];
    for (int c = 0; c < communities; c++) {
      int size = members.end(c) - members.start(c);
      if (size < 2) {
        continue;
      }
      if ((c & 1023) == 0) {
        run.checkCancelled("leiden");
      }
      members.copy(members.start(c), members.end(c), order);
      LocalMoving.shuffle(order, size, random);
      refinement.refine(order, size, random);
    }
    return refinement.refined;
  }

  private void start() {
    for (int v = 0; v < level.nodes; v++) {
      refined[v] = v;
      double sum = 0;
      for (int arc = level.starts[v]; arc < level.starts[v + 1]; arc++) {
        sum += community[level.targets[arc]] == community[v] ? level.weights[arc] : 0;
      }
      rest[v] = sum;
    }
  }

  private void refine(int[] nodes, int size, SplittableRandom random) {
    double allOut = 0;
    double allIn = 0;
    for (int i = 0; i < size; i++) {
      allOut += level.strengthOut[nodes[i]];
      allIn += level.strengthIn[nodes[i]];
    }
    for (int i = 0; i < size; i++) {
      int v = nodes[i];
      if (!joined[v] && wellConnected(v, allOut, allIn)) {
        join(v, allOut, allIn, random);
      }
    }
  }

  /** Whether refined community c has the ties with the rest of its community that chance has. */
  private boolean wellConnected(int c, double allOut, double allIn) {
    double out = refinedOut[c];
    double in = refinedIn[c];
    double expected =
        level.directed ? out * (allIn - in) + in * (allOut - out) : out * (allOut - out);
    return rest[c] >= level.chance * expected - LocalMoving.TOLERANCE * (out + in);
  }

  private void join(int v, double allOut, double allIn, SplittableRandom random) {
    int touchedCount = 0;
    for (int arc = level.starts[v]; arc < level.starts[v + 1]; arc++) {
      int u = level.targets[arc];
      if (community[u] == community[v]) {
        int c = refined[u];
        if (weightTo[c] == 0) {
          touched[touchedCount++] = c;
        }
        weightTo[c] += level.weights[arc];
      }
    }
    int chosen = choose(v, touchedCount, allOut, allIn, random);
    if (chosen != v) {
      refined[v] = chosen;
      joined[chosen] = true;
      refinedOut[chosen] += level.strengthOut[v];
      if (level.directed) {
        refinedIn[chosen] += level.strengthIn[v];
      }
      rest[chosen] += rest[v] - 2 * weightTo[chosen];
    }
    for (int i = 0; i < touchedCount; i++) {
      weightTo[touched[i]] = 0;
    }
  }

  /** A refined community for v, at random by gain; v itself if no other is to be had. */
  private int choose(
      int v, int touchedCount, double allOut, double allIn, SplittableRandom random) {
    double out = level.strengthOut[v];
    double in = level.strengthIn[v];
    double best = 0;
    int bestCommunity = v;
    for (int i = 0; i < touchedCount; i++) {
      int c = touched[i];
      double expected =
          level.directed ? out * refinedIn[c] + in * refinedOut[c] : out * refinedOut[c];
      double gain = weightTo[c] - level.chance * expected;
      gains[i] = gain >= 0 && wellConnected(c, allOut, allIn) ? gain : Double.NEGATIVE_INFINITY;
      if (gains[i] > best) {
        best = gains[i];
        bestCommunity = c;
      }
    }
    if (temperature == 0) {
      return bestCommunity;
    }
    double total = chance(-best);
    for (int i = 0; i < touchedCount; i++) {
      gains[i] = chance(gains[i] - best);
      total += gains[i];
    }
    double drawn = random.nextDouble() * total;
    for (int i = 0; i < touchedCount; i++) {
      drawn -= gains[i];
      if (drawn < 0 && gains[i] > 0) {
        return touched[i];
      }
    }
    return bestCommunity == v || chance(-best) > 0 ? v : bestCommunity;
  }

  private double chance(double difference) {
    double exponent = difference / temperature;
    return exponent > NO_CHANCE ? StrictMath.exp(exponent) : 0;
  }
}
