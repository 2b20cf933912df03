package corridor.importer;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ties of some lines that stand together in an edge list, and what is wrong with the lines. */
final class EdgeBlock {
  private int[] from;
  private int[] to;
  private double @Nullable [] weights;
  private final @Nullable IdTable ids;
  private final List<Issue> issues;
  private final long issueCount;
  private final int lines;
  private final int edgeLines;

  /**
   * The first {@code size} ties of arrays, which are copied.
   *
   * @param weights null if all weigh 1
   * @param ids what the numbers in {@code from} and {@code to} stand for; null if for themselves
   * @param issues the first of them, with lines counted from 1 at the block's first
   */
  EdgeBlock(
      int size,
      int[] from,
      int[] to,
      double @Nullable [] weights,
      @Nullable IdTable ids,
      List<Issue> issues,
      long issueCount,
      int lines,
      int edgeLines) {
    this.from = Arrays.copyOf(from, size);
    this.to = Arrays.copyOf(to, size);
    this.weights = weights == null ? null : Arrays.copyOf(weights, size);
    this.ids = ids;
    this.issues = issues;
    this.issueCount = issueCount;
    this.lines = lines;
    this.edgeLines = edgeLines;
  }

  int size() {
    return from.length;
  }

  List<Issue> issues() {
    return issues;
  }

  long issueCount() {
    return issueCount;
  }

  int lines() {
    return lines;
  }

  /** Lines that are neither empty nor a comment. */
  int edgeLines() {
    return edgeLines;
  }

  /** Replaces the numbers of the block's own ids by those in {@code all}. */
  void renumber(IdTable all) {
    if (ids != null) {
      int[] number = new int[ids.size()];
      for (int i = 0; i < number.length; i++) {
        number[i] = all.number(ids, i);
      }
      for (int i = 0; i < from.length; i++) {
        from[i] = number[from[i]];
        to[i] = number[to[i]];
      }
    }
  }

  /** The greatest number of a node; -1 if there is none. */
  int greatest() {
    int greatest = -1;
    for (int i = 0; i < from.length; i++) {
      greatest = Math.max(greatest, Math.max(from[i], to[i]));
    }
    return greatest;
  }

  void mark(boolean[] seen) {
    for (int i = 0; i < from.length; i++) {
      seen[from[i]] = true;
      seen[to[i]] = true;
    }
  }

  /** Moves the ties to arrays from {@code at} on, with the nodes' ranks for their numbers. */
  void moveTo(int[] rank, int at, int[] allFrom, int[] allTo, double[] allWeights) {
    for (int i = 0; i < from.length; i++) {
      allFrom[at + i] = rank[from[i]];
      allTo[at + i] = rank[to[i]];
    }
    if (weights == null) {
      Arrays.fill(allWeights, at, at + from.length, 1);
    } else {
      System.arraycopy(weights, 0, allWeights, at, from.length);
    }
    from = new int[0];
    to = new int[0];
    weights = null;
  }
}
