package corridor.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.network.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written reads back as the same network. */
class NetworkFolderLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int NETWORKS = 200;
  private static final int NETWORKS_ON_DISK = 5;

  @TempDir Path folder;

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    for (long seed = SEED; seed < SEED + NETWORKS; seed++) {
      Network network = RandomNetwork.of(seed);
      Packing packing = seed % 2 == 0 ? Packing.PLAIN : Packing.GZIPPED;
      Map<String, byte[]> files = new HashMap<>();
      for (Table table : Table.values()) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FolderWriter.writeTable(network, table, packing, out);
        files.put(packing.fileOf(table), out.toByteArray());
      }
      files.put("datapackage.json", DataPackage.describe(packing).getBytes(UTF_8));
      Imported imported =
          NetworkFolder.read(
              name -> Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new));
      String message = "-Dtest.seed=" + seed;
      assertEquals(
          List.of(),
          imported.issues().stream().filter(issue -> issue.code() != IssueCode.HOMONYM).toList(),
          message);
      assertEquals(Optional.of(network), imported.network(), message);
      assertEquals(network.fingerprint(), imported.getNetwork().fingerprint(), message);
    }
  }

  @Test
  void onDiskToo() throws IOException {
    for (long seed = SEED; seed < SEED + NETWORKS_ON_DISK; seed++) {
      Network network = RandomNetwork.of(seed);
      NetworkFolder.write(network, folder, seed % 2 == 0 ? Packing.PLAIN : Packing.GZIPPED);
      assertEquals(network, NetworkFolder.read(folder).getNetwork(), "-Dtest.seed=" + seed);
    }
  }

  @Test
  void theAtlasReadsBackEqual() throws IOException {
    Network atlas = Atlas.load().getNetwork();
    for (Packing packing : Packing.values()) {
      Path place = folder.resolve(packing.name());
      NetworkFolder.write(atlas, place, packing);
      assertEquals(atlas, NetworkFolder.read(place).getNetwork());
    }
  }

  @Test
  void theLocaleOfTheMachineDoesNotMatter() throws IOException {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      Network network = RandomNetwork.of(SEED);
      NetworkFolder.write(network, folder.resolve("network"));
      assertEquals(network, NetworkFolder.read(folder.resolve("network")).getNetwork());
    } finally {
      Locale.setDefault(before);
    }
  }
}
