package corridor.queries.export;

import corridor.engine.network.Node;
import corridor.queries.columns.NodeColumn;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Sizes of nodes from 4 to 100, both of which occur: Gephi then leaves sizes and positions as they
 * are. The area grows with the value, so the size with its root; without a value it is 4.
 */
final class Sizes {
  static final double LEAST = 4;
  static final double MOST = 100;

  private final NodeColumn column;
  private final double lowest;
  private final double highest;

  private Sizes(NodeColumn column, double lowest, double highest) {
    this.column = column;
    this.lowest = lowest;
    this.highest = highest;
  }

  /** Throws {@link IllegalArgumentException} if {@code column} holds no numbers. */
  static Sizes of(Extract extract, NodeColumn column) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (Node node : extract.nodes()) {
      OptionalDouble value = value(column, node);
      if (value.isPresent()) {
        lowest = Math.min(lowest, value.getAsDouble());
        highest = Math.max(highest, value.getAsDouble());
      }
    }
    return new Sizes(column, lowest, highest);
  }

  private static OptionalDouble value(NodeColumn column, Node node) {
    Optional<?> value = column.value(node);
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (value.get() instanceof Number number) {
      return OptionalDouble.of(number.doubleValue());
    }
    throw new IllegalArgumentException(
        "size must come from numbers, but " + column.name() + " is " + value.get());
  }

  double of(Node node) {
    OptionalDouble value = value(column, node);
    return value.isEmpty() || !(highest > lowest)
        ? LEAST
        : LEAST + (MOST - LEAST) * Math.sqrt((value.getAsDouble() - lowest) / (highest - lowest));
  }

  /** What they tell. */
  String legend() {
    return "area by "
        + column.name()
        + column.provenance().map(source -> " " + source.asMap()).orElse("");
  }
}
