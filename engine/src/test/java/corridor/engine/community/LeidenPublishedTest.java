package corridor.engine.community;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Greatest modularities, which igraph proves by integer programming. */
class LeidenPublishedTest {
  private static final Run RUN = Run.quiet();
  private static final Modularity.Options DEFAULT = Modularity.Options.DEFAULT;

  private static Communities best(Projection graph, Modularity.Options quality) {
    Leiden.Options leiden = Leiden.Options.DEFAULT.withQuality(quality);
    return Consensus.of(graph, new Consensus.Options(leiden, 20), RUN).best();
  }

  // igraph, tests of igraph_community_optimal_modularity.
  @ParameterizedTest
  @CsvSource({"1, .4197896120973046", "2, .16452991452991447", ".5, .6217948717948718"})
  void karate(double resolution, double optimum) {
    Communities best = best(Karate.graph(), DEFAULT.withResolution(resolution));
    assertEquals(optimum, best.modularity().value(), 1e-14);
  }

  // igraph, tests of igraph_community_leiden: the membership.
  @Test
  void karateMembers() {
    Communities best = best(Karate.graph(), DEFAULT);
    assertEquals(
        1, PartitionAgreement.of(Karate.leiden(), best.partition()).adjustedRand().value());
  }

  // igraph, tests of igraph_community_leiden.
  @ParameterizedTest
  @CsvSource({"1, .452381", ".5, .702381", "1.5, .202381"})
  void twoCliquesWithABridge(double resolution, double expected) {
    Communities best = best(Shapes.cliqueBridgeClique(5, 5), DEFAULT.withResolution(resolution));
    assertEquals(expected, best.modularity().value(), 5e-7);
    assertEquals(2, best.count());
  }

  // igraph, tests of igraph_community_optimal_modularity: 01 01 12 23 34 45 50 00 22 22.
  @Test
  void multigraphWithLoops() {
    Projection graph = TieText.undirected("0-1 0-1 1-2 2-3 3-4 4-5 5-0 0-0 2-2 2-2");
    assertEquals(.36, best(graph, DEFAULT.withSelfTies(true)).modularity().value(), 1e-14);
  }

  // igraph, tests of igraph_community_optimal_modularity.
  @Test
  void directed() {
    Projection graph = TieText.directed("1-0 1-2 1-4 2-0 2-3 3-1 3-4 4-0");
    assertEquals(.09375, best(graph, DEFAULT).modularity().value(), 1e-14);
  }

  // NetworkX, algorithms/community/tests/test_quality.py: the value of the natural partition,
  // which is the best one.
  @Test
  void barbell() {
    assertEquals(
        70.0 / 196, best(Shapes.cliqueBridgeClique(3, 3), DEFAULT).modularity().value(), 1e-14);
  }
}
