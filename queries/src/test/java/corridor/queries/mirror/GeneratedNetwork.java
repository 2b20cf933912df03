package corridor.queries.mirror;

import corridor.engine.network.Coordinates;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.List;
import java.util.SplittableRandom;

/** Networks of any size: three nodes to seven ties, the same for the same seed. */
final class GeneratedNetwork {
  private static final List<NodeKind> KINDS = List.of(NodeKind.values());
  private static final List<TieKind> TIES = List.of(TieKind.values());
  private static final List<Layer> LAYERS = List.of(Layer.values());

  private GeneratedNetwork() {}

  /** With {@code ties} ties; another seed keeps most ids, and changes names, kinds and ties. */
  static Network of(int ties, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    NetworkBuilder facts = new NetworkBuilder().add(Source.of("generated", "Generated"));
    int nodes = Math.max(2, ties * 3 / 7);
    int first = (int) (seed % 10) * nodes / 100;
    for (int i = first; i < first + nodes; i++) {
      facts.add(
          Node.of("n" + i, KINDS.get(random.nextInt(KINDS.size())), "节点" + i)
              .withNameEn("Node " + i)
              .withSubtype("kind-" + random.nextInt(12))
              .withCoordinates(
                  new Coordinates(random.nextDouble(20, 45), random.nextDouble(100, 122)))
              .withAdminCode("3100" + random.nextInt(10, 99)));
    }
    for (int i = 0; i < ties; i++) {
      int from = random.nextInt(nodes - 1);
      int to = random.nextInt(from + 1, nodes);
      facts.add(
          Tie.of(
                  "n" + (first + from),
                  "n" + (first + to),
                  TIES.get(random.nextInt(TIES.size())),
                  LAYERS.get(random.nextInt(LAYERS.size())),
                  "generated")
              .withWeight(random.nextInt(1, 10))
              .withPeriod(Period.of(random.nextInt(2000, 2015), 2020)));
    }
    return facts.build();
  }
}
