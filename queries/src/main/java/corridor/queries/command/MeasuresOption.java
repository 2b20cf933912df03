package corridor.queries.command;

import corridor.queries.answer.Measure;
import java.util.List;

/** Turns names of measures into measures. */
final class MeasuresOption {
  private MeasuresOption() {}

  static List<Measure> parse(List<String> names) {
    List<Measure> measures = names.stream().map(MeasuresOption::one).distinct().toList();
    if (measures.isEmpty()) {
      throw new UsageException("--by must name at least one measure");
    }
    return measures;
  }

  private static Measure one(String name) {
    return Measure.find(name.strip())
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
