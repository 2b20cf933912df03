package corridor.engine.testgraphs;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.io.Resources;
import corridor.engine.projection.Projection;
import corridor.engine.result.Partition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Zachary's karate club, with the members' numbers as ids, and what others measured on it. */
public final class Karate {
  private static final String[] TIES_TO_HIGHER = {
    "2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32",
    "3 4 8 14 18 20 22 31",
    "4 8 9 10 14 28 29 33",
    "8 13 14",
    "7 11",
    "7 11 17",
    "17",
    "",
    "31 33 34",
    "34",
    "",
    "",
    "",
    "34",
    "33 34",
    "33 34",
    "",
    "",
    "33 34",
    "34",
    "33 34",
    "",
    "33 34",
    "26 28 30 33 34",
    "26 28 32",
    "32",
    "30 34",
    "34",
    "32 34",
    "33 34",
    "33 34",
    "33 34",
    "34"
  };

  private Karate() {}

  /** The graph; all weights are 1. */
  public static Projection graph() {
    List<String> ties = new ArrayList<>();
    for (int i = 0; i < TIES_TO_HIGHER.length; i++) {
      for (String to : Splitter.on(' ').omitEmptyStrings().split(TIES_TO_HIGHER[i])) {
        ties.add(i + 1 + "-" + to);
      }
    }
    return TieText.undirected(String.join(" ", ties));
  }

  /** A column of {@code karate.csv} as it is printed there, by the members' numbers. */
  public static ImmutableMap<String, String> column(String name) {
    List<String> lines = lines();
    int column = Splitter.on(',').splitToList(lines.get(0)).indexOf(name);
    ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Splitter.on(',').splitToList(line);
      values.put(cells.get(0), cells.get(column));
    }
    return values.buildOrThrow();
  }

  /** The four communities of the Leiden column. */
  public static Partition leiden() {
    return partition("leiden", column("leiden"));
  }

  /** The two clubs after the split. */
  public static Partition factions() {
    List<String> first = List.of("1 2 3 4 5 6 7 8 9 11 12 13 14 17 18 20 22".split(" "));
    return partition(
        "factions", Maps.asMap(column("id").keySet(), id -> first.contains(id) ? "hi" : "officer"));
  }

  private static Partition partition(String name, Map<String, String> labels) {
    Projection graph = graph();
    return Partition.of(
        name, graph.ids(), graph.ids().stream().map(id -> String.valueOf(labels.get(id))).toList());
  }

  private static List<String> lines() {
    try {
      return Resources.readLines(
          Resources.getResource(Karate.class, "karate.csv"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
