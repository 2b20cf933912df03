package corridor.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each damage to the atlas is found, where it is, and nothing else is. */
class DamageTest {

  static List<Damage> damages() {
    return Damage.all();
  }

  @Test
  void theAtlasItselfIsSound() {
    assertEquals(List.of(), Atlas.load().errors());
  }

  @Test
  void aCopyIsTheSameNetwork() throws IOException {
    FolderCopy copy = FolderCopy.of(Atlas.files());
    assertEquals(Atlas.load().network(), NetworkFolder.read(copy).network());
  }

  @ParameterizedTest
  @MethodSource("damages")
  void isFoundWhereItIs(Damage damage) throws IOException {
    FolderCopy copy = FolderCopy.of(Atlas.files());
    Damage.Finding expected = damage.doing().to(copy);
    Imported imported = NetworkFolder.read(copy);
    assertEquals(
        List.of(expected),
        imported.errors().stream().map(Damage.Finding::of).toList(),
        () -> imported.issues().toString());
    assertEquals(Optional.empty(), imported.network());
  }
}
