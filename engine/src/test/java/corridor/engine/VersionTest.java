package corridor.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionTest {
  @Test
  void isFilledInByTheBuild() {
    assertTrue(Version.string().matches("\\d+\\.\\d+\\.\\d+(-\\w+)?"), Version.string());
  }
}
