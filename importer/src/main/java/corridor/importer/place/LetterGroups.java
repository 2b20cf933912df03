package corridor.importer.place;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The letter groups of names, as numbers: the rarer a group, the smaller its number. */
final class LetterGroups {
  private static final int IN_LATIN = 3;
  private static final int IN_HAN = 2;
  private static final String NUMERALS = "0123456789一二三四五六七八九十";

  private final int[][] groups;
  private final String[] numbers;

  LetterGroups(List<String> names) {
    Map<String, Integer> counts = new HashMap<>();
    for (String name : names) {
      groupsOf(name).forEach(group -> counts.merge(group, 1, Integer::sum));
    }
    List<String> rarestFirst =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> numberOf = new HashMap<>();
    rarestFirst.forEach(group -> numberOf.put(group, numberOf.size()));
    groups =
        names.stream()
            .map(
                name ->
                    groupsOf(name).stream()
                        .mapToInt(group -> numberOf.getOrDefault(group, 0))
                        .sorted()
                        .toArray())
            .toArray(int[][]::new);
    numbers = names.stream().map(LetterGroups::numerals).toArray(String[]::new);
  }

  /** Numbers of the groups of each name, each once, ascending. */
  int[][] all() {
    return groups;
  }

  /** Whether both names have the same digits and Chinese numerals. */
  boolean sameNumbers(int a, int b) {
    return numbers[a].equals(numbers[b]);
  }

  private static Set<String> groupsOf(String name) {
    boolean han = name.codePoints().anyMatch(Character::isIdeographic);
    int size = han ? IN_HAN : IN_LATIN;
    String text = " " + name + " ";
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i + size <= text.length(); i++) {
      found.add(text.substring(i, i + size));
    }
    return found;
  }

  private static String numerals(String name) {
    StringBuilder found = new StringBuilder();
    name.chars()
        .filter(letter -> NUMERALS.indexOf(letter) >= 0)
        .forEach(letter -> found.append((char) letter));
    return found.toString();
  }
}
