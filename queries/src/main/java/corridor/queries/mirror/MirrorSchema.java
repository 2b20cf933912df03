package corridor.queries.mirror;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.Node;
import corridor.engine.network.Source;
import corridor.queries.neo4j.ServerException;
import corridor.queries.neo4j.ServerException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.driver.Session;

/** The constraints and indexes of the mirror. */
final class MirrorSchema {
  /** What a range index of Neo4j holds of a text, with room for what it adds. */
  private static final int LONGEST_INDEXED = 8_000;

  /** The same for ids, which are part of keys. */
  private static final int LONGEST_ID = 4_000;

  private static final int PATIENCE_SECONDS = 600;

  private MirrorSchema() {}

  /** Refuses ids that no index holds. */
  static void requireIndexable(MirrorGraph graph) {
    Stream.of(
            graph.network().nodes().stream().map(Node::id),
            graph.network().groups().stream().map(Group::id),
            graph.network().sources().stream().map(Source::id))
        .flatMap(ids -> ids)
        .filter(id -> isLonger(id, LONGEST_ID))
        .findFirst()
        .ifPresent(
            id -> {
              throw new ServerException(
                  Kind.REFUSED,
                  "an id has "
                      + id.length()
                      + " characters, and Neo4j has no index for more than "
                      + LONGEST_ID
                      + " bytes; it begins with "
                      + id.substring(0, 40));
            });
  }

  /** What has to be there before rows are written: keys are unique, and found at once. */
  static void prepare(MirrorGraph graph, Session session) {
    session
        .run(
            "CREATE CONSTRAINT corridor_key IF NOT EXISTS FOR (n:Corridor)"
                + " REQUIRE n._key IS UNIQUE")
        .consume();
    session
        .run(
            "CREATE CONSTRAINT corridor_mirror IF NOT EXISTS FOR (m:_CorridorMirror)"
                + " REQUIRE m.id IS UNIQUE")
        .consume();
    for (Label label : withLongNames(graph)) {
      session.run("DROP INDEX " + indexName(label, "name") + " IF EXISTS").consume();
    }
    await(session);
  }

  /**
   * The indexes that only readers need. Those that are missing are made when all rows are there,
   * which takes less time than to keep them up row by row.
   */
  static void complete(MirrorGraph graph, Session session) {
    indexes(withLongNames(graph)).forEach(statement -> session.run(statement).consume());
    await(session);
  }

  private static void await(Session session) {
    session.run("CALL db.awaitIndexes(" + PATIENCE_SECONDS + ")").consume();
  }

  private static ImmutableList<String> indexes(Set<Label> withLongNames) {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    for (Label label : Label.values()) {
      if (label.hasId()) {
        all.add(rangeIndex(label, "id"));
      }
      if (label.isNamed() && !withLongNames.contains(label)) {
        all.add(rangeIndex(label, "name"));
      }
    }
    all.add(
        pointIndex(Label.CITY),
        pointIndex(Label.DISTRICT),
        "CREATE FULLTEXT INDEX corridor_names IF NOT EXISTS FOR (n:"
            + Arrays.stream(Label.values())
                .filter(Label::isNamed)
                .map(Label::text)
                .collect(Collectors.joining("|"))
            + ") ON EACH [n.name, n.nameEn, n.aliases]"
            + " OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}");
    return all.build();
  }

  private static String rangeIndex(Label label, String property) {
    return "CREATE RANGE INDEX "
        + indexName(label, property)
        + " IF NOT EXISTS FOR (n:"
        + label.text()
        + ") ON (n."
        + property
        + ")";
  }

  private static String pointIndex(Label label) {
    return "CREATE POINT INDEX "
        + indexName(label, "point")
        + " IF NOT EXISTS FOR (n:"
        + label.text()
        + ") ON (n.point)";
  }

  private static String indexName(Label label, String property) {
    return "corridor_" + label.name().toLowerCase(Locale.ROOT) + "_" + property;
  }

  // Where a name is too long for the index, Neo4j would refuse the node instead.
  private static Set<Label> withLongNames(MirrorGraph graph) {
    Set<Label> labels = EnumSet.noneOf(Label.class);
    graph.network().nodes().stream()
        .filter(node -> isLonger(node.name(), LONGEST_INDEXED))
        .forEach(node -> labels.add(Label.of(graph.network(), node)));
    if (graph.network().groups().stream()
        .anyMatch(group -> isLonger(group.name(), LONGEST_INDEXED))) {
      labels.add(Label.GROUP);
    }
    return labels;
  }

  private static boolean isLonger(String text, int bytes) {
    return 3L * text.length() > bytes && text.getBytes(StandardCharsets.UTF_8).length > bytes;
  }
}
