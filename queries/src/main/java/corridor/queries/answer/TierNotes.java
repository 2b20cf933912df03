package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.projection.Projection;
import corridor.engine.result.Statistic;
import corridor.engine.tiers.Agreement;
import corridor.engine.tiers.ClassCount;
import corridor.engine.tiers.ClassMethod;
import corridor.engine.tiers.TierTable;
import corridor.engine.tiers.Tiers;
import corridor.queries.table.Numbers;
import java.util.Optional;
import java.util.stream.Collectors;

/** What has to be said beside a table of tiers. */
final class TierNotes {
  private final Network network;
  private final Projection graph;
  private final ImmutableList<String> measures;
  private final TierTable tiers;
  private final PublishedLevels published;
  private final Optional<Agreement> agreement;
  private final Tiers.Options options;

  TierNotes(
      Network network,
      Projection graph,
      ImmutableList<String> measures,
      TierTable tiers,
      PublishedLevels published,
      Optional<Agreement> agreement,
      Tiers.Options options) {
    this.network = network;
    this.graph = graph;
    this.measures = measures;
    this.tiers = tiers;
    this.published = published;
    this.agreement = agreement;
    this.options = options;
  }

  ImmutableList<String> list() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "score: composite of "
            + String.join(", ", measures)
            + "; goodness of variance fit (GVF) "
            + Numbers.brief(tiers.gvf())
            + ", of absolute deviation fit (GADF) "
            + Numbers.brief(tiers.classes().gadf().value()));
    if (options.method() instanceof ClassMethod.CutOffs) {
      notes.add("tiers by " + options.method().describe());
    }
    tiers.count().map(TierNotes::choice).ifPresent(notes::add);
    agreement.ifPresent(
        found ->
            notes.add(
                "against the published levels of "
                    + String.join(", ", published.groups())
                    + " ("
                    + found.compared()
                    + " cities): "
                    + TierReasons.percent(found.exact())
                    + " the same, quadratic kappa "
                    + text(found.kappa())
                    + ", tau-b "
                    + text(found.tauB())
                    + found.permutationP().stream()
                        .mapToObj(p -> permutationP(found, p))
                        .findFirst()
                        .orElse("")));
    if (!published.contradicted().isEmpty()) {
      notes.add(
          "with several published levels, of which the highest counts: "
              + published.contradicted().stream()
                  .map(id -> network.getNode(id).name())
                  .collect(Collectors.joining(", ")));
    }
    long unsteady = tiers.rows().stream().filter(TierTable.Row::unstable).count();
    if (unsteady > 0) {
      notes.add(
          unsteady
              + " of "
              + tiers.rows().size()
              + " keep their tier in fewer than 80 % of the resamples: read those with care");
    }
    GraphNotes.mixedWeights(network, graph).ifPresent(notes::add);
    notes.add(GraphNotes.describe(graph));
    tiers.provenance().warnings().forEach(notes::add);
    return notes.build();
  }

  private static String choice(ClassCount count) {
    ClassCount.Candidate best = count.best();
    return best.classes()
        + " classes, since of 2 to "
        + count.candidates().size()
        + " they have the greatest BIC ("
        + Numbers.brief(best.bic())
        + "; one class: "
        + Numbers.brief(count.candidates().get(0).bic())
        + ")";
  }

  private static String permutationP(Agreement agreement, double p) {
    return ", "
        + (agreement.permutationDraws() == 0
            ? "exact permutation p "
            : "permutation p from " + agreement.permutationDraws() + " draws ")
        + Numbers.brief(p);
  }

  private static String text(Statistic statistic) {
    return statistic
        .undefined()
        .map(reason -> "undefined (" + reason.reason() + ")")
        .orElseGet(() -> Numbers.brief(statistic.value()));
  }
}
