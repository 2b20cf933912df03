package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.centrality.NeighbourhoodFunction;
import corridor.engine.centrality.SampledBetweenness;

/** What is estimated, for networks where the exact measure takes too long. */
final class EstimatedMeasures {
  private EstimatedMeasures() {}

  static ImmutableList<Measure> list(Sampling sampling) {
    return ImmutableList.of(
        new Measure(
            "sampled-betweenness",
            "betweenness from random paths, with a bound (with --length hops)",
            (network, graph, run) ->
                SampledBetweenness.of(
                    graph,
                    new SampledBetweenness.Options(
                        sampling.epsilon(), sampling.delta(), sampling.seed()),
                    run)),
        new Measure(
            "estimated-harmonic",
            "harmonic from sketches of what is near (with --length hops)",
            (network, graph, run) ->
                NeighbourhoodFunction.of(
                        graph, NeighbourhoodFunction.Options.DEFAULT.withSeed(sampling.seed()), run)
                    .harmonic()));
  }
}
