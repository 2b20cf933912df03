package corridor.queries.command;

import corridor.engine.layers.LayerValues;
import corridor.engine.layers.Layering;
import corridor.engine.layers.Multiplex;
import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.projection.TieTrait;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What is a layer, and what ties of different layers count for. */
final class LayerOptions {
  /** What is added up across layers. */
  enum Values {
    AUTOMATIC,
    COUNTS,
    SHARES,
    WEIGHTS
  }

  @Option(
      names = "--layers-by",
      paramLabel = "TRAIT",
      description = "What makes a layer: layer, subtype, source or unit of ties. Default: layer.")
  private TieTrait by = TieTrait.LAYER;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "Only these layers, in this order. Default: all.")
  private List<String> only = List.of();

  @Option(
      names = "--values",
      paramLabel = "WHAT",
      description =
          "What a tie counts for across layers: counts (each 1), shares (of its layer's total) or"
              + " weights (as they are). Default: automatic, which is weights if all ties weigh the"
              + " same, else shares.")
  private Values values = Values.AUTOMATIC;

  Layering layering() {
    return Layering.by(by).withOnly(only.stream().map(String::strip).toList());
  }

  /** The layers of what {@code rule} takes. */
  Multiplex multiplex(Network network, ProjectionRule rule) {
    layering().only().forEach(name -> requireLayer(network, rule, name));
    LayerValues counted =
        switch (values) {
          case AUTOMATIC -> LayerValues.suited(network, rule, layering());
          case COUNTS -> LayerValues.COUNTS;
          case SHARES -> LayerValues.SHARES;
          case WEIGHTS -> LayerValues.WEIGHTS;
        };
    return Multiplex.of(network, rule, layering(), counted);
  }

  private void requireLayer(Network network, ProjectionRule rule, String name) {
    List<Tie> ties = network.ties().stream().filter(tie -> by.of(tie).equals(name)).toList();
    if (name.isEmpty() || ties.isEmpty()) {
      throw new UsageException(
          "--only: no layer is called '"
              + name
              + "'; by "
              + by.label()
              + " there are "
              + network.ties().stream()
                  .map(by::of)
                  .filter(other -> !other.isEmpty())
                  .distinct()
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    if (!rule.selection().inferred() && ties.stream().allMatch(Tie::inferred)) {
      throw new UsageException(
          "--only: all ties of the layer " + name + " are inferred; take them with --inferred");
    }
  }
}
