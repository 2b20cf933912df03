package corridor.queries.answer;

import corridor.engine.network.Network;
import java.util.List;
import java.util.stream.Collectors;

/** A path in words. */
final class PathText {
  private PathText() {}

  static String of(Network network, List<String> ids) {
    return ids.stream().map(id -> network.getNode(id).name()).collect(Collectors.joining(" → "));
  }
}
