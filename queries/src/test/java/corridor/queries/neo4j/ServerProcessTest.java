package corridor.queries.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerProcessTest {
  @TempDir private Path home;

  /** How many servers run whose files are in a home; asks the system, not our state. */
  static long serversIn(Path home) {
    String argument = "--home-dir=" + home.resolve("neo4j");
    return ProcessHandle.allProcesses()
        .flatMap(process -> process.info().arguments().stream().flatMap(Arrays::stream))
        .filter(argument::equals)
        .count();
  }

  @Test
  void aNumberThatNowBelongsToAnotherProcessIsNoServer() throws IOException {
    ServerFolder folder = new ServerFolder(home);
    long mine = ProcessHandle.current().pid(); // alive, but started at another time
    folder.write(folder.stateFile(), mine + " 7687 2020-01-01T00:00:00Z\n");
    assertEquals(Optional.empty(), ServerProcess.find(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "1", "1 2", "0 0 yesterday", "999999999999999999 1 2020-01-01T00:00:00Z"})
  void halfAStateIsNoServer(String text) throws IOException {
    ServerFolder folder = new ServerFolder(home);
    folder.write(folder.stateFile(), text);
    assertEquals(Optional.empty(), ServerProcess.find(folder));
  }

  @Test
  void tellsHowToGetTheServersProgram() {
    LocalNeo4j local = LocalNeo4j.in(home, home.resolve("no-such-folder"));
    String message = assertThrows(ServerException.class, () -> local.start(m -> {})).getMessage();
    assertTrue(message.contains("mvn -q -DskipTests package"), message);
    assertTrue(message.contains("CORRIDOR_NEO4J_LIB"), message);
  }

  @Test
  void aLostPasswordIsNotReplacedUnderADatabaseThatHasOne() throws IOException {
    ServerFolder folder = new ServerFolder(home);
    Path system = home.resolve("data").resolve("databases").resolve("system");
    Files.createDirectories(system);
    Files.createFile(system.resolve("neostore"));
    String message = assertThrows(ServerException.class, folder::password).getMessage();
    assertTrue(message.contains("corridor neo4j reset"), message);
  }
}
