package corridor.engine.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import corridor.engine.run.Run;
import corridor.engine.run.TaskRandom;
import corridor.engine.run.UnsuitableGraphException;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichClubTest {
  private static final Run RUN = Run.quiet();
  private static final RichClub.Options COMPARED = RichClub.Options.DEFAULT;
  private static final RichClub.Options PLAIN = COMPARED.withRandomGraphs(0);
  private static final long SEED = Long.getLong("test.seed", 42);

  static Stream<Drawn> drawn() {
    return Undirected.drawn();
  }

  // NetworkX, tests of rich_club: 0: 156/1122, 1: 154/1056, 2: 110/462 on Zachary's karate club.
  @Test
  void publishedKarate() {
    RichClub club = RichClub.of(Karate.graph(), PLAIN, RUN);
    assertEquals(156.0 / 1122, club.rows().get(0).coefficient().value(), 1e-15);
    assertEquals(154.0 / 1056, club.rows().get(1).coefficient().value(), 1e-15);
    assertEquals(110.0 / 462, club.rows().get(2).coefficient().value(), 1e-15);
    assertEquals(17, club.rows().size());
    RichClub.Row last = club.rows().get(16);
    assertEquals(1, last.nodes());
    assertEquals(Statistic.undefined(Undefined.TOO_FEW_NODES), last.coefficient());
    assertEquals(Optional.empty(), last.normalised());
  }

  // Whatever is swapped, all have the same number of ties, and so all are in the club.
  @ParameterizedTest
  @ValueSource(ints = {4, 9, 30})
  void graphsWhereAllAreAlikeAreAsExpected(int n) {
    for (Projection graph :
        new Projection[] {Shapes.clique(n), Shapes.cycle(Direction.SYMMETRISED, n)}) {
      for (RichClub.Row row : RichClub.of(graph, COMPARED, RUN).rows()) {
        assertEquals(n, row.nodes());
        assertEquals(2.0 * graph.ties() / (n * (n - 1)), row.coefficient().value(), 1e-15);
        assertEquals(Optional.of(Statistic.of(1)), row.normalised());
      }
    }
  }

  @Test
  void aStarAllowsNoSwap() {
    RichClub club = RichClub.of(Shapes.star(5), COMPARED, RUN);
    assertEquals(4, club.rows().size());
    assertEquals(Optional.of(Statistic.of(1)), club.rows().get(0).normalised());
    assertEquals(
        Optional.of(Statistic.undefined(Undefined.TOO_FEW_NODES)), club.rows().get(1).normalised());
  }

  // Five hubs with four partners each, and these tied in pairs.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hubsThatMeetAreAClubAndHubsThatDoNotAreNone(boolean meet) {
    int hubs = 5;
    int leaves = 4;
    Projection.Builder graph =
        Projection.builder(Direction.SYMMETRISED, Shapes.ids(hubs * (leaves + 1)));
    for (int hub = 0; hub < hubs; hub++) {
      for (int leaf = 0; leaf < leaves; leaf++) {
        int end = hubs + hub * leaves + leaf;
        graph.tie(hub, end, 1);
        if (leaf % 2 == 1) {
          graph.tie(end - 1, end, 1);
        }
      }
      for (int other = 0; other < hub && meet; other++) {
        graph.tie(hub, other, 1);
      }
    }
    RichClub.Row club = RichClub.of(graph.build(), COMPARED, RUN).rows().get(2);
    assertEquals(hubs, club.nodes());
    assertEquals(Statistic.of(meet ? 1 : 0), club.coefficient());
    double normalised = club.normalised().orElseThrow().value();
    assertTrue(meet ? normalised > 1.2 : normalised == 0, "normalised " + normalised);
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithCounting(Drawn drawn) {
    double[][] w = Undirected.matrix(drawn.graph());
    int n = w.length;
    for (RichClub.Row row : RichClub.of(drawn.graph(), PLAIN, RUN).rows()) {
      int nodes = 0;
      int ties = 0;
      for (int u = 0; u < n; u++) {
        boolean rich = drawn.graph().out().degree(u) > row.degree();
        nodes += rich ? 1 : 0;
        for (int v = 0; v < u && rich; v++) {
          ties += w[u][v] > 0 && drawn.graph().out().degree(v) > row.degree() ? 1 : 0;
        }
      }
      assertEquals(nodes, row.nodes(), drawn::toString);
      assertEquals(ties, row.ties(), drawn::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void swapsKeepDegreesAndTheGraphSimple(Drawn drawn) {
    SwappedTies swapped = new SwappedTies(drawn.graph().out());
    swapped.swap(200, new SplittableRandom(drawn.seed()));
    int[] degree = new int[drawn.graph().nodes()];
    Set<Set<Integer>> pairs = new HashSet<>();
    for (int tie = 0; tie < swapped.size(); tie++) {
      degree[swapped.from(tie)]++;
      degree[swapped.to(tie)]++;
      pairs.add(Set.of(swapped.from(tie), swapped.to(tie)));
    }
    assertEquals(drawn.graph().ties(), pairs.size(), drawn::toString);
    for (int v = 0; v < degree.length; v++) {
      assertEquals(drawn.graph().out().degree(v), degree[v], drawn::toString);
    }
  }

  // Two ties among four nodes: three graphs, each of which should come up a third of the time. Six
  // standard deviations of the count are 155.
  @Test
  void allGraphsOfTheseDegreesComeUpEquallyOften() {
    int draws = 3000;
    Map<Integer, Integer> partners = new TreeMap<>();
    for (int draw = 0; draw < draws; draw++) {
      SwappedTies swapped = new SwappedTies(TieText.undirected("a-b c-d").out());
      swapped.swap(30, TaskRandom.of(SEED, draw));
      int first = swapped.from(0) == 0 || swapped.to(0) == 0 ? 0 : 1;
      partners.merge(swapped.from(first) + swapped.to(first), 1, Integer::sum);
    }
    assertEquals(Set.of(1, 2, 3), partners.keySet());
    partners.forEach(
        (partner, count) ->
            assertEquals(draws / 3.0, count, 155, "partner " + partner + " of seed " + SEED));
  }

  @Test
  void otherSeedsGiveOtherRandomGraphs() {
    RichClub one = RichClub.of(Karate.graph(), COMPARED, RUN);
    RichClub other = RichClub.of(Karate.graph(), COMPARED.withSeed(2), RUN);
    assertTrue(!one.rows().equals(other.rows()));
    assertEquals(1, one.provenance().seed().getAsLong());
  }

  @Test
  void refusesWhatItCannotDo() {
    Projection graph = Shapes.cycle(Direction.DIRECTED, 3);
    assertThrows(UnsuitableGraphException.class, () -> RichClub.of(graph, PLAIN, RUN));
    assertThrows(IllegalArgumentException.class, () -> COMPARED.withRandomGraphs(-1));
    assertThrows(IllegalArgumentException.class, () -> COMPARED.withSwaps(0));
  }
}
