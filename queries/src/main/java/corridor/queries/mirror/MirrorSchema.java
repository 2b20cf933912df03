package corridor.queries.mirror;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.Node;
import corridor.engine.network.Source;
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
              throw new MirrorRefusedException(
                  "an id has "
                      + id.length()
                      + " characters, and Neo4j has no index for more than "
                      + LONGEST_ID
                      + " bytes; it begins with "
                      + id.substring(0, 40));
            });
  }

  /** Creates what is missing and waits until it can be used. */
  static void create(MirrorGraph graph, Session session) {
    for (String statement : statements(longNames(graph))) {
      session.run(statement).consume();
    }
    session.run("CALL db.awaitIndexes(" + PATIENCE_SECONDS + ")").consume();
  }

  private static ImmutableList<String> statements(Set<Label> withLongNames) {
    ImmutableList.Builder<String> all = ImmutableList.builder();
    all.add(
        "CREATE CONSTRAINT corridor_key IF NOT EXISTS FOR (n:Corridor) REQUIRE n._key IS UNIQUE",
        "CREATE CONSTRAINT corridor_mirror IF NOT EXISTS FOR (m:_CorridorMirror)"
            + " REQUIRE m.id IS UNIQUE");
    for (Label label : Label.values()) {
      if (label.hasId()) {
        all.add(rangeIndex(label, "id"));
      }
      if (withLongNames.contains(label)) {
        all.add("DROP INDEX " + indexName(label, "name") + " IF EXISTS");
      } else if (label.isNamed()) {
        all.add(rangeIndex(label, "name"));
      }
    }
    all.add(
        "CREATE POINT INDEX corridor_city_point IF NOT EXISTS FOR (n:City) ON (n.point)",
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

  private static String indexName(Label label, String property) {
    return "corridor_" + label.name().toLowerCase(Locale.ROOT) + "_" + property;
  }

  // Where a name is too long for the index, Neo4j would refuse the node instead.
  private static Set<Label> longNames(MirrorGraph graph) {
    Set<Label> labels = EnumSet.noneOf(Label.class);
    graph.network().nodes().stream()
        .filter(node -> isLonger(node.name(), LONGEST_INDEXED))
        .forEach(node -> labels.add(Label.of(node.kind())));
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
