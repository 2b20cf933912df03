package corridor.engine.centrality;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;

import corridor.engine.projection.PathLength;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.TieText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BetweennessPublishedTest {
  private static final Run RUN = Run.quiet();
  private static final Betweenness.Options SHARE = Betweenness.Options.DEFAULT;
  private static final Betweenness.Options RAW = SHARE.withNormalised(false);

  // NetworkX 3.6.1; see karate.csv's README. Lengths of equal weights are as good as hops.
  @ParameterizedTest
  @EnumSource
  void karate(PathLength length) {
    assertPrinted(
        Karate.column("betweenness"), Betweenness.of(Karate.graph().withLength(length), RAW, RUN));
  }

  // NetworkX, networkx/algorithms/centrality/tests/test_betweenness_centrality.py.
  @Test
  void kiteAndFlorentine() {
    assertPrinted(
        ".023 .023 .000 .102 .000 .231 .231 .389 .222 .000",
        Betweenness.of(Classics.kite(), SHARE, RUN));
    assertPrinted(
        ".000 .212 .093 .104 .055 .000 .255 .000 .522 .000 .022 .114 .143 .103 .092",
        Betweenness.of(Classics.florentine(), SHARE, RUN));
    assertPrinted("Medici", "47.500000", Betweenness.of(Classics.florentine(), RAW, RUN));
  }

  // netrics, tests of centrality on Coleman's adolescents.
  @Test
  void coleman() {
    assertPrinted(
        "Betty Sue Alice", "0 7.500000 5.500000", Betweenness.of(Classics.coleman(), RAW, RUN));
  }

  // Opsahl, Agneessens, Skvoretz 2010: the sample of tnet with lengths 1/weight.
  @Test
  void opsahl() {
    assertPrinted("0 8.500000 0 0 4 0", Betweenness.of(Classics.opsahl(), RAW, RUN));
  }

  // NetworkX, the same file, weighted graphs.
  @Test
  void networkxWeighted() {
    assertPrinted(
        "2 0 4 3 4 0",
        Betweenness.of(
            TieText.undirectedLengths(
                "0-1:3 0-2:2 0-3:6 0-4:4 1-3:5 1-5:5 2-4:1 3-4:2 3-5:1 4-5:4"),
            RAW,
            RUN));
    assertPrinted(
        "y x s u v",
        "5 5 4 2 2",
        Betweenness.of(
            TieText.directedLengths("s-u:10 s-x:5 u-v:1 u-x:2 v-y:1 x-u:3 x-v:5 x-y:2 y-s:7 y-v:6"),
            RAW,
            RUN));
  }

  // igraph, tests/unit/igraph_betweenness.
  @Test
  void igraphWeighted() {
    String ties =
        "0-19:.5249 0-16:1 0-20:.1934 1-19:.6274 2-5:.5249 3-7:.0029"
            + " 3-8:.3831 4-15:.05 4-11:.6274 5-8:.3831 5-19:.5249 6-7:.0587"
            + " 6-10:.0579 6-8:.0562 6-9:.0562 7-20:.1934 9-10:.6274 9-20:.6274"
            + " 10-19:.6274 11-12:.0418 11-20:.6274 12-15:.3511 13-15:.3511 14-18:.1486"
            + " 14-16:1 14-17:1 15-16:.0711 17-18:.2409";
    Scores scores = Betweenness.of(TieText.undirectedLengths(ties), RAW, RUN);
    assertPrinted(
        "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20",
        "20 0 0 0 0 19 80 85 32 0 10 75 70 0 36 81 60 0 19 19 86",
        scores);
  }

  // Neo4j GDS, WeightedBetweennessCentralityTest; Gephi's pull request 336.
  @Test
  void gdsAndGephiWeighted() {
    assertPrinted(
        "b c d e",
        "8 0 6 5",
        Betweenness.of(
            TieText.directedLengths("a1-b:1 a2-b:1 b-c:1 b-d:1.3 c-e:1 d-e:.2 e-f:1"), RAW, RUN));
    assertPrinted(
        "A B C",
        ".500000 1 0",
        Betweenness.of(TieText.undirected("A-B:10 B-D:10 A-C:1 C-D:1"), RAW, RUN));
  }
}
