package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;

/** A format of graph files; the page graph-files.md lists what is read of each. */
public enum GraphFormat {
  /** GraphML 1.0 and 1.1. */
  GRAPHML(
      "GraphML",
      ImmutableList.of("graphml"),
      "nodes, edges, direction of each edge, typed attributes with defaults, labels of yEd; a graph"
          + " within a node: its nodes are nodes like others, with attribute parent",
      "ports, drawing of yEd, data of the graph, desc. Refused: hyperedges, several graphs"),
  /** GEXF 1.0 to 1.3. */
  GEXF(
      "GEXF",
      ImmutableList.of("gexf"),
      "nodes, edges, direction and kind of each edge, typed attributes with defaults, times (start,"
          + " end, timestamp, spells, slices), values and weights that change; a node within a node"
          + " is a node like others, with attribute parent; a mutual edge is two",
      "viz (colour, size, position), meta, options. Refused: several graphs"),
  /** GML. */
  GML(
      "GML",
      ImmutableList.of("gml"),
      "nodes, edges, directed, every key that holds a number or a text; value is the weight where"
          + " there is no weight",
      "lists such as graphics, Creator, Version. Refused: several graphs"),
  /** Pajek networks. */
  PAJEK(
      "Pajek",
      ImmutableList.of("net"),
      "*Vertices (one or two modes, places, times), *Arcs, *Edges, *Arcslist, *Edgeslist, *Matrix,"
          + " relations (:2 \"advice\") as kinds, labels and times of ties",
      "shapes and colours. Refused: other sections of a project, several networks"),
  /** UCINET DL. */
  DL(
      "UCINET DL",
      ImmutableList.of("dl"),
      "fullmatrix, edgelist1, nodelist1; labels, also embedded; rows and columns of two sorts;"
          + " several matrices as kinds; diagonal absent",
      "Refused: the other formats"),
  /** DOT of Graphviz. */
  DOT(
      "DOT",
      ImmutableList.of("dot", "gv"),
      "nodes, edges, chains, subgraphs as ends, attributes and their defaults, strict; the cluster"
          + " a node is first drawn in as attribute subgraph",
      "ports, attributes of graphs. Refused: several graphs"),
  /** Map and network files of VOSviewer. */
  VOSVIEWER(
      "VOSviewer",
      ImmutableList.of(),
      "a map (items with places, clusters, weights, scores) and a network (links with strengths),"
          + " together or either; undirected",
      "nothing"),
  /** JSON of nodes and links. */
  JSON(
      "JSON",
      ImmutableList.of("json"),
      "NetworkX, d3, graphology, Gephi Lite, VOSviewer, JSON Graph Format: nodes, links, direction"
          + " of all or of each, attributes; lists become texts with ; between items",
      "everything beside nodes and links"),
  /** Labelled matrix as text. */
  MATRIX_TEXT(
      "matrix (text)",
      ImmutableList.of("csv", "tsv"),
      "labels in the first row and column; an empty cell or 0 is no tie; undirected if the matrix"
          + " equals its mirror image, else directed from row to column",
      "nothing"),
  /** Labelled matrix in a workbook. */
  MATRIX_WORKBOOK(
      "matrix (XLSX)", ImmutableList.of("xlsx"), "the same on the first sheet", "other sheets"),
  /** VNA of NetDraw. */
  VNA(
      "VNA",
      ImmutableList.of("vna"),
      "*Node data, *Tie data (directed; strength is the weight), of *Node properties x, y and"
          + " labels",
      "other node properties"),
  /** Tables of nodes and edges. */
  NODES_AND_EDGES(
      "tables of nodes and edges",
      ImmutableList.of("csv", "tsv"),
      "Id, Label and Source, Target, Type, Kind, Weight, Id, Start, End, timeset, whatever their"
          + " case; every other column; weights that change with time as Gephi writes them",
      "nothing");

  private final String label;
  private final ImmutableList<String> endings;
  private final String reads;
  private final String leaves;

  GraphFormat(String label, ImmutableList<String> endings, String reads, String leaves) {
    this.label = label;
    this.endings = endings;
    this.reads = reads;
    this.leaves = leaves;
  }

  /** The name for people. */
  public String label() {
    return label;
  }

  /** Endings of files, without their dot, that mean this format. */
  public ImmutableList<String> endings() {
    return endings;
  }

  /** What is read. */
  public String reads() {
    return reads;
  }

  /** What is not read, and counted; and what is refused. */
  public String leaves() {
    return leaves;
  }

  GraphReader reader() {
    return switch (this) {
      case GRAPHML -> new GraphMlReader();
      case GEXF -> new GexfReader();
      case GML -> new GmlReader();
      case PAJEK -> new PajekReader();
      case DL -> new DlReader();
      case DOT -> new DotReader();
      case VOSVIEWER -> new VosViewerReader();
      case JSON -> new JsonReader();
      case MATRIX_TEXT -> new MatrixTextReader();
      case MATRIX_WORKBOOK -> new MatrixWorkbookReader();
      case VNA -> new VnaReader();
      case NODES_AND_EDGES -> new NodesAndEdgesReader();
    };
  }

  @Override
  public String toString() {
    return label;
  }
}
