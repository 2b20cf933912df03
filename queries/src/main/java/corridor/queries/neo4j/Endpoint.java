package corridor.queries.neo4j;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * A database of a server, and how to log in.
 *
 * @param uri where Bolt is spoken
 * @param user who logs in
 * @param password never printed
 * @param database which one of the server's
 * @param local whether it is the local server, which Corridor starts and stops
 */
public record Endpoint(URI uri, String user, String password, String database, boolean local) {
  /** What Neo4j calls the first user. */
  public static final String DEFAULT_USER = "neo4j";

  /** What Neo4j calls the first database, in the Community edition the only one. */
  public static final String DEFAULT_DATABASE = "neo4j";

  private static final Set<String> SCHEMES =
      Set.of("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc");

  /** A database of somebody's own server. */
  public static Endpoint of(String uri, String user, String password, String database) {
    return new Endpoint(parse(uri), user, password, database, false);
  }

  // The driver's own messages on wrong URIs say little, and it looks up some of them first.
  private static URI parse(String text) {
    URI uri;
    try {
      uri = new URI(text.strip());
    } catch (URISyntaxException e) {
      throw wrong(text, "it is no URI");
    }
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (scheme.equals("http") || scheme.equals("https")) {
      throw wrong(text, "that is a web page's scheme and Bolt listens on another port, often 7687");
    }
    if (!SCHEMES.contains(scheme)) {
      throw wrong(text, "it must begin with bolt://, neo4j://, bolt+s:// or neo4j+s://");
    }
    if (uri.getUserInfo() != null || String.valueOf(uri.getAuthority()).contains("@")) {
      throw new IllegalArgumentException(
          "the URI of the server must name no user and no password; there are --user,"
              + " --password-env and --password-file");
    }
    if (uri.getHost() == null) {
      throw wrong(text, "it names no host");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw wrong(text, "a port is a number from 1 to 65535");
    }
    boolean hasPath = uri.getPath() != null && !uri.getPath().isEmpty();
    if ((hasPath && !uri.getPath().equals("/")) || uri.getFragment() != null) {
      throw wrong(text, "nothing may follow the port; the database is named by --database");
    }
    if (uri.getQuery() != null && scheme.startsWith("bolt")) {
      throw wrong(text, "only neo4j:// takes a routing context after '?'");
    }
    return uri;
  }

  private static IllegalArgumentException wrong(String text, String reason) {
    return new IllegalArgumentException(
        "the URI of the server must look like bolt://localhost:7687, but is '"
            + text
            + "': "
            + reason);
  }

  @Override
  public String toString() {
    return user + " at " + uri + ", database " + database;
  }
}
