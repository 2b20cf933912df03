package corridor.engine.brokerage;

import static corridor.engine.testgraphs.PrintedScores.assertPrinted;

import corridor.engine.projection.Projection;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.testgraphs.Classics;
import corridor.engine.testgraphs.Karate;
import corridor.engine.testgraphs.TieText;
import org.junit.jupiter.api.Test;

class StructuralHolesPublishedTest {
  // Burt's example, with ties of the strengths that NetworkX's tests give them.
  private static final Projection BURT =
      TieText.undirected("A-B:2 A-F:3 A-G:5 A-E:2 E-G:8 F-G:3 B-G:4 B-D:1 D-G:3 G-C:10");

  private static Scores constraint(Projection graph) {
    return Constraint.of(graph, Constraint.Options.DEFAULT, Run.quiet());
  }

  private static Scores effectiveSize(Projection graph) {
    return EffectiveSize.of(graph, EffectiveSize.Options.DEFAULT, Run.quiet());
  }

  // UCINET, as in NetworkX, networkx/algorithms/tests/test_structuralholes.py; by hand for the
  // effective sizes of B, D, E and F.
  @Test
  void burtsExampleCounted() {
    Scores constraint =
        Constraint.of(BURT, Constraint.Options.DEFAULT.withTies(TieValue.ONE), Run.quiet());
    assertPrinted("G A C", ".400 .595 1", constraint);
    EffectiveSize.Options counted = EffectiveSize.Options.DEFAULT.withTies(TieValue.ONE);
    assertPrinted("G A C", "4.67 2.50 1", EffectiveSize.of(BURT, counted, Run.quiet()));
    Efficiency.Options efficiency = Efficiency.Options.DEFAULT.withTies(TieValue.ONE);
    assertPrinted("G A C", ".778 .625 1", Efficiency.of(BURT, efficiency, Run.quiet()));
  }

  @Test
  void burtsExampleWeighted() {
    assertPrinted("G A C", ".299 .795 1", constraint(BURT));
    assertPrinted("A B C D E F G", "2.475 1.671429 1 1.15 1.1 1.25 5.471717", effectiveSize(BURT));
  }

  // NetworkX, the same file.
  @Test
  void directed() {
    Projection counted = TieText.directed("0-1 0-2 1-0 2-1");
    assertPrinted("1.003 1.003 1.389", constraint(counted));
    assertPrinted("1.167 1.167 1", effectiveSize(counted));
    Projection weighted = TieText.directed("0-1:2 0-2:2 1-0:1 2-1:1");
    assertPrinted(".840 1.143 1.378", constraint(weighted));
    assertPrinted("1.567 1.083 1", effectiveSize(weighted));
    assertPrinted(
        "1.003 1.003 1.389",
        Constraint.of(weighted, new Constraint.Options(TieValue.ONE), Run.quiet()));
  }

  // igraph, tests/unit/igraph_constraint.out.
  @Test
  void igraph() {
    assertPrinted("1 .50 .50 1", constraint(TieText.undirected("0-1 1-2 2-3")));
    Projection k4 = TieText.undirected("0-1 0-2 0-3 1-2 1-3 2-3");
    assertPrinted(".925926 .925926 .925926 .925926", constraint(k4));
    Projection joined =
        TieText.undirected("0-1 0-2 0-3 1-2 1-3 2-3 3-4 4-5 5-6 5-7 5-8 6-7 6-8 7-8");
    assertPrinted(
        ".865741 .865741 .865741 .583333 .50 .583333 .865741 .865741 .865741", constraint(joined));
  }

  // NetworkX 3.6.1; see karate.csv's README.
  @Test
  void karate() {
    assertPrinted(Karate.column("constraint"), constraint(Karate.graph()));
    assertPrinted(Karate.column("effective_size"), effectiveSize(Karate.graph()));
  }

  // NetworkX 3.6.1, constraint.
  @Test
  void florentine() {
    assertPrinted(
        "Medici Guadagni Albizzi Strozzi Ridolfi",
        ".209877 .250000 .333333 .458333 .459877",
        constraint(Classics.florentine()));
  }

  // netrics, tests of node_constraint.
  @Test
  void coleman() {
    assertPrinted("Betty Sue Alice", "1 .43 .57", constraint(Classics.coleman()));
  }
}
