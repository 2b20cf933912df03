package corridor.importer.place;

import com.google.common.collect.ImmutableList;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names that look so much alike that they may mean one institution. Nothing is merged: the pairs
 * are for somebody who reads them, as a table of aliases ({@link InstitutionAliases#write}).
 *
 * <p>The score of two names is the Jaccard index |A ∩ B| / |A ∪ B| of their letter groups: groups
 * of three letters of Latin names, of two of names in Han characters, the ends marked. Names with
 * different numbers (第一 and 第二, Unit 3 and Unit 4) are never near. Every pair from the least score
 * on is found: the rarest groups of a name are looked up, so many that two names without one of
 * them in common cannot reach the score.
 *
 * <p>100,000 names take seconds; the time grows with the number of names that share rare groups.
 * The same pairs in the same order for the same names, in whatever order they come.
 */
public final class NearDuplicates {

  /**
   * How to look for them.
   *
   * @param leastScore pairs below this are left out, in (0, 1]
   */
  public record Options(double leastScore) {
    /** Pairs from 0.7 on. */
    public static final Options DEFAULT = new Options(0.7);

    /** Refuses a score out of its range. */
    public Options {
      if (!(leastScore > 0 && leastScore <= 1)) {
        throw new IllegalArgumentException("leastScore must be in (0, 1], but is " + leastScore);
      }
    }
  }

  private static final String OTHER_FORM = "the same with another legal form";
  private static final double SCORE_OF_OTHER_FORM = 0.95;

  private static final Comparator<NearDuplicate> BEST_FIRST =
      Comparator.comparingDouble(NearDuplicate::score)
          .reversed()
          .thenComparing(NearDuplicate::canonical)
          .thenComparing(NearDuplicate::name);

  private final Map<String, Long> counts;
  private final Options options;
  private final List<NearDuplicate> found = new ArrayList<>();

  private NearDuplicates(Map<String, Long> counts, Options options) {
    this.counts = counts;
    this.options = options;
  }

  /**
   * The pairs, the most similar first.
   *
   * @param counts each name with how often it occurs
   */
  public static ImmutableList<NearDuplicate> of(
      Map<String, Long> counts, Options options, Run run) {
    NearDuplicates search = new NearDuplicates(counts, options);
    search.run(run);
    return ImmutableList.sortedCopyOf(BEST_FIRST, search.found);
  }

  private void run(Run run) {
    Map<String, List<String>> byCore = new TreeMap<>();
    for (String name : counts.keySet()) {
      String core = InstitutionKey.of(name).core();
      if (!core.isEmpty()) {
        byCore.computeIfAbsent(core, key -> new ArrayList<>()).add(name);
      }
    }
    List<String> cores = List.copyOf(byCore.keySet());
    List<String> kept = new ArrayList<>();
    for (String core : cores) {
      List<String> names = byCore.getOrDefault(core, List.of());
      String keep = names.stream().min(this::compareForKeeping).orElse(core);
      kept.add(keep);
      names.stream().filter(name -> !name.equals(keep)).forEach(name -> addSame(name, keep));
    }
    addNear(cores, kept, run);
  }

  private int compareForKeeping(String a, String b) {
    int byCount = Long.compare(counts.getOrDefault(b, 0L), counts.getOrDefault(a, 0L));
    if (byCount != 0) {
      return byCount;
    }
    return a.length() != b.length() ? b.length() - a.length() : a.compareTo(b);
  }

  private void addSame(String name, String keep) {
    boolean sameForm = InstitutionKey.of(name).matches(InstitutionKey.of(keep));
    double score = sameForm ? 1 : SCORE_OF_OTHER_FORM;
    if (score >= options.leastScore()) {
      found.add(new NearDuplicate(name, keep, score, sameForm ? "the same key" : OTHER_FORM));
    }
  }

  private void addNear(List<String> cores, List<String> kept, Run run) {
    LetterGroups groups = new LetterGroups(cores);
    new SimilarSets(groups.all(), options.leastScore())
        .forEachPair(
            (a, b, score) -> {
              if (groups.sameNumbers(a, b)) {
                addPair(kept.get(a), kept.get(b), score);
              }
            },
            run);
  }

  private void addPair(String a, String b, double score) {
    boolean keepA = compareForKeeping(a, b) < 0;
    found.add(
        new NearDuplicate(
            keepA ? b : a, keepA ? a : b, Math.min(score, Math.nextDown(1.0)), "similar letters"));
  }
}
