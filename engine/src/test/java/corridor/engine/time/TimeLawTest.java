package corridor.engine.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.run.Run;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for whatever network. */
class TimeLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final Run RUN = Run.quiet().withThreads(1);

  @Test
  void twoEqualSnapshotsGiveNoWarning() {
    SplittableRandom random = new SplittableRandom(SEED);
    int standing = 0;
    for (int i = 0; i < 200; i++) {
      String what = "network " + i + " of seed " + SEED;
      var network = Years.random(random);
      Snapshot snapshot = i % 2 == 0 ? Years.all(network) : Years.during(network, 2008, 2016);
      Monitor monitor = Monitor.of(MonitorTest.ALL, 2, snapshot, Optional.of(snapshot), RUN);
      assertEquals(List.of(), monitor.warnings(), what);
      standing += monitor.standing().size();
      Monitor alone = Monitor.of(MonitorTest.ALL, 0, snapshot, Optional.empty(), RUN);
      assertEquals(alone.warnings().size(), monitor.standing().size(), what);
    }
    assertTrue(standing > 200, "the rules have something to say of single snapshots");
  }

  @Test
  void newKeptAndLostTiesAddUp() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      String what = "network " + i + " of seed " + SEED;
      var network = Years.random(random);
      Snapshot earlier = Years.during(network, 2005, 2012);
      Snapshot later = Years.during(network, 2010, 2018);
      TieChange change = TieChange.of(earlier.graph(), later.graph());
      TieChange back = TieChange.of(later.graph(), earlier.graph());
      assertEquals(earlier.graph().ties(), change.kept().size() + change.lost().size(), what);
      assertEquals(later.graph().ties(), change.kept().size() + change.gained().size(), what);
      assertEquals(change.lost(), back.gained(), what);
      assertEquals(change.jaccard(), back.jaccard(), what);
    }
  }

  @Test
  void threadsChangeNothing() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 50; i++) {
      var network = Years.random(random);
      Snapshot earlier = Years.during(network, 2005, 2012);
      Snapshot later = Years.during(network, 2010, 2018);
      assertEquals(
          lines(Monitor.of(MonitorTest.ALL, 2, later, Optional.of(earlier), RUN)),
          lines(Monitor.of(MonitorTest.ALL, 2, later, Optional.of(earlier), RUN.withThreads(2))),
          "network " + i + " of seed " + SEED);
    }
  }

  private static List<String> lines(Monitor monitor) {
    return monitor.warnings().stream()
        .map(
            each ->
                each.rule()
                    + each.grade()
                    + each.reading().subject()
                    + Double.doubleToLongBits(each.reading().value())
                    + each.reading().ties())
        .toList();
  }

  // Ranks do not change under an increasing transformation; a break moves with the series turned.
  @Test
  void aBreakDependsOnOrderAlone() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 200; i++) {
      double[] values = random.doubles(random.nextInt(2, 60)).map(x -> Math.rint(x * 20)).toArray();
      double[] cubes = Arrays.stream(values).map(x -> x * x * x + 7).toArray();
      assertEquals(Pettitt.of(values), Pettitt.of(cubes), "series " + i + " of seed " + SEED);
    }
  }
}
