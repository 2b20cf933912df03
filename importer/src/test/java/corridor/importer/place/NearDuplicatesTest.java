package corridor.importer.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  private static List<NearDuplicate> near(Map<String, Long> counts, double least) {
    return NearDuplicates.of(counts, new NearDuplicates.Options(least), Run.quiet());
  }

  @Test
  void spellingsOfOneNameHaveScoreOne() {
    assertEquals(
        List.of(new NearDuplicate("BOSCH G.M.B.H.", "Bosch GmbH", 1, "the same key")),
        near(Map.of("Bosch GmbH", 5L, "BOSCH G.M.B.H.", 2L), 0.7));
  }

  @Test
  void anotherLegalFormIsSaidSo() {
    assertEquals(
        List.of(
            new NearDuplicate("美的集团有限公司", "美的集团股份有限公司", 0.95, "the same with another legal form")),
        near(Map.of("美的集团有限公司", 1L, "美的集团股份有限公司", 1L), 0.7));
  }

  /** " abcd " has the groups ␣ab abc bcd cd␣, " abcde " ␣ab abc bcd cde de␣: 3 of 6 in common. */
  @Test
  void theScoreIsTheJaccardIndexOfLetterGroups() {
    assertEquals(
        List.of(new NearDuplicate("abcd", "abcde", 0.5, "similar letters")),
        near(Map.of("abcd", 1L, "abcde", 1L), 0.5));
    assertEquals(List.of(), near(Map.of("abcd", 1L, "abcde", 1L), 0.51));
  }

  @Test
  void differentNumbersAreDifferentInstitutions() {
    assertEquals(
        List.of(),
        near(Map.of("南京市第一人民医院", 1L, "南京市第二人民医院", 1L, "Unit 13", 1L, "Unit 14", 1L), 0.3));
  }

  @Test
  void theMoreFrequentNameIsKept() {
    assertEquals(
        "Universitat Bremen",
        near(Map.of("Universitat Bremen", 9L, "Universitaet Bremen", 1L), 0.6).get(0).canonical());
  }

  @Test
  void aScoreOutOfItsRangeIsRefused() {
    for (double score : new double[] {0, -1, 1.1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new NearDuplicates.Options(score));
    }
  }

  /** Comparing every name with every other gives the same pairs, in whatever order names come. */
  @Test
  void noPairIsMissed() {
    Random random = new Random(SEED);
    for (int round = 0; round < 40; round++) {
      List<String> names = new ArrayList<>(new HashSet<>(randomNames(random)));
      double least = 0.2 + 0.7 * random.nextDouble();
      Map<String, Long> counts = new LinkedHashMap<>();
      names.forEach(name -> counts.put(name, 1L));
      Map<String, Long> shuffled = new LinkedHashMap<>();
      Collections.shuffle(names, random);
      names.forEach(name -> shuffled.put(name, 1L));
      List<NearDuplicate> found = near(counts, least);
      assertEquals(found, near(shuffled, least), "test.seed=" + SEED);
      Set<String> pairs = new TreeSet<>();
      found.forEach(pair -> pairs.add(pair(pair.name(), pair.canonical())));
      Set<String> expected = new TreeSet<>();
      for (String a : names) {
        for (String b : names) {
          if (a.compareTo(b) < 0 && jaccard(a, b) >= least) {
            expected.add(pair(a, b));
          }
        }
      }
      assertEquals(expected, pairs, "test.seed=" + SEED);
      assertTrue(found.size() == pairs.size());
    }
  }

  private static List<String> randomNames(Random random) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringBuilder name = new StringBuilder();
      for (int letter = 3 + random.nextInt(9); letter > 0; letter--) {
        name.append((char) ('a' + random.nextInt(3)));
      }
      names.add(name.toString());
    }
    return names;
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
  }

  private static double jaccard(String a, String b) {
    Set<String> first = groups(a);
    Set<String> second = groups(b);
    Set<String> all = new HashSet<>(first);
    all.addAll(second);
    Set<String> common = new HashSet<>(first);
    common.retainAll(second);
    return common.size() / (double) all.size();
  }

  private static Set<String> groups(String name) {
    Set<String> groups = new HashSet<>();
    String text = " " + name + " ";
    for (int i = 0; i + 3 <= text.length(); i++) {
      groups.add(text.substring(i, i + 3));
    }
    return groups;
  }
}
