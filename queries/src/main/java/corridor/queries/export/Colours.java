package corridor.queries.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Layer;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A colour for each of the first eight values of a column; grey for the others and for none. */
final class Colours {
  private final ColourBy by;
  private final Optional<NodeColumn> column;
  private final ImmutableMap<Object, Colour> colours;

  private Colours(ColourBy by, Optional<NodeColumn> column, ImmutableMap<Object, Colour> colours) {
    this.by = by;
    this.column = column;
    this.colours = colours;
  }

  /** Throws {@link IllegalArgumentException} if {@code extract} lacks the column that it takes. */
  static Colours of(Extract extract, ColourBy by) {
    if (by == ColourBy.LAYER) {
      return new Colours(by, Optional.empty(), dealtOut(Stream.of(Layer.values())));
    }
    NodeColumn column =
        extract.nodeColumns().stream()
            .filter(each -> each.name().equals(by.column()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "colour by " + by.column() + " needs the column " + by.column()));
    return new Colours(by, Optional.of(column), dealtOut(values(extract, by, column)));
  }

  private static ImmutableMap<Object, Colour> dealtOut(Stream<?> values) {
    List<?> first = values.limit(Colour.PALETTE.size()).toList();
    ImmutableMap.Builder<Object, Colour> colours = ImmutableMap.builder();
    for (int i = 0; i < first.size(); i++) {
      colours.put(first.get(i), Colour.PALETTE.get(i));
    }
    return colours.buildOrThrow();
  }

  // Kinds have a colour each, whichever there are; numbers are in order; clusters by their size.
  private static Stream<?> values(Extract extract, ColourBy by, NodeColumn column) {
    if (by == ColourBy.KIND) {
      return Stream.of(NodeKind.values()).map(NodeKind::label);
    }
    Map<Object, Long> counts =
        extract.nodes().stream()
            .flatMap(node -> column.value(node).stream())
            .collect(
                Collectors.groupingBy(
                    value -> (Object) value, TreeMap::new, Collectors.counting()));
    return by == ColourBy.CLUSTER
        ? counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .map(Map.Entry::getKey)
        : counts.keySet().stream();
  }

  Colour of(Node node) {
    return column
        .flatMap(values -> values.value(node))
        .flatMap(value -> Optional.ofNullable(colours.get(value)))
        .orElse(Colour.GREY);
  }

  /** The classes that have a colour of their own. */
  ImmutableList<String> classes() {
    return colours.keySet().stream().map(Colours::name).collect(ImmutableList.toImmutableList());
  }

  /** Number of a node's class among {@link #classes}, from 1. */
  Optional<Integer> classOf(Node node) {
    return column
        .flatMap(values -> values.value(node))
        .map(value -> colours.keySet().asList().indexOf(value) + 1)
        .filter(number -> number > 0);
  }

  /** The colour of an edge, where edges have one of their own. */
  Optional<Colour> of(TieBundle tie) {
    return by == ColourBy.LAYER ? Optional.ofNullable(colours.get(tie.layer())) : Optional.empty();
  }

  /** What each colour stands for. */
  String legend() {
    return colours.entrySet().stream()
        .map(entry -> name(entry.getKey()) + " " + entry.getValue().hex())
        .collect(Collectors.joining(", ", by.column() + ": ", ", else " + Colour.GREY.hex()));
  }

  private static String name(Object value) {
    return value instanceof Layer layer ? layer.label() : value.toString();
  }
}
