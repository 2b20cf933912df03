package corridor.queries.mirror;

import corridor.engine.network.Tie;

/** How two mirrored nodes are related; the names are the types that Neo4j has. */
public enum RelationshipType {
  /** A collaboration; undirected in meaning. */
  COLLABORATES_WITH,
  /** A technology transfer, from its origin to its receiver. */
  TRANSFERS_TO,
  /** An affiliation of subtype {@code member-of}. */
  MEMBER_OF,
  /** Any other affiliation. */
  AFFILIATED_WITH,
  /** From a node to the one that hosts it. */
  LOCATED_IN,
  /** From a node to a group that it is in; one, however many sources say so. */
  IN_GROUP,
  /** From a node to a group: what a source says of its place there. */
  HAS_ROLE_IN,
  /** From a group to the one that it is a part or a stage of. */
  PART_OF,
  /** From a node or a group to a value about it. */
  HAS_INDICATOR,
  /** From a group or a value to its source. */
  STATED_IN,
  /** From a path to each node on it. */
  PASSES;

  private static final String MEMBER = "member-of";

  static RelationshipType of(Tie tie) {
    return switch (tie.kind()) {
      case COLLABORATION -> COLLABORATES_WITH;
      case TECHNOLOGY_TRANSFER -> TRANSFERS_TO;
      case AFFILIATION -> tie.subtype().equals(MEMBER) ? MEMBER_OF : AFFILIATED_WITH;
    };
  }
}
