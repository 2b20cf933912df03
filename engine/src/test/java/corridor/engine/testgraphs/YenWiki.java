package corridor.engine.testgraphs;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import java.util.List;

/**
 * The six-node example of Yen's algorithm that GDS, igraph and Wikipedia use, nodes 0 to 5 for C D
 * E F G H. Its weights are lengths or capacities, not strengths.
 */
public final class YenWiki {
  private YenWiki() {}

  /** Directed, with weights as printed. */
  public static Projection graph() {
    return Projection.builder(Direction.DIRECTED, List.of("0", "1", "2", "3", "4", "5"))
        .tie("0", "1", 3)
        .tie("0", "2", 2)
        .tie("1", "3", 4)
        .tie("2", "1", 1)
        .tie("2", "3", 2)
        .tie("2", "4", 3)
        .tie("3", "4", 2)
        .tie("3", "5", 1)
        .tie("4", "5", 2)
        .build();
  }
}
