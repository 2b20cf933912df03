package corridor.queries.export;

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
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Networks with all that a file can stumble on: directions, parallel ties, years, odd names. */
final class MixedNetwork {
  /** Names that programs trip over, all of which XML can hold. */
  static final List<String> HOSTILE =
      List.of(
          "a<b>&\"c'd]]>&amp;<![CDATA[",
          "{braces} [brackets] (round), commas; semicolons",
          "two\nlines\tand a tab",
          "carriage\rreturn\r\nand both",
          "back\\slash\\\\ and \\\"quote\\",
          "\u202Eright to left\u202C \u200Fmark",
          "emoji \uD83D\uDE00 and 𠮷",
          "[\"list\", \"like\"]",
          "=1+1",
          "大湾区".repeat(22_000));

  private static final List<NodeKind> OTHERS =
      List.of(NodeKind.INSTITUTION, NodeKind.ALLIANCE, NodeKind.PLATFORM, NodeKind.REGION);
  private static final List<TieKind> TIE_KINDS = List.of(TieKind.values());

  private MixedNetwork() {}

  /** A network of {@code nodes} nodes, at least the hostile names, and {@code ties} ties. */
  static Network of(int nodes, int ties, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    NetworkBuilder builder = new NetworkBuilder().add(Source.of("s", "s"));
    for (int i = 0; i < nodes; i++) {
      builder.add(node(i, random));
    }
    for (int i = 0; i < ties; i++) {
      builder.add(tie(nodes, random));
    }
    return builder.build();
  }

  private static Node node(int number, SplittableRandom random) {
    NodeKind kind = number % 3 == 0 ? NodeKind.CITY : OTHERS.get(number % OTHERS.size());
    String name = number < HOSTILE.size() ? HOSTILE.get(number) : "名字 " + number;
    Node node = Node.of("n" + number, kind, name);
    if (kind == NodeKind.CITY && number % 2 == 0) {
      double lat = random.nextDouble(-89, 89);
      return node.withCoordinates(new Coordinates(lat, random.nextDouble(-180, 180)));
    }
    if (number % 5 == 1) {
      node = node.withLocatedIn("n" + (number % 2 == 0 ? 0 : 6));
    }
    return node.withAliases(List.of(name.substring(0, Math.min(50, name.length())), "b;c"));
  }

  private static Tie tie(int nodes, SplittableRandom random) {
    // Few ends, so that there are parallel ties and ties within a node.
    int from = random.nextInt(nodes);
    // Only a city has ties within itself.
    int to = (from + (from % 3 == 0 ? random.nextInt(3) : 1 + random.nextInt(2))) % nodes;
    TieKind kind =
        from == to ? TieKind.TECHNOLOGY_TRANSFER : TIE_KINDS.get(random.nextInt(TIE_KINDS.size()));
    Layer layer = random.nextBoolean() ? Layer.KNOWLEDGE : Layer.VALUE;
    Tie tie = Tie.of("n" + from, "n" + to, kind, layer, "s").withWeight(1 + random.nextInt(9));
    int since = 2000 + random.nextInt(20);
    tie =
        switch (random.nextInt(4)) {
          case 0 -> tie.withPeriod(Period.of(since, since + 1 + random.nextInt(5)));
          case 1 -> tie.withPeriod(Period.from(since));
          case 2 -> tie.withPeriod(new Period(OptionalInt.empty(), OptionalInt.of(since)));
          default -> tie;
        };
    return random.nextInt(5) == 0 ? tie.asInferred() : tie;
  }
}
