package corridor.queries.mirror;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The text of every query. It is made of the names of {@link Label} and {@link RelationshipType}
 * and of nothing else; data go in as parameters.
 */
final class Cypher {
  private Cypher() {}

  static String readNodes() {
    return "MATCH (n:Corridor) WHERE n._key IS NOT NULL"
        + " RETURN n._key AS key, n._hash AS hash, labels(n) AS labels";
  }

  static String readRelationships(RelationshipType type) {
    return "MATCH (:Corridor)-[r:"
        + type.name()
        + "]->(:Corridor) WHERE r._key IS NOT NULL"
        + " RETURN r._key AS key, r._hash AS hash, elementId(r) AS id";
  }

  static String createNodes(Label label) {
    return "UNWIND $rows AS row CREATE (n:Corridor:"
        + label.text()
        + ") SET n = row.properties RETURN count(*) AS written";
  }

  /** A node of the network may have been of another kind before. */
  static String updateNodes(Label label) {
    String others =
        Arrays.stream(Label.values())
            .filter(other -> label.isNode() && other.isNode() && other != label)
            .map(Label::text)
            .collect(Collectors.joining(":"));
    return "UNWIND $rows AS row MATCH (n:Corridor {_key: row.key}) SET n = row.properties, n:"
        + label.text()
        + (others.isEmpty() ? "" : " REMOVE n:" + others)
        + " RETURN count(*) AS written";
  }

  static String deleteNodes(boolean withForeignRelationships) {
    return "UNWIND $rows AS row MATCH (n:Corridor {_key: row.key}) "
        + (withForeignRelationships ? "DETACH DELETE n" : "DELETE n")
        + " RETURN count(*) AS written";
  }

  /** Relationships that are not ours, at nodes that are to go. */
  static String countForeignRelationships() {
    return "UNWIND $rows AS row MATCH (n:Corridor {_key: row.key})-[r]-() WHERE r._key IS NULL"
        + " RETURN count(DISTINCT r) AS found";
  }

  static String createRelationships(RelationshipType type) {
    return "UNWIND $rows AS row"
        + " MATCH (a:Corridor {_key: row.from}) MATCH (b:Corridor {_key: row.to})"
        + " CREATE (a)-[r:"
        + type.name()
        + "]->(b) SET r = row.properties RETURN count(*) AS written";
  }

  /** By the id that was read a moment ago, and by the key, lest the id is another's by now. */
  static String updateRelationships(RelationshipType type) {
    return matchRelationships(type) + "SET r = row.properties RETURN count(*) AS written";
  }

  static String deleteRelationships(RelationshipType type) {
    return matchRelationships(type) + "DELETE r RETURN count(*) AS written";
  }

  private static String matchRelationships(RelationshipType type) {
    return "UNWIND $rows AS row MATCH ()-[r:"
        + type.name()
        + "]->() WHERE elementId(r) = row.id AND r._key = row.key ";
  }
}
