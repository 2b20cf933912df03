package corridor.engine.brokerage;

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
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EiIndexTest {
  private static final Run RUN = Run.quiet();
  private static final EiIndex.Options OPTIONS = EiIndex.Options.DEFAULT;

  // By counting: 11 ties between the factions, 67 within them.
  @Test
  void factionsOfTheKarateClub() {
    EiTable table = EiIndex.of(Karate.graph(), Karate.factions(), OPTIONS, RUN);
    assertEquals(11, table.network().external());
    assertEquals(67, table.network().internal());
    assertEquals(-.717949, table.network().index().value(), 0.5e-6);
    assertEquals(1 / 1001.0, table.pAtMost().getAsDouble(), 1e-12);
    assertEquals(1, table.pAtLeast().getAsDouble());
    // Two classes of 17: 16 of the 33 others are of one's own class.
    assertEquals(1 - 32 / 33.0, table.network().expected().value(), 1e-12);
    assertEquals(1 - 32 / 33.0, table.expected().of("1"), 1e-12);
    // Internal ties in all ways: mean 78 · 16/33; mean square 78 · 16/33 + 1056 · 16·15/(33·32) for
    // the pairs of ties with a common node + 4950 · 2(17·16·15·14 + 17²·16²)/(34·33·32·31) for the
    // others. So 67 are 7.87 deviations above the mean; 1000 draws find that within some per cent.
    assertEquals(-7.87, table.network().z().orElseThrow().value(), 0.4);
    assertEquals("1000 drawn", table.provenance().options().get("permutations"));
    assertEquals(OptionalLong.of(42), table.provenance().seed());
  }

  // A clique has all pairs: every index is what is expected of it.
  @ParameterizedTest
  @CsvSource({"2, 1", "4, 2", "9, 3", "10, 7"})
  void aCliqueIsAsExpected(int n, int first) {
    Projection clique = Shapes.clique(n);
    String labels =
        IntStream.range(0, n).mapToObj(v -> v < first ? "x" : "y").collect(Collectors.joining(" "));
    EiTable table = EiIndex.of(clique, Labels.parse(clique, labels), OPTIONS, RUN);
    double pairs = first * (first - 1) / 2.0;
    double across = first * (double) (n - first);
    assertEquals(pairs, table.classes().get(0).internal());
    assertEquals(across, table.classes().get(0).external());
    assertEquals(
        (across - pairs) / (across + pairs), table.classes().get(0).index().value(), 1e-12);
    for (int v = 0; v < n; v++) {
      assertEquals(table.expected().value(v), table.nodes().value(v), 1e-12);
    }
    for (EiTable.Row row : table.classes()) {
      assertEquals(row.expected().value(), row.index().value(), 1e-12);
    }
    assertEquals(table.network().expected().value(), table.network().index().value(), 1e-12);
    assertEquals(OptionalDouble.of(1), table.pAtLeast());
    assertEquals(OptionalDouble.of(1), table.pAtMost());
    assertEquals(
        Optional.of(Undefined.NO_VARIATION), table.network().z().orElseThrow().undefined());
  }

  @Test
  void tiesCountByWeightOrOneEachAndBothWays() {
    Projection graph = TieText.directed("a-b:3 c-a:1 b-c:2");
    Partition classes = Labels.parse(graph, "x x y");
    EiTable weighted = EiIndex.of(graph, classes, OPTIONS, RUN);
    assertEquals(-0.5, weighted.nodes().of("a"));
    assertEquals(-0.2, weighted.nodes().of("b"), 1e-12);
    assertEquals(1, weighted.nodes().of("c"));
    assertEquals(0, weighted.network().index().value());
    EiTable counted = EiIndex.of(graph, classes, OPTIONS.withTies(TieValue.ONE), RUN);
    assertEquals(0, counted.nodes().of("a"));
    assertEquals(1 / 3.0, counted.network().index().value(), 1e-12);
    assertEquals("one each", counted.provenance().options().get("ties count"));
  }

  @Test
  void whatHasNoTiesIsUndefined() {
    Projection graph = TieText.undirected("a-b a-c d");
    Partition classes = Labels.parse(graph, "x - x y");
    EiTable table = EiIndex.of(graph, classes, OPTIONS, RUN);
    assertEquals(-1, table.nodes().of("a"));
    assertEquals(Optional.of(Undefined.NO_CLASS), table.nodes().undefined(1));
    assertEquals(Optional.of(Undefined.NO_CLASS), table.expected().undefined(1));
    assertEquals(Optional.of(Undefined.ISOLATE), table.nodes().undefined(3));
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), table.classes().get(1).index().undefined());
    Partition alone = Labels.parse(graph, "x - - -");
    EiTable one = EiIndex.of(graph, alone, OPTIONS, RUN);
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), one.nodes().undefined(0));
    assertEquals(Optional.of(Undefined.TOO_FEW_NODES), one.expected().undefined(0));
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), one.network().index().undefined());
    assertEquals(Optional.of(Undefined.TOO_FEW_NODES), one.network().expected().undefined());
    assertEquals(Optional.of(Undefined.TOO_FEW_NODES), one.classes().get(0).expected().undefined());
    assertEquals(OptionalDouble.empty(), one.pAtMost());
    assertEquals(
        Optional.of(Undefined.ZERO_TOTAL), table.classes().get(1).z().orElseThrow().undefined());
    assertEquals(Optional.empty(), one.network().z());
  }

  @Test
  void nodesOfNoClassCanBeOneMoreClass() {
    Projection graph = TieText.undirected("a-b a-c b-c");
    Partition classes = Labels.parse(graph, "x - -");
    EiTable table = EiIndex.of(graph, classes, OPTIONS.withUnclassed(Unclassed.ONE_CLASS), RUN);
    assertEquals(1, table.nodes().of("a"));
    assertEquals(0, table.nodes().of("b"));
    assertEquals("other", table.classes().get(1).name());
    assertEquals(2, table.classes().get(1).members());
    assertEquals(1, table.classes().get(1).internal());
  }

  @Test
  void permutationsCanBeLeftOutAndMisuseIsRefused() {
    Projection graph = TieText.undirected("a-b");
    Partition classes = Labels.parse(graph, "x y");
    EiTable table = EiIndex.of(graph, classes, OPTIONS.withPermutations(0), RUN);
    assertEquals(OptionalDouble.empty(), table.pAtLeast());
    assertEquals(Optional.empty(), table.network().z());
    assertEquals(0, table.permutations());
    assertEquals(OptionalLong.empty(), table.provenance().seed());
    assertThrows(IllegalArgumentException.class, () -> OPTIONS.withPermutations(-1));
    Projection other = TieText.undirected("a-c");
    assertThrows(IllegalArgumentException.class, () -> EiIndex.of(other, classes, OPTIONS, RUN));
    assertThrows(
        CancelledException.class,
        () -> EiIndex.of(graph, classes, OPTIONS, RUN.withCancellation(() -> true)));
  }

  @Test
  void threadsDoNotChangeABitAndSeedsDo() {
    Projection graph = RandomGraphs.large(Direction.DIRECTED, 200, 6, 42);
    Partition classes = Labels.drawn(graph, 42);
    EiTable one = EiIndex.of(graph, classes, OPTIONS, RUN.withThreads(1));
    EiTable two = EiIndex.of(graph, classes, OPTIONS, RUN.withThreads(2));
    assertFalse(one.exact());
    assertEquals(one.pAtLeast(), two.pAtLeast());
    assertEquals(one.pAtMost(), two.pAtMost());
    assertEquals(one.network(), two.network());
    assertEquals(one.classes(), two.classes());
    assertTrue(
        IntStream.range(43, 53)
            .mapToObj(seed -> EiIndex.of(graph, classes, OPTIONS.withSeed(seed), RUN).pAtMost())
            .anyMatch(p -> !p.equals(one.pAtMost())));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  /** External minus internal and their sum, for the ties that {@code touching} holds for. */
  private static double[] naive(
      Projection graph, List<Optional<String>> labels, Predicate<int[]> touching) {
    double difference = 0;
    double sum = 0;
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        int u = out.target(arc);
        if (labels.get(v).isPresent()
            && labels.get(u).isPresent()
            && touching.test(new int[] {v, u})) {
          difference += labels.get(v).equals(labels.get(u)) ? -out.weight(arc) : out.weight(arc);
          sum += out.weight(arc);
        }
      }
    }
    return new double[] {difference, sum};
  }

  /** Standard deviations of all, whose mean is 0; NaN if they are all the same. */
  private static double z(double value, List<Double> all) {
    double variance = all.stream().mapToDouble(one -> one * one).average().orElseThrow();
    return variance < 1e-20 ? Double.NaN : value / Math.sqrt(variance);
  }

  private static double ratio(double[] of) {
    return of[0] / of[1];
  }

  private static double[] mean(Collection<double[]> all) {
    return new double[] {
      all.stream().mapToDouble(one -> one[0]).average().orElseThrow(),
      all.stream().mapToDouble(one -> one[1]).average().orElseThrow()
    };
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithCountingTieByTie(Drawn drawn) {
    Projection graph = drawn.graph();
    Partition classes = Labels.drawn(graph, drawn.seed());
    for (Unclassed unclassed : Unclassed.values()) {
      List<Optional<String>> labels = Labels.of(classes, unclassed);
      EiTable table =
          EiIndex.of(graph, classes, OPTIONS.withPermutations(0).withUnclassed(unclassed), RUN);
      for (int i = 0; i < graph.nodes(); i++) {
        int node = i;
        double expected = ratio(naive(graph, labels, tie -> tie[0] == node || tie[1] == node));
        assertEquals(expected, table.nodes().value(i), 1e-12, drawn::toString);
      }
      assertEquals(
          ratio(naive(graph, labels, tie -> true)),
          table.network().index().value(),
          1e-12,
          drawn::toString);
      for (EiTable.Row row : table.classes()) {
        Optional<String> name = Optional.of(row.name().equals("other") ? "-" : row.name());
        double expected =
            ratio(
                naive(
                    graph,
                    labels,
                    tie -> labels.get(tie[0]).equals(name) || labels.get(tie[1]).equals(name)));
        assertEquals(expected, row.index().value(), 1e-12, drawn::toString);
      }
    }
  }

  // One tie among two classes of n: the index is 1 or −1, with mean e = 1/(2n − 1), and so has the
  // variance 1 − e².
  @ParameterizedTest
  @CsvSource({"2", "3", "4"})
  void oneTieHasTheZOfACoin(int n) {
    String others = IntStream.range(2, 2 * n).mapToObj(v -> " n" + v).collect(Collectors.joining());
    Projection graph = TieText.undirected("n0-n1" + others);
    String labels =
        graph.ids().stream()
            .map(id -> Integer.parseInt(id.substring(1)) % 2 == 0 ? "x" : "y")
            .collect(Collectors.joining(" "));
    EiTable table = EiIndex.of(graph, Labels.parse(graph, labels), OPTIONS, RUN);
    assertTrue(table.exact());
    double e = 1.0 / (2 * n - 1);
    assertEquals(1, table.network().index().value());
    assertEquals((1 - e) / Math.sqrt(1 - e * e), table.network().z().orElseThrow().value(), 1e-12);
  }

  /** With ties, and few nodes, so that all ways can be gone through here as well. */
  static Stream<Drawn> small() {
    return RandomGraphs.drawn()
        .filter(drawn -> drawn.graph().nodes() <= 7)
        .filter(
            drawn -> {
              Partition classes = Labels.drawn(drawn.graph(), drawn.seed());
              List<Optional<String>> labels = Labels.of(classes, Unclassed.LEFT_OUT);
              return naive(drawn.graph(), labels, tie -> true)[1] > 0;
            });
  }

  @ParameterizedTest
  @MethodSource("small")
  void expectationsAndSharesAreThoseOfAllWays(Drawn drawn) {
    Projection graph = drawn.graph();
    Partition classes = Labels.drawn(graph, drawn.seed());
    List<Optional<String>> given = Labels.of(classes, Unclassed.LEFT_OUT);
    EiTable table = EiIndex.of(graph, classes, OPTIONS, RUN);
    Collection<List<Optional<String>>> ways = Labels.ways(given);
    assertTrue(table.exact(), drawn::toString);
    assertEquals(ways.size(), table.permutations(), drawn::toString);
    List<Double> indices =
        ways.stream().map(labels -> ratio(naive(graph, labels, tie -> true))).toList();
    double observed = table.network().index().value();
    double high = indices.stream().filter(index -> index >= observed - 1e-9).count();
    double low = indices.stream().filter(index -> index <= observed + 1e-9).count();
    assertEquals(high / ways.size(), table.pAtLeast().getAsDouble(), 1e-12, drawn::toString);
    assertEquals(low / ways.size(), table.pAtMost().getAsDouble(), 1e-12, drawn::toString);
    assertEquals(
        indices.stream().mapToDouble(index -> index).average().orElseThrow(),
        table.network().expected().value(),
        1e-12,
        drawn::toString);
    double mean = table.network().expected().value();
    assertEquals(
        z(observed - mean, indices.stream().map(index -> index - mean).toList()),
        table.network().z().orElseThrow().value(),
        1e-6,
        drawn::toString);
    for (EiTable.Row row : table.classes()) {
      Optional<String> name = Optional.of(row.name());
      List<Double> excesses =
          ways.stream()
              .map(
                  way ->
                      naive(
                          graph,
                          way,
                          tie -> way.get(tie[0]).equals(name) || way.get(tie[1]).equals(name)))
              .map(sums -> sums[0] - row.expected().value() * sums[1])
              .toList();
      assertEquals(
          0,
          excesses.stream().mapToDouble(one -> one).average().orElseThrow(),
          1e-9,
          drawn::toString);
      if (row.index().isDefined()) {
        double twice = graph.directed() ? 1 : 2;
        double excess =
            row.external()
                - row.internal()
                - row.expected().value() * (row.external() + row.internal());
        assertEquals(
            z(twice * excess, excesses), row.z().orElseThrow().value(), 1e-6, drawn::toString);
      }
      double expected =
          ratio(
              mean(
                  ways.stream()
                      .map(
                          way ->
                              naive(
                                  graph,
                                  way,
                                  tie ->
                                      way.get(tie[0]).equals(name) || way.get(tie[1]).equals(name)))
                      .toList()));
      assertEquals(expected, row.expected().value(), 1e-12, drawn::toString);
    }
    for (int i = 0; i < graph.nodes(); i++) {
      int node = i;
      if (table.nodes().undefined(i).isEmpty()) {
        double expected =
            ratio(
                mean(
                    ways.stream()
                        .filter(way -> way.get(node).equals(given.get(node)))
                        .map(way -> naive(graph, way, tie -> tie[0] == node || tie[1] == node))
                        .toList()));
        assertEquals(expected, table.expected().value(i), 1e-12, drawn::toString);
      }
    }
  }
}
