package corridor.queries.mirror;

import com.google.common.collect.ImmutableList;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What a mirror says about itself.
 *
 * @param name of the network
 * @param complete whether all of it was written; if not, a run was broken off or is under way
 * @param fingerprint of the network that was written last, in full
 * @param nodes of the network
 * @param ties of the network
 * @param with results that were written beside the facts
 * @param provenance of these results
 * @param version of Corridor
 * @param completedAt when the last complete run ended
 */
public record MirrorStatus(
    String name,
    boolean complete,
    String fingerprint,
    long nodes,
    long ties,
    ImmutableList<String> with,
    ImmutableList<String> provenance,
    String version,
    Optional<ZonedDateTime> completedAt) {}
