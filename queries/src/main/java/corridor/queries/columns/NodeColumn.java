package corridor.queries.columns;

import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Node;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that is known of nodes: a fact or a result. What is not known or undefined is absent,
 * never 0 and never an empty text.
 */
public final class NodeColumn {
  private final String name;
  private final ValueType type;
  private final Function<Node, Optional<?>> values;
  private final Optional<Provenance> provenance;

  private NodeColumn(
      String name,
      ValueType type,
      Function<Node, Optional<?>> values,
      Optional<Provenance> provenance) {
    this.name = name;
    this.type = type;
    this.values = values;
    this.provenance = provenance;
  }

  /** A fact. */
  static NodeColumn fact(String name, ValueType type, Function<Node, Optional<?>> values) {
    return new NodeColumn(name, type, values, Optional.empty());
  }

  /** A result, by id of the node. */
  public static NodeColumn of(
      String name, ValueType type, Map<String, ?> values, Provenance provenance) {
    ImmutableMap<String, ?> byId = ImmutableMap.copyOf(values);
    return new NodeColumn(
        name, type, node -> Optional.ofNullable(byId.get(node.id())), Optional.of(provenance));
  }

  /** Scores, where they are defined. */
  public static NodeColumn of(String name, Scores scores) {
    return new NodeColumn(
        name, ValueType.NUMBER, node -> value(scores, node), Optional.of(scores.provenance()));
  }

  private static Optional<Double> value(Scores scores, Node node) {
    return scores.contains(node.id())
        ? Optional.of(scores.of(node.id())).filter(value -> !value.isNaN())
        : Optional.empty();
  }

  /** A name that other programs take as it is: lower case letters and underscores. */
  public String name() {
    return name;
  }

  /** What its values are. */
  public ValueType type() {
    return type;
  }

  /** The value of a node, of the class that {@link #type} says, if there is one. */
  public Optional<?> value(Node node) {
    Optional<?> value = values.apply(node);
    if (value.isPresent() && !type.admits(value.get())) {
      throw new IllegalStateException(
          name + " of " + node.id() + " is no " + type + ", but " + value.get());
    }
    return value;
  }

  /** Where the values come from, if they are no facts. */
  public Optional<Provenance> provenance() {
    return provenance;
  }
}
