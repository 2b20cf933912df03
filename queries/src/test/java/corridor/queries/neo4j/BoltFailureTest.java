package corridor.queries.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.queries.neo4j.ServerException.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.TransientException;

/** What goes wrong with servers, each as it really does, and the sentence that it becomes. */
@ExtendWith(LocalServer.class)
class BoltFailureTest {
  private static final String SECRET = "a-secret-nobody-may-read";

  private static Endpoint endpoint(String uri) {
    return Endpoint.of(uri, "neo4j", SECRET, "neo4j");
  }

  private static String failure(Endpoint endpoint) {
    ServerException failure =
        assertThrows(ServerException.class, () -> Bolt.open(endpoint, 10).close());
    String message = String.valueOf(failure.getMessage());
    assertEquals(Kind.SERVER, failure.kind(), message);
    assertFalse(message.contains(SECRET), message);
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  private static void assertSays(String words, String message) {
    assertTrue(message.contains(words), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt", "neo4j", "bolt+s", "neo4j+s", "bolt+ssc", "neo4j+ssc"})
  void nothingListens(String scheme) throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    assertSays("nothing listens at", failure(endpoint(scheme + "://127.0.0.1:" + port)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt", "neo4j", "bolt+s", "neo4j+s"})
  void noSuchHost(String scheme) {
    String message = failure(endpoint(scheme + "://no-such-host.invalid:7687"));
    assertSays("there is no host called no-such-host.invalid", message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt+s", "neo4j+s", "bolt+ssc", "neo4j+ssc"})
  void encryptedToAServerThatIsNot(String scheme, Endpoint local) {
    String message = failure(endpoint(scheme + "://127.0.0.1:" + local.uri().getPort()));
    String plain = scheme.startsWith("bolt") ? "bolt://" : "neo4j://";
    assertSays("try " + plain + "127.0.0.1", message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt", "neo4j"})
  void aWebServersPort(String scheme) throws IOException {
    try (ServerSocket web = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answerInHttp(web), "web-server");
      answering.setDaemon(true);
      answering.start();
      assertSays("speaks HTTP", failure(endpoint(scheme + "://127.0.0.1:" + web.getLocalPort())));
    }
  }

  /** As Neo4j's own web server answers to what is no request: at once, and in HTTP. */
  private static void answerInHttp(ServerSocket web) {
    while (!web.isClosed()) {
      try (Socket client = web.accept()) {
        client.getInputStream().read(new byte[20]);
        client
            .getOutputStream()
            .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      } catch (IOException e) {
        // the socket was closed: the test is over
      }
    }
  }

  @Test
  void somebodyWhoAcceptsAndSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Endpoint endpoint = endpoint("bolt://127.0.0.1:" + silent.getLocalPort());
      String message =
          assertThrows(ServerException.class, () -> Bolt.open(endpoint, 1)).getMessage();
      assertSays("does not answer within 1 second", message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt", "neo4j"})
  void wrongPassword(String scheme, Endpoint local) {
    String uri = scheme + "://127.0.0.1:" + local.uri().getPort();
    assertSays("does not let nobody in", failure(Endpoint.of(uri, "nobody", SECRET, "neo4j")));
  }

  @Test
  void firstPasswordNotChanged(Bolt bolt) {
    try (Session session = bolt.session(AccessMode.WRITE)) {
      session
          .run("CREATE OR REPLACE USER novice SET PASSWORD 'first-password' CHANGE REQUIRED")
          .consume();
      Endpoint novice =
          Endpoint.of(bolt.endpoint().uri().toString(), "novice", "first-password", "neo4j");
      try (Bolt other = Bolt.open(novice)) {
        assertSays("ALTER CURRENT USER SET PASSWORD", runFailing(other, "RETURN 1").getMessage());
      }
      session.run("DROP USER novice").consume();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bolt", "neo4j"})
  void noSuchDatabase(String scheme, Endpoint local) {
    String uri = scheme + "://127.0.0.1:" + local.uri().getPort();
    try (Bolt bolt = Bolt.open(Endpoint.of(uri, local.user(), local.password(), "nowhere"))) {
      assertSays("--database", runFailing(bolt, "RETURN 1").getMessage());
    }
  }

  @Test
  void wrongQueries(Bolt bolt) {
    ServerException syntax = runFailing(bolt, "RETRUN 1");
    assertEquals(Kind.QUERY, syntax.kind());
    assertSays("line 1, column 1", syntax.getMessage());
    ServerException parameter = runFailing(bolt, "RETURN $id");
    assertEquals(Kind.QUERY, parameter.kind());
    assertSays("Expected parameter(s): id", parameter.getMessage());
    ServerException arithmetic = runFailing(bolt, "RETURN 1 / 0");
    assertEquals(Kind.QUERY, arithmetic.kind(), arithmetic.getMessage());
  }

  @Test
  void aConstraintIsBroken(Bolt bolt) {
    run(bolt, "CREATE CONSTRAINT only_one FOR (n:Lone) REQUIRE n.x IS UNIQUE");
    try {
      assertSays(
          "a constraint forbids that",
          runFailing(bolt, "CREATE (:Lone {x: 1}), (:Lone {x: 1})").getMessage());
    } finally {
      run(bolt, "DROP CONSTRAINT only_one");
    }
  }

  @Test
  void theServerHasNoMemoryLeft() {
    // As measured on a server of 2 GiB with one transaction of a million nodes.
    TransientException failure =
        new TransientException(
            "Neo.TransientError.General.MemoryPoolOutOfMemoryError",
            "The allocation of an extra 2.0 MiB would use more than the limit 1.2 GiB."
                + " dbms.memory.transaction.total.max threshold reached");
    assertSays("smaller steps", BoltFailure.explain(failure).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:7474, web page",
    "https://localhost, web page",
    "localhost:7687, must begin with bolt://",
    "localhost, must begin with bolt://",
    "ftp://localhost, must begin with bolt://",
    "bolt://, it",
    "bolt://me:pw@localhost:7687, must name no user",
    "bolt://localhost:7687/neo4j, --database",
    "bolt://localhost:99999, port",
    "bolt://localhost:7687?policy=eu, routing context",
    "'bolt://local host', no URI",
  })
  void wrongUris(String uri, String reason) {
    IllegalArgumentException wrong =
        assertThrows(IllegalArgumentException.class, () -> endpoint(uri));
    assertSays(reason, wrong.getMessage());
  }

  @Test
  void anEndpointDoesNotPrintItsPassword() {
    assertFalse(endpoint("bolt://localhost").toString().contains(SECRET));
  }

  @Test
  void theDriverDoesNotTalkOnStandardError(Endpoint local) {
    StringBuilder said = new StringBuilder();
    Handler ear =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            if (String.valueOf(record.getLoggerName()).startsWith("org.neo4j")) {
              said.append(record.getLevel()).append(' ').append(record.getMessage());
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    ear.setLevel(Level.ALL);
    Logger root = Logger.getLogger("");
    root.addHandler(ear);
    try (Bolt bolt = Bolt.open(local)) {
      run(bolt, "RETURN 1");
    } finally {
      root.removeHandler(ear);
    }
    assertEquals("", said.toString());
  }

  private static void run(Bolt bolt, String query) {
    try (Session session = bolt.session(AccessMode.WRITE)) {
      session.run(query).consume();
    }
  }

  private static ServerException runFailing(Bolt bolt, String query) {
    return BoltFailure.explain(assertThrows(Neo4jException.class, () -> run(bolt, query)));
  }
}
