package corridor.engine.community;

import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;

/**
 * Communities that were found. They are numbered from the largest to the smallest, equal ones by
 * their first node; every node is in one, and every one hangs together by its ties.
 *
 * @param partition the communities
 * @param modularity Q for the resolution that was asked for; undefined without ties
 * @param provenance where they come from, with the number of iterations
 */
public record Communities(Partition partition, Statistic modularity, Provenance provenance) {

  /** Number of communities. */
  public int count() {
    return partition.classes().size();
  }

  /** How often the method went from nodes to communities and back. */
  public int iterations() {
    return provenance.iterations();
  }
}
