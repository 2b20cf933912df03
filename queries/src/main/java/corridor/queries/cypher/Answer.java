package corridor.queries.cypher;

import com.google.common.collect.ImmutableList;
import corridor.queries.neo4j.Bolt;
import corridor.queries.neo4j.BoltFailure;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.ResultSummary;
import org.neo4j.driver.summary.SummaryCounters;

/**
 * What came of a query, beside the rows that were written.
 *
 * @param rows how many were written
 * @param cut whether there were more
 * @param notes what the server remarks on the query: a misspelt label, a slow pattern
 * @param changes what was created, set and deleted; empty if nothing was
 */
public record Answer(long rows, boolean cut, ImmutableList<String> notes, String changes) {

  /**
   * How a query is run.
   *
   * @param write whether it may change the database, or do anything else but read the graph
   * @param timeout after which the server gives up
   * @param rows how many are written at most
   * @param cancelled asked before every row
   */
  public record Limits(boolean write, Duration timeout, long rows, BooleanSupplier cancelled) {}

  /** Runs {@code question} and writes its rows to {@code out} as they come. */
  public static Answer of(
      Question question, Bolt bolt, Limits limits, TableFormat format, PrintWriter out)
      throws IOException {
    try (Session session = bolt.session(limits.write() ? AccessMode.WRITE : AccessMode.READ)) {
      if (!limits.write()) {
        ReadOnlyGate.check(session, question.text(), question.parameters());
      }
      Result result =
          session.run(
              question.text(),
              question.parameters(),
              TransactionConfig.builder().withTimeout(limits.timeout()).build());
      AnswerRows rows = AnswerRows.open(format, result.keys(), out);
      boolean wanted = true;
      boolean cut = false;
      while (result.hasNext() && wanted && !cut) {
        cut = rows.written() == limits.rows();
        wanted = cut || (rows.row(result.next()) && !limits.cancelled().getAsBoolean());
      }
      // What changes the database is heard to the end, or it might not be done to the end.
      while (limits.write() && result.hasNext()) {
        result.next();
      }
      rows.end();
      ResultSummary summary = result.consume();
      return new Answer(rows.written(), cut, notes(summary), changes(summary.counters()));
    } catch (Neo4jException e) {
      throw BoltFailure.explain(e);
    }
  }

  private static ImmutableList<String> notes(ResultSummary summary) {
    return summary.gqlStatusObjects().stream()
        .filter(GqlNotification.class::isInstance)
        .map(GqlNotification.class::cast)
        .map(
            note ->
                note.statusDescription()
                    + note.position()
                        .map(at -> " (line " + at.line() + ", column " + at.column() + ")")
                        .orElse(""))
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  private static String changes(SummaryCounters counters) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("nodes created", counters.nodesCreated());
    counts.put("nodes deleted", counters.nodesDeleted());
    counts.put("relationships created", counters.relationshipsCreated());
    counts.put("relationships deleted", counters.relationshipsDeleted());
    counts.put("properties set", counters.propertiesSet());
    counts.put("labels added", counters.labelsAdded());
    counts.put("labels removed", counters.labelsRemoved());
    counts.put("indexes added", counters.indexesAdded());
    counts.put("indexes removed", counters.indexesRemoved());
    counts.put("constraints added", counters.constraintsAdded());
    counts.put("constraints removed", counters.constraintsRemoved());
    counts.put("system updates", counters.systemUpdates());
    List<String> done =
        counts.entrySet().stream()
            .filter(count -> count.getValue() > 0)
            .map(count -> count.getValue() + " " + count.getKey())
            .toList();
    return String.join(", ", done);
  }
}
