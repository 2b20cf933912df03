package corridor.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSortedMap;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkFolderTest {
  private static final Node CITY = Node.of("310000", NodeKind.CITY, "上海");
  private static final Set<String> PLAIN_FILES =
      Set.of(
          "nodes.csv",
          "ties.csv",
          "groups.csv",
          "indicators.csv",
          "sources.csv",
          "datapackage.json");

  @TempDir Path parent;

  private static Network networkOf(Node... nodes) {
    NetworkBuilder network = new NetworkBuilder();
    for (Node node : nodes) {
      network.add(node);
    }
    return network.build();
  }

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String name : names(folder)) {
      contents.put(name, Files.readString(folder.resolve(name)));
    }
    return contents;
  }

  @Test
  void aFolderIsReplacedAsAWhole() throws IOException {
    Path place = parent.resolve("deep/down/network");
    NetworkFolder.write(networkOf(CITY), place, Packing.GZIPPED);
    Network other = networkOf(CITY.withNameEn("Shanghai"));
    NetworkFolder.write(other, place);
    assertEquals(PLAIN_FILES, names(place));
    assertEquals(Set.of("network"), names(place.getParent()));
    assertEquals(other, NetworkFolder.read(place).getNetwork());
  }

  @Test
  void theSameNetworkGivesTheSameBytes() throws IOException {
    NetworkFolder.write(RandomNetwork.of(1), parent.resolve("a"));
    NetworkFolder.write(RandomNetwork.of(1), parent.resolve("b"));
    assertEquals(contents(parent.resolve("a")), contents(parent.resolve("b")));
  }

  @Test
  void aFolderWithAnythingElseInItIsLeftAlone() throws IOException {
    Path place = parent.resolve("home");
    NetworkFolder.write(networkOf(CITY), place);
    Files.writeString(place.resolve("thesis.txt"), "years of work");
    Map<String, String> before = contents(place);
    FileAlreadyExistsException refusal =
        assertThrows(
            FileAlreadyExistsException.class, () -> NetworkFolder.write(networkOf(), place));
    assertTrue(refusal.getMessage().contains("thesis.txt"), refusal.getMessage());
    assertEquals(before, contents(place));
    assertEquals(Set.of("home"), names(parent));
  }

  @Test
  void aFolderCalledLikeATableIsNoNetworkFile() throws IOException {
    Files.createDirectories(parent.resolve("home/nodes.csv"));
    assertThrows(
        FileAlreadyExistsException.class,
        () -> NetworkFolder.write(networkOf(), parent.resolve("home")));
  }

  @Test
  void aFileIsNotReplaced() throws IOException {
    Path file = Files.writeString(parent.resolve("file"), "text");
    assertThrows(FileAlreadyExistsException.class, () -> NetworkFolder.write(networkOf(), file));
    assertEquals("text", Files.readString(file));
  }

  @Test
  void aLinkIsFollowed() throws IOException {
    Path real = Files.createDirectory(parent.resolve("real"));
    Path link = Files.createSymbolicLink(parent.resolve("link"), real);
    NetworkFolder.write(networkOf(CITY), link);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(PLAIN_FILES, names(real));
  }

  @ParameterizedTest
  @ValueSource(strings = {"half \uD83C", "NUL \0", "not a character \uFFFF", "escape \u001B"})
  void whatATableCannotHoldIsRefused(String name) throws IOException {
    Path place = parent.resolve("network");
    NetworkFolder.write(networkOf(CITY), place);
    Map<String, String> before = contents(place);
    Network bad = networkOf(Node.of("x", NodeKind.CITY, name));
    assertThrows(IllegalArgumentException.class, () -> NetworkFolder.write(bad, place));
    assertEquals(before, contents(place));
    assertEquals(Set.of("network"), names(parent));
  }

  @Test
  void idsWithSpacesAndBlankItemsAreRefused() {
    for (Node node :
        List.of(
            Node.of("a b", NodeKind.CITY, "x"),
            CITY.withAliases(List.of("")),
            CITY.withAttributes(ImmutableSortedMap.of(" ", "x")))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> NetworkFolder.write(networkOf(node), parent.resolve("network")));
    }
    assertFalse(Files.exists(parent.resolve("network")));
  }

  @Test
  void aMissingFolderIsNotData() {
    assertThrows(NotDirectoryException.class, () -> NetworkFolder.read(parent.resolve("none")));
  }

  @Test
  void aTieWithinACityIsKept() throws IOException {
    Network network =
        new NetworkBuilder()
            .add(CITY)
            .add(Source.of("s", "S"))
            .add(Tie.of("310000", "310000", TieKind.COLLABORATION, Layer.KNOWLEDGE, "s"))
            .build();
    NetworkFolder.write(network, parent.resolve("network"));
    assertEquals(network, NetworkFolder.read(parent.resolve("network")).getNetwork());
  }
}
