package corridor.engine.brokerage;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import corridor.engine.testgraphs.TieText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipationTest {
  private static final Run RUN = Run.quiet();
  private static final Participation.Options LEFT_OUT =
      new Participation.Options(Unclassed.LEFT_OUT);

  private static Partition partition(Projection graph, String labels) {
    List<String> list = Arrays.stream(labels.split(" ")).map(l -> l.equals("-") ? "" : l).toList();
    return Partition.of("test", graph.ids(), list);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10})
  void theCentreOfAStarOverAsManyClassesHasTheMaximum(int classes) {
    Projection star = Shapes.star(classes + 1);
    List<String> labels =
        IntStream.rangeClosed(0, classes).mapToObj(v -> "c" + Math.max(v, 1)).toList();
    Scores scores = Participation.of(star, Partition.of("test", star.ids(), labels), RUN);
    assertEquals(1 - 1.0 / classes, scores.value(0), 1e-12);
    assertEquals(0.0, scores.value(1));
  }

  // bctpy, tests of participation_coef: ones(3, 3) with modules 1 1 2, and the identity. Its
  // matrices have loops; here the rows a, b, c and the columns x, y, z are nodes of their own.
  @Test
  void bctpy() {
    Projection ones = TieText.undirected("a-x a-y a-z b-x b-y b-z c-x c-y c-z");
    assertPrinted(
        ".44444 .44444 .44444 .44444 .44444 .44444",
        Participation.of(ones, partition(ones, "1 1 2 1 1 2"), RUN));
    Projection identity = TieText.undirected("a-x b-y c-z");
    assertPrinted(
        "0 0 0 0 0 0", Participation.of(identity, partition(identity, "1 1 2 1 1 2"), RUN));
  }

  // The formula of Guimerà and Amaral 2005 by NumPy; see karate.csv's README.
  @Test
  void karate() {
    assertPrinted(
        Karate.column("participation_leiden"),
        Participation.of(Karate.graph(), Karate.leiden(), RUN));
    assertPrinted(
        "1 3 33 34 9 10",
        ".117188 .480000 .277778 .290657 .480000 .500000",
        Participation.of(Karate.graph(), Karate.factions(), RUN));
  }

  @Test
  void weightsAndBothDirectionsCount() {
    Projection graph = TieText.directed("a-b:3 c-a:1 d");
    Scores scores = Participation.of(graph, partition(graph, "p p q q"), RUN);
    assertEquals(1 - 0.75 * 0.75 - 0.25 * 0.25, scores.of("a"), 1e-12);
    assertEquals(0, scores.of("b"));
    assertEquals(Optional.of(Undefined.ISOLATE), scores.undefined(3));
  }

  @Test
  void nodesOfNoClassAreOneMoreClassOrLeftOut() {
    Projection graph = TieText.undirected("a-b a-c a-d a-e");
    Partition partition = partition(graph, "- p q - -");
    Scores one = Participation.of(graph, partition, RUN);
    assertEquals(1 - 1 / 16.0 - 1 / 16.0 - 1 / 4.0, one.of("a"), 1e-12);
    assertEquals(0, one.of("b"));
    assertEquals("one class", one.provenance().options().get("nodes of no class"));
    Scores out = Participation.of(graph, partition, LEFT_OUT, RUN);
    assertEquals(0.5, out.of("a"), 1e-12);
    assertEquals(Optional.of(Undefined.ZERO_TOTAL), out.undefined(1));
    assertEquals("left out", out.provenance().options().get("nodes of no class"));
  }

  @Test
  void aPartitionOfOtherNodesIsRefused() {
    Projection graph = TieText.undirected("a-b");
    Projection other = TieText.undirected("a-c");
    assertThrows(
        IllegalArgumentException.class,
        () -> Participation.of(graph, partition(other, "p q"), RUN));
    assertThrows(
        CancelledException.class,
        () -> Participation.of(graph, partition(graph, "p q"), RUN.withCancellation(() -> true)));
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithTheFormulaOverMaps(Drawn drawn) {
    Projection graph = drawn.graph();
    SplittableRandom random = new SplittableRandom(drawn.seed());
    List<String> labels = new ArrayList<>();
    for (int v = 0; v < graph.nodes(); v++) {
      labels.add(List.of("", "p", "q", "r").get(random.nextInt(4)));
    }
    Scores scores = Participation.of(graph, Partition.of("test", graph.ids(), labels), RUN);
    for (int v = 0; v < graph.nodes(); v++) {
      Map<String, Double> weights = new TreeMap<>();
      List<Csr> rows = graph.directed() ? List.of(graph.out(), graph.in()) : List.of(graph.out());
      for (Csr row : rows) {
        for (int arc = row.start(v); arc < row.end(v); arc++) {
          weights.merge(labels.get(row.target(arc)), row.weight(arc), Double::sum);
        }
      }
      double total = weights.values().stream().mapToDouble(w -> w).sum();
      double squares = weights.values().stream().mapToDouble(w -> Math.pow(w / total, 2)).sum();
      assertEquals(
          weights.isEmpty() ? Double.NaN : 1 - squares, scores.value(v), 1e-12, drawn::toString);
      assertTrue(weights.isEmpty() || scores.value(v) <= 0.75 + 1e-12, drawn::toString);
    }
  }
}
