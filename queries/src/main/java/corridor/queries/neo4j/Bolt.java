package corridor.queries.neo4j;

import corridor.engine.Version;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/** A connection to a database of a Neo4j server. One is enough for a command. */
public final class Bolt implements AutoCloseable {
  private static final int CONTACT_SECONDS = 15;
  private static final int CONNECT_SECONDS = 5;
  private static final int RETRY_SECONDS = 5;
  private static final int ROWS_AT_ONCE = 1_000;
  private static final Duration DATABASE_PATIENCE = Duration.ofMinutes(1);

  // Held, since the platform forgets the level of a logger that nobody holds.
  private static final Logger DRIVER_LOG = Logger.getLogger("org.neo4j");

  private final Endpoint endpoint;
  private final Driver driver;

  private Bolt(Endpoint endpoint, Driver driver) {
    this.endpoint = endpoint;
    this.driver = driver;
  }

  /**
   * Connects, and makes sure within seconds that somebody is there who lets us in.
   *
   * @throws ServerException saying in one sentence why not
   */
  public static Bolt open(Endpoint endpoint) {
    return open(endpoint, CONTACT_SECONDS);
  }

  static Bolt open(Endpoint endpoint, int patienceSeconds) {
    DRIVER_LOG.setLevel(Level.OFF); // what it would say, the exception says
    Config config =
        Config.builder()
            .withUserAgent("corridor/" + Version.string())
            .withTelemetryDisabled(true)
            .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .withConnectionAcquisitionTimeout(CONTACT_SECONDS, TimeUnit.SECONDS)
            .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
            .withFetchSize(ROWS_AT_ONCE)
            .build();
    Driver driver;
    try {
      driver =
          GraphDatabase.driver(
              endpoint.uri(), AuthTokens.basic(endpoint.user(), endpoint.password()), config);
    } catch (Neo4jException | IllegalArgumentException e) {
      throw BoltFailure.explainContact(e, endpoint);
    }
    boolean opened = false;
    try {
      contact(driver, endpoint, patienceSeconds);
      opened = true;
    } finally {
      if (!opened) {
        driver.closeAsync();
      }
    }
    return new Bolt(endpoint, driver);
  }

  /** The driver's own time-outs do not cover a server that accepts and then says nothing. */
  private static void contact(Driver driver, Endpoint endpoint, int patienceSeconds) {
    FutureTask<Boolean> contact =
        new FutureTask<>(
            () -> {
              driver.verifyConnectivity();
              return true;
            });
    Thread thread = new Thread(contact, "corridor-first-contact");
    thread.setDaemon(true);
    thread.start();
    try {
      contact.get(patienceSeconds, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw BoltFailure.explainContact(cause == null ? e : cause, endpoint);
    } catch (TimeoutException e) {
      throw new ServerException(
          "what listens at "
              + endpoint.uri()
              + " does not answer within "
              + patienceSeconds
              + " seconds; is it a Neo4j server's Bolt port?");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while connecting to " + endpoint.uri());
    }
  }

  /** Waits until the database of a server that has just started takes queries. */
  void awaitDatabase() {
    long end = System.nanoTime() + DATABASE_PATIENCE.toNanos();
    while (true) {
      try (Session session = session(AccessMode.READ)) {
        session.run("RETURN 1").consume();
        return;
      } catch (Neo4jException e) {
        if (!BoltFailure.isUnavailable(e) || System.nanoTime() > end) {
          throw BoltFailure.explain(e);
        }
        Pause.briefly();
      }
    }
  }

  /** The server's own version. */
  public String serverVersion() {
    try (Session session = session(AccessMode.READ)) {
      return session.run("RETURN 1").consume().server().agent();
    } catch (Neo4jException e) {
      throw BoltFailure.explain(e);
    }
  }

  /** Whom it talks to. */
  public Endpoint endpoint() {
    return endpoint;
  }

  /** The driver, which closes with this. */
  public Driver driver() {
    return driver;
  }

  /** A session on the database; the caller closes it. */
  public Session session(AccessMode mode) {
    return driver.session(
        SessionConfig.builder()
            .withDatabase(endpoint.database())
            .withDefaultAccessMode(mode)
            .build());
  }

  @Override
  public void close() {
    driver.close();
  }
}
