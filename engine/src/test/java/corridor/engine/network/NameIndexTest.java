package corridor.engine.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTest {
  private static final Node SHANGHAI =
      Node.of("310000", NodeKind.CITY, "上海").withNameEn("Shanghai").withAdminCode("310000");
  private static final Node TAIZHOU_ZHEJIANG =
      Node.of("331000", NodeKind.CITY, "台州").withNameEn("Taizhou");
  private static final Node TAIZHOU_JIANGSU =
      Node.of("321200", NodeKind.CITY, "泰州").withNameEn("Taizhou");
  private static final Node LAB =
      Node.of("plat-lab", NodeKind.PLATFORM, "鹏城实验室").withAliases(List.of("鹏程国家实验室"));
  private static final NameIndex<Node> INDEX =
      NameIndex.ofNodes(List.of(SHANGHAI, TAIZHOU_ZHEJIANG, TAIZHOU_JIANGSU, LAB));

  @ParameterizedTest
  @ValueSource(strings = {"上海", "上海市", "Shanghai", "shanghai", " SHANGHAI ", "310000", "３１００００"})
  void allItsNamesFindACity(String name) {
    assertEquals(List.of(SHANGHAI), INDEX.find(name));
  }

  @Test
  void aCityIsFoundWithoutTheWordForCityUnlessAnotherIsCalledSo() {
    Node jilinCity = Node.of("220200", NodeKind.CITY, "吉林市");
    Node jilin = Node.of("220000", NodeKind.REGION, "吉林省").withAliases(List.of("吉林"));
    assertEquals(List.of(jilinCity), NameIndex.ofNodes(List.of(jilinCity)).find("吉林"));
    assertEquals(List.of(jilin), NameIndex.ofNodes(List.of(jilinCity, jilin)).find("吉林"));
  }

  @Test
  void homonymsAreAllReturned() {
    assertEquals(List.of(TAIZHOU_ZHEJIANG, TAIZHOU_JIANGSU), INDEX.find("Taizhou"));
    assertEquals(List.of(TAIZHOU_ZHEJIANG), INDEX.find("台州"));
  }

  @Test
  void aMainNameWinsOverAnAlias() {
    Node other = Node.of("plat-x", NodeKind.PLATFORM, "x").withAliases(List.of("鹏城实验室"));
    assertEquals(List.of(LAB), NameIndex.ofNodes(List.of(other, LAB)).find("鹏城实验室"));
  }

  @Test
  void whatIsUnknownGetsItsNearestNames() {
    assertTrue(INDEX.find("Shangai").isEmpty());
    assertEquals("shanghai", INDEX.suggest("Shangai", 3).get(0));
    assertEquals(List.of("上海", "上海市"), INDEX.suggest("上海城", 2).stream().sorted().toList());
  }
}
