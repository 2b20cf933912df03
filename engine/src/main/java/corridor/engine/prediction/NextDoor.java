package corridor.engine.prediction;

import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;

/**
 * Which nodes are next door to each other where borders are not known: Gabriel neighbours, the
 * pairs with no third node in the circle that has the line between them as its diameter, {@code
 * d(i, k)² + d(j, k)² ≥ d(i, j)²} for every k.
 *
 * <ul>
 *   <li>Depends on which nodes there are: with fewer of them, those left are neighbours sooner.
 *   <li>Nodes at one place are next door to each other. A pair with an unknown distance is not.
 *   <li>Squares of great-circle distances: exact in the plane, good for a country.
 *   <li>O(n³) time, O(1) memory a question; refuses more than 3,000 nodes.
 * </ul>
 *
 * <p>Gabriel, Sokal 1969, doi:10.2307/2412323; as a stand-in for contiguity: Matula, Sokal 1980,
 * doi:10.1111/j.1538-4632.1980.tb00031.x.
 */
public final class NextDoor {
  private static final int MOST_NODES = 3000;

  private final boolean[][] isNear;

  private NextDoor(boolean[][] isNear) {
    this.isNear = isNear;
  }

  /** The neighbours among the nodes of a graph. */
  public static NextDoor of(Projection graph, Distance distance, Run run) {
    int n = graph.nodes();
    if (n > MOST_NODES) {
      throw new UnsuitableGraphException(
          "who is next door is looked up for up to %,d nodes; there are %,d"
              .formatted(MOST_NODES, n));
    }
    double[][] squares = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        double between = i == j ? 0 : distance.between(i, j);
        squares[i][j] = between * between;
      }
    }
    boolean[][] isNear = new boolean[n][n];
    for (int i = 0; i < n; i++) {
      run.checkpoint("next door", i, n);
      for (int j = i + 1; j < n; j++) {
        isNear[i][j] = isNear(squares, i, j);
        isNear[j][i] = isNear[i][j];
      }
    }
    return new NextDoor(isNear);
  }

  private static boolean isNear(double[][] squares, int i, int j) {
    double whole = squares[i][j];
    if (Double.isNaN(whole)) {
      return false;
    }
    for (int k = 0; k < squares.length; k++) {
      if (k != i && k != j && squares[i][k] + squares[j][k] < whole) {
        return false;
      }
    }
    return true;
  }

  /** Whether two nodes are next door to each other. */
  public boolean areNear(int first, int second) {
    return isNear[first][second];
  }
}
