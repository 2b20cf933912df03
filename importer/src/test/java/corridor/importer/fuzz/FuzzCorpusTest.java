package corridor.importer.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.io.Resources;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the fuzzer has collected for each reader, input by input: the smallest set of files that
 * reaches all it has reached, and what once was a defect.
 */
class FuzzCorpusTest {

  static List<String> readers() {
    return FuzzedReader.names();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void readsWhatTheFuzzerFound(String name) throws IOException {
    FuzzedReader reader = FuzzedReader.named(name);
    List<String> read = new ArrayList<>();
    byte[] archive = Resources.toByteArray(Resources.getResource("fuzz/" + name + ".zip"));
    try (ZipInputStream corpus = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry input = corpus.getNextEntry(); input != null; input = corpus.getNextEntry()) {
        read.add(input.getName());
        try {
          reader.readBytes(corpus.readAllBytes());
        } catch (IOException | RuntimeException | Error e) {
          fail(name + ", input " + input.getName(), e);
        }
      }
    }
    assertFalse(read.isEmpty(), name + " has no corpus");
  }
}
