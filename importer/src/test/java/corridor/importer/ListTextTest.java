package corridor.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTextTest {

  @Test
  void aBarSeparatesAndABackslashEscapes() throws ListText.BadTextException {
    assertEquals(List.of(), ListText.parseList(""));
    assertEquals(List.of("沪", "申城"), ListText.parseList("沪|申城"));
    assertEquals(List.of("a|b", "c\\", "d=e"), ListText.parseList("a\\|b|c\\\\|d=e"));
    assertEquals("a\\|b|c\\\\|d=e", ListText.ofList(List.of("a|b", "c\\", "d=e")));
  }

  @Test
  void theFirstEqualsSignEndsTheKey() throws ListText.BadTextException {
    assertEquals(Map.of("k", "v=w", "empty", ""), ListText.parseAttributes("k=v=w|empty="));
    assertEquals(Map.of("k=1", "a|b"), ListText.parseAttributes("k\\=1=a\\|b"));
    assertEquals("k\\=1=a\\|b", ListText.ofAttributes(Map.of("k=1", "a|b")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "a|", "|a", "a||b", "a| |b", "a\\", "a\\n"})
  void blankItemsAndIdleBackslashesAreRefused(String text) {
    assertThrows(ListText.BadTextException.class, () -> ListText.parseList(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"k", "=v", " =v", "k=v|k=w", "k=v|", "k\\=v"})
  void attributesNeedAKeyEachItsOwn(String text) {
    assertThrows(ListText.BadTextException.class, () -> ListText.parseAttributes(text));
  }
}
