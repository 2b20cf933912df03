package corridor.engine.community;

import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.List;

/**
 * Looks for the partition that disagrees least with several: the number of pairs of nodes, summed
 * over all of them, that are together in one and apart in the other. Nodes that are together in all
 * of them move together. All sums are whole numbers, so that equal is equal.
 */
final class MedianPartition {
  private final List<Labels> runs;

  /** The pack of each node: nodes that no run separates. */
  private final int[] packOf;

  private final int[] packSize;
  private final int[] first;
  private final int[] classOf;
  private final long[] classSize;

  /** How the nodes of each community of each run are spread over the classes. */
  private final Spread[][] spreads;

  private final long[] score;
  private final int[] touched;

  private MedianPartition(Labels start, List<Labels> runs) {
    this.runs = runs;
    int n = start.nodes();
    packOf = new int[n];
    int packs = Math.min(1, n);
    for (Labels labels : runs) {
      packs = separate(packs, labels);
    }
    packSize = new int[packs];
    first = new int[packs];
    for (int v = n - 1; v >= 0; v--) {
      packSize[packOf[v]]++;
      first[packOf[v]] = v;
    }
    // One class more than packs, so that an empty one can always be offered.
    classSize = new long[packs + 1];
    score = new long[packs + 1];
    touched = new int[packs + 1];
    classOf = new int[packs];
    spreads = new Spread[runs.size()][];
    for (int b = 0; b < spreads.length; b++) {
      spreads[b] = new Spread[runs.get(b).count()];
      Arrays.setAll(spreads[b], c -> new Spread());
    }
    for (int pack = 0; pack < packs; pack++) {
      classOf[pack] = start.of(first[pack]);
      put(pack, packSize[pack]);
    }
  }

  /** The best partition found from {@code start} on, which is one of the runs. */
  static Labels near(Labels start, List<Labels> runs, Run run) {
    MedianPartition median = new MedianPartition(start, runs);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int pack = 0; pack < median.classOf.length; pack++) {
        if (pack % 1024 == 0) {
          run.checkCancelled("consensus");
        }
        moved |= median.improve(pack);
      }
    }
    int[] labels = Arrays.stream(median.packOf).map(pack -> median.classOf[pack]).toArray();
    return new Labels(labels, Numbering.closeGaps(labels, median.classSize.length));
  }

  /** Separates those nodes of each pack that {@code labels} does; returns the number of packs. */
  private int separate(int packs, Labels labels) {
    Members members = new Members(packOf, packs);
    int[] seen = new int[labels.count()];
    Arrays.fill(seen, -1);
    int[] number = new int[labels.count()];
    int next = 0;
    for (int pack = 0; pack < packs; pack++) {
      for (int i = members.start(pack); i < members.end(pack); i++) {
        int v = members.node(i);
        int label = labels.of(v);
        if (seen[label] != pack) {
          seen[label] = pack;
          number[label] = next++;
        }
        packOf[v] = number[label];
      }
    }
    return next;
  }

  private void put(int pack, int nodes) {
    int own = classOf[pack];
    classSize[own] += nodes;
    for (int b = 0; b < spreads.length; b++) {
      spreads[b][runs.get(b).of(first[pack])].add(own, nodes);
    }
  }

  private boolean improve(int pack) {
    put(pack, -packSize[pack]);
    int own = classOf[pack];
    int touchedCount = 0;
    for (int b = 0; b < spreads.length; b++) {
      Spread spread = spreads[b][runs.get(b).of(first[pack])];
      for (int i = 0; i < spread.size; i++) {
        int label = spread.classes[i];
        if (score[label] == 0) {
          touched[touchedCount++] = label;
        }
        score[label] += spread.nodes[i];
      }
    }
    int best = own;
    long bestGain = gain(own);
    for (int i = 0; i < touchedCount; i++) {
      long gain = gain(touched[i]);
      if (gain > bestGain) {
        best = touched[i];
        bestGain = gain;
      }
    }
    for (int i = 0; i < touchedCount; i++) {
      score[touched[i]] = 0;
    }
    if (bestGain < 0) {
      best = 0;
      while (classSize[best] > 0) {
        best++;
      }
    }
    classOf[pack] = best;
    put(pack, packSize[pack]);
    return best != own;
  }

  /** Twice the runs a pair is together in, less the number of runs, over the nodes of a class. */
  private long gain(int label) {
    return 2 * score[label] - spreads.length * classSize[label];
  }

  /** Numbers of nodes in classes; those of 0 nodes are taken out. */
  private static final class Spread {
    private int[] classes = new int[2];
    private int[] nodes = new int[2];
    private int size;

    void add(int label, int count) {
      for (int i = 0; i < size; i++) {
        if (classes[i] == label) {
          nodes[i] += count;
          if (nodes[i] == 0) {
            size--;
            classes[i] = classes[size];
            nodes[i] = nodes[size];
          }
          return;
        }
      }
      if (size == classes.length) {
        classes = Arrays.copyOf(classes, 2 * size);
        nodes = Arrays.copyOf(nodes, 2 * size);
      }
      classes[size] = label;
      nodes[size++] = count;
    }
  }
}
