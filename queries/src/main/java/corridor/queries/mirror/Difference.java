package corridor.queries.mirror;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done so that the mirror holds the rows of one label or type that are wanted. Told
 * first all rows that are wanted, then all that are there.
 */
final class Difference {

  /**
   * A row that is there.
   *
   * @param id where the server has it
   */
  record Found(String key, String id) {}

  private final boolean rewrite;
  private final Map<String, String> unwritten = new HashMap<>();
  private final Map<String, Found> outdated = new HashMap<>();
  private final List<Found> vanished = new ArrayList<>();
  private long wanted;

  /** If {@code rewrite}, what is there is outdated whatever it says. */
  Difference(boolean rewrite) {
    this.rewrite = rewrite;
  }

  void want(String key, String hash) {
    if (unwritten.put(key, hash) != null) {
      throw new IllegalStateException("two rows have the key " + key);
    }
    wanted++;
  }

  /** Whether a row with this key is wanted, and none has been found yet. */
  boolean misses(String key) {
    return unwritten.containsKey(key) && !outdated.containsKey(key);
  }

  /** The second of two with one key counts as vanished, too. */
  void find(Found found, @Nullable String hash) {
    String expected = unwritten.get(found.key());
    if (expected == null || outdated.containsKey(found.key())) {
      vanished.add(found);
    } else if (!rewrite && expected.equals(hash)) {
      unwritten.remove(found.key());
    } else {
      outdated.put(found.key(), found);
    }
  }

  /** The hash that a row is to have if it is new or outdated, else null. */
  @Nullable String hashToWrite(String key) {
    return unwritten.get(key);
  }

  /** What is there under this key and says something else, or null. */
  @Nullable Found findOutdated(String key) {
    return outdated.get(key);
  }

  /** What is there and not wanted. */
  List<Found> vanished() {
    return vanished;
  }

  Counts counts() {
    long updated = outdated.size();
    return new Counts(
        unwritten.size() - updated, updated, vanished.size(), wanted - unwritten.size());
  }
}
