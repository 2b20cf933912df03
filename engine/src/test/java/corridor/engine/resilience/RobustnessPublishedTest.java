package corridor.engine.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.Shapes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values of NetworkX 3.6.1: attack by degree, ties by the lowest id (the members' numbers), largest
 * connected component after each removal; efficiency by {@code global_efficiency} of the graph
 * without the node.
 */
class RobustnessPublishedTest {
  private static final Run RUN = Run.quiet();

  private static double byDegree(Projection graph, boolean adaptive) {
    return Robustness.of(graph, Robustness.Options.DEFAULT.withAdaptive(adaptive), RUN)
        .robustness()
        .value();
  }

  @Test
  void shapes() {
    assertEquals(.45, byDegree(Shapes.clique(10), true), 1e-12);
    assertEquals(.09, byDegree(Shapes.star(10), true), 1e-12);
    Projection path = Shapes.path(Direction.SYMMETRISED, 10);
    assertEquals(.25, byDegree(path, true), 1e-12);
    assertEquals(.37, byDegree(path, false), 1e-12);
    Projection ring = Shapes.cycle(Direction.SYMMETRISED, 10);
    assertEquals(.29, byDegree(ring, true), 1e-12);
    assertEquals(.45, byDegree(ring, false), 1e-12);
  }

  // The members' numbers with two digits, so that ids sort as numbers.
  private static Projection karate() {
    Projection karate = Karate.graph();
    Projection.Builder graph =
        Projection.builder(
            Direction.SYMMETRISED,
            karate.ids().stream().map(RobustnessPublishedTest::twoDigits).toList());
    Csr out = karate.out();
    for (int v = 0; v < karate.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (v < out.target(arc)) {
          graph.tie(twoDigits(karate.id(v)), twoDigits(karate.id(out.target(arc))), 1);
        }
      }
    }
    return graph.build().withLength(PathLength.HOPS);
  }

  private static String twoDigits(String id) {
    return id.length() == 1 ? "0" + id : id;
  }

  @Test
  void karateAndFlorentine() {
    RemovalCurve curve = Robustness.of(karate(), Robustness.Options.DEFAULT, RUN);
    assertEquals(.135813, curve.robustness().value(), .5e-6);
    assertEquals(List.of("34", "01", "33", "02", "03"), curve.removed().subList(0, 5));
    assertEquals(.141869, byDegree(karate(), false), .5e-6);
    assertEquals(.164444, byDegree(Classics.florentine(), true), .5e-6);
  }

  @ParameterizedTest
  @CsvSource({"01, .133549", "34, .033770", "03, .017261", "33, .011705", "32, .011611"})
  void efficiencyLostInKarate(String id, double loss) {
    EfficiencyVitality vitality =
        EfficiencyVitality.of(
            karate(),
            EfficiencyVitality.Options.DEFAULT.withPairs(EfficiencyVitality.Pairs.REMAINING),
            RUN);
    assertEquals(.492008, vitality.efficiency().value(), .5e-6);
    assertEquals(loss, vitality.loss().of(id), .5e-6);
  }
}
