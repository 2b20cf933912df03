package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.centrality.NeighbourhoodFunction;
import corridor.engine.centrality.SampledBetweenness;

/** What is estimated, for networks where the exact measure takes too long. */
final class EstimatedMeasures {
  private EstimatedMeasures() {}

  static ImmutableList<Measure> list(MeasureParameters parameters) {
    return ImmutableList.of(
        new Measure(
            "sampled-betweenness",
            "betweenness from random paths, with a bound (with --length hops)",
            (network, graph, run) ->
                SampledBetweenness.of(
                    graph,
                    new SampledBetweenness.Options(
                        parameters.epsilon(), parameters.delta(), parameters.seed()),
                    run)),
        new Measure(
            "estimated-harmonic",
            "harmonic from sketches of what is near (with --length hops)",
            (network, graph, run) ->
                NeighbourhoodFunction.of(
                        graph,
                        NeighbourhoodFunction.Options.DEFAULT.withSeed(parameters.seed()),
                        run)
                    .harmonic()));
  }
}
