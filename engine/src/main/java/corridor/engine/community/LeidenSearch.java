package corridor.engine.community;

import corridor.engine.run.ParallelRounds;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** One seeded search for communities, iteration after iteration from single nodes on. */
final class LeidenSearch {
  private final LowestLevel ground;
  private final Level lowest;
  private final double randomness;
  private final SplittableRandom random;
  private final List<Rows> rooms = new ArrayList<>();
  private final int[] community;
  private int communities;
  private double quality;
  private int iterations;
  private boolean converged;

  LeidenSearch(LowestLevel ground, double randomness, SplittableRandom random) {
    this.ground = ground;
    this.lowest = ground.level();
    this.randomness = randomness;
    this.random = random;
    this.community = IntStream.range(0, lowest.nodes).toArray();
    this.communities = lowest.nodes;
    this.quality = lowest.quality(community);
  }

  Labels labels() {
    return ground.labels(community, communities);
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
  void iterate(double leastGain, ParallelRounds<TiesTo> rounds) {
    Level level = lowest;
    int depth = 0;
    int[] own = community.clone();
    // The node of the level that each node of the lowest level is part of.
    int[] place = IntStream.range(0, lowest.nodes).toArray();
    while (true) {
      LocalMoving.improve(level, own, random, rounds);
      int count = Numbering.closeGaps(own, level.nodes);
      if (count == level.nodes) {
        break;
      }
      int[] parts = Refinement.refine(level, own, count, randomness, random, rounds);
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
      level = level.aggregated(parts, partCount, room(depth++), rounds);
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

  // Levels above the lowest take turns with two rooms: each is made from the one below it.
  private Rows room(int depth) {
    while (rooms.size() <= depth % 2) {
      rooms.add(new Rows(lowest.targets.length));
    }
    return rooms.get(depth % 2);
  }
}
