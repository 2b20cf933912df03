package corridor.engine.brokerage;

import com.google.common.collect.ImmutableList;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Statistic;
import corridor.engine.result.Undefined;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The E–I index of nodes, classes and the whole network, with what it would be if the classes were
 * dealt out anew. Made by {@link EiIndex}.
 *
 * @param nodes the index of every node
 * @param expected its mean for a node that keeps its class while all others are dealt out anew,
 *     {@code 1 − 2 (n_c − 1)/(N − 1)} for a class of n_c of the N nodes
 * @param classes one row a class, in their order
 * @param network the row of the whole network
 * @param pAtLeast share of the ways to deal out the classes anew in which the network's index is as
 *     high or higher; small for ties that go out of classes more than by chance; absent without
 *     permutations or ties
 * @param pAtMost the same for as low or lower; small for ties that stay in classes
 * @param permutations number of ways to deal out the classes anew that were looked at
 * @param exact whether these were all ways there are
 * @param provenance where it comes from
 */
public record EiTable(
    Scores nodes,
    Scores expected,
    ImmutableList<Row> classes,
    Row network,
    OptionalDouble pAtLeast,
    OptionalDouble pAtMost,
    int permutations,
    boolean exact,
    Provenance provenance) {

  /**
   * A class, or the whole network.
   *
   * @param name the class; "network" for the whole
   * @param members number of its nodes
   * @param external E: ties between it and other classes; of the network, ties between classes
   * @param internal I: ties within it; of the network, ties within classes; each tie once
   * @param index (E − I)/(E + I)
   * @param expected (E − I)/(E + I) of the mean E and the mean I over all ways to deal out the
   *     classes anew; for the network that is the mean index
   * @param z (E − I) − expected · (E + I), which is 0 on average over all ways to deal out the
   *     classes anew, in standard deviations: above 0 for more external ties than by chance. For
   *     the network that is the index less its mean in standard deviations. Undefined without ties
   *     ({@link Undefined#ZERO_TOTAL}) or where all ways give the same ({@link
   *     Undefined#NO_VARIATION}); absent without permutations, or if the network has no ties
   */
  public record Row(
      String name,
      int members,
      double external,
      double internal,
      Statistic index,
      Statistic expected,
      Optional<Statistic> z) {}
}
