package corridor.importer.fuzz;

import corridor.engine.run.Run;
import corridor.importer.graphfile.GraphFiles;
import corridor.importer.graphfile.GraphFormat;
import corridor.importer.graphfile.ImportedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One target for each reader of graph files, for Jazzer: {@code --target_class=
 * 'corridor.importer.fuzz.GraphFileTargets$GraphMl'}. Whatever the bytes are, the reader must end,
 * with a graph or with errors.
 */
public final class GraphFileTargets {
  private GraphFileTargets() {}

  private static void read(byte[] bytes, GraphFormat format) throws IOException {
    Path file = Files.createTempFile("fuzz", ".x");
    try {
      Files.write(file, bytes);
      ImportedGraph read =
          GraphFiles.read(file, GraphFiles.Options.DEFAULT.withFormat(format), Run.quiet());
      if (read.errors().isEmpty() != read.network().isPresent()) {
        throw new IllegalStateException("neither a network nor an error: " + read.issues());
      }
    } finally {
      Files.delete(file);
    }
  }

  /** Target. */
  public static final class GraphMl {
    private GraphMl() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.GRAPHML);
    }
  }

  /** Target. */
  public static final class Gexf {
    private Gexf() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.GEXF);
    }
  }

  /** Target. */
  public static final class Gml {
    private Gml() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.GML);
    }
  }

  /** Target. */
  public static final class Pajek {
    private Pajek() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.PAJEK);
    }
  }

  /** Target. */
  public static final class Dl {
    private Dl() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.DL);
    }
  }

  /** Target. */
  public static final class Dot {
    private Dot() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.DOT);
    }
  }

  /** Target. */
  public static final class VosViewer {
    private VosViewer() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.VOSVIEWER);
    }
  }

  /** Target. */
  public static final class Json {
    private Json() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.JSON);
    }
  }

  /** Target. */
  public static final class MatrixText {
    private MatrixText() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.MATRIX_TEXT);
    }
  }

  /** Target. */
  public static final class MatrixWorkbook {
    private MatrixWorkbook() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.MATRIX_WORKBOOK);
    }
  }

  /** Target. */
  public static final class Vna {
    private Vna() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.VNA);
    }
  }

  /** Target. */
  public static final class NodesAndEdges {
    private NodesAndEdges() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
      read(bytes, GraphFormat.NODES_AND_EDGES);
    }
  }
}
