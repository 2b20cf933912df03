package corridor.engine.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Planted;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import corridor.engine.testgraphs.Shapes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ConsensusTest {
  private static final Run RUN = Run.quiet();
  private static final Consensus.Options TEN = Consensus.Options.DEFAULT.withRuns(10);

  @Test
  void clearCommunitiesAreTheSameInEveryRun() {
    Projection graph = Planted.ringOfCliques(6, 6);
    Consensus consensus = Consensus.of(graph, TEN, RUN);
    Partition planted = Planted.groups(graph, 6);
    assertEquals(1, consensus.meanAdjustedRand());
    assertEquals(1, PartitionAgreement.of(planted, consensus.partition()).adjustedRand().value());
    assertEquals("consensus communities", consensus.partition().name());
    assertEquals(1, consensus.together(0, 5));
    assertEquals(0, consensus.together(5, 6));
    for (int v = 0; v < graph.nodes(); v++) {
      assertEquals(1, consensus.stability().value(v));
      assertEquals(0, consensus.elsewhere(planted).value(v));
    }
  }

  // A ring can be cut anywhere: nodes next to each other are mostly together, others not.
  @Test
  void aRingHasNoCommunitiesToBeFound() {
    Projection ring = Shapes.cycle(Direction.SYMMETRISED, 60);
    Consensus consensus = Consensus.of(ring, TEN, RUN);
    assertTrue(consensus.meanAdjustedRand() < .9);
    assertEquals(0, consensus.together(0, 30));
    Scores stability = consensus.stability();
    assertTrue(Stream.iterate(0, v -> v + 1).limit(60).anyMatch(v -> stability.value(v) < 1));
  }

  @Test
  void aNodeBelongsElsewhereWhereItsCommunityIsMostlyOfAnotherClass() {
    Projection graph = Shapes.cliqueBridgeClique(5, 5);
    Consensus consensus = Consensus.of(graph, TEN, RUN);
    Partition reference = Partitions.labels(graph.ids(), "y x x x - y y z z -");
    Scores elsewhere = consensus.elsewhere(reference);
    assertEquals(1, elsewhere.value(0));
    assertEquals(0, elsewhere.value(1));
    assertEquals(Optional.of(Undefined.NO_CLASS), elsewhere.undefined(4));
    // y and z are two each: neither is elsewhere.
    for (int v = 5; v < 9; v++) {
      assertEquals(0, elsewhere.value(v));
    }
    assertEquals("share of runs", elsewhere.unit());
    assertEquals("belongs elsewhere", elsewhere.measure());
    assertEquals("test", elsewhere.provenance().options().get("classes"));
    Partition other = Partitions.singles(Shapes.star(3));
    assertThrows(IllegalArgumentException.class, () -> consensus.elsewhere(other));
  }

  @ParameterizedTest
  @EnumSource(Direction.class)
  void threadsDoNotChangeABit(Direction direction) {
    Projection graph = RandomGraphs.large(direction, 150, 4, 42);
    Consensus one = Consensus.of(graph, TEN, RUN.withThreads(1));
    for (int threads : new int[] {2, 5}) {
      Consensus more = Consensus.of(graph, TEN, RUN.withThreads(threads));
      assertEquals(one.meanAdjustedRand(), more.meanAdjustedRand());
      assertEquals(one.best().modularity(), more.best().modularity());
      assertEquals(one.best().provenance(), more.best().provenance());
      for (int v = 0; v < graph.nodes(); v++) {
        assertEquals(one.partition().classOf(v), more.partition().classOf(v));
        assertEquals(one.stability().value(v), more.stability().value(v));
        for (int run = 0; run < one.runs(); run++) {
          assertEquals(one.run(run).classOf(v), more.run(run).classOf(v));
        }
      }
    }
  }

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void laws(Drawn drawn) {
    Projection graph = drawn.graph();
    Leiden.Options leiden = Leiden.Options.DEFAULT.withSeed(drawn.seed());
    Consensus.Options options = new Consensus.Options(leiden, 5);
    Consensus consensus = Consensus.of(graph, options, RUN);
    Consensus fewer = Consensus.of(graph, options.withRuns(3), RUN);
    Partition first = Leiden.of(graph, leiden, RUN).partition();
    double bestOfRuns = Double.NEGATIVE_INFINITY;
    double rand = 0;
    for (int a = 0; a < consensus.runs(); a++) {
      double q = Modularity.of(graph, consensus.run(a), leiden.quality(), RUN).value().value();
      bestOfRuns = Math.max(bestOfRuns, q);
      for (int b = 0; b < a; b++) {
        rand +=
            graph.nodes() < 2
                ? 1
                : PartitionAgreement.of(consensus.run(a), consensus.run(b)).adjustedRand().value();
      }
    }
    assertEquals(bestOfRuns, consensus.best().modularity().value(), 1e-12, drawn::toString);
    assertEquals(rand / 10, consensus.meanAdjustedRand(), 1e-12, drawn::toString);
    Scores elsewhere = consensus.elsewhere(consensus.partition());
    Scores stability = consensus.stability();
    Scores row = consensus.togetherWith(0);
    for (int v = 0; v < graph.nodes(); v++) {
      assertEquals(first.classOf(v), consensus.run(0).classOf(v), drawn::toString);
      assertEquals(fewer.run(2).classOf(v), consensus.run(2).classOf(v), drawn::toString);
      assertEquals(1, consensus.together(v, v), drawn::toString);
      assertEquals(consensus.together(v, 0), row.value(v), drawn::toString);
      assertEquals(1, stability.value(v) + elsewhere.value(v), 1e-15, drawn::toString);
      int together = 0;
      for (int run = 0; run < consensus.runs(); run++) {
        together += consensus.run(run).classOf(v) == consensus.run(run).classOf(0) ? 1 : 0;
      }
      assertEquals(together / 5.0, row.value(v), drawn::toString);
    }
  }

  @Test
  void provenanceAndMisuse() {
    Projection graph = RandomGraphs.large(Direction.SYMMETRISED, 100, 4, 42);
    Leiden.Options hurried = Leiden.Options.DEFAULT.withMaxIterations(1).withSeed(3);
    Consensus consensus = Consensus.of(graph, new Consensus.Options(hurried, 4), RUN);
    assertEquals("4", consensus.provenance().options().get("runs"));
    assertEquals(OptionalLong.of(3), consensus.provenance().seed());
    assertEquals(
        List.of("4 of 4 runs were still gaining after 1 iterations"),
        consensus.provenance().warnings());
    assertTrue(consensus.best().provenance().options().get("run").endsWith("of 0 to 3"));
    assertThrows(IllegalArgumentException.class, () -> TEN.withRuns(1));
    Run cancelled = RUN.withCancellation(() -> true);
    assertThrows(CancelledException.class, () -> Consensus.of(graph, TEN, cancelled));
  }
}
