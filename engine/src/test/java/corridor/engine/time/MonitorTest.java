package corridor.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.run.Run;
import corridor.engine.time.Threshold.Sense;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each rule on a network that breaks it, and on one that gives no reason to judge. */
class MonitorTest {
  private static final Run RUN = Run.quiet();
  private static final Map<String, String> CLUSTERS = Map.of("ab", "ab", "cd", "cd");

  private static final Rule BRIDGING =
      new BridgingRule(
          new Threshold(Sense.AT_MOST, ImmutableSortedMap.of(Grade.ORANGE, 1., Grade.RED, 0.)));
  private static final Rule EGO = new EgoRule(1, Threshold.of(Sense.ABOVE, .5, .7, .9), 3);
  private static final Rule SUPPLIERS =
      new SupplierRule(Threshold.of(Sense.ABOVE, .25, .5, .9), Layer.INDUSTRY, false, 1);
  private static final Rule STAGES =
      new StageRule(
          Threshold.of(Sense.AT_LEAST, 1, 2, 3),
          ImmutableList.of(Layer.KNOWLEDGE, Layer.INNOVATION, Layer.INDUSTRY, Layer.VALUE));
  private static final Rule ROBUSTNESS = new RobustnessRule(Threshold.of(Sense.ABOVE, 10, 20, 30));
  private static final Rule TIERS =
      new TierRule(
          new Threshold(Sense.AT_LEAST, ImmutableSortedMap.of(Grade.YELLOW, 1., Grade.ORANGE, 2.)),
          ImmutableSortedSet.of(),
          2);
  private static final Rule GROWTH =
      new GrowthRule(
          Threshold.of(Sense.BELOW, -2, -2.5, -3),
          ImmutableSortedSet.of(),
          true,
          LastGrowth.Options.DEFAULT);

  static final List<Rule> ALL =
      List.of(GROWTH, BRIDGING, EGO, TIERS, ROBUSTNESS, SUPPLIERS, STAGES);

  private static Monitor now(Rule rule, Network network) {
    return Monitor.of(List.of(rule), 0, Years.all(network), Optional.empty(), RUN);
  }

  private static String text(Warning warning) {
    return warning.reading().subject()
        + " "
        + warning.grade()
        + " "
        + warning.reading().value()
        + " "
        + warning.threshold()
        + " "
        + warning.reading().ties().stream().map(tie -> tie.from() + tie.to()).toList();
  }

  private static List<String> texts(List<Warning> warnings) {
    return warnings.stream().map(MonitorTest::text).toList();
  }

  @Test
  void oneBridgeBetweenClustersIsAWarningTwoAreNone() {
    assertEquals(
        List.of("ab|cd ORANGE 1.0 <= 1 [bc]"),
        texts(now(BRIDGING, Years.network(4, CLUSTERS, "ab", "bc", "cd")).warnings()));
    assertEquals(
        List.of("ab|cd RED 0.0 <= 0 []"),
        texts(now(BRIDGING, Years.network(4, CLUSTERS, "ab", "cd")).warnings()));
    assertEquals(
        List.of(), now(BRIDGING, Years.network(4, CLUSTERS, "ab", "bc", "cd", "ad")).warnings());
    Monitor alone = now(BRIDGING, Years.network(4, Map.of(), "ab"));
    assertEquals(List.of(), alone.warnings());
    assertEquals("no node is in a cluster", alone.notJudged().get(0).reading().detail());
  }

  // a has 8 of 10 with b; b has two partners only, and is not judged.
  @Test
  void whoLeansOnOnePartnerIsNamedWithTheTie() {
    Monitor monitor = now(EGO, Years.network(4, Map.of(), "ab 8", "ac", "ad", "bc 2"));
    assertEquals(List.of("a ORANGE 0.8 > 0.7 [ab]"), texts(monitor.warnings()));
    assertEquals(
        List.of("b", "c", "d"),
        monitor.notJudged().stream().map(each -> each.reading().subject()).toList());
    assertThrows(
        IllegalArgumentException.class,
        () -> new EgoRule(4, Threshold.of(Sense.ABOVE, .5, .7, .9), 4));
  }

  // c gets 3 and 1: HHI 10/16. d gets from one only. Ties without direction are no supplies.
  @Test
  void whoHasFewSuppliersIsNamed() {
    Network network =
        Years.network(
            4, Map.of(), "a>c industry 3", "b>c industry 1", "a>d industry", "ab industry 9");
    assertEquals(
        List.of("d RED 1.0 > 0.9 [ad]", "c ORANGE 0.625 > 0.5 [ac, bc]"),
        texts(now(SUPPLIERS, network).warnings()));
    Monitor none = now(SUPPLIERS, Years.network(2, Map.of(), "ab industry"));
    assertEquals(
        "the layer industry has no ties with a direction",
        none.notJudged().get(0).reading().detail());
    Rule both = new SupplierRule(Threshold.of(Sense.ABOVE, .25, .5, .9), Layer.INDUSTRY, true, 1);
    assertEquals(2, now(both, Years.network(2, Map.of(), "ab industry")).warnings().size());
  }

  @Test
  void missingStagesAreCounted() {
    Monitor monitor = now(STAGES, Years.network(4, CLUSTERS, "ab knowledge", "ab industry"));
    assertEquals(List.of("ab ORANGE 2.0 >= 2 [ab]"), texts(monitor.warnings()));
    assertEquals("without innovation, value", monitor.warnings().get(0).reading().detail());
    assertEquals("cd", monitor.notJudged().get(0).reading().subject());
  }

  private static Monitor change(Rule rule, Network network) {
    return Monitor.of(
        List.of(rule),
        0,
        Years.during(network, 2012, 2014),
        Optional.of(Years.during(network, 2010, 2012)),
        RUN);
  }

  // A clique of four becomes a star: R falls from 3/8 to 3/16, by half.
  @Test
  void aFallOfRobustnessIsGradedByPerCent() {
    Network network =
        Years.network(
            4,
            Map.of(),
            "ab 2010..",
            "ac 2010..",
            "ad 2010..",
            "bc 2010..2012",
            "bd 2010..2012",
            "cd 2010..2012");
    assertEquals(
        List.of("network RED 50.0 > 30 [bc, bd, cd]"),
        texts(change(ROBUSTNESS, network).warnings()));
    Monitor none = now(ROBUSTNESS, network);
    assertEquals(List.of(), none.warnings());
    assertEquals(1, none.notJudged().size());
  }

  // b has the ties of a hub before, c afterwards.
  @Test
  void aFallenHubIsNamedWithTheTiesItLost() {
    Network network =
        Years.network(
            5,
            Map.of("corridor", "abcde"),
            "ab 2010..2012",
            "bc 2010..2012",
            "bd 2010..2012",
            "be 2010..2012",
            "ac 2012..",
            "bc 2012..",
            "cd 2012..",
            "ce 2012..");
    assertEquals(
        List.of("corridor: b YELLOW 1.0 >= 1 [ab, bd, be]"),
        texts(change(TIERS, network).warnings()));
  }

  // Weight 10, 11, 12, 13, 14 and then 5 in the years 2010 … 2015.
  @Test
  void aSuddenFallOfWeightIsSeenInTheSeries() {
    Network network =
        Years.network(
            3,
            Map.of(),
            "ab 2010..2011 10",
            "ab 2011..2012 11",
            "ab 2012..2013 12.5",
            "ab 2013..2014 13",
            "ab 2014..2015 14",
            "ab 2015..2016 5",
            "bc 2");
    Monitor monitor = now(GROWTH, network);
    assertEquals(1, monitor.warnings().size());
    assertEquals(Grade.RED, monitor.warnings().get(0).grade());
    assertEquals("network: weight of ties", monitor.warnings().get(0).reading().subject());
    Monitor undated = now(GROWTH, Years.network(2, Map.of(), "ab 7"));
    assertEquals("no tie has years", undated.notJudged().get(0).reading().detail());
  }

  // The bridge stood before; only what was lost since is a warning.
  @Test
  void whatStoodBeforeIsNoNewWarning() {
    Network same = Years.network(4, CLUSTERS, "ab 2010..", "bc 2010..", "cd 2010..");
    Monitor monitor = change(BRIDGING, same);
    assertEquals(List.of(), monitor.warnings());
    assertEquals(1, monitor.standing().size());
    Network lost =
        Years.network(4, CLUSTERS, "ab 2010..", "bc 2010..", "cd 2010..", "ad 2010..2012");
    Monitor worse = change(BRIDGING, lost);
    assertEquals(List.of("ab|cd ORANGE 1.0 <= 1 [bc]"), texts(worse.warnings()));
    assertEquals(2, worse.warnings().get(0).reading().baseline());
  }

  @Test
  void severalRulesAboutOneSubjectRaiseTheGrade() {
    Network network =
        Years.network(
            4, Map.of(), "a>d industry 8", "b>d industry 5", "c>d industry 1", "ac 4", "bc 1");
    Rule yellow = new EgoRule(1, Threshold.of(Sense.ABOVE, .3, .99, .999), 3);
    Monitor monitor =
        Monitor.of(List.of(SUPPLIERS, yellow), 2, Years.all(network), Optional.empty(), RUN);
    assertTrue(monitor.warnings().stream().anyMatch(each -> each.raised()));
    for (Warning warning : monitor.warnings()) {
      boolean both = warning.reading().subject().equals("d");
      assertEquals(both, warning.raised(), warning.toString());
      assertEquals(both ? Grade.ORANGE : Grade.YELLOW, warning.grade(), warning.toString());
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> Monitor.of(List.of(), 1, Years.all(network), Optional.empty(), RUN));
  }

  @Test
  void levelsAreInOrder() {
    assertThrows(IllegalArgumentException.class, () -> Threshold.of(Sense.BELOW, -3, -2, -1));
    assertThrows(IllegalArgumentException.class, () -> Threshold.of(Sense.ABOVE, 1, 1, 2));
    assertThrows(
        IllegalArgumentException.class, () -> new Threshold(Sense.ABOVE, ImmutableSortedMap.of()));
    Threshold below = Threshold.of(Sense.BELOW, -2, -2.5, -3);
    assertEquals(Optional.empty(), below.grade(-2));
    assertEquals(Optional.of(Grade.YELLOW), below.grade(-2.07));
    assertEquals(
        Optional.empty(), Threshold.of(Sense.ABOVE, .3, .5, .7).grade(.1 + .2), "only rounding");
    assertEquals("< -2.5", below.passed(-3));
    assertEquals(Optional.of(Grade.RED), below.grade(-3.01));
  }
}
