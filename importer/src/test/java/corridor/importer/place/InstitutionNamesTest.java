package corridor.importer.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.common.collect.ImmutableList;
import corridor.importer.place.InstitutionMatch.Ambiguous;
import corridor.importer.place.InstitutionMatch.Found;
import corridor.importer.place.InstitutionMatch.Unknown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InstitutionNamesTest {
  private static final Institution ZHEJIANG =
      institution("r1", "Zhejiang University", "浙江大学", "ZJU", "Chekiang University");
  private static final Institution TWO = institution("r2", "Acme GmbH", "", "ACM");
  private static final Institution THREE = institution("r3", "Acme Inc.", "", "ACM");

  private static Institution institution(
      String id, String name, String nameZh, String acronym, String... aliases) {
    return new Institution(
        id,
        name,
        nameZh,
        name,
        ImmutableList.copyOf(aliases),
        ImmutableList.of(acronym),
        ImmutableList.of(),
        "",
        "",
        Optional.empty());
  }

  private static final InstitutionNames NAMES =
      InstitutionNames.of(
          Map.of("浙大", "浙江大学", "Acme", "Acme Group", "Bosch GmbH", "Robert Bosch GmbH"),
          List.of(ZHEJIANG, TWO, THREE));

  private static String found(String name) {
    return assertInstanceOf(Found.class, NAMES.find(name), name).name();
  }

  @Test
  void anInstitutionIsFoundByAnyOfItsNames() {
    for (String name :
        List.of("zhejiang  university", "浙江大学", " 浙江 大学", "CHEKIANG UNIVERSITY", "ZJU")) {
      assertEquals("Zhejiang University", found(name));
    }
  }

  @Test
  void anAliasComesBeforeTheRegister() {
    assertEquals("浙江大学", found("浙大"));
    assertEquals("Acme Group", found("ACME"));
    assertEquals("Acme Group", found("Acme GmbH"));
    assertEquals("Robert Bosch GmbH", found("Bosch"));
  }

  @Test
  void whatTwoInstitutionsAreCalledIsNotGuessed() {
    assertEquals(new Ambiguous(ImmutableList.of(TWO, THREE)), NAMES.find("ACM"));
    assertEquals(
        new Ambiguous(ImmutableList.of(TWO, THREE)),
        InstitutionNames.of(Map.of(), List.of(THREE, TWO)).find("Acme"));
    assertEquals(
        new Found("Acme GmbH", Optional.of(TWO), "name of the register"),
        InstitutionNames.of(Map.of(), List.of(THREE, TWO)).find("ACME GmbH"));
  }

  @Test
  void aliasesThatContradictOneAnotherLeadNowhere() {
    InstitutionNames names = InstitutionNames.of(Map.of("X Ltd", "A", "X GmbH", "B"), List.of());
    assertEquals(new Unknown(), names.find("X"));
    assertEquals("A", assertInstanceOf(Found.class, names.find("X Limited")).name());
  }

  @Test
  void otherNamesAreUnknown() {
    for (String name : List.of("", "浙江工业大学", "Bosch Inc", "···")) {
      assertEquals(new Unknown(), NAMES.find(name), name);
    }
  }
}
