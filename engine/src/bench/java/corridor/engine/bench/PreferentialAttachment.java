package corridor.engine.bench;

import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A graph in which every new node ties itself to ten others, in proportion to the ties that they
 * have (Barabási, Albert 1999, doi:10.1126/science.286.5439.509): 20,000 nodes, 199,945 ties,
 * connected, numbered at random. Always the same.
 */
final class PreferentialAttachment {
  private static final int NODES = 20_000;
  private static final int TIES_A_NODE = 10;

  private PreferentialAttachment() {}

  /** With weights of 1. */
  static Projection projection() {
    SplitMix random = new SplitMix(1001);
    int[] number = random.shuffled(NODES);
    int[] ends = new int[2 * NODES * TIES_A_NODE];
    int size = 0;
    for (int i = 0; i <= TIES_A_NODE; i++) {
      for (int j = 0; j < i; j++) {
        ends[size++] = i;
        ends[size++] = j;
      }
    }
    for (int i = TIES_A_NODE + 1; i < NODES; i++) {
      int known = size;
      while (size < known + 2 * TIES_A_NODE) {
        int end = ends[(int) Long.remainderUnsigned(random.bits(), known)];
        boolean isNew = true;
        for (int at = known + 1; at < size; at += 2) {
          isNew &= ends[at] != end;
        }
        if (isNew) {
          ends[size++] = i;
          ends[size++] = end;
        }
      }
    }
    List<String> ids = IntStream.range(0, NODES).mapToObj("%05d"::formatted).toList();
    Projection.Builder graph = Projection.builder(Direction.SYMMETRISED, ids);
    for (int at = 0; at < size; at += 2) {
      graph.tie(number[ends[at]], number[ends[at + 1]], 1);
    }
    return graph.build();
  }
}
