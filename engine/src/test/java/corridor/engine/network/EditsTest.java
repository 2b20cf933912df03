package corridor.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optimal string alignment; CA to ABC is 3 in it, and 2 where exchanged letters may be edited. */
class EditsTest {
  @ParameterizedTest
  @CsvSource({
    "'',      '',      0",
    "'',      abc,     3",
    "kitten,  sitting, 3",
    "form,    from,    1",
    "CA,      ABC,     3",
    "上海市,   上海,     1",
    "毫州,     亳州,     1",
  })
  void betweenTwoTexts(String a, String b, int edits) {
    assertEquals(edits, Edits.between(a, b));
    assertEquals(edits, Edits.between(b, a));
  }
}
