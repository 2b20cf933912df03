package corridor.importer.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import corridor.engine.network.Edits;
import corridor.importer.place.PlaceMatch.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places with similar names, for names that nothing is called by. */
final class NearestPlaces {
  private static final int MOST = 3;
  private static final double LEAST_SCORE = 0.4;

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::score)
          .reversed()
          .thenComparing(candidate -> candidate.place().level())
          .thenComparing(candidate -> candidate.place().code())
          .thenComparing(candidate -> candidate.place().name());

  /**
   * @param letters a bit for each letter, by its hash: two names with different bits differ in at
   *     least so many letters
   */
  private record Name(String key, long letters, ImmutableList<Place> places) {}

  private final List<Name> names = new ArrayList<>();

  NearestPlaces(ImmutableListMultimap<String, Place> namesOfPlaces) {
    for (String key : namesOfPlaces.keySet()) {
      names.add(new Name(key, letters(key), namesOfPlaces.get(key)));
    }
  }

  /** The three most similar at most; those with the same score by level and code. */
  ImmutableList<Candidate> find(String key) {
    Map<Place, Double> scores = new HashMap<>();
    long letters = letters(key);
    for (Name name : names) {
      int longer = Math.max(key.length(), name.key().length());
      int different =
          Math.max(
              Long.bitCount(letters & ~name.letters()), Long.bitCount(name.letters() & ~letters));
      if (score(Math.max(different, longer - shorter(key, name)), longer) >= LEAST_SCORE) {
        double score = score(Edits.between(key, name.key()), longer);
        if (score >= LEAST_SCORE) {
          name.places().forEach(place -> scores.merge(place, score, Math::max));
        }
      }
    }
    return scores.entrySet().stream()
        .map(entry -> new Candidate(entry.getKey(), entry.getValue()))
        .sorted(BEST_FIRST)
        .limit(MOST)
        .collect(ImmutableList.toImmutableList());
  }

  private static int shorter(String key, Name name) {
    return Math.min(key.length(), name.key().length());
  }

  private static double score(int edits, int length) {
    return 1 - edits / (double) length;
  }

  private static long letters(String key) {
    return key.chars().mapToLong(letter -> 1L << (letter % Long.SIZE)).reduce(0, (a, b) -> a | b);
  }
}
