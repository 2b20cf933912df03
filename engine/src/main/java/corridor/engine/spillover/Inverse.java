package corridor.engine.spillover;

import corridor.engine.run.Run;
import java.util.Optional;

/**
 * M = (I − A)⁻¹, as far as it is asked for. Safe on several threads at once; what is asked for
 * twice is the same to the bit, whether it was kept in between or found anew.
 */
interface Inverse {

  /** Whether the row is at hand, so that asking for it costs little. */
  boolean hasRow(int to);

  /** Bounds that cost less than rows, if rows cost more than little. */
  Optional<Nearby> nearby();

  /** Finds these rows together, on all threads, for whoever is about to ask for them. */
  void prepareRows(int[] nodes, Run run);

  /** Column {@code from}: what reaches each node. Not to be changed. */
  double[] column(int from);

  /** Row {@code to}: what reaches the node from each. Not to be changed. */
  double[] row(int to);

  /** M·put: what reaches each node if {@code put[v]} ≥ 0 is put in at every node v. */
  double[] arriving(double[] put);

  /** watchedᵀ·M: what reaches the nodes from each, counted {@code watched[v]} ≥ 0 times at v. */
  double[] reaching(double[] watched);

  /**
   * How it is found, for provenance. The bound it tells is of every solution, relative to its
   * largest entry (or to 1).
   */
  String describe();
}
