package corridor.importer.graphfile;

/** What no sound graph file exceeds: a damaged or hostile one must not fill the memory. */
final class Limits {
  /** Characters of one value, name or id. */
  static final int TEXT = 1 << 20;

  /** Elements, lists or subgraphs within each other. */
  static final int DEPTH = 100;

  /** Different names of attributes. */
  static final int COLUMNS = 10_000;

  /** Rows or columns of a matrix that is written cell by cell. */
  static final int MATRIX = 20_000;

  /** Nodes that a file counts and does not list. */
  static final int UNNAMED = 1_000_000;

  /** Cells of a matrix that are not 0. */
  static final int CELLS = 4_000_000;

  /** Vertices of a Pajek network. */
  static final int VERTICES = 20_000_000;

  /** Matrices in one file. */
  static final int LAYERS = 1000;

  private Limits() {}
}
