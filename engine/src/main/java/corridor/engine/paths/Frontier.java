package corridor.engine.paths;

/** Nodes waiting to be visited, by their distances, which the caller changes before telling. */
interface Frontier {
  boolean isEmpty();

  void add(int node);

  /** Restores the order after a node's distance became less. */
  void moveUp(int node);

  /** Takes out a node whose distance no other waiting node can make less. */
  int remove();
}
