package corridor.engine.community;

import corridor.engine.run.Run;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One seeded search for communities, iteration after iteration from single nodes on. */
final class LeidenSearch {
  private final Level lowest;
  private final double randomness;
  private final SplittableRandom random;
  private final int[] community;
  private int communities;
  private double quality;
  private int iterations;
  private boolean converged;

  LeidenSearch(Level lowest, double randomness, SplittableRandom random) {
    this.lowest = lowest;
    this.randomness = randomness;
    this.random = random;
    this.community = IntStream.range(0, lowest.nodes).toArray();
    this.communities = lowest.nodes;
    this.quality = lowest.quality(community);
  }

  Labels labels() {
    return new Labels(community.clone(), communities);
  }

  /** Comparable between searches on the same level. */
  double quality() {
    return quality;
  }

  int iterations() {
    return iterations;
  }

  boolean converged() {
    return converged;
  }

  /** One more iteration; converged if it gains at most a share {@code leastGain} of all weight. */
  void iterate(double leastGain, Run run) {
    Level level = lowest;
    int[] own = community.clone();
    // The node of the level that each node of the lowest level is part of.
    int[] place = IntStream.range(0, lowest.nodes).toArray();
    while (true) {
      LocalMoving.improve(level, own, random, run);
      int count = Numbering.closeGaps(own, level.nodes);
      if (count == level.nodes) {
        break;
      }
      int[] parts = Refinement.refine(level, own, count, randomness, random, run);
      int partCount = Numbering.closeGaps(parts, level.nodes);
      if (partCount == level.nodes) {
        // Nobody is well connected. Parts that hang together can still move as one.
        parts = own.clone();
        partCount = level.splitIntoConnected(parts);
        if (partCount == level.nodes) {
          break;
        }
      }
      int[] above = new int[partCount];
      for (int v = 0; v < level.nodes; v++) {
        above[parts[v]] = own[v];
      }
      for (int v = 0; v < place.length; v++) {
        place[v] = parts[place[v]];
      }
      level = level.aggregated(parts, partCount);
      own = above;
    }
    int[] found = new int[place.length];
    for (int v = 0; v < place.length; v++) {
      found[v] = own[place[v]];
    }
    int count = lowest.splitIntoConnected(found);
    double better = lowest.quality(found);
    iterations++;
    converged = !(better - quality > leastGain);
    if (better >= quality) {
      quality = better;
      communities = count;
      System.arraycopy(found, 0, community, 0, found.length);
    }
  }
}
