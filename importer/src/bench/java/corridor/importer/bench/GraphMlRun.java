package corridor.importer.bench;

import corridor.engine.run.Run;
import corridor.importer.graphfile.GraphFiles;
import corridor.importer.graphfile.GraphFormat;
import corridor.importer.graphfile.ImportedGraph;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;

/**
 * Reads a large GraphML file with the columns of Corridor's exports, and the same one with JGraphT.
 *
 * <p>Arguments: {@code write} nodes edges FILE; or {@code corridor}, {@code jgrapht} FILE times.
 */
public final class GraphMlRun {
  private static final String KEY =
      "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>%n";

  private GraphMlRun() {}

  /** Does one of them. */
  public static void main(String[] arguments) throws IOException {
    if (arguments[0].equals("write")) {
      write(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), Path.of(arguments[3]));
      return;
    }
    Path file = Path.of(arguments[1]);
    for (int time = 0; time < Integer.parseInt(arguments[2]); time++) {
      long start = System.nanoTime();
      String counts = arguments[0].equals("jgrapht") ? jgrapht(file) : corridor(file);
      Runtime runtime = Runtime.getRuntime();
      System.out.printf(
          Locale.ROOT,
          "%s: %s in %.1f s, heap of %d MB of at most %d MB%n",
          arguments[0],
          counts,
          (System.nanoTime() - start) / 1e9,
          (runtime.totalMemory() - runtime.freeMemory()) >> 20,
          runtime.maxMemory() >> 20);
    }
  }

  private static String corridor(Path file) throws IOException {
    GraphFiles.Options options = GraphFiles.Options.DEFAULT.withFormat(GraphFormat.GRAPHML);
    ImportedGraph read = GraphFiles.read(file, options, Run.quiet());
    return read.getGraph() + ", " + read.getNetwork();
  }

  private static String jgrapht(Path file) throws IOException {
    Graph<String, DefaultEdge> graph = new DirectedWeightedPseudograph<>(DefaultEdge.class);
    GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
    importer.setSchemaValidation(false);
    importer.setEdgeWeightAttributeName("weight");
    importer.setVertexFactory(id -> id);
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      importer.importGraph(graph, in);
    }
    return graph.vertexSet().size() + " nodes, " + graph.edgeSet().size() + " edges";
  }

  private static void write(int nodes, int edges, Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(42);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
      out.write("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
      for (String name : new String[] {"label", "name", "kind", "subtype"}) {
        out.write(String.format(Locale.ROOT, KEY, "n_" + name, "node", name, "string"));
      }
      out.write(String.format(Locale.ROOT, KEY, "e_weight", "edge", "weight", "double"));
      for (String name : new String[] {"relation", "layer", "evidence"}) {
        out.write(String.format(Locale.ROOT, KEY, "e_" + name, "edge", name, "string"));
      }
      out.write(String.format(Locale.ROOT, KEY, "e_since", "edge", "since", "int"));
      out.write("<graph id=\"g\" edgedefault=\"directed\">\n");
      for (int i = 0; i < nodes; i++) {
        out.write("<node id=\"n" + i + "\">" + data("n_label", "机构 " + i));
        out.write(data("n_name", "机构 " + i) + data("n_kind", "institution"));
        out.write(data("n_subtype", "university") + "</node>\n");
      }
      for (int i = 0; i < edges; i++) {
        out.write("<edge id=\"t" + i + "\" source=\"n" + random.nextInt(nodes / 2));
        // The halves of the nodes are apart, so that no edge begins and ends at one node.
        out.write("\" target=\"n" + random.nextInt(nodes / 2, nodes) + "\">");
        out.write(data("e_weight", Double.toString(random.nextInt(1, 1000) / 10.0)));
        out.write(data("e_relation", i % 3 == 0 ? "collaboration" : "technology-transfer"));
        out.write(data("e_layer", "knowledge") + data("e_evidence", "source-" + i % 20));
        out.write(data("e_since", Integer.toString(2000 + i % 20)) + "</edge>\n");
      }
      out.write("</graph>\n</graphml>\n");
    }
  }

  private static String data(String key, String value) {
    return "<data key=\"" + key + "\">" + value + "</data>";
  }
}
