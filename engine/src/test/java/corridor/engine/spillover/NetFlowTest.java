package corridor.engine.spillover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.result.Undefined;
import corridor.engine.spillover.NetFlow.Options;
import corridor.engine.spillover.NetFlow.Role;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NetFlowTest {
  private static final Projection FLOWS =
      Projection.builder(Direction.DIRECTED, List.of("a", "b", "c", "d", "e"))
          .tie("a", "b", 3)
          .tie("b", "a", 1)
          .tie("b", "c", 2.25)
          .tie("a", "d", 2)
          .tie("d", "d", 7)
          .build();

  @Test
  void shareOfWhatIsLeftOver() {
    NetFlow flow = NetFlow.of(FLOWS, Options.DEFAULT);
    assertEquals(4.0 / 6, flow.asymmetry().of("a"), 1e-15);
    assertEquals(.25 / 6.25, flow.asymmetry().of("b"), 1e-15);
    assertEquals(-1, flow.asymmetry().of("c"));
    assertEquals(Optional.of(Undefined.ISOLATE), flow.asymmetry().undefined(4));
  }

  @Test
  void rolesByTheThreshold() {
    NetFlow flow = NetFlow.of(FLOWS, Options.DEFAULT);
    assertEquals(Optional.of(Role.DIFFUSER), flow.findRole("a"));
    assertEquals(Optional.of(Role.BALANCED), flow.findRole("b"));
    assertEquals(Optional.of(Role.ABSORBER), flow.findRole("c"));
    assertEquals(Optional.of(Role.ABSORBER), flow.findRole("d"));
    assertEquals(Optional.empty(), flow.findRole("e"));
    NetFlow strict = NetFlow.of(FLOWS, Options.DEFAULT.withThreshold(.03));
    assertEquals(Optional.of(Role.DIFFUSER), strict.findRole("b"));
  }

  // What flows out somewhere flows in elsewhere.
  @Test
  void anUndirectedGraphIsBalanced() {
    Projection graph =
        Projection.builder(Direction.SYMMETRISED, List.of("a", "b")).tie("a", "b", 3).build();
    assertEquals(0, NetFlow.of(graph, Options.DEFAULT).asymmetry().of("a"));
    assertThrows(IllegalArgumentException.class, () -> Options.DEFAULT.withThreshold(1));
    assertThrows(IllegalArgumentException.class, () -> Options.DEFAULT.withThreshold(-.1));
  }
}
