package corridor.engine.brokerage;

import static corridor.engine.brokerage.BrokerageRole.COORDINATOR;
import static corridor.engine.brokerage.BrokerageRole.GATEKEEPER;
import static corridor.engine.brokerage.BrokerageRole.ITINERANT;
import static corridor.engine.brokerage.BrokerageRole.LIAISON;
import static corridor.engine.brokerage.BrokerageRole.REPRESENTATIVE;
import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GouldFernandezTest {
  private static final Run RUN = Run.quiet();
  private static final GouldFernandez.Options COUNTS =
      GouldFernandez.Options.DEFAULT.withPermutations(0);

  private static Brokerage counts(Projection graph, String classes) {
    return GouldFernandez.of(graph, Labels.parse(graph, classes), COUNTS, RUN);
  }

  @ParameterizedTest
  @CsvSource({
    "x x x, COORDINATOR, AAA",
    "x y x, ITINERANT, ABA",
    "x x y, REPRESENTATIVE, AAB",
    "x y y, GATEKEEPER, ABB",
    "x y z, LIAISON, ABC"
  })
  void theClassesOfATripleMakeTheRole(String classes, BrokerageRole expected, String pattern) {
    Brokerage brokerage = counts(TieText.directed("a-v v-z"), classes);
    for (BrokerageRole role : BrokerageRole.values()) {
      assertEquals(role == expected ? 1 : 0, brokerage.count(role).of("v"));
      assertEquals(0, brokerage.count(role).of("a"));
    }
    assertEquals(pattern, brokerage.count(expected).provenance().options().get("pattern"));
    assertEquals(1, brokerage.total().of("v"));
  }

  @Test
  void anArcFromFirstToLastClosesTheTripleAndTheOtherWayRoundDoesNot() {
    assertEquals(0, counts(TieText.directed("a-v v-b a-b"), "x x x").count(COORDINATOR).of("v"));
    Brokerage ring = counts(TieText.directed("a-v v-b b-a"), "x x x");
    assertPrinted("1 1 1", ring.count(COORDINATOR));
    assertPrinted("0 0", counts(TieText.directed("a-v v-a"), "x x").total());
  }

  // The centre of a star is on the way between every two of its leaves, both ways.
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 100})
  void theCentreOfAStar(int n) {
    Projection star = Shapes.star(n);
    int k = n - 1;
    String half =
        IntStream.range(0, n)
            .mapToObj(v -> v <= n / 2 ? "x" : "y")
            .collect(Collectors.joining(" "));
    Brokerage halves = counts(star, half);
    int own = n / 2;
    int others = k - own;
    assertEquals(own * (own - 1), halves.count(COORDINATOR).value(0));
    assertEquals(others * (others - 1), halves.count(ITINERANT).value(0));
    assertEquals(own * others, halves.count(GATEKEEPER).value(0));
    assertEquals(own * others, halves.count(REPRESENTATIVE).value(0));
    assertEquals(0, halves.count(LIAISON).value(0));
    assertEquals(k * (k - 1), halves.total().value(0));
    String each = IntStream.range(0, n).mapToObj(v -> "c" + v).collect(Collectors.joining(" "));
    assertEquals(k * (k - 1), counts(star, each).count(LIAISON).value(0));
  }

  // facebookresearch/dachshund, tests/karate_club.rs, which repeats R's sna: arcs go from the lower
  // number to the higher, the groups are 1 to 17 and 18 to 34.
  @Test
  void karateOfDachshund() {
    Projection undirected = Karate.graph();
    Projection.Builder graph = Projection.builder(Direction.DIRECTED, undirected.ids());
    Csr out = undirected.out();
    for (int v = 0; v < undirected.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        String from = undirected.id(v);
        String to = undirected.id(out.target(arc));
        if (Integer.parseInt(from) < Integer.parseInt(to)) {
          graph.tie(from, to, 1);
        }
      }
    }
    Partition groups =
        Partition.of(
            "halves",
            undirected.ids(),
            undirected.ids().stream().map(id -> Integer.parseInt(id) <= 17 ? "1" : "2").toList());
    Brokerage brokerage = GouldFernandez.of(graph.build(), groups, COUNTS, RUN);
    Map<BrokerageRole, Map<String, Integer>> expected =
        Map.of(
            COORDINATOR,
            Map.of("3", 3, "4", 2, "6", 1, "7", 2, "26", 1, "28", 1, "30", 1, "32", 5),
            ITINERANT,
            Map.of(),
            REPRESENTATIVE,
            Map.of("2", 1, "3", 6, "9", 5, "10", 1, "14", 4),
            GATEKEEPER,
            Map.of("20", 2, "28", 1, "29", 2, "31", 2, "32", 2, "33", 1),
            LIAISON,
            Map.of());
    for (BrokerageRole role : BrokerageRole.values()) {
      for (String id : undirected.ids()) {
        assertEquals(
            (double) expected.get(role).getOrDefault(id, 0),
            brokerage.count(role).of(id),
            () -> role + " of " + id);
      }
    }
  }

  // cograph's documentation of brokerage, said to be bit-equal to R's sna.
  @Test
  void smallOfCograph() {
    Brokerage brokerage = counts(TieText.directed("A-B A-C B-C B-D C-D D-A"), "1 1 2 2");
    assertPrinted("0 0 0 0", brokerage.count(COORDINATOR));
    assertPrinted("1 0 0 1", brokerage.count(ITINERANT));
    assertPrinted("0 1 0 1", brokerage.count(REPRESENTATIVE));
    assertPrinted("1 0 1 0", brokerage.count(GATEKEEPER));
    assertPrinted("0 0 0 0", brokerage.count(LIAISON));
  }

  @Test
  void nodesOfNoClassAreLeftOutOrOneMoreClass() {
    Projection graph = TieText.undirected("v-a v-b v-c v-d e");
    Partition classes = Labels.parse(graph, "x y - - x x");
    Brokerage out = GouldFernandez.of(graph, classes, COUNTS, RUN);
    assertEquals(2, out.total().of("v"));
    assertEquals(0, out.total().of("e"));
    assertEquals(Optional.of(Undefined.NO_CLASS), out.total().undefined(2));
    assertEquals(Optional.of(Undefined.NO_CLASS), out.count(LIAISON).undefined(3));
    assertEquals(Optional.of(Undefined.NO_CLASS), out.expected(LIAISON).undefined(3));
    Brokerage other =
        GouldFernandez.of(graph, classes, COUNTS.withUnclassed(Unclassed.ONE_CLASS), RUN);
    assertEquals(12, other.total().of("v"));
    assertEquals(2, other.count(ITINERANT).of("v"));
    assertEquals(4, other.count(LIAISON).of("v"));
    assertEquals(0, other.count(LIAISON).of("c"));
    assertEquals("one class", other.total().provenance().options().get("nodes of no class"));
  }

  @Test
  void allWaysAreGoneThroughWhereTheyAreFew() {
    Projection graph = TieText.directed("a-v v-b");
    Brokerage exact =
        GouldFernandez.of(graph, Labels.parse(graph, "x x y"), GouldFernandez.Options.DEFAULT, RUN);
    assertTrue(exact.exact());
    assertEquals(3, exact.permutations());
    // The y goes to a, to b or to v, once each.
    assertEquals(1, exact.count(ITINERANT).of("v"));
    assertEquals(1.0 / 3, exact.expected(ITINERANT).of("v"), 1e-12);
    assertEquals((1 - 1.0 / 3) / Math.sqrt(2.0 / 9), exact.z(ITINERANT).of("v"), 1e-12);
    assertEquals(1.0 / 3, exact.pAtLeast(ITINERANT).of("v"), 1e-12);
    assertEquals(1, exact.pAtMost(ITINERANT).of("v"));
    assertEquals(Optional.of(Undefined.NO_VARIATION), exact.z(COORDINATOR).undefined(2));
    assertEquals(Optional.of(Undefined.NO_VARIATION), exact.z(ITINERANT).undefined(0));
    assertEquals(1, exact.pAtLeast(COORDINATOR).of("v"));
    Map<String, String> options = exact.z(ITINERANT).provenance().options();
    assertEquals("all 3", options.get("permutations"));
    assertEquals(OptionalLong.empty(), exact.total().provenance().seed());
  }

  @Test
  void drawnWaysComeCloseToAllWays() {
    Projection graph = RandomGraphs.large(Direction.DIRECTED, 12, 5, 7);
    Partition classes = Labels.parse(graph, "x x x x x x y y y y y y");
    Brokerage all =
        GouldFernandez.of(
            graph, classes, GouldFernandez.Options.DEFAULT.withPermutations(924), RUN);
    Brokerage drawn =
        GouldFernandez.of(
            graph, classes, GouldFernandez.Options.DEFAULT.withPermutations(923), RUN);
    assertTrue(all.exact());
    assertFalse(drawn.exact());
    assertEquals(OptionalLong.of(42), drawn.total().provenance().seed());
    assertEquals("923 drawn", drawn.total().provenance().options().get("permutations"));
    for (BrokerageRole role : BrokerageRole.values()) {
      for (int v = 0; v < 12; v++) {
        assertEquals(all.pAtLeast(role).value(v), drawn.pAtLeast(role).value(v), 0.06);
        assertEquals(all.pAtMost(role).value(v), drawn.pAtMost(role).value(v), 0.06);
        double z = all.z(role).value(v);
        double scale = Double.isNaN(z) ? 1 : Math.max(1, Math.abs(z));
        assertEquals(z, drawn.z(role).value(v), 0.1 * scale);
      }
    }
  }

  @Test
  void threadsDoNotChangeABitAndSeedsDo() {
    for (Direction direction : Direction.values()) {
      Projection graph = RandomGraphs.large(direction, 300, 6, 42);
      Partition classes = Labels.drawn(graph, 42);
      GouldFernandez.Options options = GouldFernandez.Options.DEFAULT.withPermutations(50);
      Brokerage one = GouldFernandez.of(graph, classes, options, RUN.withThreads(1));
      Brokerage two = GouldFernandez.of(graph, classes, options, RUN.withThreads(2));
      Brokerage other = GouldFernandez.of(graph, classes, options.withSeed(43), RUN);
      int differing = 0;
      for (BrokerageRole role : BrokerageRole.values()) {
        for (int v = 0; v < graph.nodes(); v++) {
          assertEquals(one.count(role).value(v), two.count(role).value(v));
          assertEquals(
              Double.doubleToRawLongBits(one.z(role).value(v)),
              Double.doubleToRawLongBits(two.z(role).value(v)));
          assertEquals(one.pAtLeast(role).value(v), two.pAtLeast(role).value(v));
          differing += one.z(role).value(v) != other.z(role).value(v) ? 1 : 0;
        }
      }
      assertTrue(differing > 0);
    }
  }

  @Test
  void howManyRelabellingsAreHeldDoesNotMatter() {
    Projection graph = RandomGraphs.large(Direction.DIRECTED, 60, 6, 42);
    ClassLabels classes = ClassLabels.of(graph, Labels.drawn(graph, 42), Unclassed.LEFT_OUT);
    Relabellings relabellings = new Relabellings(classes, 50, 42);
    RoleCounts all = RoleCounts.of(graph, classes, relabellings, 50, RUN);
    RoleCounts seven = RoleCounts.of(graph, classes, relabellings, 7, RUN);
    for (BrokerageRole role : BrokerageRole.values()) {
      for (int v = 0; v < graph.nodes(); v++) {
        assertEquals(all.squares(v, role), seven.squares(v, role));
        assertEquals(all.atLeast(v, role), seven.atLeast(v, role));
        assertEquals(all.atMost(v, role), seven.atMost(v, role));
        assertEquals(all.varied(v, role), seven.varied(v, role));
      }
    }
  }

  @Test
  void misuseIsRefused() {
    Projection graph = TieText.undirected("a-b");
    Projection other = TieText.undirected("a-c");
    Partition classes = Labels.parse(graph, "x y");
    assertThrows(
        IllegalArgumentException.class, () -> GouldFernandez.of(other, classes, COUNTS, RUN));
    assertThrows(IllegalArgumentException.class, () -> COUNTS.withPermutations(-1));
    Brokerage brokerage = GouldFernandez.of(graph, classes, COUNTS, RUN);
    assertThrows(IllegalStateException.class, () -> brokerage.z(LIAISON));
    assertThrows(IllegalStateException.class, () -> brokerage.pAtLeast(LIAISON));
    assertThrows(IllegalStateException.class, () -> brokerage.pAtMost(LIAISON));
    assertThrows(
        CancelledException.class,
        () -> GouldFernandez.of(graph, classes, COUNTS, RUN.withCancellation(() -> true)));
  }
}
