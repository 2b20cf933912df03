package corridor.engine.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever the rule, combining the contributions gives the projection to the last bit. */
class ContributionLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);

  @Test
  void contributionsCombineToTheWeightsOfTheProjection() {
    Random random = new Random(SEED);
    for (int run = 0; run < 200; run++) {
      Network network = network(random);
      for (CombineRule combine : CombineRule.values()) {
        for (CityLift lift : CityLift.values()) {
          for (Direction direction : Direction.values()) {
            ProjectionRule rule =
                ProjectionRule.CITIES
                    .withLift(lift)
                    .withCombine(combine)
                    .withDirection(direction)
                    .withSelection(ProjectionRule.CITIES.selection().withInferred(run % 2 == 0));
            Projection graph = Projection.of(network, rule);
            assertEquals(
                weights(graph),
                combined(network, graph),
                "seed " + SEED + ", run " + run + ", " + rule.describe());
          }
        }
      }
    }
  }

  private static Map<String, Double> weights(Projection graph) {
    Map<String, Double> weights = new TreeMap<>();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = graph.out().start(v); arc < graph.out().end(v); arc++) {
        weights.put(graph.id(v) + " " + graph.id(graph.out().target(arc)), graph.out().weight(arc));
      }
    }
    return weights;
  }

  private static Map<String, Double> combined(Network network, Projection graph) {
    Map<String, Double> weights = new TreeMap<>();
    for (Contribution part :
        Contribution.of(network, graph.rule(), (from, to) -> !from.equals(to))) {
      weights.merge(part.from() + " " + part.to(), part.weight(), graph.rule().combine()::combine);
      if (!graph.directed()) {
        weights.merge(
            part.to() + " " + part.from(), part.weight(), graph.rule().combine()::combine);
      }
    }
    return weights;
  }

  private static Network network(Random random) {
    NetworkBuilder facts = new NetworkBuilder().add(Source.of("s", "s"));
    int cities = 2 + random.nextInt(4);
    for (int city = 0; city < cities; city++) {
      facts.add(Node.of("C" + city, NodeKind.CITY, "C" + city));
    }
    int institutions = 2 + random.nextInt(8);
    for (int i = 0; i < institutions; i++) {
      Node node = Node.of("i" + i, NodeKind.INSTITUTION, "i" + i);
      facts.add(random.nextInt(6) == 0 ? node : node.withLocatedIn("C" + random.nextInt(cities)));
    }
    facts.add(Node.of("x", NodeKind.ALLIANCE, "x")).add(Node.of("y", NodeKind.ALLIANCE, "y"));
    for (int tie = 0; tie < 20; tie++) {
      String from = end(random, cities, institutions);
      if (random.nextInt(3) == 0) {
        String subtype = random.nextBoolean() ? "member-of" : "founder-of";
        facts.add(
            tie(from, random.nextBoolean() ? "x" : "y", TieKind.AFFILIATION, random)
                .withSubtype(subtype));
      } else {
        TieKind kind = random.nextBoolean() ? TieKind.COLLABORATION : TieKind.TECHNOLOGY_TRANSFER;
        String to = end(random, cities, institutions);
        if (!from.equals(to) || from.startsWith("C")) {
          facts.add(tie(from, to, kind, random));
        }
      }
    }
    return facts.build();
  }

  private static String end(Random random, int cities, int institutions) {
    return random.nextInt(3) == 0
        ? "C" + random.nextInt(cities)
        : "i" + random.nextInt(institutions);
  }

  private static Tie tie(String from, String to, TieKind kind, Random random) {
    Tie tie = Tie.of(from, to, kind, Layer.KNOWLEDGE, "s").withWeight(0.1 + random.nextDouble());
    return random.nextInt(5) == 0 ? tie.asInferred() : tie;
  }
}
