package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts that sources cut the chains of an industry into, cluster by cluster. */
final class ChainSegments {
  private static final ImmutableList<String> SEGMENTS =
      ImmutableList.of("upstream", "midstream", "downstream");

  private ChainSegments() {}

  /**
   * One row for each chain that a source cuts into stages: what each holds, and what is missing.
   */
  static Table table(Network network, Set<String> industry) {
    Table table =
        new Table(
            List.of(
                Column.text("chain").atMost(40),
                Column.text("cluster"),
                Column.text("upstream").atMost(30),
                Column.text("midstream").atMost(30),
                Column.text("downstream").atMost(30),
                Column.number("completeness"),
                Column.text("gaps")));
    Map<String, Map<String, List<String>>> byCluster = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    for (String id : industry) {
      Node node = network.getNode(id);
      if (!node.subtype().equals("chain-segment")) {
        continue;
      }
      String stage = node.attributes().getOrDefault("stage", "");
      String cluster = network.findCluster(id).map(Group::id).orElse("");
      String chain = cluster + " " + node.attributes().getOrDefault("industry", "");
      Map<String, List<String>> stages =
          byCluster.computeIfAbsent(chain, key -> new LinkedHashMap<>());
      if (SEGMENTS.contains(stage)) {
        stages
            .computeIfAbsent(stage, key -> new ArrayList<>())
            .add(node.attributes().getOrDefault("content", node.name()));
      } else if (stage.equals("overall")) {
        names.put(chain, node.name());
      }
    }
    byCluster.forEach(
        (chain, stages) -> {
          List<@Nullable Object> cells = new ArrayList<>();
          cells.add(names.getOrDefault(chain, chain.strip()));
          String cluster = chain.substring(0, chain.indexOf(' '));
          cells.add(cluster.isEmpty() ? null : cluster);
          for (String stage : SEGMENTS) {
            List<String> contents = stages.get(stage);
            cells.add(contents == null ? null : String.join("; ", contents));
          }
          // A chain that no source cuts into parts is not a chain without parts.
          cells.add(stages.isEmpty() ? null : stages.size() / (double) SEGMENTS.size());
          String gaps =
              SEGMENTS.stream()
                  .filter(stage -> !stages.containsKey(stage))
                  .collect(Collectors.joining(", "));
          cells.add(stages.isEmpty() ? "not cut into parts" : gaps.isEmpty() ? null : gaps);
          table.row(cells.toArray());
        });
    return table;
  }
}
