package corridor.engine.projection;

import static com.google.common.collect.Sets.immutableEnumSet;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Which ties, between which nodes, a projection takes.
 *
 * @param tieKinds kinds of ties taken
 * @param layers layers taken
 * @param during ties taken are those whose period shares a year with this one
 * @param nodeKinds kinds of nodes the projection has
 * @param groups ids of groups; if any is given, only their members (and what they host) are nodes
 * @param inferred whether ties that are predicted or modelled are taken beside observed ones
 * @param undated whether ties that have no years are taken, in any period; comparisons over time
 *     would otherwise count them as kept
 * @param traits ties taken have these traits; empty if none is asked for
 */
public record TieSelection(
    ImmutableSet<TieKind> tieKinds,
    ImmutableSet<Layer> layers,
    Period during,
    ImmutableSet<NodeKind> nodeKinds,
    ImmutableSortedSet<String> groups,
    boolean inferred,
    boolean undated,
    ImmutableSortedMap<TieTrait, String> traits) {

  /**
   * Observed collaboration and technology transfer of all layers and years between all nodes except
   * regions.
   */
  public static final TieSelection DEFAULT =
      new TieSelection(
          immutableEnumSet(TieKind.COLLABORATION, TieKind.TECHNOLOGY_TRANSFER),
          immutableEnumSet(EnumSet.allOf(Layer.class)),
          Period.ALWAYS,
          immutableEnumSet(EnumSet.complementOf(EnumSet.of(NodeKind.REGION))),
          ImmutableSortedSet.of(),
          false,
          true,
          ImmutableSortedMap.of());

  /** Refuses a selection that can take nothing. */
  public TieSelection {
    requireAny(tieKinds, "tieKinds");
    requireAny(layers, "layers");
    requireAny(nodeKinds, "nodeKinds");
  }

  private static void requireAny(Set<?> choice, String parameter) {
    if (choice.isEmpty()) {
      throw new IllegalArgumentException(parameter + " must name at least one");
    }
  }

  /** This selection with other kinds of ties. */
  public TieSelection withTieKinds(Set<TieKind> kinds) {
    return new TieSelection(
        immutableEnumSet(kinds), layers, during, nodeKinds, groups, inferred, undated, traits);
  }

  /** This selection with other layers. */
  public TieSelection withLayers(Set<Layer> newLayers) {
    return new TieSelection(
        tieKinds,
        immutableEnumSet(newLayers),
        during,
        nodeKinds,
        groups,
        inferred,
        undated,
        traits);
  }

  /** This selection in other years. */
  public TieSelection withDuring(Period period) {
    return new TieSelection(tieKinds, layers, period, nodeKinds, groups, inferred, undated, traits);
  }

  /** This selection with other kinds of nodes. */
  public TieSelection withNodeKinds(Set<NodeKind> kinds) {
    return new TieSelection(
        tieKinds, layers, during, immutableEnumSet(kinds), groups, inferred, undated, traits);
  }

  /** This selection within these groups. */
  public TieSelection withGroups(Set<String> ids) {
    return new TieSelection(
        tieKinds,
        layers,
        during,
        nodeKinds,
        ImmutableSortedSet.copyOf(ids),
        inferred,
        undated,
        traits);
  }

  /** This selection with or without inferred ties. */
  public TieSelection withInferred(boolean taken) {
    return new TieSelection(tieKinds, layers, during, nodeKinds, groups, taken, undated, traits);
  }

  /** This selection with or without ties that have no years. */
  public TieSelection withUndated(boolean taken) {
    return new TieSelection(tieKinds, layers, during, nodeKinds, groups, inferred, taken, traits);
  }

  /** This selection of ties with this trait only. */
  public TieSelection withTrait(TieTrait trait, String value) {
    ImmutableSortedMap<TieTrait, String> more =
        ImmutableSortedMap.<TieTrait, String>naturalOrder()
            .putAll(Maps.filterKeys(traits, other -> other != trait))
            .put(trait, value)
            .buildOrThrow();
    return new TieSelection(tieKinds, layers, during, nodeKinds, groups, inferred, undated, more);
  }

  /** Whether this takes a tie, if it takes the nodes at its ends. */
  public boolean takes(Tie tie) {
    return tieKinds.contains(tie.kind()) && takesButKind(tie);
  }

  boolean takesButKind(Tie tie) {
    return layers.contains(tie.layer())
        && (inferred || !tie.inferred())
        && (undated || !tie.period().equals(Period.ALWAYS))
        && tie.period().overlaps(during)
        && traits.entrySet().stream()
            .allMatch(each -> each.getKey().of(tie).equals(each.getValue()));
  }

  /**
   * Ids of the nodes of {@code network} that this takes where ties are not lifted: of its kinds
   * and, if it names groups, members of these or hosted by one.
   */
  public ImmutableSet<String> nodesOf(Network network) {
    Set<String> members = membersOf(network);
    return network.nodes().stream()
        .filter(node -> nodeKinds.contains(node.kind()))
        .map(Node::id)
        .filter(id -> groups.isEmpty() || isWithin(network, members, id))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** The members of the groups. */
  Set<String> membersOf(Network network) {
    Set<String> members = new HashSet<>();
    groups.forEach(group -> members.addAll(network.getGroup(group).members()));
    return members;
  }

  /** Whether a node or one that hosts it is among {@code members}. */
  static boolean isWithin(Network network, Set<String> members, String id) {
    for (Optional<String> at = Optional.of(id); at.isPresent(); ) {
      if (members.contains(at.get())) {
        return true;
      }
      at = network.getNode(at.get()).locatedIn();
    }
    return false;
  }

  /** What is taken, in words. */
  public String describe() {
    StringJoiner text = new StringJoiner("; ");
    StringJoiner kinds = new StringJoiner(" + ");
    tieKinds.forEach(kind -> kinds.add(kind.label()));
    text.add(kinds.toString());
    if (layers.size() < Layer.values().length) {
      StringJoiner names = new StringJoiner(" + ", "layers ", "");
      layers.forEach(layer -> names.add(layer.label()));
      text.add(names.toString());
    }
    traits.forEach((trait, value) -> text.add(trait.label() + " " + value));
    if (!during.equals(Period.ALWAYS)) {
      text.add("years " + during);
    }
    if (!nodeKinds.equals(DEFAULT.nodeKinds)) {
      StringJoiner names = new StringJoiner(" + ", "between ", "");
      nodeKinds.forEach(kind -> names.add(kind.plural()));
      text.add(names.toString());
    }
    if (!groups.isEmpty()) {
      text.add("within " + String.join(" + ", groups));
    }
    if (!undated) {
      text.add("none without years");
    }
    text.add(inferred ? "observed and inferred" : "observed only");
    return text.toString();
  }
}
