package corridor.queries.command;

import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.Endpoint;
import corridor.queries.neo4j.LocalNeo4j;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which Neo4j a command uses: the local one, or one of the user's. */
final class ServerOptions {
  private static final String URI = "CORRIDOR_NEO4J_URI";
  private static final String USER = "CORRIDOR_NEO4J_USER";
  private static final String PASSWORD = "CORRIDOR_NEO4J_PASSWORD";
  private static final String DATABASE = "CORRIDOR_NEO4J_DATABASE";

  @Option(
      names = "--uri",
      paramLabel = "URI",
      description =
          "A Neo4j server, such as neo4j+s://host:7687. Default: $" + URI + ", else the local one.")
  private @Nullable String uri;

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Who logs in there. Default: $" + USER + ", else neo4j.")
  private @Nullable String user;

  @Option(
      names = "--password-env",
      paramLabel = "NAME",
      description = "The environment variable that holds the password. Default: " + PASSWORD + ".")
  private @Nullable String passwordVariable;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "The file that holds the password. Without either, it is asked for.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--database",
      paramLabel = "NAME",
      description = "Which database of the server. Default: $" + DATABASE + ", else neo4j.")
  private @Nullable String database;

  /** Connects; starts the local server if that is meant and it does not run. */
  Bolt open(RunOptions run) throws IOException {
    String server = uri != null ? uri : System.getenv(URI);
    if (server == null || server.isBlank()) {
      refuseWithoutUri();
      return Bolt.open(LocalNeo4j.standard().start(run::tell));
    }
    return Bolt.open(
        Endpoint.of(
            server,
            given(user, USER, Endpoint.DEFAULT_USER),
            password(),
            given(database, DATABASE, Endpoint.DEFAULT_DATABASE)));
  }

  private void refuseWithoutUri() {
    String option =
        user != null
            ? "--user"
            : passwordVariable != null
                ? "--password-env"
                : passwordFile != null ? "--password-file" : database != null ? "--database" : "";
    if (!option.isEmpty()) {
      throw new UsageException(
          option + " needs --uri; the local Neo4j has a user, password and database of its own");
    }
  }

  private static String given(@Nullable String option, String variable, String otherwise) {
    String value = option != null ? option : System.getenv(variable);
    return value == null || value.isBlank() ? otherwise : value;
  }

  // Never an argument: every user of a machine can read the arguments of every process. From Java
  // 22 on there is a console even without a terminal; then what is piped in is the password.
  @SuppressWarnings("SystemConsoleNull")
  private String password() throws IOException {
    if (passwordVariable != null && passwordFile != null) {
      throw new UsageException("give --password-env or --password-file, not both");
    }
    if (passwordFile != null) {
      return nonEmpty(Files.readString(passwordFile).strip(), passwordFile + " is empty");
    }
    String variable = passwordVariable != null ? passwordVariable : PASSWORD;
    String value = System.getenv(variable);
    if (value != null || passwordVariable != null) {
      return nonEmpty(value, "the environment variable " + variable + " holds no password");
    }
    Console console = System.console();
    if (console == null) {
      throw new UsageException(
          "the server's password is missing; set "
              + PASSWORD
              + ", or give --password-env or --password-file");
    }
    char[] typed = console.readPassword("Password: ");
    return nonEmpty(typed == null ? "" : new String(typed), "no password was typed");
  }

  private static String nonEmpty(@Nullable String password, String otherwise) {
    if (password == null || password.isEmpty()) {
      throw new UsageException(otherwise);
    }
    return password;
  }
}
