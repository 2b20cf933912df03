package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What a graph file holds, before any rule makes a network of it. Every end of an edge is the id of
 * a node.
 *
 * @param nodes in the order of the file
 * @param edges in the order of the file, parallel ones and those from a node to itself included
 * @param nodeColumns the attributes that nodes have, with the type that holds all their values
 * @param edgeColumns the same of edges
 */
public record GraphFile(
    GraphFormat format,
    ImmutableList<GraphNode> nodes,
    ImmutableList<GraphEdge> edges,
    ImmutableMap<String, AttributeType> nodeColumns,
    ImmutableMap<String, AttributeType> edgeColumns) {

  /** How many edges have a direction. */
  public long directedEdges() {
    return edges.stream().filter(GraphEdge::directed).count();
  }

  @Override
  public String toString() {
    return "GraphFile[" + format + ", " + nodes.size() + " nodes, " + edges.size() + " edges]";
  }
}
