package corridor.queries.mirror;

import com.google.common.collect.ImmutableList;

/**
 * A path along which innovation spills from one cluster to another.
 *
 * @param from id of the cluster it leaves
 * @param to id of the cluster it reaches
 * @param rank among the paths between the two, 1 being the strongest
 * @param nodes ids of the nodes on it
 */
public record SpilloverPath(
    String from,
    String to,
    int rank,
    ImmutableList<String> nodes,
    double direct,
    double multiplier,
    double total,
    double share) {}
