package corridor.queries.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Network;
import corridor.engine.run.Run;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.LocalNeo4j;
import corridor.queries.neo4j.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is made from tables, on a local server of its own. */
class NewStoreTest {
  private static final Mirror.Options ANEW = Mirror.Options.DEFAULT.withRewrite(true);

  @TempDir private Path home;

  private LocalNeo4j local() {
    return LocalNeo4j.in(home);
  }

  @AfterEach
  void stop() throws IOException {
    local().stop();
  }

  private Bolt open() throws IOException {
    return Bolt.open(local().start(message -> {}));
  }

  @Test
  void holdsWhatRowsSentToTheServerWouldHold() throws IOException {
    Network network = HostileNamesTest.hostile(7);
    try (Bolt bolt = open()) {
      MirroredServer server = new MirroredServer(bolt.driver());
      assertTrue(NewStore.isAllowed(bolt, "test", Mirror.Options.DEFAULT));
      server.query("CREATE (:Mine)");
      assertFalse(NewStore.isAllowed(bolt, "test", ANEW), "a node of somebody else");
      server.clear();
    }
    MirrorReport report =
        NewStore.fill(local(), MirrorGraph.of(network), "test", message -> {}, Run.quiet());
    assertTrue(report.total().created() > network.ties().size());
    assertFalse(Files.exists(local().status().folder().resolve("new-store")));
    try (Bolt bolt = open()) {
      MirroredServer server = new MirroredServer(bolt.driver());
      assertEquals(network, server.readBack());
      assertEquals(0, server.sync(network).total().written());
      assertEquals(
          report.total().created(),
          Mirror.sync(
                  bolt.driver(),
                  MirroredServer.DATABASE,
                  MirrorGraph.of(network),
                  "test",
                  ANEW,
                  Run.quiet())
              .total()
              .updated());
      assertFalse(NewStore.isAllowed(bolt, "test", Mirror.Options.DEFAULT), "there is a mirror");
      assertTrue(NewStore.isAllowed(bolt, "test", ANEW));
      assertThrows(ServerException.class, () -> NewStore.isAllowed(bolt, "other", ANEW));
      server.query("MATCH (n:City) WITH n LIMIT 1 CREATE (n)-[:MINE]->(n)");
      assertFalse(NewStore.isAllowed(bolt, "test", ANEW), "a relationship of somebody else");
      server.query("MATCH ()-[r:MINE]->() DELETE r");
      server.query("CREATE INDEX mine FOR (n:Mine) ON (n.x)");
      assertFalse(NewStore.isAllowed(bolt, "test", ANEW), "an index of somebody else");
    }
  }
}
