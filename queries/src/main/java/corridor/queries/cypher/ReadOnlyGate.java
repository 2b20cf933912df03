package corridor.queries.cypher;

import corridor.queries.neo4j.BoltFailure;
import corridor.queries.neo4j.ServerException;
import corridor.queries.neo4j.ServerException.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/**
 * Lets a query through if the server's own plan of it reads the graph and does nothing else. A read
 * transaction alone is not enough: in one, Neo4j still reads files and web pages (LOAD CSV), shows
 * settings and users, and ends other people's transactions.
 */
final class ReadOnlyGate {
  private static final String EXPLAIN = "EXPLAIN\n";
  private static final Pattern POSITION =
      Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: (\\d+)\\)\\)");

  private ReadOnlyGate() {}

  /** Throws a {@link ServerException} if the query is wrong or does more than read. */
  static void check(Session session, String query, Map<String, Object> parameters) {
    ResultSummary summary;
    try {
      summary = session.run(EXPLAIN + query, parameters).consume();
    } catch (ClientException e) {
      throw shifted(e);
    }
    String operator =
        findForbidden(
            summary
                .queryPlan()
                .orElseThrow(
                    () ->
                        new ServerException(
                            Kind.REFUSED,
                            "the server does not say what the query would do; --write runs it"
                                + " anyway")));
    if (operator != null) {
      throw new ServerException(
          Kind.REFUSED,
          "the query does more than read the graph ("
              + operator
              + "); --write allows whatever the user of the server may do");
    }
    if (summary.queryType() != QueryType.READ_ONLY) {
      throw new ServerException(
          Kind.REFUSED, "the query changes the database or its users; --write allows that");
    }
  }

  private static @Nullable String findForbidden(Plan plan) {
    String operator = plan.operatorType().toLowerCase(Locale.ROOT);
    if (operator.startsWith("loadcsv")
        || operator.startsWith("show")
        || operator.startsWith("terminate")) {
      return plan.operatorType().replaceFirst("@.*", "");
    }
    for (Plan child : plan.children()) {
      String found = findForbidden(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The failure as it would be without the line before the query. */
  private static ServerException shifted(Neo4jException failure) {
    ServerException explained = BoltFailure.explain(failure);
    String message =
        POSITION
            .matcher(String.valueOf(explained.getMessage()))
            .replaceAll(position -> unshifted(position));
    return new ServerException(explained.kind(), message);
  }

  private static String unshifted(MatchResult position) {
    return String.format(
        Locale.ROOT,
        "(line %d, column %s)",
        Integer.parseInt(position.group(1)) - 1,
        position.group(2));
  }
}
