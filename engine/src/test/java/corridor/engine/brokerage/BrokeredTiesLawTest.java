package corridor.engine.brokerage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokeredTiesLawTest {
  private static final GouldFernandez.Options COUNTS =
      GouldFernandez.Options.DEFAULT.withPermutations(0);

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  /** By tie and pattern, the open triples around {@code v}; every triple looked at by itself. */
  private static Map<String, Long> naive(Projection graph, List<Optional<String>> classes, int v) {
    Map<String, Long> legs = new TreeMap<>();
    for (int a = 0; a < graph.nodes(); a++) {
      for (int b = 0; b < graph.nodes(); b++) {
        boolean open =
            a != b
                && graph.out().arc(a, v) >= 0
                && graph.out().arc(v, b) >= 0
                && graph.out().arc(a, b) < 0;
        if (open && Stream.of(a, v, b).map(classes::get).allMatch(Optional::isPresent)) {
          boolean av = classes.get(a).equals(classes.get(v));
          boolean vb = classes.get(v).equals(classes.get(b));
          boolean ab = classes.get(a).equals(classes.get(b));
          String pattern = av && vb ? "AAA" : ab ? "ABA" : av ? "AAB" : vb ? "ABB" : "ABC";
          legs.merge(a + " " + v + " " + pattern, 1L, Long::sum);
          legs.merge(v + " " + b + " " + pattern, 1L, Long::sum);
        }
      }
    }
    return legs;
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithLookingAtEveryTriple(Drawn drawn) {
    Projection graph = drawn.graph();
    Partition classes = Labels.drawn(graph, drawn.seed());
    for (Unclassed unclassed : Unclassed.values()) {
      List<Optional<String>> labels = Labels.of(classes, unclassed);
      Brokerage brokerage =
          GouldFernandez.of(graph, classes, COUNTS.withUnclassed(unclassed), Run.quiet());
      for (int v = 0; v < graph.nodes(); v++) {
        Map<String, Long> told = new TreeMap<>();
        for (BrokeredTie tie : brokerage.ties(v)) {
          tie.triples()
              .forEach(
                  (role, count) ->
                      told.put(tie.from() + " " + tie.to() + " " + role.pattern(), count));
        }
        assertEquals(naive(graph, labels, v), told, drawn::toString);
      }
    }
  }
}
