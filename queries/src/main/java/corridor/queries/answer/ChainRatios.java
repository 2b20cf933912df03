package corridor.queries.answer;

import com.google.common.collect.Maps;
import corridor.engine.efficiency.LaggedRatio;
import corridor.engine.network.Network;
import java.util.List;
import java.util.Map;

/**
 * What a unit makes of its input, year by year. Only a single input, output and final output have
 * ratios; several have none.
 */
record ChainRatios(LaggedRatio first, LaggedRatio second, LaggedRatio conversion) {

  static ChainRatios of(Network network, ChainUnit unit, ChainEfficiency.Options options) {
    Map<Integer, Double> middle = values(network, unit, options.middle());
    Map<Integer, Double> outputs = values(network, unit, options.outputs());
    // Published ratios are those of one unit of input.
    Map<Integer, Double> inputs =
        options.isPublished()
            ? Maps.transformValues(middle, ratio -> 1.0)
            : values(network, unit, options.inputs());
    return new ChainRatios(
        LaggedRatio.of(inputs, middle, options.lag()),
        LaggedRatio.of(inputs, outputs, options.lag()),
        LaggedRatio.of(middle, outputs, 0));
  }

  private static Map<Integer, Double> values(
      Network network, ChainUnit unit, List<String> indicators) {
    return indicators.size() == 1 ? unit.values(network, indicators.get(0)) : Map.of();
  }

  /** The first stage in a year of the input; NaN if undefined. */
  double first(int year) {
    return first.at(year).value();
  }

  /** The second stage over the same input; NaN if undefined. */
  double second(int year) {
    return second.at(year).value();
  }

  /** The second stage over the first, which have the lag behind them; NaN if undefined. */
  double conversion(int year) {
    return conversion.at(year + first.lag()).value();
  }
}
