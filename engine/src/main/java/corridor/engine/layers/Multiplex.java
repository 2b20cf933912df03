package corridor.engine.layers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.Version;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.projection.CityLift;
import corridor.engine.projection.CombineRule;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.projection.TieSelection;
import corridor.engine.projection.TieTrait;
import corridor.engine.result.Provenance;
import corridor.engine.run.UnsuitableGraphException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Several graphs on the same nodes, a layer each, all made by the same rule. What a tie counts for
 * across layers is {@link LayerValues}. Ties of a node with itself are in no layer. Immutable and
 * safe to share between threads.
 */
public final class Multiplex {
  private final String by;
  private final LayerValues values;
  private final ProjectionRule rule;
  private final ImmutableList<String> names;
  private final ImmutableList<Projection> graphs;
  private final ImmutableList<Projection> valued;

  private Multiplex(
      String by, LayerValues values, ProjectionRule rule, Map<String, Projection> graphs) {
    this.by = by;
    this.values = values;
    this.rule = rule;
    this.names = ImmutableList.copyOf(graphs.keySet());
    this.graphs = ImmutableList.copyOf(graphs.values());
    this.valued =
        values == LayerValues.SHARES
            ? this.graphs.stream()
                .map(Multiplex::withMeanStrengthOne)
                .collect(ImmutableList.toImmutableList())
            : this.graphs;
  }

  /**
   * The layers that the ties which {@code rule} takes of {@code network} fall into. By {@link
   * TieTrait#LAYER} they are the layers of the rule's selection, in their own order, with or
   * without ties; by another trait its values, in alphabetical order, that tie any two nodes; in
   * any case only those that the layering wants, which are there with or without ties. O(layers ·
   * (nodes + ties)) time.
   *
   * @throws UnsuitableGraphException if there is no layer, or weights are to be added as they are,
   *     but layers state different units
   */
  public static Multiplex of(
      Network network, ProjectionRule rule, Layering layering, LayerValues values) {
    ProjectionRule used = values == LayerValues.COUNTS ? rule.withCombine(CombineRule.COUNT) : rule;
    Map<String, Projection> graphs = new LinkedHashMap<>();
    boolean keepEmpty = layering.by() == TieTrait.LAYER || !layering.only().isEmpty();
    for (String name : namesOf(network, used, layering)) {
      ProjectionRule one = used.withSelection(used.selection().withTrait(layering.by(), name));
      Projection graph = Projection.of(network, one);
      if (keepEmpty || graph.ties() > 0) {
        graphs.put(name, graph);
      }
    }
    if (graphs.isEmpty()) {
      throw new UnsuitableGraphException(
          "no tie that is selected has a " + layering.by().label() + ", so that there is no layer");
    }
    if (values == LayerValues.WEIGHTS
        && LayerValues.suited(network, used, layering) != LayerValues.WEIGHTS) {
      requireOneUnit(network, used, layering);
    }
    return new Multiplex(layering.by().label(), values, used, graphs);
  }

  /** Layers given as graphs, in this order, whose weights are taken as they are. */
  public static Multiplex of(Map<String, Projection> layers) {
    return of(layers, LayerValues.WEIGHTS);
  }

  /** Layers given as graphs, in this order. */
  public static Multiplex of(Map<String, Projection> layers, LayerValues values) {
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("layers must be at least one, but there is none");
    }
    Projection first = layers.values().iterator().next();
    for (Projection other : layers.values()) {
      if (!other.ids().equals(first.ids()) || other.directed() != first.directed()) {
        throw new IllegalArgumentException(
            "layers must have the same nodes and all be directed or none, but "
                + layers.keySet()
                + " differ");
      }
    }
    return new Multiplex("graph", values, first.rule(), layers);
  }

  private static Collection<String> namesOf(
      Network network, ProjectionRule rule, Layering layering) {
    TieSelection selection = rule.selection();
    if (!layering.only().isEmpty()) {
      return layering.only();
    }
    if (layering.by() == TieTrait.LAYER) {
      return selection.layers().stream().map(Layer::label).toList();
    }
    // What members found or join becomes pairs of cities where ties are lifted.
    TieSelection taken =
        rule.lift() == CityLift.NONE
            ? selection
            : selection.withTieKinds(EnumSet.allOf(TieKind.class));
    Set<String> names = new TreeSet<>();
    network.ties().stream().filter(taken::takes).map(layering.by()::of).forEach(names::add);
    names.remove("");
    return names;
  }

  private static void requireOneUnit(Network network, ProjectionRule rule, Layering layering) {
    Map<String, Set<String>> units = new TreeMap<>();
    for (Tie tie : network.ties()) {
      if (rule.selection().takes(tie) && layering.takes(tie)) {
        units.computeIfAbsent(layering.by().of(tie), name -> new TreeSet<>()).add(tie.unit());
      }
    }
    if (units.values().stream().distinct().count() > 1) {
      throw new UnsuitableGraphException(
          "layers state different units ("
              + String.join(
                  ", ",
                  units.entrySet().stream()
                      .map(
                          layer ->
                              layer.getKey()
                                  + ": "
                                  + (layer.getValue().equals(Set.of(""))
                                      ? "none"
                                      : String.join(" and ", layer.getValue())))
                      .toList())
              + "), so that their weights have no sum; take shares or counts");
    }
  }

  private static Projection withMeanStrengthOne(Projection graph) {
    double total = graph.totalWeight();
    double factor = graph.nodes() / (2 * total);
    Projection.Builder scaled = graph.onSameNodes();
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (graph.directed() || v < out.target(arc)) {
          scaled.tie(v, out.target(arc), out.weight(arc) * factor);
        }
      }
    }
    return scaled.build();
  }

  /** This multiplex with only these layers, in this order. */
  public Multiplex withOnly(List<String> wanted) {
    Map<String, Projection> kept = new LinkedHashMap<>();
    for (String name : wanted) {
      int layer = names.indexOf(name);
      if (layer < 0) {
        throw new IllegalArgumentException(
            "layers must be among " + String.join(", ", names) + ", but one is " + name);
      }
      kept.put(name, graphs.get(layer));
    }
    return new Multiplex(by, values, rule, kept);
  }

  /** Names of the layers, in order. */
  public ImmutableList<String> names() {
    return names;
  }

  /** Number of layers. */
  public int layers() {
    return names.size();
  }

  /** The graph of layer number {@code layer}, with weights as they are. */
  public Projection graph(int layer) {
    return graphs.get(layer);
  }

  /** The same with what ties count for across layers as weights. */
  public Projection valued(int layer) {
    return valued.get(layer);
  }

  /** Numbers of the layers that have ties. */
  public int[] present() {
    return IntStream.range(0, layers()).filter(layer -> graphs.get(layer).ties() > 0).toArray();
  }

  /** Ids of the nodes, in order. */
  public ImmutableList<String> ids() {
    return graphs.get(0).ids();
  }

  /** Number of nodes. */
  public int nodes() {
    return ids().size();
  }

  /** Whether ties have a direction. */
  public boolean directed() {
    return graphs.get(0).directed();
  }

  /** What ties count for across layers. */
  public LayerValues values() {
    return values;
  }

  /** Numbers of the nodes with a tie in any layer. */
  int[] tiedNodes() {
    return IntStream.range(0, nodes())
        .filter(
            node ->
                graphs.stream()
                    .anyMatch(graph -> graph.out().degree(node) + graph.in().degree(node) > 0))
        .toArray();
  }

  /** Provenance of a measure of all layers together. */
  public Provenance provenance(String measure) {
    List<String> told = new ArrayList<>();
    Arrays.stream(present()).forEach(layer -> told.add(names.get(layer)));
    return new Provenance(
        measure,
        ImmutableMap.of(
            "layers-by",
            by,
            "layers",
            String.join("+", told),
            "M",
            Integer.toString(told.size()),
            "values",
            values.label() + " (" + values.words() + ")"),
        rule.describe(),
        graphs.get(0).fingerprint().hex(),
        nodes(),
        graphs.stream().mapToInt(Projection::ties).sum(),
        OptionalLong.empty(),
        0,
        true,
        ImmutableList.of(),
        Version.string());
  }
}
