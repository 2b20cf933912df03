package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.NodeKind;
import corridor.engine.network.TieKind;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.NumberText;
import corridor.importer.graphfile.Attributes;
import corridor.importer.graphfile.GraphEdge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The edges of a graph as a network can have them, by the rules of tables. */
final class GraphEdges {
  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{0,3}");

  private final GraphNodes nodes;
  private final GraphConstants constants;
  private final List<GraphEdge> edges = new ArrayList<>();

  GraphEdges(GraphNodes nodes, GraphConstants constants) {
    this.nodes = nodes;
    this.constants = constants;
  }

  /** Takes an edge, or says why not. */
  void use(GraphEdge edge) throws RejectedRowException, FilteredRowException {
    GraphNodeDraft from = end(edge.from(), "from");
    GraphNodeDraft to = end(edge.to(), "to");
    Map<String, Object> values = new LinkedHashMap<>(edge.attributes().asMap());
    constants.ofEdges().forEach(values::put);
    values.values().removeIf(""::equals);
    Attributes attributes = Attributes.of(values);
    boolean affiliation = attributes.text("relation").equals(TieKind.AFFILIATION.label());
    if (from.equals(to) && (from.kind() != NodeKind.CITY || affiliation)) {
      throw new FilteredRowException("tie of a node with itself");
    }
    boolean dated = values.containsKey("since") || values.containsKey("until");
    if (dated) {
      checkPeriod(attributes);
    }
    checkWeights(edge, dated);
    edges.add(
        new GraphEdge(
            edge.id(),
            from.id(),
            to.id(),
            edge.directed(),
            edge.weight(),
            edge.kind(),
            // Times that were told take the place of those in the file.
            constants.ofEdges().containsKey("since") ? ImmutableList.of() : edge.spells(),
            attributes));
  }

  private GraphNodeDraft end(String id, String column) throws RejectedRowException {
    return nodes
        .find(id)
        .orElseThrow(
            () ->
                new RejectedRowException(
                    IssueCode.UNKNOWN_CITY,
                    column,
                    Issues.quote(id) + " is a node that was rejected",
                    ""));
  }

  private static void checkPeriod(Attributes values) throws RejectedRowException {
    OptionalInt since = year(values.text("since"));
    OptionalInt until = year(values.text("until"));
    if (since.isPresent() && until.isPresent() && since.getAsInt() >= until.getAsInt()) {
      throw new RejectedRowException(
          IssueCode.REVERSED_PERIOD,
          "until",
          "it ends before it begins, in " + since.getAsInt(),
          "until is the year after the last");
    }
  }

  private static OptionalInt year(String text) {
    return YEAR.matcher(text.strip()).matches()
        ? OptionalInt.of(Integer.parseInt(text.strip()))
        : OptionalInt.empty();
  }

  // Of an edge that weighs differently at different times, one weight above 0 is enough.
  private static void checkWeights(GraphEdge edge, boolean dated)
      throws RejectedRowException, FilteredRowException {
    List<OptionalDouble> weights = new ArrayList<>();
    if (!dated) {
      edge.spells().stream()
          .map(spell -> spell.weight().isPresent() ? spell.weight() : edge.weight())
          .forEach(weights::add);
    }
    if (weights.isEmpty()) {
      weights.add(edge.weight());
    }
    if (weights.stream().anyMatch(weight -> weight.orElse(1) > 0)) {
      return;
    }
    OptionalDouble below =
        weights.stream()
            .mapToDouble(weight -> weight.orElse(1))
            .filter(weight -> weight < 0)
            .findFirst();
    if (below.isEmpty()) {
      throw new FilteredRowException("weight 0");
    }
    throw new RejectedRowException(
        IssueCode.OUT_OF_RANGE,
        "weight",
        "the weight has to be above 0, but is " + NumberText.of(below.getAsDouble()),
        "a tie weighs more the closer it is");
  }

  /** Those that were taken. */
  ImmutableList<GraphEdge> edges() {
    return ImmutableList.copyOf(edges);
  }
}
