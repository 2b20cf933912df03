package corridor.queries.export;

import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Node;

/** Numbers of nodes from 0, in their order, for formats that know no ids. */
final class NodeNumbers {
  private final ImmutableMap<String, Integer> numbers;

  private NodeNumbers(ImmutableMap<String, Integer> numbers) {
    this.numbers = numbers;
  }

  static NodeNumbers of(Extract extract) {
    ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
    int next = 0;
    for (Node node : extract.nodes()) {
      numbers.put(node.id(), next++);
    }
    return new NodeNumbers(numbers.buildOrThrow());
  }

  int of(String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new IllegalArgumentException("a tie ends at " + id + ", which is no node");
    }
    return number;
  }
}
