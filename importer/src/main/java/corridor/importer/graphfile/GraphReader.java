package corridor.importer.graphfile;

import java.io.IOException;

/** Reads one format. */
@FunctionalInterface
interface GraphReader {
  /**
   * Hands over all nodes and edges.
   *
   * @throws BadFileException if nothing more can be read
   */
  void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException;
}
