package corridor.queries.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;

/** One server's life, from the first start over accidents to the reset. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalNeo4jTest {
  private Path home = Path.of("");
  private LocalNeo4j local = LocalNeo4j.in(home);

  @BeforeAll
  void choose(@TempDir Path folder) {
    home = folder;
    local = LocalNeo4j.in(home);
    ServerAfterTests.watch(ProcessHandle.current().pid(), home);
  }

  @AfterAll
  void stop() throws IOException {
    local.stop();
  }

  @Test
  @Order(1)
  void twoCommandsStartOneServerBetweenThem() throws IOException {
    CompletableFuture<Endpoint> other = CompletableFuture.supplyAsync(this::start);
    Endpoint mine = start();
    assertEquals(mine, other.join());
    assertEquals(1, ServerProcessTest.serversIn(home));
    assertTrue(mine.local());
    write("CREATE (:Kept {name: '保留'})");
  }

  @Test
  @Order(2)
  void othersCannotLookAtTheFiles() throws IOException {
    Path folder = local.status().folder();
    for (String name : List.of("", "password", "server")) {
      String mode =
          PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
      assertEquals(name.isEmpty() ? "rwx------" : "rw-------", mode, name);
    }
  }

  @Test
  @Order(3)
  void theWellKnownPasswordOpensNothing() throws IOException {
    Endpoint mine = start();
    Endpoint wrong = new Endpoint(mine.uri(), "neo4j", "neo4j", "neo4j", false);
    String message = assertThrows(ServerException.class, () -> Bolt.open(wrong)).getMessage();
    assertTrue(message.contains("does not let neo4j in"), message);
  }

  @Test
  @Order(4)
  void readsNeitherFilesNorWebPages() throws IOException {
    for (String url : List.of("file:///etc/passwd", "http://127.0.0.1:1/x.csv")) {
      ClientException refused =
          assertThrows(
              ClientException.class, () -> write("LOAD CSV FROM '" + url + "' AS row RETURN row"));
      String message = String.valueOf(refused.getMessage());
      assertTrue(message.contains("configuration") || message.contains("blocked"), message);
    }
  }

  @Test
  @Order(5)
  void comesBackAfterAKillWithAllThatWasCommitted() throws Exception {
    ProcessHandle server = ProcessHandle.of(local.status().pid().orElseThrow()).orElseThrow();
    server.destroyForcibly();
    server.onExit().get(20, TimeUnit.SECONDS);
    assertFalse(local.findReady().isPresent());
    assertEquals("保留", read("MATCH (n:Kept) RETURN n.name"));
  }

  @Test
  @Order(6)
  void findsItsServerAgainWhenTheStateFileIsDamaged() throws IOException {
    Endpoint before = start();
    Path state = local.status().folder().resolve("server");
    Files.writeString(state, "12"); // as if written by halves
    assertEquals(before, start());
    Files.delete(state);
    assertEquals(before, start());
    assertEquals(1, ServerProcessTest.serversIn(home));
  }

  @Test
  @Order(7)
  void aSecondServerOnTheSameStoreIsRefused(@TempDir Path link) throws IOException {
    // The store is locked by a server that cannot be recognised: it has another home.
    Files.createDirectories(link.resolve("neo4j"));
    Files.createSymbolicLink(
        link.resolve("neo4j").resolve("data"), local.status().folder().resolve("data"));
    Files.copy(local.status().passwordFile(), link.resolve("neo4j").resolve("password"));
    LocalNeo4j second = LocalNeo4j.in(link);
    String message =
        assertThrows(ServerException.class, () -> second.start(text -> {})).getMessage();
    assertTrue(message.contains("another program uses the databases"), message);
  }

  @Test
  @Order(8)
  void takesAnotherPortWhenItsOwnIsTaken() throws IOException {
    int port = start().uri().getPort();
    assertTrue(local.stop());
    assertFalse(local.stop(), "there is nothing left to stop");
    try (ServerSocket thief = new ServerSocket()) {
      thief.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      assertNotEquals(port, start().uri().getPort());
    }
    assertEquals("保留", read("MATCH (n:Kept) RETURN n.name"));
  }

  @Test
  @Order(9)
  void aResetLeavesNothingBehind() throws IOException {
    local.reset();
    assertEquals(0, ServerProcessTest.serversIn(home));
    try (var left = Files.list(local.status().folder())) {
      assertEquals(List.of("lock"), left.map(file -> String.valueOf(file.getFileName())).toList());
    }
  }

  private Endpoint start() {
    try {
      return local.start(message -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String query) throws IOException {
    try (Bolt bolt = Bolt.open(start());
        Session session = bolt.session(AccessMode.WRITE)) {
      session.run(query).consume();
    }
  }

  private String read(String query) throws Neo4jException, IOException {
    try (Bolt bolt = Bolt.open(start());
        Session session = bolt.session(AccessMode.READ)) {
      return session.run(query).single().get(0).asString();
    }
  }
}
