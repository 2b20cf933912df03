package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Tie;
import corridor.importer.mapping.MappingSchema.Duplicates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Ties by their ends and class, with what their rows add up to: about 60 bytes a distinct tie,
 * however many rows there are.
 */
final class TieTotals {
  private static final int FIRST_CAPACITY = 1 << 10;

  private final List<TieClass> classes = new ArrayList<>();
  private final Map<TieClass, Integer> classNumbers = new HashMap<>();
  private long[] ends = new long[FIRST_CAPACITY];
  private int[] classOf = new int[FIRST_CAPACITY];
  private double[] weights = new double[FIRST_CAPACITY];
  private double[] amounts = new double[FIRST_CAPACITY];
  private long[] rows = new long[FIRST_CAPACITY];
  private long[] firstLines = new long[FIRST_CAPACITY];
  private int[] slots = new int[4 * FIRST_CAPACITY];
  private int size;

  int size() {
    return size;
  }

  int classNumber(TieClass tieClass) {
    return classNumbers.computeIfAbsent(
        tieClass,
        added -> {
          classes.add(added);
          return classes.size() - 1;
        });
  }

  /** Adds a row's tie; says no if there is one already and {@code duplicates} rejects it. */
  boolean add(
      int from,
      int to,
      int tieClass,
      double weight,
      double amount,
      long line,
      Duplicates duplicates) {
    boolean swap = !classes.get(tieClass).kind().directed() && from > to;
    long pair = swap ? ((long) to << 32) | from : ((long) from << 32) | to;
    int slot = slot(pair, tieClass);
    while (slots[slot] != 0) {
      int at = slots[slot] - 1;
      if (ends[at] == pair && classOf[at] == tieClass) {
        return addTo(at, weight, amount, duplicates);
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    if (size == ends.length) {
      grow();
    }
    ends[size] = pair;
    classOf[size] = tieClass;
    weights[size] = duplicates == Duplicates.COUNT ? 1 : weight;
    amounts[size] = amount;
    rows[size] = 1;
    firstLines[size] = line;
    slots[slot] = ++size;
    if (size > slots.length / 2) {
      rehash();
    }
    return true;
  }

  private boolean addTo(int at, double weight, double amount, Duplicates duplicates) {
    switch (duplicates) {
      case SUM -> {
        weights[at] += weight;
        amounts[at] = sum(amounts[at], amount);
      }
      case MAX -> {
        weights[at] = Math.max(weights[at], weight);
        amounts[at] = greater(amounts[at], amount);
      }
      case COUNT -> {
        weights[at]++;
        amounts[at] = sum(amounts[at], amount);
      }
      case REJECT -> {
        return false;
      }
    }
    rows[at]++;
    return true;
  }

  // NaN stands for an amount that is not stated.
  private static double sum(double one, double other) {
    return Double.isNaN(one) ? other : Double.isNaN(other) ? one : one + other;
  }

  private static double greater(double one, double other) {
    return Double.isNaN(one) ? other : Double.isNaN(other) ? one : Math.max(one, other);
  }

  private int slot(long pair, int tieClass) {
    long hash = (pair + 31L * tieClass) * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32) & (slots.length - 1);
  }

  private void grow() {
    int capacity = Math.multiplyExact(size, 2);
    ends = Arrays.copyOf(ends, capacity);
    classOf = Arrays.copyOf(classOf, capacity);
    weights = Arrays.copyOf(weights, capacity);
    amounts = Arrays.copyOf(amounts, capacity);
    rows = Arrays.copyOf(rows, capacity);
    firstLines = Arrays.copyOf(firstLines, capacity);
  }

  private void rehash() {
    slots = new int[2 * slots.length];
    for (int at = 0; at < size; at++) {
      int slot = slot(ends[at], classOf[at]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = at + 1;
    }
  }

  /**
   * The ties; {@code overflow} hears of each whose sums are too large, or too small, for a number.
   */
  ImmutableList<Tie> ties(List<String> ids, Runnable overflow) {
    ImmutableList.Builder<Tie> ties = ImmutableList.builderWithExpectedSize(size);
    for (int at : order(ids)) {
      TieClass tieClass = classes.get(classOf[at]);
      if (!(weights[at] > 0) || Double.isInfinite(weights[at]) || Double.isInfinite(amounts[at])) {
        overflow.run();
        continue;
      }
      ties.add(
          new Tie(
              ids.get((int) (ends[at] >>> 32)),
              ids.get((int) ends[at]),
              tieClass.kind(),
              tieClass.layer(),
              tieClass.subtype(),
              weights[at],
              Double.isNaN(amounts[at]) ? OptionalDouble.empty() : OptionalDouble.of(amounts[at]),
              tieClass.unit(),
              tieClass.period(),
              tieClass.inferred(),
              tieClass.source(),
              locator(at)));
    }
    return ties.build();
  }

  // By the ids of the ends, as a network has them: sorting numbers here is much faster than sorting
  // ties there.
  private int[] order(List<String> ids) {
    Integer[] byId = new Integer[ids.size()];
    Arrays.setAll(byId, number -> number);
    Arrays.sort(byId, Comparator.comparing(ids::get));
    int[] ranks = new int[byId.length];
    for (int rank = 0; rank < byId.length; rank++) {
      ranks[byId[rank]] = rank;
    }
    long[] keys = new long[size];
    int[] next = new int[size];
    int[] first = new int[ids.size()];
    Arrays.fill(first, -1);
    for (int at = size - 1; at >= 0; at--) {
      int rank = Math.min(ranks[(int) (ends[at] >>> 32)], ranks[(int) ends[at]]);
      next[at] = first[rank];
      first[rank] = at;
    }
    int[] order = new int[size];
    int filled = 0;
    for (int rank = 0; rank < first.length; rank++) {
      int count = 0;
      for (int at = first[rank]; at >= 0; at = next[at]) {
        int other = Math.max(ranks[(int) (ends[at] >>> 32)], ranks[(int) ends[at]]);
        keys[count++] = ((long) other << 32) | at;
      }
      Arrays.sort(keys, 0, count);
      for (int i = 0; i < count; i++) {
        order[filled++] = (int) keys[i];
      }
    }
    return order;
  }

  private String locator(int at) {
    if (firstLines[at] == 0) {
      return rows[at] == 1 ? "1 event" : rows[at] + " events";
    }
    return rows[at] == 1
        ? "line " + firstLines[at]
        : rows[at] + " rows from line " + firstLines[at];
  }
}
