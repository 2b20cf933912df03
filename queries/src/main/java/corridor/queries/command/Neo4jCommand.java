package corridor.queries.command;

import corridor.queries.mirror.Mirror;
import corridor.queries.mirror.MirrorStatus;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.Endpoint;
import corridor.queries.neo4j.LocalNeo4j;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The local Neo4j, as something that runs. */
@Command(
    name = "neo4j",
    header = "Start, stop or look at the local Neo4j.",
    description =
        "It is started by whatever needs it, is reachable from this machine only, and goes on"
            + " running. Neo4j Browser, Bloom or a notebook can use it, too: 'status' says how.",
    footer = {
      "",
      "Examples:",
      "  corridor neo4j status                where it is, who logs in, what it holds",
      "  corridor neo4j stop",
      "  corridor neo4j reset                 stop it and delete its database",
      "",
      "Its files are in ~/.corridor/neo4j, or under $CORRIDOR_HOME."
    })
final class Neo4jCommand implements Callable<Integer> {
  private static final long MEBIBYTE = 1L << 20;

  enum Action {
    START,
    STOP,
    STATUS,
    RESET
  }

  @Parameters(index = "0", paramLabel = "ACTION", description = "start, stop, status or reset")
  private Action action = Action.STATUS;

  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Override
  public Integer call() throws IOException {
    LocalNeo4j local = LocalNeo4j.standard();
    switch (action) {
      case START -> {
        Endpoint endpoint = local.start(run::tell);
        run.tell("the local Neo4j runs at " + endpoint.uri());
      }
      case STOP -> run.tell(local.stop() ? "stopped" : "it was not running");
      case RESET -> {
        local.reset();
        run.tell("the database is deleted; the next command begins with an empty one");
      }
      case STATUS -> print(local.status());
    }
    return ExitCode.OK;
  }

  private void print(LocalNeo4j.Status status) throws IOException {
    Map<String, Object> lines = new LinkedHashMap<>();
    Optional<Endpoint> endpoint = status.endpoint();
    lines.put("state", state(status));
    endpoint.ifPresent(
        known -> {
          lines.put("uri", known.uri().toString());
          lines.put("user", known.user());
          lines.put("database", known.database());
        });
    lines.put("password", "in " + status.passwordFile());
    status.pid().ifPresent(pid -> lines.put("process", pid));
    lines.put("files", status.folder().toString());
    lines.put("size", (status.storeBytes() + MEBIBYTE - 1) / MEBIBYTE + " MiB");
    if (endpoint.isPresent()) {
      try (Bolt bolt = Bolt.open(endpoint.get())) {
        lines.put("version", bolt.serverVersion());
        lines.put(
            "mirror",
            Mirror.status(bolt.driver(), endpoint.get().database())
                .map(Neo4jCommand::describe)
                .orElse("none; 'corridor mirror' makes one"));
      }
    }
    if (format.isTable()) {
      lines.forEach((name, value) -> format.out().printf("%-10s%s%n", name, value));
    } else {
      format.writeObject(lines);
    }
  }

  private static String state(LocalNeo4j.Status status) {
    return status.endpoint().isPresent()
        ? "running"
        : status.pid().isPresent() ? "starting" : "stopped";
  }

  private static String describe(MirrorStatus mirror) {
    return mirror.name()
        + ", "
        + mirror.nodes()
        + " nodes, "
        + mirror.ties()
        + " ties, fingerprint "
        + mirror.fingerprint().substring(0, Math.min(12, mirror.fingerprint().length()))
        + (mirror.complete() ? "" : ", incomplete: 'corridor mirror' completes it");
  }
}
