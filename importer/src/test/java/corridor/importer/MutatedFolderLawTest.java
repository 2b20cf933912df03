package corridor.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.primitives.Bytes;
import corridor.engine.network.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever happens to the bytes, reading ends in a network or in errors, never in an exception. */
class MutatedFolderLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int MUTATIONS = 3000;
  private static final List<String> SNIPPETS =
      List.of(
          "\"",
          "\"\"",
          ",",
          "\n",
          "\r",
          "|",
          "\\",
          "=",
          "0",
          "-1",
          "NaN",
          "1e999",
          "2020",
          "n-0",
          "N-0",
          "n-1",
          "G.0",
          "G.1",
          "s0",
          "w",
          "city",
          "cluster",
          "value",
          "affiliation",
          "true",
          "\uFEFF",
          "\0",
          "泰州");

  @Test
  void endsInANetworkOrInErrors() throws IOException {
    int networks = 0;
    Set<IssueCode> found = new HashSet<>();
    for (long seed = SEED; seed < SEED + MUTATIONS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Map<String, byte[]> files = files(RandomNetwork.of(seed % 100));
      String[] names = files.keySet().stream().sorted().toArray(String[]::new);
      for (int i = 0, count = 1 + random.nextInt(3); i < count; i++) {
        files.computeIfPresent(
            names[random.nextInt(names.length)], (name, bytes) -> mutate(bytes, random));
      }
      String message = "-Dtest.seed=" + seed;
      Imported imported = assertDoesNotThrow(() -> read(files), message);
      assertEquals(imported.errors().isEmpty(), imported.network().isPresent(), message);
      imported.issues().forEach(issue -> found.add(issue.code()));
      if (imported.network().isPresent()) {
        networks++;
        Network network = imported.getNetwork();
        assertEquals(Optional.of(network), read(files(network)).network(), message);
      }
    }
    assertTrue(networks > MUTATIONS / 100, "too few mutations leave a network to test");
    assertTrue(found.size() > 20, found::toString);
  }

  private static Map<String, byte[]> files(Network network) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (Table table : Table.values()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      FolderWriter.writeTable(network, table, Packing.PLAIN, out);
      files.put(table.file(), out.toByteArray());
    }
    files.put("datapackage.json", DataPackage.describe(Packing.PLAIN).getBytes(UTF_8));
    return files;
  }

  private static Imported read(Map<String, byte[]> files) throws IOException {
    return NetworkFolder.read(
        name -> Optional.ofNullable(files.get(name)).map(ByteArrayInputStream::new));
  }

  private static byte[] mutate(byte[] bytes, SplittableRandom random) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(8));
    byte[] head = Arrays.copyOf(bytes, from);
    byte[] tail = Arrays.copyOfRange(bytes, to, bytes.length);
    byte[] middle =
        switch (random.nextInt(5)) {
          case 0 -> new byte[0];
          case 1 -> new byte[] {(byte) random.nextInt(256)};
          case 2 -> Arrays.copyOfRange(bytes, 0, from);
          default -> SNIPPETS.get(random.nextInt(SNIPPETS.size())).getBytes(UTF_8);
        };
    return Bytes.concat(head, middle, tail);
  }
}
