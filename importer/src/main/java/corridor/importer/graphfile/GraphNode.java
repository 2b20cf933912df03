package corridor.importer.graphfile;

/**
 * A node as a graph file has it.
 *
 * @param label the name it is shown by; its id if the file gives none
 */
public record GraphNode(String id, String label, Attributes attributes) {}
