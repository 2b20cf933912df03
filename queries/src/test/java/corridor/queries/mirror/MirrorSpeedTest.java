package corridor.queries.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.network.Network;
import corridor.engine.run.Run;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.LocalNeo4j;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tells how long a large mirror takes. Asked for by {@code -Dmirror.elements=1000000}, of which
 * three in ten are nodes; {@code -Dmirror.home=} says where the server's files are.
 */
@EnabledIfSystemProperty(named = "mirror.elements", matches = "\\d+")
class MirrorSpeedTest {
  private static final int TIES = (int) (Long.getLong("mirror.elements", 1_000_000) * 7 / 10);

  @TempDir private Path folder;

  private static <T> T timed(String what, Supplier<T> work) {
    long begin = System.nanoTime();
    T result = work.get();
    System.err.printf("%s: %.1f s%n", what, (System.nanoTime() - begin) / 1e9);
    return result;
  }

  private LocalNeo4j local() {
    return LocalNeo4j.in(Path.of(System.getProperty("mirror.home", folder.toString())));
  }

  private Bolt open() throws IOException {
    return Bolt.open(local().start(message -> {}));
  }

  @Test
  void rowsSentToTheServer() throws IOException {
    Network network = GeneratedNetwork.of(TIES, 1);
    local().reset();
    try (Bolt bolt = open()) {
      MirroredServer server = new MirroredServer(bolt.driver());
      MirrorReport report = timed("filled by rows", () -> server.sync(network));
      assertEquals(
          TIES + network.nodes().size() + network.sources().size(), report.total().created());
      MirrorReport again = timed("compared, nothing to write", () -> server.sync(network));
      assertEquals(0, again.total().written());
    } finally {
      local().stop();
    }
  }

  @Test
  void aNewStore() throws IOException {
    Network network = GeneratedNetwork.of(TIES, 1);
    local().reset();
    open().close();
    long begin = System.nanoTime();
    NewStore.fill(local(), MirrorGraph.of(network), "test", message -> {}, Run.quiet());
    System.err.printf("filled by a new store: %.1f s%n", (System.nanoTime() - begin) / 1e9);
    try (Bolt bolt = open()) {
      assertEquals(
          0, new MirroredServer(bolt.driver()).sync(network).total().written(), "all is there");
    } finally {
      local().stop();
    }
  }
}
