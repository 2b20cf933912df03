package corridor.importer;

/** How the tables of a network folder are written. */
public enum Packing {
  /** {@code nodes.csv} and so on. */
  PLAIN,
  /** {@code nodes.csv.gz} and so on. */
  GZIPPED;

  String fileOf(Table table) {
    return this == PLAIN ? table.file() : table.gzippedFile();
  }
}
