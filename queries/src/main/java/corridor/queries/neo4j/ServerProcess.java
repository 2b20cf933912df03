package corridor.queries.neo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java machine in which the local server runs.
 *
 * @param process which one
 * @param port where it listens, or will
 */
record ServerProcess(ProcessHandle process, int port) {
  private static final String MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint";
  private static final Pattern STATE = Pattern.compile("(\\d{1,18}) (\\d{1,5}) (\\S+)");
  private static final Duration CLOCK_STEP = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofSeconds(20);

  /**
   * Starts the server. A terminal sends Ctrl-C to all that was started from it; the server must
   * outlive the command that needed it first, so it is started deaf to that.
   */
  static ServerProcess start(ServerJars jars, ServerFolder folder, int port) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/bin/sh"))) {
      command.addAll(List.of("/bin/sh", "-c", "trap '' INT HUP QUIT; exec \"$@\"", "corridor"));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ServerSettings.javaOptions());
    command.addAll(List.of("-cp", jars.classpath(), MAIN_CLASS, homeArgument(folder)));
    command.add("--config-dir=" + folder.settingsFile().getParent());
    Path output = folder.output();
    Files.createDirectories(folder.path().resolve("logs"));
    Files.deleteIfExists(folder.log()); // so that what is found there is this start's
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.path().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    forget(builder.environment());
    Process process = builder.start();
    process.getOutputStream().close();
    ServerProcess started = new ServerProcess(process.toHandle(), port);
    folder.write(folder.stateFile(), started.state() + "\n");
    return started;
  }

  /** What a user set for other Java programs, or for a Neo4j of their own, is not for ours. */
  static void forget(Map<String, String> environment) {
    environment
        .keySet()
        .removeIf(name -> name.startsWith("NEO4J_") || name.endsWith("JAVA_OPTIONS"));
  }

  private static String homeArgument(ServerFolder folder) {
    return "--home-dir=" + folder.path();
  }

  private String state() {
    return process.pid() + " " + port + " " + started(process);
  }

  // A number may belong to another process by now; together with the time of its start it does not.
  private static Instant started(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  /** The server that was started before and is still there, ready or not. */
  static Optional<ServerProcess> find(ServerFolder folder) throws IOException {
    Matcher state = STATE.matcher(folder.read(folder.stateFile()).orElse(""));
    if (state.matches()) {
      Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(state.group(1)));
      if (process.isPresent() && isSame(process.get(), state.group(3))) {
        ServerProcess found = new ServerProcess(process.get(), Integer.parseInt(state.group(2)));
        return Optional.of(found).filter(ServerProcess::isAlive);
      }
    }
    return findStray(folder);
  }

  private static boolean isSame(ProcessHandle process, String startedAt) {
    try {
      Duration apart = Duration.between(Instant.parse(startedAt), started(process)).abs();
      return apart.compareTo(CLOCK_STEP) <= 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A server of this folder whose state was lost, found by its command line. */
  private static Optional<ServerProcess> findStray(ServerFolder folder) throws IOException {
    OptionalInt port = ServerSettings.portIn(folder.read(folder.settingsFile()).orElse(""));
    if (port.isEmpty()) {
      return Optional.empty();
    }
    String home = homeArgument(folder);
    return ProcessHandle.allProcesses()
        .filter(process -> List.of(process.info().arguments().orElse(new String[0])).contains(home))
        .map(process -> new ServerProcess(process, port.getAsInt()))
        .filter(ServerProcess::isAlive)
        .findFirst();
  }

  boolean isAlive() {
    return process.isAlive() && !isZombie();
  }

  // In a container whose first process adopts and does not reap, an ended process stays listed.
  private boolean isZombie() {
    try {
      String state = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
      return state.startsWith(") Z", state.lastIndexOf(')'));
    } catch (IOException e) {
      return false;
    }
  }

  /** Stops it, gently first: what is committed is safe either way. */
  void stop() {
    process.destroy();
    if (!awaitEnd(GRACE)) {
      process.destroyForcibly();
      if (!awaitEnd(GRACE)) {
        throw new ServerException(
            "the local Neo4j, process " + process.pid() + ", does not end; end it yourself");
      }
    }
  }

  private boolean awaitEnd(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (isAlive()) {
      if (System.nanoTime() > end) {
        return false;
      }
      Pause.briefly();
    }
    return true;
  }
}
