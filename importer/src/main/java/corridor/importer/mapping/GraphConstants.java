package corridor.importer.mapping;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Labels;
import corridor.engine.network.Layer;
import corridor.engine.network.NodeKind;
import corridor.engine.network.TieKind;
import corridor.importer.NumberText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What all ties of a graph have in common, as an import was told; it goes before what the file
 * says. The keys are those of tables, as far as a graph has them.
 *
 * @param kind what ties are
 * @param layer the layer of ties
 * @param province where all cities lie; tells homonyms apart
 * @param ofEdges the same and the rest, by the columns that a graph file may have
 */
record GraphConstants(
    Optional<TieKind> kind,
    Optional<Layer> layer,
    String province,
    ImmutableMap<String, String> ofEdges) {
  private static final ImmutableSet<Field> TIMES =
      ImmutableSet.of(Field.YEAR, Field.SINCE, Field.LAST, Field.UNTIL);
  private static final ImmutableSet<Field> KNOWN =
      ImmutableSet.<Field>builder()
          .add(Field.KIND, Field.LAYER, Field.SUBTYPE, Field.AMOUNT, Field.UNIT, Field.INFERRED)
          .addAll(TIMES)
          .add(Field.PROVINCE)
          .build();
  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

  /** Refuses what a graph does not have, and values that are none. */
  static GraphConstants of(ImmutableMap<Field, String> constants) {
    for (Field field : constants.keySet()) {
      if (!KNOWN.contains(field)) {
        throw new IllegalArgumentException(
            "of a graph these can be set: "
                + KNOWN.stream().map(Field::label).collect(Collectors.joining(", "))
                + "; not "
                + field.label());
      }
    }
    Optional<TieKind> kind =
        Optional.ofNullable(constants.get(Field.KIND)).map(GraphConstants::kind);
    Optional<Layer> layer =
        Optional.ofNullable(constants.get(Field.LAYER)).map(GraphConstants::layer);
    Map<String, String> edges = new LinkedHashMap<>();
    kind.ifPresent(known -> edges.put("relation", known.label()));
    layer.ifPresent(known -> edges.put("layer", known.label()));
    put(edges, "tie_subtype", constants.get(Field.SUBTYPE));
    put(edges, "unit", constants.get(Field.UNIT));
    put(edges, "amount", constants.get(Field.AMOUNT));
    if (edges.containsKey("amount")
        && NumberText.parse(edges.getOrDefault("amount", "")).isEmpty()) {
      throw none(Field.AMOUNT, edges.getOrDefault("amount", ""), "a number");
    }
    put(edges, "inferred", constants.get(Field.INFERRED));
    if (!edges.getOrDefault("inferred", "true").matches("true|false")) {
      throw none(Field.INFERRED, edges.getOrDefault("inferred", ""), "true or false");
    }
    times(constants, edges);
    return new GraphConstants(
        kind, layer, constants.getOrDefault(Field.PROVINCE, ""), ImmutableMap.copyOf(edges));
  }

  private static void put(
      Map<String, String> edges, String column, @org.jspecify.annotations.Nullable String text) {
    if (text != null) {
      edges.put(column, text);
    }
  }

  // Whoever sets one end of the time sets both: the other one is open.
  private static void times(ImmutableMap<Field, String> constants, Map<String, String> edges) {
    if (TIMES.stream().noneMatch(constants::containsKey)) {
      return;
    }
    OptionalInt year = year(Field.YEAR, constants);
    OptionalInt since = year.isPresent() ? year : year(Field.SINCE, constants);
    OptionalInt last = year.isPresent() ? year : year(Field.LAST, constants);
    OptionalInt until =
        last.isPresent() ? OptionalInt.of(last.getAsInt() + 1) : year(Field.UNTIL, constants);
    if (since.isPresent() && until.isPresent() && since.getAsInt() >= until.getAsInt()) {
      throw new IllegalArgumentException(
          "the period ends before it begins, in " + since.getAsInt());
    }
    edges.put("since", since.isPresent() ? Integer.toString(since.getAsInt()) : "");
    edges.put("until", until.isPresent() ? Integer.toString(until.getAsInt()) : "");
  }

  private static OptionalInt year(Field field, ImmutableMap<Field, String> constants) {
    String text = constants.getOrDefault(field, "");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!YEAR.matcher(text).matches()) {
      throw none(field, text, "a year such as 2020");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private static TieKind kind(String text) {
    if (Labels.find(NodeKind.class, text).isPresent()) {
      throw new IllegalArgumentException(
          "kind says what ties are, and " + text + " is a kind of nodes: --nodes " + text);
    }
    return Labels.find(TieKind.class, text)
        .orElseThrow(() -> none(Field.KIND, text, "one of " + Labels.list(TieKind.class)));
  }

  private static Layer layer(String text) {
    return Arrays.stream(Layer.values())
        .filter(layer -> layer.label().equals(text) || layer.chinese().equals(text))
        .findFirst()
        .orElseThrow(() -> none(Field.LAYER, text, "one of " + Labels.list(Layer.class)));
  }

  private static IllegalArgumentException none(Field field, String text, String allowed) {
    return new IllegalArgumentException(field.label() + " must be " + allowed + ", but is " + text);
  }
}
