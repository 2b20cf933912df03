package corridor.queries.neo4j;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The local server: Neo4j Community as a program of its own, started when it is needed and kept
 * running, so that the next command, a notebook or Neo4j Browser can use it. It is reachable from
 * this machine only. Its files are in {@code ~/.corridor/neo4j}, or in the folder that the
 * environment's CORRIDOR_HOME (or the system property {@code corridor.home}) names.
 */
public final class LocalNeo4j {
  private static final int PORT_TRIALS = 5;
  private static final int CONNECT_MILLIS = 500;
  private static final Duration START_PATIENCE = Duration.ofMinutes(2);
  private static final InetAddress HOST = loopback();

  private final ServerFolder folder;
  private final @Nullable String jars;

  private LocalNeo4j(Path home, @Nullable String jars) {
    this.folder = new ServerFolder(home.toAbsolutePath().normalize().resolve("neo4j"));
    this.jars = jars;
  }

  /** The one of this user. */
  public static LocalNeo4j standard() {
    String home = System.getProperty("corridor.home", System.getenv("CORRIDOR_HOME"));
    return in(
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".corridor")
            : Path.of(home));
  }

  /** Another one, in a folder of its own. */
  public static LocalNeo4j in(Path home) {
    return new LocalNeo4j(home, System.getenv("CORRIDOR_NEO4J_LIB"));
  }

  /** Another one, with the server's jars elsewhere. */
  static LocalNeo4j in(Path home, Path jars) {
    return new LocalNeo4j(home, jars.toString());
  }

  /**
   * Makes sure that it runs.
   *
   * @param tell is told when that takes a while
   */
  public Endpoint start(Consumer<String> tell) throws IOException {
    Optional<Endpoint> ready = findReady();
    if (ready.isPresent()) {
      return ready.get();
    }
    return StartLock.during(
        folder,
        () -> {
          Optional<ServerProcess> there = ServerProcess.find(folder);
          if (there.isPresent()) { // another command started it, or was killed while it did
            return await(there.get());
          }
          tell.accept("starting the local Neo4j …");
          return launch();
        });
  }

  /** How to talk to it, if it runs. */
  public Optional<Endpoint> findReady() throws IOException {
    Optional<ServerProcess> server = ServerProcess.find(folder);
    return server.isPresent() && answers(server.get().port())
        ? Optional.of(endpoint(server.get().port()))
        : Optional.empty();
  }

  private Endpoint launch() throws IOException {
    ServerJars found = ServerJars.find(jars);
    int port = previousPort();
    for (int trial = 1; ; trial++) {
      folder.writeFirstLogin(folder.password());
      folder.write(folder.settingsFile(), ServerSettings.text(port));
      ServerProcess server = ServerProcess.start(found, folder, port);
      if (awaitPort(server)) {
        return await(server);
      }
      // Between looking for a free port and taking it there is time for another program to do so.
      if (!StartFailure.isBusyPort(folder) || trial == PORT_TRIALS) {
        throw StartFailure.explain(folder);
      }
      port = freePort(0);
    }
  }

  /** The port of last time if it is free, so that what is set up to use it goes on doing so. */
  private int previousPort() throws IOException {
    int previous = ServerSettings.portIn(folder.read(folder.settingsFile()).orElse("")).orElse(0);
    try {
      return freePort(previous);
    } catch (IOException e) {
      return freePort(0);
    }
  }

  // Not whatever the machine calls its loopback: the server's settings say 127.0.0.1.
  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("an address of four bytes is one", e);
    }
  }

  private static int freePort(int wish) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(HOST, wish));
      return socket.getLocalPort();
    }
  }

  private Endpoint await(ServerProcess server) throws IOException {
    if (!awaitPort(server)) {
      throw StartFailure.explain(folder);
    }
    Endpoint endpoint = endpoint(server.port());
    try (Bolt bolt = Bolt.open(endpoint)) {
      bolt.awaitDatabase();
    }
    return endpoint;
  }

  /** Whether it opened its port, or else ended. */
  private boolean awaitPort(ServerProcess server) {
    long end = System.nanoTime() + START_PATIENCE.toNanos();
    while (!answers(server.port())) {
      if (!server.isAlive()) {
        return false;
      }
      if (System.nanoTime() > end) {
        throw new ServerException(
            "the local Neo4j, process "
                + server.process().pid()
                + ", does not open its port; 'corridor neo4j stop' ends it, and "
                + folder.log()
                + " may say why");
      }
      Pause.briefly();
    }
    return server.isAlive(); // and not another program at that port
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(HOST, port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Endpoint endpoint(int port) throws IOException {
    return new Endpoint(
        URI.create("bolt://" + HOST.getHostAddress() + ":" + port),
        Endpoint.DEFAULT_USER,
        folder.password(),
        Endpoint.DEFAULT_DATABASE,
        true);
  }

  /** Stops it; says whether there was anything to stop. */
  public boolean stop() throws IOException {
    return StartLock.during(folder, this::stopAlone);
  }

  private boolean stopAlone() throws IOException {
    Optional<ServerProcess> server = ServerProcess.find(folder);
    server.ifPresent(ServerProcess::stop);
    return server.isPresent();
  }

  /**
   * Writes tables to a folder and says what {@code neo4j-admin database import} has to be told when
   * it runs there.
   */
  @FunctionalInterface
  public interface Tables {
    /** Writes them; may take as long as it needs. */
    List<String> write(Path folder) throws IOException;
  }

  /**
   * Replaces the database, and all that is in it, by one made from tables. Until that is ready, the
   * one in use stays as it is and the server goes on; then the server is stopped for a moment.
   * Connections to it break; {@link #start} tells the new one.
   */
  public void replaceDatabase(Tables tables) throws IOException {
    StartLock.during(
        folder,
        () -> {
          Path home = folder.newStore();
          Path folderOfTables = Files.createDirectories(home.resolve("tables"));
          List<String> arguments = tables.write(folderOfTables);
          StoreImport.run(ServerJars.find(jars), home, folderOfTables, arguments);
          boolean stopped = stopAlone();
          folder.adopt(home);
          return stopped;
        });
  }

  /** Stops it and deletes its database, password included; says whether it was running. */
  public boolean reset() throws IOException {
    return StartLock.during(
        folder,
        () -> {
          boolean stopped = stopAlone();
          folder.clear();
          return stopped;
        });
  }

  /** What there is. */
  public Status status() throws IOException {
    Optional<Long> pid = ServerProcess.find(folder).map(server -> server.process().pid());
    return new Status(pid, findReady(), folder.passwordFile(), folder.path(), folder.storeBytes());
  }

  /**
   * What there is of the local server.
   *
   * @param pid number of its process, also while it is starting
   * @param endpoint how to talk to it, if it answers
   * @param passwordFile where the password is
   * @param folder where all of its files are
   * @param storeBytes size of its databases
   */
  public record Status(
      Optional<Long> pid,
      Optional<Endpoint> endpoint,
      Path passwordFile,
      Path folder,
      long storeBytes) {}
}
