package corridor.engine.community;

import corridor.engine.run.ParallelRounds;
import corridor.engine.run.TaskRandom;
import java.util.SplittableRandom;

/**
 * The refinement of Leiden: within each community, nodes start alone and join others only if both
 * are well connected with the rest of the community. What comes out hangs together.
 */
final class Refinement {
  /** Chances below e^-40 of the best one's are none. */
  private static final double NO_CHANCE = -40;

  private static final int NODES_A_CHUNK = 4096;
  private static final int COMMUNITIES_A_CHUNK = 64;

  private final Level level;
  private final int[] community;
  private final double temperature;
  private final int[] refined;
  private final boolean[] joined;
  private final double[] refinedOut;
  private final double[] refinedIn;

  /** Weight of ties with the rest of the community, of each refined community. */
  private final double[] rest;

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
  }

  /**
   * The refined community of each node; a number below the number of nodes, with gaps. Every
   * community has its own random numbers and writes to places of its own nodes only.
   */
  static int[] refine(
      Level level,
      int[] community,
      int communities,
      double randomness,
      SplittableRandom random,
      ParallelRounds<TiesTo> rounds) {
    Refinement refinement = new Refinement(level, community, randomness);
    rounds.round(level.nodes, NODES_A_CHUNK, (ties, from, until) -> refinement.start(from, until));
    Members members = new Members(community, communities);
    long seed = random.nextLong();
    rounds.round(
        communities,
        COMMUNITIES_A_CHUNK,
        (ties, from, until) -> {
          for (int c = from; c < until; c++) {
            if (members.end(c) - members.start(c) > 1) {
              refinement.refine(members, c, ties, TaskRandom.of(seed, c));
            }
          }
        });
    return refinement.refined;
  }

  private void start(int from, int until) {
    for (int v = from; v < until; v++) {
      refined[v] = v;
      double sum = 0;
      for (int arc = level.starts[v]; arc < level.ends[v]; arc++) {
        sum += community[level.targets[arc]] == community[v] ? level.weights[arc] : 0;
      }
      rest[v] = sum;
    }
  }

  private void refine(Members members, int c, TiesTo ties, SplittableRandom random) {
    members.shuffle(c, random);
    double allOut = 0;
    double allIn = 0;
    for (int i = members.start(c); i < members.end(c); i++) {
      allOut += level.strengthOut[members.node(i)];
      allIn += level.strengthIn[members.node(i)];
    }
    for (int i = members.start(c); i < members.end(c); i++) {
      int v = members.node(i);
      if (!joined[v] && wellConnected(v, allOut, allIn)) {
        join(v, allOut, allIn, ties, random);
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

  private void join(int v, double allOut, double allIn, TiesTo ties, SplittableRandom random) {
    for (int arc = level.starts[v]; arc < level.ends[v]; arc++) {
      int u = level.targets[arc];
      if (community[u] == community[v]) {
        ties.add(refined[u], level.weights[arc]);
      }
    }
    int chosen = choose(v, ties, allOut, allIn, random);
    if (chosen != v) {
      refined[v] = chosen;
      joined[chosen] = true;
      refinedOut[chosen] += level.strengthOut[v];
      if (level.directed) {
        refinedIn[chosen] += level.strengthIn[v];
      }
      rest[chosen] += rest[v] - 2 * ties.weight(chosen);
    }
    ties.clear();
  }

  /** A refined community for v, at random by gain; v itself if no other is to be had. */
  private int choose(int v, TiesTo ties, double allOut, double allIn, SplittableRandom random) {
    double out = level.strengthOut[v];
    double in = level.strengthIn[v];
    double best = 0;
    int bestCommunity = v;
    for (int i = 0; i < ties.size(); i++) {
      int c = ties.community(i);
      double expected =
          level.directed ? out * refinedIn[c] + in * refinedOut[c] : out * refinedOut[c];
      double gain = ties.weight(c) - level.chance * expected;
      ties.setValue(
          i, gain >= 0 && wellConnected(c, allOut, allIn) ? gain : Double.NEGATIVE_INFINITY);
      if (ties.value(i) > best) {
        best = gain;
        bestCommunity = c;
      }
    }
    if (temperature == 0) {
      return bestCommunity;
    }
    double total = chance(-best);
    for (int i = 0; i < ties.size(); i++) {
      ties.setValue(i, chance(ties.value(i) - best));
      total += ties.value(i);
    }
    double drawn = random.nextDouble() * total;
    for (int i = 0; i < ties.size(); i++) {
      drawn -= ties.value(i);
      if (drawn < 0 && ties.value(i) > 0) {
        return ties.community(i);
      }
    }
    return bestCommunity == v || chance(-best) > 0 ? v : bestCommunity;
  }

  private double chance(double difference) {
    double exponent = difference / temperature;
    return exponent > NO_CHANCE ? StrictMath.exp(exponent) : 0;
  }
}
