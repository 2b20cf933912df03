package corridor.queries.mirror;

import corridor.engine.network.Indicator;
import java.util.List;

/**
 * Keys of nodes: the same as long as it is the same thing, so that what changed about it is changed
 * in place.
 */
final class Keys {
  private Keys() {}

  static String node(String id) {
    return "node:" + id;
  }

  static String group(String id) {
    return "group:" + id;
  }

  static String source(String id) {
    return "source:" + id;
  }

  /** Of a value: what it is about, in which year and by which source; not the number itself. */
  static String indicator(Indicator fact, TwinNumbers twins) {
    String identity =
        Digest.ofIdentity(
            fact.subject(),
            fact.indicator(),
            fact.year().isPresent() ? List.of(Integer.toString(fact.year().getAsInt())) : List.of(),
            fact.source(),
            fact.locator());
    long number = twins.next(fact.subject(), identity);
    return "indicator:" + identity + (number == 0 ? "" : "-" + number);
  }

  static String path(SpilloverPath path) {
    return "path:" + Digest.ofIdentity(path.from(), path.to(), path.nodes());
  }
}
