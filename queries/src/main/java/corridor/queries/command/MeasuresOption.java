package corridor.queries.command;

import com.google.common.collect.ImmutableMap;
import corridor.queries.answer.Measure;
import corridor.queries.answer.MeasureParameters;
import java.util.List;
import java.util.Optional;

/** Turns names of measures into measures. */
final class MeasuresOption {
  private MeasuresOption() {}

  static List<Measure> parse(List<String> names, MeasureParameters parameters) {
    ImmutableMap<String, Measure> all = Measure.all(parameters);
    List<Measure> measures = names.stream().map(name -> one(name, all)).distinct().toList();
    if (measures.isEmpty()) {
      throw new UsageException("--by must name at least one measure");
    }
    return measures;
  }

  private static Measure one(String name, ImmutableMap<String, Measure> all) {
    return Optional.ofNullable(all.get(name.strip()))
        .orElseThrow(
            () ->
                new UsageException(
                    "--by: no measure is called "
                        + name
                        + "; did you mean "
                        + String.join(", ", Measure.suggest(name))
                        + "?"));
  }
}
