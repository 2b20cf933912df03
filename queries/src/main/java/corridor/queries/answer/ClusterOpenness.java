package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.community.ClusterShares;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.run.Run;
import corridor.engine.structure.Clustering;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.List;

/** Does each city cluster, and each community, work with itself or with others? */
public final class ClusterOpenness {
  private final ClusterShares clusters;
  private final ClusterShares communities;

  private ClusterOpenness(ClusterShares clusters, ClusterShares communities) {
    this.clusters = clusters;
    this.communities = communities;
  }

  /** Measures both partitions of {@code graph}; clustering is that of the graph symmetrised. */
  static ClusterOpenness of(
      Projection graph,
      Projection symmetrised,
      Partition clusters,
      Partition communities,
      Run run) {
    Scores clustering =
        Clustering.of(
                symmetrised,
                Clustering.Options.DEFAULT.withWeighting(Clustering.Weighting.BARRAT),
                run)
            .local();
    return new ClusterOpenness(
        ClusterShares.of(graph, clusters, clustering, run),
        ClusterShares.of(graph, communities, clustering, run));
  }

  /** One row a cluster, then one a community that has ties. */
  public Table table() {
    Table table =
        new Table(
            List.of(
                Column.text("of"),
                Column.text("name"),
                Column.number("nodes"),
                Column.number("internal"),
                Column.number("external"),
                Column.number("internalShare"),
                Column.number("openness"),
                Column.number("embeddedness")));
    clusters.rows().forEach(row -> add(table, "cluster", row.label(), row));
    communities.rows().stream()
        .filter(row -> row.internalShare().isDefined())
        .forEach(row -> add(table, "community", withoutZeros(row.label()), row));
    return table;
  }

  // Labels have zeros before them so that they sort as numbers.
  private static String withoutZeros(String label) {
    return String.valueOf(Integer.parseInt(label));
  }

  private static void add(Table table, String of, String name, ClusterShares.Row row) {
    table.row(
        of,
        name,
        row.members(),
        row.internal(),
        row.external(),
        row.internalShare().value(),
        row.openness().value(),
        row.embeddedness().value());
  }

  /** What a reader should know besides the table. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    notes.add(
        "internalShare is the share of the weight of its ties that stays inside, openness the rest;"
            + " embeddedness is the mean Barrat clustering of its members");
    for (ClusterShares.Row row : clusters.rows()) {
      row.internalShare()
          .undefined()
          .ifPresent(reason -> notes.add("cluster " + row.label() + " has no ties"));
      row.embeddedness()
          .undefined()
          .ifPresent(
              reason ->
                  notes.add(
                      "embeddedness of cluster "
                          + row.label()
                          + " is undefined: none of its nodes has two ties"));
    }
    return notes.build();
  }

  /** Where the numbers come from. */
  public ImmutableList<Provenance> provenance() {
    return ImmutableList.of(clusters.provenance(), communities.provenance());
  }
}
