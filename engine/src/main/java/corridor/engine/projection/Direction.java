package corridor.engine.projection;

/** Whether a projection tells the two directions of a tie apart. */
public enum Direction {
  /** A directed tie is one arc; an undirected tie is two arcs of the same weight. */
  DIRECTED,
  /** Every tie is an edge; the weights of both directions combine. */
  SYMMETRISED
}
