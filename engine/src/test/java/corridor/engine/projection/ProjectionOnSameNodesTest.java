package corridor.engine.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Fingerprint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProjectionOnSameNodesTest {
  private static Projection threeTies(CombineRule combine) {
    return new Projection.Builder(
            ProjectionRule.ALL_NODES.withCombine(combine),
            Fingerprint.NONE,
            ImmutableList.of("a", "b"))
        .tie("a", "b", 2)
        .tie("a", "b", 5)
        .tie("a", "b", 4)
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void takesWeightsAsTheyCome(CombineRule combine) {
    Projection resample = threeTies(combine).onSameNodes().tie(0, 1, 7.5).build();
    assertEquals(7.5, resample.out().weight(0));
    assertEquals(combine, resample.rule().combine());
  }

  @Test
  void combinesByTheRuleWhereTheFactsComeIn() {
    assertEquals(11, threeTies(CombineRule.SUM).out().weight(0));
    assertEquals(3, threeTies(CombineRule.COUNT).out().weight(0));
    assertEquals(5, threeTies(CombineRule.MAX).out().weight(0));
  }
}
