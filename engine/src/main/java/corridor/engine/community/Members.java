package corridor.engine.community;

import java.util.SplittableRandom;

/** The nodes of each community, by ascending community and node. */
final class Members {
  private final int[] starts;
  private final int[] nodes;

  Members(int[] community, int communities) {
    starts = new int[communities + 1];
    for (int label : community) {
      starts[label + 1]++;
    }
    for (int label = 0; label < communities; label++) {
      starts[label + 1] += starts[label];
    }
    int[] next = starts.clone();
    nodes = new int[community.length];
    for (int v = 0; v < community.length; v++) {
      nodes[next[community[v]]++] = v;
    }
  }

  int start(int community) {
    return starts[community];
  }

  int end(int community) {
    return starts[community + 1];
  }

  int node(int place) {
    return nodes[place];
  }

  /** Puts the nodes of a community into a random order. */
  void shuffle(int community, SplittableRandom random) {
    LocalMoving.shuffle(nodes, starts[community], starts[community + 1], random);
  }
}
