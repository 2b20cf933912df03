package corridor.queries.mirror;

import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;

/**
 * What a mirrored node is; each has the label {@code Corridor}, too. The text of every query is
 * made of these constants alone: data only ever go in as parameters, because no way of quoting a
 * label is safe in Cypher.
 */
public enum Label {
  /** A city. */
  CITY("City", Of.NODES),
  /** A district or county: a city of the network that is located in another. */
  DISTRICT("District", Of.NODES),
  /** An institution. */
  INSTITUTION("Institution", Of.NODES),
  /** An alliance. */
  ALLIANCE("Alliance", Of.NODES),
  /** A platform. */
  PLATFORM("Platform", Of.NODES),
  /** A region. */
  REGION("Region", Of.NODES),
  /** A cluster, corridor or other group. */
  GROUP("Group", Of.GROUPS),
  /** A value of an indicator. */
  INDICATOR("Indicator", Of.OTHERS),
  /** A source. */
  SOURCE("Source", Of.OTHERS),
  /** A path along which innovation spills from one cluster to another. */
  SPILLOVER_PATH("SpilloverPath", Of.OTHERS);

  private enum Of {
    NODES,
    GROUPS,
    OTHERS
  }

  private final String text;
  private final Of things;

  Label(String text, Of things) {
    this.text = text;
    this.things = things;
  }

  /** The label as Neo4j has it. */
  public String text() {
    return text;
  }

  /** Whether it is a node of the network, and not something said about nodes. */
  boolean isNode() {
    return things == Of.NODES;
  }

  /** Whether it has a name that people look it up by. */
  boolean isNamed() {
    return things != Of.OTHERS;
  }

  /** Whether it has an id of its own. */
  boolean hasId() {
    return this != INDICATOR;
  }

  static Label of(Network network, Node node) {
    return switch (node.kind()) {
      case CITY ->
          node.locatedIn().filter(host -> network.getNode(host).kind() == NodeKind.CITY).isPresent()
              ? DISTRICT
              : CITY;
      case INSTITUTION -> INSTITUTION;
      case ALLIANCE -> ALLIANCE;
      case PLATFORM -> PLATFORM;
      case REGION -> REGION;
    };
  }
}
