package corridor.engine.brokerage;

import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Classes for tests, and all ways to deal them out. */
final class Labels {
  private Labels() {}

  /** Classes by node, separated by spaces; a dash is none. */
  static Partition parse(Projection graph, String labels) {
    List<String> list = Arrays.stream(labels.split(" ")).map(l -> l.equals("-") ? "" : l).toList();
    return Partition.of("test", graph.ids(), list);
  }

  /** Up to three classes and none, at random. */
  static Partition drawn(Projection graph, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return Partition.of(
        "test",
        graph.ids(),
        IntStream.range(0, graph.nodes())
            .mapToObj(v -> List.of("", "p", "q", "r").get(random.nextInt(4)))
            .toList());
  }

  /** The label of every node that is not left out. */
  static List<Optional<String>> of(Partition classes, Unclassed unclassed) {
    return IntStream.range(0, classes.ids().size())
        .mapToObj(classes::findLabel)
        .map(label -> unclassed == Unclassed.ONE_CLASS ? label.or(() -> Optional.of("-")) : label)
        .toList();
  }

  /** All different ways to deal these labels out, found by swapping two at a time. */
  static Set<List<Optional<String>>> ways(List<Optional<String>> labels) {
    List<Integer> members =
        IntStream.range(0, labels.size()).filter(v -> labels.get(v).isPresent()).boxed().toList();
    Set<List<Optional<String>>> ways = new HashSet<>(Set.of(labels));
    List<List<Optional<String>>> queue = new ArrayList<>(ways);
    for (int head = 0; head < queue.size(); head++) {
      for (int a : members) {
        for (int b : members) {
          List<Optional<String>> swapped = new ArrayList<>(queue.get(head));
          swapped.set(a, queue.get(head).get(b));
          swapped.set(b, queue.get(head).get(a));
          if (ways.add(swapped)) {
            queue.add(swapped);
          }
        }
      }
    }
    return ways;
  }
}
