package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import corridor.engine.projection.CityLift;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.projection.TieSelection;
import corridor.importer.Atlas;
import corridor.queries.columns.TieBundle;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExtractTest {
  private static final Network ATLAS = Atlas.load().getNetwork();

  @ParameterizedTest
  @EnumSource(value = CityLift.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
  void liftedTiesHaveTheWeightsOfTheProjection(CityLift lift) {
    Extract extract = Extract.lifted(ATLAS, TieSelection.DEFAULT, lift, List.of());
    Projection cities = Projection.of(ATLAS, ProjectionRule.CITIES.withLift(lift));
    assertEquals(cities.ids(), extract.nodes().stream().map(node -> node.id()).toList());
    Map<String, Double> strength = new TreeMap<>();
    for (TieBundle tie : extract.withParallel(Parallel.AGGREGATE).ties()) {
      if (!tie.from().equals(tie.to())) {
        strength.merge(tie.from(), tie.weight(), Double::sum);
        strength.merge(tie.to(), tie.weight(), Double::sum);
      }
    }
    for (int city = 0; city < cities.nodes(); city++) {
      String id = cities.id(city);
      assertEquals(
          cities.out().strength(city), strength.getOrDefault(id, 0.0), 1e-9, () -> "of " + id);
    }
  }

  @Test
  void aggregatedEdgesAreUniqueAndKeepAllWeight() {
    Network network = MixedNetwork.of(40, 600, 7);
    Extract kept = Extract.whole(network, List.of());
    Set<List<Object>> seen = new HashSet<>();
    double weight = 0;
    int ties = 0;
    for (TieBundle tie : kept.withParallel(Parallel.AGGREGATE).ties()) {
      assertTrue(
          seen.add(List.of(tie.from(), tie.to(), tie.kind(), tie.layer(), tie.inferred())),
          () -> "twice: " + tie);
      weight += tie.weight();
      ties += tie.count();
    }
    assertTrue(seen.size() < 600, "no tie is parallel to another");
    assertEquals(network.ties().stream().mapToDouble(Tie::weight).sum(), weight);
    assertEquals(600, ties);
    assertEquals(600, ImmutableList.copyOf(kept.ties()).size());
  }

  @Test
  void selectionLeavesOutNodesAndWhatEndsThere() {
    TieSelection delta = TieSelection.DEFAULT.withGroups(Set.of("yrd"));
    Extract extract = Extract.of(ATLAS, delta, List.of());
    Projection graph = Projection.of(ATLAS, ProjectionRule.ALL_NODES.withSelection(delta));
    assertEquals(graph.ids(), extract.nodes().stream().map(node -> node.id()).toList());
    assertEquals(
        graph.account().used() + graph.account().selfTies(),
        ImmutableList.copyOf(extract.ties()).size());
    assertTrue(extract.origin().get("selection").contains("within yrd"));
  }
}
