package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.tiers.TierTable;
import corridor.queries.table.Column;
import corridor.queries.table.Numbers;
import corridor.queries.table.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Why a city stands where it does: the measures that lift or lower it among the members (how many
 * standard deviations above their mean), the partners with the largest shares of its ties, and the
 * measures without which it would be in another tier.
 */
final class TierReasons {
  private static final int PARTNERS = 3;

  /** Closer to the mean than this a measure neither lifts nor lowers. */
  private static final double SLIGHT = 0.25;

  private final Network network;
  private final Projection graph;
  private final TierTable tiers;

  TierReasons(Network network, Projection graph, TierTable tiers) {
    this.network = network;
    this.graph = graph;
    this.tiers = tiers;
  }

  /** A partner and its share of the weight of a city's ties. */
  private record Partner(String id, double share) {}

  Table table() {
    Table table =
        new Table(
            List.of(
                Column.text("name").atMost(30),
                Column.number("tier"),
                Column.text("liftedBy"),
                Column.text("loweredBy"),
                Column.text("carriedBy"),
                Column.text("withoutMeasure")));
    for (TierTable.Row row : tiers.rows()) {
      table.row(
          network.getNode(row.id()).name(),
          row.tier() == 0 ? null : row.tier(),
          measures(row, z -> z >= SLIGHT, Comparator.reverseOrder()),
          measures(row, z -> z <= -SLIGHT, Comparator.naturalOrder()),
          orNull(
              partners(row.id()).stream()
                  .limit(PARTNERS)
                  .map(partner -> name(partner) + " " + percent(partner.share()))
                  .collect(Collectors.joining(", "))),
          orNull(
              row.without().entrySet().stream()
                  .filter(each -> each.getValue() != row.tier())
                  .map(each -> each.getKey() + ": " + tier(each.getValue()))
                  .collect(Collectors.joining(", "))));
    }
    return table;
  }

  private static @Nullable String measures(
      TierTable.Row row, DoublePredicate wanted, Comparator<Double> order) {
    return orNull(
        row.z().entrySet().stream()
            .filter(z -> wanted.test(z.getValue()))
            .sorted(Map.Entry.comparingByValue(order))
            .map(z -> z.getKey() + " " + signed(z.getValue()))
            .collect(Collectors.joining(", ")));
  }

  private static String signed(double z) {
    double rounded = Math.rint(10 * z) / 10;
    return (rounded > 0 ? "+" : "") + Numbers.brief(rounded);
  }

  static String percent(double share) {
    return Math.round(100 * share) + " %";
  }

  private static String tier(int tier) {
    return tier == 0 ? "none" : "tier " + tier;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private String name(Partner partner) {
    return network.getNode(partner.id()).name();
  }

  private ImmutableList<Partner> partners(String id) {
    Csr out = graph.out();
    int node = graph.getIndex(id);
    double strength = out.strength(node);
    return IntStream.range(out.start(node), out.end(node))
        .mapToObj(arc -> new Partner(graph.id(out.target(arc)), out.weight(arc) / strength))
        .sorted(Comparator.comparingDouble(Partner::share).reversed().thenComparing(Partner::id))
        .collect(ImmutableList.toImmutableList());
  }

  /** The reasons of one city, with names as keys, for JSON. */
  Map<String, @Nullable Object> object(TierTable.Row row) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    Map<String, @Nullable Object> z = new LinkedHashMap<>();
    row.z().forEach((measure, value) -> z.put(measure, value.isNaN() ? null : value));
    object.put("z", z);
    object.put(
        "partners",
        partners(row.id()).stream()
            .limit(PARTNERS)
            .map(
                partner -> {
                  Map<String, Object> each = new LinkedHashMap<>();
                  each.put("partner", name(partner));
                  each.put("share", partner.share());
                  return each;
                })
            .toList());
    Map<String, @Nullable Object> without = new LinkedHashMap<>();
    row.without().forEach((measure, tier) -> without.put(measure, tier == 0 ? null : tier));
    object.put("tierWithout", without);
    return object;
  }
}
