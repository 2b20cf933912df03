package corridor.importer;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts the blocks of an edge list together, in their order, and makes a projection of them. */
final class EdgeCollector {
  private static final String TASK = "sorting an edge list";
  private static final int MOST_ENTRIES = Integer.MAX_VALUE - 8;
  // Whole numbers as ids index an array: it may be so many times as long as the list, or so long.
  private static final int NUMBERS_PER_LINE = 4;
  private static final int NUMBERS_ALWAYS = 1 << 16;

  private final EdgeList.Options options;
  private final Run run;
  private final List<EdgeBlock> blocks = new ArrayList<>();
  private final IdTable ids = new IdTable();
  private final List<Issue> issues = new ArrayList<>();
  private long issueCount;
  private long lines;
  private long edgeLines;
  private long size;
  private int greatest = -1;

  EdgeCollector(int linesBefore, EdgeList.Options options, Run run) {
    this.lines = linesBefore;
    this.options = options;
    this.run = run;
  }

  void add(EdgeBlock block) {
    for (Issue issue : block.issues()) {
      if (issues.size() < ImportedEdges.ISSUES_KEPT) {
        int line = Ints.saturatedCast(lines + issue.line());
        issues.add(
            Issue.of(
                issue.code(), issue.file(), line, issue.column(), issue.message(), issue.hint()));
      }
    }
    issueCount += block.issueCount();
    lines += block.lines();
    edgeLines += block.edgeLines();
    block.renumber(ids);
    greatest = Math.max(greatest, block.greatest());
    size += block.size();
    long most = options.direction() == Direction.DIRECTED ? MOST_ENTRIES : MOST_ENTRIES / 2;
    if (size > most) {
      throw new UnsuitableGraphException(
          "the edge list has more than " + most + " ties; take a part of it");
    }
    blocks.add(block);
  }

  /** Whether whole numbers as ids are few enough to be used as they are. */
  boolean isDense() {
    return greatest < Math.max(NUMBERS_ALWAYS, NUMBERS_PER_LINE * edgeLines);
  }

  /** The projection, unless a line is wrong. */
  ImportedEdges imported() {
    Optional<Projection> projection =
        issueCount == 0 ? Optional.of(projection()) : Optional.empty();
    return new ImportedEdges(projection, ImmutableList.copyOf(issues), issueCount, edgeLines);
  }

  private Projection projection() {
    int[] rank = new int[greatest + 1];
    ImmutableList<String> sorted = ids.size() > 0 ? rankTexts(rank) : rankNumbers(rank);
    int[] starts = new int[blocks.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + blocks.get(i - 1).size();
    }
    int[] from = new int[(int) size];
    int[] to = new int[(int) size];
    double[] weights = new double[(int) size];
    OrderedParallel.reduce(
        run,
        TASK,
        starts.length,
        1,
        () -> rank,
        (ranks, block, end) -> {
          blocks.get(block).moveTo(ranks, starts[block], from, to, weights);
          return block;
        },
        block -> {});
    return Projection.ofArcs(options.rule(), sorted, from, to, weights, run);
  }

  private ImmutableList<String> rankTexts(int[] rank) {
    List<String> texts = IntStream.range(0, rank.length).mapToObj(ids::id).toList();
    int[] order =
        IntStream.range(0, rank.length)
            .boxed()
            .sorted(Comparator.comparing(texts::get))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
    return Arrays.stream(order).mapToObj(texts::get).collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<String> rankNumbers(int[] rank) {
    boolean[] seen = new boolean[rank.length];
    blocks.forEach(block -> block.mark(seen));
    ImmutableList.Builder<String> sorted = ImmutableList.builder();
    int count = 0;
    int number = 0;
    for (int i = 0; i < rank.length; i++) {
      if (seen[number]) {
        rank[number] = count++;
        sorted.add(Integer.toString(number));
      }
      number = nextByText(number);
    }
    return sorted.build();
  }

  // The whole numbers in the order of their texts: 0, 1, 10, 100, 101, …, 11, 110, …
  private int nextByText(int number) {
    if (number > 0 && 10L * number <= greatest) {
      return 10 * number;
    }
    int shorter = number;
    while (shorter > 0 && (shorter % 10 == 9 || shorter == greatest)) {
      shorter /= 10;
    }
    return shorter + 1;
  }
}
