package corridor.queries.neo4j;

import corridor.queries.neo4j.ServerException.Kind;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Set;
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
    boolean encrypted = String.valueOf(endpoint.uri().getScheme()).contains("+s");
    if (causedBy(failure, ConnectException.class) || says(failure, "Connection refused")) {
      return new ServerException("nothing listens at " + uri + "; is the server running?");
    }
    if (failure instanceof ServiceUnavailableException && encrypted) {
      return new ServerException(
          uri + " cannot be talked to encrypted; if the server has no TLS, try " + plain(uri));
    }
    if (failure instanceof ServiceUnavailableException) {
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
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Throwable failure, String words) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(words)) {
        return true;
      }
    }
    return false;
  }

  private static String sentence(Throwable failure) {
    String text = String.valueOf(failure.getMessage()).strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
