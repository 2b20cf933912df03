package corridor.queries.export;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A format that networks are written in, told by the ending of the file. */
public enum ExportFormat {
  /** GEXF 1.3. */
  GEXF(".gexf", "Gephi: colours, sizes, places on the map, timeline"),
  /** GraphML. */
  GRAPHML(".graphml", "NetworkX, igraph, JGraphT, Cytoscape; Gephi with --profile gephi"),
  /** Two tables and where their numbers come from. */
  CSV(".csv", "spreadsheets, pandas, R, Gephi: FILE.nodes.csv and FILE.edges.csv"),
  /** The network file of VOSviewer; before the other JSON, whose ending it has too. */
  VOSVIEWER(".vos.json", "VOSviewer"),
  /** Node-link JSON. */
  JSON(".json", "NetworkX, d3"),
  /** Pajek. */
  PAJEK(".net", "Pajek, igraph, NetworkX"),
  /** Graphviz. */
  DOT(".dot", "Graphviz");

  private final String ending;
  private final String readBy;

  ExportFormat(String ending, String readBy) {
    this.ending = ending;
    this.readBy = readBy;
  }

  /** The format of a file of this name, if its ending is that of one. */
  public static Optional<ExportFormat> find(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending)).findFirst();
  }

  /** What each ending is for, for the help. */
  public static ImmutableMap<String, String> uses() {
    return Arrays.stream(values())
        .collect(ImmutableMap.toImmutableMap(ExportFormat::ending, format -> format.readBy));
  }

  /** All endings, for messages. */
  public static String endings() {
    return Arrays.stream(values()).map(format -> format.ending).collect(Collectors.joining(", "));
  }

  /** The ending, with its dot. */
  public String ending() {
    return ending;
  }

  /** The file next to {@code file} with another ending in the place of the format's. */
  public Path sibling(Path file, String otherEnding) {
    String name = String.valueOf(file.getFileName());
    return file.resolveSibling(name.substring(0, name.length() - ending.length()) + otherEnding);
  }
}
