package corridor.engine.paths;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.YenWiki;
import java.util.List;
import org.junit.jupiter.api.Test;

// Neo4j GDS YensTest and igraph's igraph_get_k_shortest_paths test print these paths and lengths.
// Between paths of one length any order is legal there; ours is by hops, then by ids.
class KShortestPathsPublishedTest {

  @Test
  void yensExample() {
    Projection graph = YenWiki.graph();
    KShortestPaths found =
        KShortestPaths.of(
            graph, ArcLength.strengths(), 0, 5, KShortestPaths.Options.DEFAULT, Run.quiet());
    assertEquals(
        List.of(
            "0-2-3-5 5.0",
            "0-2-4-5 7.0",
            "0-1-3-5 8.0",
            "0-2-1-3-5 8.0",
            "0-2-3-4-5 8.0",
            "0-1-3-4-5 11.0",
            "0-2-1-3-4-5 11.0"),
        found.paths().stream()
            .map(path -> String.join("-", path.ids(graph)) + " " + path.length())
            .toList());
  }
}
