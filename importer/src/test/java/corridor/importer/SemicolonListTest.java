package corridor.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SemicolonListTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final String LETTERS = "a;\\=| \t\n\"海";

  @Test
  void itemsStandBetweenSemicolons() {
    assertEquals(List.of("a", "b c"), SemicolonList.split(" a ;; b c;"));
    assertEquals(List.of(), SemicolonList.split(" ; "));
    assertEquals("a;b", SemicolonList.join(List.of("a", "b")));
    assertEquals("b\\;c;d\\\\", SemicolonList.join(List.of("b;c", "d\\")));
  }

  @Test
  void aBackslashOfAnotherProgramIsItself() {
    assertEquals(List.of("C:\\data", "\\n", "x\\"), SemicolonList.split("C:\\data;\\n;x\\"));
  }

  @Test
  void aKeyMayHaveEverySign() {
    assertEquals(Optional.of(Map.entry("a", "b=c")), SemicolonList.attribute("a=b=c"));
    assertEquals(Optional.empty(), SemicolonList.attribute("a"));
    assertEquals(Optional.empty(), SemicolonList.attribute("=a"));
    assertEquals(
        Optional.of(Map.entry("a=\\b", "")),
        SemicolonList.attribute(SemicolonList.attribute("a=\\b", "")));
  }

  @Test
  void whateverIsJoinedIsTakenApartAgain() {
    for (int i = 0; i < 2000; i++) {
      SplittableRandom random = new SplittableRandom(SEED + i);
      List<String> items = new ArrayList<>();
      for (int count = random.nextInt(4); count > 0; count--) {
        String item = text(random);
        if (!item.isBlank()) {
          items.add(item);
        }
      }
      assertEquals(items, SemicolonList.split(SemicolonList.join(items)), "seed " + (SEED + i));
      String key = "k" + text(random);
      String value = text(random);
      assertEquals(
          Optional.of(Map.entry(key, value)),
          SemicolonList.attribute(SemicolonList.attribute(key, value)),
          "seed " + (SEED + i));
    }
  }

  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }
}
