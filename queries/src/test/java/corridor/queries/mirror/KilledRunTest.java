package corridor.queries.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Network;
import corridor.engine.run.Run;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.Endpoint;
import corridor.queries.neo4j.LocalServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs that are killed where nobody expects it. Takes its time, so it is asked for: {@code
 * -Dmirror.kills=20}, with {@code -Dmirror.ties=} other than 100,000.
 */
@ExtendWith(LocalServer.class)
@EnabledIfSystemProperty(named = "mirror.kills", matches = "\\d+")
class KilledRunTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int KILLS = Integer.getInteger("mirror.kills", 20);
  private static final int TIES = Integer.getInteger("mirror.ties", 100_000);
  private static final String PASSWORD = "CORRIDOR_TEST_PASSWORD";

  private final MirroredServer server;
  private final Endpoint endpoint;

  KilledRunTest(Bolt bolt) {
    server = new MirroredServer(bolt.driver());
    endpoint = bolt.endpoint();
  }

  /** Mirrors and says how far it is. */
  public static final class Victim {
    private Victim() {}

    public static void main(String[] args) {
      Network network = GeneratedNetwork.of(Integer.parseInt(args[2]), Long.parseLong(args[3]));
      String password = String.valueOf(System.getenv(PASSWORD));
      try (Bolt bolt =
          Bolt.open(Endpoint.of(args[0], args[1], password, MirroredServer.DATABASE))) {
        Run run =
            Run.quiet()
                .withProgress(
                    (task, done, total) -> {
                      if (task.startsWith("writing")) {
                        System.out.println(1000 * done / Math.max(1, total));
                      }
                    });
        System.out.println(0);
        Mirror.sync(bolt.driver(), MirroredServer.DATABASE, network, "test", run);
      }
      System.out.println("done");
    }
  }

  @Test
  void isCompletedByTheNext() throws Exception {
    Network fresh = GeneratedNetwork.of(TIES, 2);
    server.clear();
    server.sync(fresh);
    List<Map<String, Object>> expected = rows();
    assertEquals(fresh, server.readBack());
    SplittableRandom random = new SplittableRandom(SEED);
    int midway = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String replay = "kill " + kill + " of -Dtest.seed=" + SEED;
      if (kill % 2 == 0) {
        server.clear();
      } else {
        server.sync(GeneratedNetwork.of(TIES, 3));
      }
      killAt(random.nextInt(1000), random.nextInt(200));
      midway += server.status().complete() ? 0 : 1;
      MirrorReport report = server.sync(fresh);
      assertTrue(server.status().complete(), replay);
      assertEquals(expected, rows(), replay);
      assertEquals(fresh, server.readBack(), replay);
      assertEquals(0, server.sync(fresh).total().written(), replay);
      System.err.println(replay + ": the next run wrote " + report.total());
    }
    assertTrue(midway > KILLS / 2, "only " + midway + " runs were killed while they wrote");
  }

  /** At so many thousandths of the way and some milliseconds on, within a transaction. */
  private void killAt(int thousandths, int millis) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Victim.class.getName(),
            endpoint.uri().toString(),
            endpoint.user(),
            String.valueOf(TIES),
            "2");
    builder.environment().put(PASSWORD, endpoint.password());
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process victim = builder.start();
    try (BufferedReader said = victim.inputReader(StandardCharsets.UTF_8)) {
      String line = said.readLine();
      while (line != null && !line.equals("done") && Integer.parseInt(line) < thousandths) {
        line = said.readLine();
      }
      assertFalse(line == null, "the run ended by itself before it was killed");
      Thread.sleep(millis);
      victim.destroyForcibly();
      victim.waitFor();
    }
    // The server ends the transaction of a client that is gone when it notices.
    Thread.sleep(500);
  }

  private List<Map<String, Object>> rows() {
    List<Map<String, Object>> rows =
        server.query(
            "MATCH (n:Corridor) WITH n ORDER BY n._key"
                + " RETURN labels(n) AS labels, n._key AS key, n._hash AS hash");
    rows.addAll(
        server.query(
            "MATCH (a)-[r]->(b) WITH type(r) AS type, r, a, b ORDER BY type, r._key"
                + " RETURN type, r._key AS key, r._hash AS hash, a._key AS a, b._key AS b"));
    return rows;
  }
}
