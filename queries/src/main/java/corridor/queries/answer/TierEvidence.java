package corridor.queries.answer;

import com.google.common.collect.ImmutableListMultimap;
import corridor.engine.network.Network;
import corridor.engine.projection.Contribution;
import corridor.engine.projection.Projection;
import corridor.engine.tiers.TierTable;
import corridor.queries.table.Column;
import java.util.Arrays;
import java.util.List;

/** The ties that the places of cities in their tiers rest on, the strongest of each city first. */
final class TierEvidence {
  private TierEvidence() {}

  static NodeEvidence of(Network network, Projection graph, TierTable tiers, int limit) {
    List<String> ids = tiers.rows().stream().map(TierTable.Row::id).toList();
    Evidence evidence = Evidence.ofNodes(network, graph, ids);
    ImmutableListMultimap.Builder<String, Contribution> parts = ImmutableListMultimap.builder();
    for (Contribution part : evidence.parts()) {
      parts.put(part.from(), part);
      parts.put(part.to(), part);
    }
    ImmutableListMultimap<String, Contribution> byCity = parts.build();
    ImmutableListMultimap.Builder<String, NodeEvidence.Row> rows = ImmutableListMultimap.builder();
    for (TierTable.Row row : tiers.rows()) {
      for (Contribution part : byCity.get(row.id())) {
        String partner = part.from().equals(row.id()) ? part.to() : part.from();
        rows.put(
            row.id(),
            new NodeEvidence.Row(
                Arrays.asList(
                    evidence.name(row.id()),
                    row.tier() == 0 ? null : row.tier(),
                    evidence.name(partner)),
                part));
      }
    }
    return new NodeEvidence(
        evidence,
        List.of(
            Column.text("name").atMost(20),
            Column.number("tier"),
            Column.text("partner").atMost(20)),
        ids,
        rows.build(),
        limit);
  }
}
