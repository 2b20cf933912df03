package corridor.queries.mirror;

import com.google.common.collect.ImmutableMap;

/**
 * What a run did, or would do.
 *
 * @param counts by label and type; those of which there is nothing are left out
 * @param written whether the mirror was written at all, its status included
 */
public record MirrorReport(ImmutableMap<String, Counts> counts, boolean written) {
  /** Of all labels and types. */
  public Counts total() {
    return counts.values().stream().reduce(Counts.NONE, Counts::plus);
  }
}
