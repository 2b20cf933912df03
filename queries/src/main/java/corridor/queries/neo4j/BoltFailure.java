package corridor.queries.neo4j;

import corridor.queries.neo4j.ServerException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** What a failure of the driver means for the one who typed the command. */
public final class BoltFailure {
  /** Server codes of queries that are themselves wrong; their messages show where. */
  private static final Set<String> WRONG_QUERY =
      Set.of(
          "SyntaxError",
          "SemanticError",
          "ParameterMissing",
          "TypeError",
          "ArgumentError",
          "ArithmeticError",
          "EntityNotFound",
          "PropertyNotFound",
          "NotSystemDatabaseError",
          "UnsupportedOperationError");

  private static final int DEFAULT_PORT = 7687;
  private static final int DEEPEST = 10;
  private static final int PROBE_MILLIS = 2_000;

  private BoltFailure() {}

  static boolean isUnavailable(Neo4jException failure) {
    return failure.code().endsWith(".DatabaseUnavailable");
  }

  /** A failure to connect. */
  static ServerException explainContact(Throwable failure, Endpoint endpoint) {
    String uri = String.valueOf(endpoint.uri());
    if (failure instanceof AuthenticationException) {
      return new ServerException(
          uri
              + " does not let "
              + endpoint.user()
              + " in: user or password is wrong"
              + (endpoint.local() ? "; 'corridor neo4j reset' begins anew" : ""));
    }
    if (causedBy(failure, UnknownHostException.class)
        || causedBy(failure, UnresolvedAddressException.class)) {
      return new ServerException("there is no host called " + endpoint.uri().getHost());
    }
    if (says(failure, "HTTP")) {
      return new ServerException(
          uri + " speaks HTTP; give the server's Bolt port, which is often 7687");
    }
    boolean away = failure instanceof ServiceUnavailableException;
    if (away && isRefused(endpoint.uri())) {
      return new ServerException("nothing listens at " + uri + "; is the server running?");
    }
    boolean encrypted = String.valueOf(endpoint.uri().getScheme()).contains("+s");
    if (away && encrypted) {
      return new ServerException(
          uri + " cannot be talked to encrypted; if the server has no TLS, try " + plain(uri));
    }
    if (away) {
      return new ServerException(
          uri
              + " cannot be talked to: "
              + sentence(failure)
              + "; a server that asks for TLS wants "
              + uri.replaceFirst("://", "+s://"));
    }
    return failure instanceof Neo4jException known
        ? explain(known)
        : new ServerException(uri + " cannot be talked to: " + sentence(failure));
  }

  // The driver says this of some schemes only.
  private static boolean isRefused(URI uri) {
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(uri.getHost(), port), PROBE_MILLIS);
      return false;
    } catch (ConnectException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String plain(String uri) {
    return uri.replaceFirst("\\+s(sc)?://", "://");
  }

  /** A failure after the connection was made. */
  public static ServerException explain(Neo4jException failure) {
    String code = String.valueOf(failure.code());
    String name = code.substring(code.lastIndexOf('.') + 1);
    String said = sentence(failure);
    if (code.startsWith("Neo.ClientError.Statement.") && WRONG_QUERY.contains(name)) {
      return new ServerException(Kind.QUERY, "the query is wrong: " + failure.getMessage());
    }
    return switch (name) {
      case "AccessMode" ->
          new ServerException(Kind.REFUSED, "the query writes; --write allows that");
      case "TransactionTimedOut", "TransactionTimedOutClientConfiguration" ->
          new ServerException(
              Kind.REFUSED, "the query took longer than it may; --timeout allows more seconds");
      case "CredentialsExpired" ->
          new ServerException(
              "the server wants its first password changed before anything else: run ALTER CURRENT"
                  + " USER SET PASSWORD FROM 'old' TO 'new' in Neo4j Browser or cypher-shell");
      case "Unauthorized", "TokenExpired" ->
          new ServerException("the server does not let the user in: user or password is wrong");
      case "AuthenticationRateLimit" ->
          new ServerException("too many wrong passwords; wait a few seconds before the next");
      case "Forbidden" -> new ServerException("the user may not do that: " + said);
      case "DatabaseNotFound" ->
          new ServerException(said + "; --database names one, in the Community edition 'neo4j'");
      case "DatabaseUnavailable" ->
          new ServerException(
              said + "; its store may be damaged: 'corridor neo4j reset' begins with an empty one");
      case "ConstraintValidationFailed" ->
          new ServerException(Kind.QUERY, "a constraint forbids that: " + said);
      case "MemoryPoolOutOfMemoryError", "TransactionOutOfMemoryError", "OutOfMemoryError" ->
          new ServerException(
              "the server has not enough memory for one transaction of that size; do it in smaller"
                  + " steps, or give it more (dbms.memory.transaction.total.max)");
      default -> other(failure, said);
    };
  }

  private static ServerException other(Neo4jException failure, String said) {
    if (failure instanceof ServiceUnavailableException
        || failure instanceof SessionExpiredException) {
      return new ServerException("the connection to the server was lost: " + said);
    }
    boolean mine = failure instanceof ClientException;
    return new ServerException(mine ? Kind.QUERY : Kind.SERVER, "the server refuses: " + said);
  }

  private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
    return anyOf(failure, type::isInstance, DEEPEST);
  }

  private static boolean says(Throwable failure, String words) {
    return anyOf(failure, cause -> String.valueOf(cause.getMessage()).contains(words), DEEPEST);
  }

  /** With neo4j:// the reasons are not causes: the driver suppresses one for each server tried. */
  private static boolean anyOf(Throwable failure, Predicate<Throwable> condition, int depth) {
    Throwable cause = failure.getCause();
    return condition.test(failure)
        || (depth > 0 && cause != null && anyOf(cause, condition, depth - 1))
        || (depth > 0
            && Arrays.stream(failure.getSuppressed())
                .anyMatch(each -> anyOf(each, condition, depth - 1)));
  }

  private static String sentence(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
