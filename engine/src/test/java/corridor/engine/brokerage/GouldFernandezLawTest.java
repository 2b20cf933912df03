package corridor.engine.brokerage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GouldFernandezLawTest {
  private static final Run RUN = Run.quiet();
  private static final GouldFernandez.Options COUNTS =
      GouldFernandez.Options.DEFAULT.withPermutations(0);

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  /** Every triple, looked at by itself. */
  private static long[][] naive(Projection graph, List<Optional<String>> classes) {
    int n = graph.nodes();
    long[][] counts = new long[n][BrokerageRole.values().length];
    for (int a = 0; a < n; a++) {
      for (int v = 0; v < n; v++) {
        for (int b = 0; b < n; b++) {
          boolean open =
              a != b
                  && graph.out().arc(a, v) >= 0
                  && graph.out().arc(v, b) >= 0
                  && graph.out().arc(a, b) < 0;
          if (open
              && classes.get(a).isPresent()
              && classes.get(v).isPresent()
              && classes.get(b).isPresent()) {
            boolean av = classes.get(a).equals(classes.get(v));
            boolean vb = classes.get(v).equals(classes.get(b));
            boolean ab = classes.get(a).equals(classes.get(b));
            String pattern = av && vb ? "AAA" : ab ? "ABA" : av ? "AAB" : vb ? "ABB" : "ABC";
            for (BrokerageRole role : BrokerageRole.values()) {
              counts[v][role.place()] += role.pattern().equals(pattern) ? 1 : 0;
            }
          }
        }
      }
    }
    return counts;
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithLookingAtEveryTriple(Drawn drawn) {
    Projection graph = drawn.graph();
    Partition classes = Labels.drawn(graph, drawn.seed());
    for (Unclassed unclassed : Unclassed.values()) {
      List<Optional<String>> labels = Labels.of(classes, unclassed);
      long[][] expected = naive(graph, labels);
      Brokerage brokerage = GouldFernandez.of(graph, classes, COUNTS.withUnclassed(unclassed), RUN);
      for (int v = 0; v < graph.nodes(); v++) {
        for (BrokerageRole role : BrokerageRole.values()) {
          assertEquals(
              labels.get(v).isEmpty() ? Double.NaN : expected[v][role.place()],
              brokerage.count(role).value(v),
              drawn::toString);
        }
      }
    }
  }

  /** The same graph with every arc the other way round. */
  private static Projection turned(Projection graph) {
    Projection.Builder turned = graph.onSameNodes();
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (graph.directed() || v < out.target(arc)) {
          turned.tie(out.target(arc), v, out.weight(arc));
        }
      }
    }
    return turned.build();
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void turnedArcsSwapGatekeepersAndRepresentatives(Drawn drawn) {
    Projection graph = drawn.graph();
    Partition classes = Labels.drawn(graph, drawn.seed());
    Brokerage there = GouldFernandez.of(graph, classes, COUNTS, RUN);
    Brokerage back = GouldFernandez.of(turned(graph), classes, COUNTS, RUN);
    for (int v = 0; v < graph.nodes(); v++) {
      for (BrokerageRole role : BrokerageRole.values()) {
        BrokerageRole mirrored =
            switch (role) {
              case GATEKEEPER -> BrokerageRole.REPRESENTATIVE;
              case REPRESENTATIVE -> BrokerageRole.GATEKEEPER;
              case COORDINATOR, ITINERANT, LIAISON -> role;
            };
        assertEquals(there.count(role).value(v), back.count(mirrored).value(v), drawn::toString);
        if (!graph.directed()) {
          assertEquals(there.count(role).value(v), there.count(mirrored).value(v), drawn::toString);
        }
      }
    }
  }

  /** Few nodes, so that all ways can be gone through here as well. */
  static Stream<Drawn> small() {
    return RandomGraphs.drawn().filter(drawn -> drawn.graph().nodes() <= 7);
  }

  @ParameterizedTest
  @MethodSource("small")
  void expectationsAndSharesAreThoseOfAllWays(Drawn drawn) {
    Projection graph = drawn.graph();
    Partition classes = Labels.drawn(graph, drawn.seed());
    Brokerage brokerage = GouldFernandez.of(graph, classes, GouldFernandez.Options.DEFAULT, RUN);
    List<Optional<String>> given = Labels.of(classes, Unclassed.LEFT_OUT);
    List<long[][]> all = Labels.ways(given).stream().map(labels -> naive(graph, labels)).toList();
    assertEquals(all.size(), brokerage.permutations(), drawn::toString);
    assertTrue(brokerage.exact(), drawn::toString);
    long[][] observed = naive(graph, given);
    for (int node = 0; node < graph.nodes(); node++) {
      int v = node;
      for (BrokerageRole role : BrokerageRole.values()) {
        if (given.get(v).isPresent()) {
          int r = role.place();
          double mean = all.stream().mapToLong(way -> way[v][r]).average().orElseThrow();
          double variance =
              all.stream()
                  .mapToDouble(way -> Math.pow(way[v][r] - mean, 2))
                  .average()
                  .orElseThrow();
          double high = all.stream().filter(way -> way[v][r] >= observed[v][r]).count();
          double low = all.stream().filter(way -> way[v][r] <= observed[v][r]).count();
          double z = variance < 1e-9 ? Double.NaN : (observed[v][r] - mean) / Math.sqrt(variance);
          assertEquals(mean, brokerage.expected(role).value(v), 1e-9, drawn::toString);
          assertEquals(z, brokerage.z(role).value(v), 1e-9, drawn::toString);
          assertEquals(high / all.size(), brokerage.pAtLeast(role).value(v), drawn::toString);
          assertEquals(low / all.size(), brokerage.pAtMost(role).value(v), drawn::toString);
        }
      }
    }
  }
}
