package corridor.engine.brokerage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.RandomGraphs;
import corridor.engine.testgraphs.RandomGraphs.Drawn;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StructuralHolesLawTest {
  private static final Run RUN = Run.quiet();

  static Stream<Drawn> drawn() {
    return RandomGraphs.drawn();
  }

  static Stream<Drawn> undirected() {
    return RandomGraphs.drawn().filter(drawn -> !drawn.graph().directed());
  }

  private static Scores constraint(Projection graph, TieValue ties) {
    return Constraint.of(graph, new Constraint.Options(ties), RUN);
  }

  private static Scores effectiveSize(Projection graph, TieValue ties) {
    return EffectiveSize.of(graph, new EffectiveSize.Options(ties), RUN);
  }

  /** a(i, j) + a(j, i) as a matrix. */
  private static double[][] both(Projection graph, TieValue ties) {
    int n = graph.nodes();
    double[][] both = new double[n][n];
    Csr out = graph.out();
    for (int v = 0; v < n; v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        double value = ties == TieValue.ONE ? 1 : out.weight(arc);
        both[v][out.target(arc)] += value;
        both[out.target(arc)][v] += value;
      }
    }
    return both;
  }

  private static double sum(double[] row) {
    double sum = 0;
    for (double value : row) {
      sum += value;
    }
    return sum;
  }

  private static double max(double[] row) {
    double max = 0;
    for (double value : row) {
      max = Math.max(max, value);
    }
    return max;
  }

  // The definitions, over full matrices.
  @ParameterizedTest
  @MethodSource("drawn")
  void agreesWithTheDefinitions(Drawn drawn) {
    Projection graph = drawn.graph();
    int n = graph.nodes();
    for (TieValue ties : TieValue.values()) {
      double[][] a = both(graph, ties);
      Scores constraint = constraint(graph, ties);
      Scores effectiveSize = effectiveSize(graph, ties);
      for (int i = 0; i < n; i++) {
        double c = 0;
        double size = 0;
        for (int j = 0; j < n; j++) {
          if (a[i][j] > 0) {
            double p = a[i][j] / sum(a[i]);
            double redundancy = 0;
            for (int q = 0; q < n; q++) {
              if (q != i && q != j && a[i][q] > 0) {
                p += a[i][q] / sum(a[i]) * (a[q][j] / sum(a[q]));
                redundancy += a[i][q] / sum(a[i]) * (a[j][q] / max(a[j]));
              }
            }
            c += p * p;
            size += 1 - redundancy;
          }
        }
        boolean isolate = sum(a[i]) == 0;
        assertEquals(isolate ? Double.NaN : c, constraint.value(i), 1e-12, drawn::toString);
        assertEquals(isolate ? Double.NaN : size, effectiveSize.value(i), 1e-12, drawn::toString);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void staysInRange(Drawn drawn) {
    Projection graph = drawn.graph();
    for (TieValue ties : TieValue.values()) {
      Scores constraint = constraint(graph, ties);
      Scores size = effectiveSize(graph, ties);
      Scores efficiency = Efficiency.of(graph, new Efficiency.Options(ties), RUN);
      for (int v = 0; v < graph.nodes(); v++) {
        if (constraint.undefined(v).isEmpty()) {
          double k = Math.rint(size.value(v) / efficiency.value(v));
          assertTrue(constraint.value(v) >= 1 / k - 1e-12, drawn::toString);
          assertTrue(constraint.value(v) < 2, drawn::toString);
          assertTrue(size.value(v) >= 1 - 1e-12 && size.value(v) <= k + 1e-12, drawn::toString);
        }
      }
    }
  }

  // Borgatti 1997: k − 2t/k where ties have neither weight nor direction.
  @ParameterizedTest
  @MethodSource("undirected")
  void agreesWithBorgattisShortcut(Drawn drawn) {
    Projection graph = drawn.graph();
    Csr out = graph.out();
    Scores size = effectiveSize(graph, TieValue.ONE);
    for (int v = 0; v < graph.nodes(); v++) {
      double k = out.degree(v);
      int twice = 0;
      for (int a = out.start(v); a < out.end(v); a++) {
        for (int b = out.start(v); b < out.end(v); b++) {
          twice += out.arc(out.target(a), out.target(b)) >= 0 ? 1 : 0;
        }
      }
      assertEquals(k == 0 ? Double.NaN : k - twice / k, size.value(v), 1e-12, drawn::toString);
    }
  }

  @ParameterizedTest
  @MethodSource("drawn")
  void theOrderOfNodesDoesNotMatter(Drawn drawn) {
    Projection graph = drawn.graph();
    int n = graph.nodes();
    Projection reversed = RandomGraphs.reversed(graph);
    Scores constraint = constraint(graph, TieValue.WEIGHT);
    Scores size = effectiveSize(graph, TieValue.WEIGHT);
    for (int v = 0; v < n; v++) {
      assertEquals(
          constraint.value(v),
          constraint(reversed, TieValue.WEIGHT).value(n - 1 - v),
          1e-12,
          drawn::toString);
      assertEquals(
          size.value(v),
          effectiveSize(reversed, TieValue.WEIGHT).value(n - 1 - v),
          1e-12,
          drawn::toString);
    }
  }
}
