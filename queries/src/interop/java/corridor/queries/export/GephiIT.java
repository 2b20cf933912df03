package corridor.queries.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Network;
import corridor.engine.run.Run;
import corridor.importer.Atlas;
import corridor.queries.answer.NodeColumns;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import corridor.queries.columns.TieColumn;
import corridor.queries.columns.ValueType;
import corridor.queries.export.Positions.Place;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Interval;
import org.gephi.graph.api.Node;
import org.gephi.statistics.plugin.Degree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gephi itself opens what is written for it, finds nothing wrong, and has all of it. */
class GephiIT {
  private static final List<String> WITH =
      List.of("strength", "betweenness", "clustering", "community", "role");
  private static final Map<ValueType, Class<?>> CLASSES =
      Map.of(
          ValueType.TEXT, String.class,
          ValueType.WHOLE, Integer.class,
          ValueType.NUMBER, Double.class,
          ValueType.YES_NO, Boolean.class,
          ValueType.LIST, String[].class);

  @TempDir private Path folder;

  static Stream<Network> networks() {
    return Stream.of(Atlas.load().getNetwork(), MixedNetwork.of(300, 2000, 17));
  }

  private static Extract extract(Network network) {
    return Extract.whole(
        network, NodeColumns.of(network, WITH, NodeColumns.Options.DEFAULT, Run.quiet()));
  }

  private static Look look(Extract extract) {
    NodeColumn strength =
        extract.nodeColumns().stream()
            .filter(column -> column.name().equals("strength"))
            .findFirst()
            .orElseThrow();
    return Look.of(extract, strength, ColourBy.LAYER);
  }

  private Path file(String name, AtomicFile.Content content) throws IOException {
    Path file = folder.resolve(name);
    AtomicFile.write(file, content);
    return file;
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gexf(Network network) throws Exception {
    Extract extract = extract(network).withParallel(Parallel.AGGREGATE);
    Look look = look(extract);
    Path file = file("network.gexf", out -> Gexf.write(extract, look, out));
    try (GephiFile gephi = GephiFile.open(file)) {
      assertEquals(List.of("INFO: GEXF version 1.3"), gephi.issues());
      nodesAreTheSame(extract, look, gephi, "", true);
      edgesAreTheSame(extract, look, gephi, "");
      timelineIsThatOfTheTies(extract, gephi);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void graphMl(Network network) throws Exception {
    Extract extract = extract(network).withParallel(Parallel.AGGREGATE);
    Look look = look(extract);
    Path file = file("network.graphml", out -> GraphMl.writeForGephi(extract, look, out));
    try (GephiFile gephi = GephiFile.open(file)) {
      assertEquals(List.of(), gephi.issues());
      nodesAreTheSame(extract, look, gephi, "n_", false);
      edgesAreTheSame(extract, look, gephi, "e_");
    }
  }

  private static void nodesAreTheSame(
      Extract extract, Look look, GephiFile gephi, String prefix, boolean lists) {
    assertEquals(extract.nodes().size(), gephi.model().getGraph().getNodeCount());
    for (NodeColumn column : extract.nodeColumns()) {
      Column read = gephi.model().getNodeTable().getColumn(prefix + column.name());
      assertNotNull(read, column.name());
      assertEquals(column.name(), read.getTitle());
      ValueType type = column.type() == ValueType.LIST && !lists ? ValueType.TEXT : column.type();
      assertEquals(CLASSES.get(type), read.getTypeClass(), column.name());
    }
    for (var node : extract.nodes()) {
      Node read = gephi.model().getGraph().getNode(node.id());
      assertEquals(node.name(), read.getLabel());
      for (NodeColumn column : extract.nodeColumns()) {
        valueIsTheSame(
            column.value(node), read.getAttribute(prefix + column.name()), node.id(), lists);
      }
      Place place = look.place(node);
      assertEquals(place.x(), read.x(), 0.01, node.id());
      assertEquals(place.y(), read.y(), 0.01, node.id());
      assertEquals(look.size(node), read.size(), 0.001, node.id());
      assertEquals(colour(look.colour(node)), read.getColor());
    }
  }

  private static void edgesAreTheSame(Extract extract, Look look, GephiFile gephi, String prefix) {
    int number = 0;
    for (TieBundle tie : extract.ties()) {
      String id = "t" + ++number;
      Edge read = gephi.model().getGraph().getEdge(id);
      assertNotNull(read, () -> "there is no edge for " + tie);
      assertEquals(tie.from(), read.getSource().getId());
      assertEquals(tie.to(), read.getTarget().getId());
      assertEquals(tie.relation(), read.getTypeLabel());
      assertEquals(tie.weight(), read.getWeight(), 1e-6 * tie.weight());
      // To Gephi a tie within a node is always directed.
      assertEquals(tie.kind().directed() || tie.from().equals(tie.to()), read.isDirected(), id);
      assertEquals(colour(look.colour(tie).orElseThrow()), read.getColor());
      for (TieColumn column : extract.tieColumns()) {
        if (!column.name().equals("weight")) {
          valueIsTheSame(column.value(tie), read.getAttribute(prefix + column.name()), id, true);
        }
      }
    }
    assertEquals(number, gephi.model().getGraph().getEdgeCount());
  }

  private static void valueIsTheSame(Optional<?> written, Object read, String id, boolean lists) {
    if (written.isPresent() && written.get() instanceof ImmutableList<?> list) {
      if (lists) {
        assertArrayEquals(list.toArray(), (Object[]) read, id);
      } else {
        assertEquals(PlainText.of(list), read, id);
      }
    } else {
      assertEquals(written.orElse(null), read, id);
    }
  }

  private static Color colour(Colour colour) {
    return new Color(colour.red(), colour.green(), colour.blue());
  }

  // From the first start to the last end; what has always been, or ever will be, moves neither.
  private static void timelineIsThatOfTheTies(Extract extract, GephiFile gephi) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (TieBundle tie : extract.ties()) {
      first = Math.min(first, tie.period().since().orElse(Integer.MAX_VALUE));
      last = Math.max(last, tie.period().until().orElse(Integer.MIN_VALUE + 1) - 1);
    }
    Interval bounds = gephi.model().getTimeBounds();
    assertEquals(first, bounds.getLow());
    assertEquals(last, bounds.getHigh());
  }

  // Gephi's own statistics add columns called Degree and the like.
  @Test
  void gephisStatisticsRunBesideOurColumns() throws Exception {
    Network atlas = Atlas.load().getNetwork();
    List<NodeColumn> results =
        NodeColumns.of(
            atlas, List.of("degree", "strength"), NodeColumns.Options.DEFAULT, Run.quiet());
    Extract extract = Extract.whole(atlas, results).withParallel(Parallel.AGGREGATE);
    Look look = Look.of(extract, results.get(1), ColourBy.KIND);
    Path file = file("network.gexf", out -> Gexf.write(extract, look, out));
    try (GephiFile gephi = GephiFile.open(file)) {
      new Degree().execute(gephi.model());
      Object degree = gephi.model().getGraph().getNode("310000").getAttribute("degree");
      assertTrue(degree instanceof Integer, () -> "Gephi's degree is " + degree);
    }
  }

  // Without kinds Gephi makes one edge of all that go from one node to another.
  @ParameterizedTest
  @MethodSource("networks")
  void pajekAndPortableGraphMl(Network network) throws Exception {
    Extract extract = extract(network);
    long pairs =
        network.ties().stream().map(tie -> List.of(tie.from(), tie.to())).distinct().count();
    for (Path file :
        List.of(
            file("network.net", out -> Pajek.write(extract, look(extract), false, out)),
            file("portable.graphml", out -> GraphMl.write(extract, out)))) {
      try (GephiFile gephi = GephiFile.open(file)) {
        assertEquals(
            List.of("INFO: Parallel edges detected, remember to choose a merge strategy"),
            gephi.issues());
        assertEquals(network.nodes().size(), gephi.model().getGraph().getNodeCount());
        assertEquals(pairs, gephi.model().getGraph().getEdgeCount(), file::toString);
      }
    }
  }

  // Names with backslashes are left to the other formats: this import takes them for escapes.
  @Test
  void spreadsheets() throws Exception {
    Network network = Atlas.load().getNetwork();
    Extract extract = extract(network).withParallel(Parallel.AGGREGATE);
    Path nodes = file("network.nodes.csv", out -> CsvTables.writeNodes(extract, false, out));
    Path edges = file("network.edges.csv", out -> CsvTables.writeEdges(extract, false, out));
    try (GephiFile gephi = GephiFile.openTables(nodes, edges)) {
      assertEquals(List.of(), gephi.issues());
      for (var node : network.nodes()) {
        assertEquals(node.name(), gephi.model().getGraph().getNode(node.id()).getLabel());
      }
      int number = 0;
      for (TieBundle tie : extract.ties()) {
        Edge read = gephi.model().getGraph().getEdge("t" + ++number);
        assertEquals(tie.relation(), read.getTypeLabel());
        assertEquals(tie.weight(), read.getWeight(), 1e-6 * tie.weight());
      }
      assertEquals(number, gephi.model().getGraph().getEdgeCount());
    }
  }
}
