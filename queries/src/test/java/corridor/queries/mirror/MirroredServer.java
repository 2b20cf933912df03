package corridor.queries.mirror;

import corridor.engine.network.Network;
import corridor.engine.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** A database that tests mirror networks into, and look at from outside. */
final class MirroredServer {
  static final String DATABASE = "neo4j";

  private final Driver driver;

  MirroredServer(Driver driver) {
    this.driver = driver;
  }

  Driver driver() {
    return driver;
  }

  /** Deletes all data. */
  void clear() {
    try (Session session = driver.session()) {
      session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume();
    }
  }

  MirrorReport sync(Network network) {
    return Mirror.sync(driver, DATABASE, network, "test", Run.quiet());
  }

  MirrorReport force(Network network) {
    return Mirror.sync(
        driver,
        DATABASE,
        MirrorGraph.of(network),
        "test",
        Mirror.Options.DEFAULT.withForce(true),
        Run.quiet());
  }

  MirrorStatus status() {
    return Mirror.status(driver, DATABASE).orElseThrow();
  }

  Network readBack() {
    try (Session session = driver.session()) {
      return ReadBack.of(session);
    }
  }

  List<Map<String, Object>> query(String cypher) {
    try (Session session = driver.session()) {
      return new ArrayList<>(session.run(cypher).list(row -> new TreeMap<>(row.asMap())));
    }
  }

  long count(String cypher) {
    try (Session session = driver.session()) {
      return session.run(cypher).single().get(0).asLong();
    }
  }

  /** Everything that is there, by element id. */
  Map<String, Map<String, Object>> dump() {
    Map<String, Map<String, Object>> dump = new TreeMap<>();
    query("MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS is")
        .forEach(row -> dump.put(String.valueOf(row.get("id")), row));
    query(
            "MATCH (a)-[r]->(b) RETURN elementId(r) AS id, type(r) AS type, properties(r) AS is,"
                + " elementId(a) AS from, elementId(b) AS to")
        .forEach(row -> dump.put(String.valueOf(row.get("id")), row));
    return dump;
  }
}
