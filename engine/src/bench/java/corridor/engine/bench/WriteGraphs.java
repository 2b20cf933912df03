package corridor.engine.bench;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the graphs as edge lists {@code from to length} for other programs: g1.txt and g3.txt
 * ({@link Graphs}), g2.txt (R-MAT, arcs) and g2u.txt (the same without directions). Argument: the
 * folder.
 */
public final class WriteGraphs {
  private WriteGraphs() {}

  /** Writes all. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    write(Graphs.g1(), true, folder.resolve("g1.txt"));
    write(Graphs.g3(), true, folder.resolve("g3.txt"));
    RMat large = RMat.large();
    write(large.projection(Direction.DIRECTED, true), false, folder.resolve("g2.txt"));
    write(large.projection(Direction.SYMMETRISED, true), false, folder.resolve("g2u.txt"));
  }

  private static void write(Projection graph, boolean byLength, Path file) throws IOException {
    Csr out = graph.out();
    try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      for (int v = 0; v < graph.nodes(); v++) {
        for (int arc = out.start(v); arc < out.end(v); arc++) {
          if (graph.directed() || v < out.target(arc)) {
            double number = byLength ? graph.length(out.weight(arc)) : out.weight(arc);
            lines.write(v + " " + out.target(arc) + " " + Math.round(number) + "\n");
          }
        }
      }
    }
  }
}
