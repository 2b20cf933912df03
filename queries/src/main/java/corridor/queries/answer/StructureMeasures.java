package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.structure.Clustering;
import corridor.engine.structure.Distances;
import corridor.engine.structure.Triangles;

/** What the surroundings of a node are like. */
final class StructureMeasures {
  private StructureMeasures() {}

  static ImmutableList<Measure> list() {
    return ImmutableList.of(
        new Measure(
            "clustering",
            "share of the pairs of its partners that are tied (not with --directed)",
            (network, graph, run) -> Clustering.of(graph, Clustering.Options.DEFAULT, run).local()),
        new Measure(
            "barrat-clustering",
            "the same, strong ties counting more (not with --directed)",
            (network, graph, run) ->
                Clustering.of(
                        graph,
                        Clustering.Options.DEFAULT.withWeighting(Clustering.Weighting.BARRAT),
                        run)
                    .local()),
        new Measure(
            "triangles",
            "number of pairs of its partners that are tied (not with --directed)",
            (network, graph, run) -> Triangles.of(graph, run)),
        new Measure(
            "eccentricity",
            "distance to the farthest node that it reaches: low is central",
            (network, graph, run) ->
                Distances.of(graph, Distances.Options.DEFAULT, run).eccentricity()));
  }
}
