package corridor.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.projection.Csr;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.importer.EdgeList.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random edge lists against a naive reader, plain and gzipped, on one thread and on three. */
class EdgeListLawTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  @TempDir Path folder;

  @Test
  void sameAsANaiveReader() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int drawn = 0; drawn < 200; drawn++) {
      String text = draw(random, random.nextInt(1, 60));
      assertLaws(text, "list " + drawn + " of seed " + SEED);
    }
  }

  // Some 3 MB, so that lines run over the ends of blocks.
  @Test
  void sameInManyBlocks() throws IOException {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int drawn = 0; drawn < 4; drawn++) {
      assertLaws(draw(random, 200_000), "long list " + drawn + " of seed " + SEED);
    }
  }

  private void assertLaws(String text, String message) throws IOException {
    Path plain = Files.writeString(folder.resolve("edges.txt"), text);
    Path gzipped = folder.resolve("edges.txt.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(gzipped))) {
      out.write(text.getBytes(UTF_8));
    }
    for (Options options : List.of(Options.DIRECTED, Options.UNDIRECTED)) {
      List<String> expected = describe(naive(text, options.direction()));
      Run run = Run.quiet();
      for (ImportedEdges read :
          List.of(
              EdgeList.read(plain, options, run.withThreads(1)),
              EdgeList.read(plain, options, run.withThreads(3)),
              EdgeList.read(gzipped, options, run))) {
        assertEquals(expected, describe(read.getProjection()), message);
      }
    }
  }

  private static String draw(SplittableRandom random, int lines) {
    int nodes = random.nextInt(1, 2 * lines + 1);
    int kind = random.nextInt(4);
    IntFunction<String> id =
        switch (kind) {
          case 0 -> Integer::toString;
          case 1 -> i -> Long.toString(i * 1_000_003L);
          case 2 -> i -> "n" + Integer.toString(i, 36);
          default -> i -> (i % 3 == 0 ? "市" : "0") + i;
        };
    String separator = List.of(" ", "\t", ",", ";").get(random.nextInt(4));
    String end = random.nextBoolean() ? "\n" : "\r\n";
    boolean weighted = random.nextBoolean();
    StringBuilder text = new StringBuilder();
    for (int line = 0; line < lines; line++) {
      if (random.nextInt(20) == 0) {
        text.append(random.nextBoolean() ? "# comment " + line : "").append(end);
      }
      text.append(id.apply(random.nextInt(nodes))).append(separator);
      text.append(id.apply(random.nextInt(nodes)));
      if (weighted) {
        text.append(separator).append(weight(random));
      }
      text.append(line < lines - 1 || random.nextBoolean() ? end : "");
    }
    return text.toString();
  }

  private static String weight(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Integer.toString(random.nextInt(1, 101));
      case 1 -> random.nextInt(1, 1000) / 100.0 + "";
      case 2 -> Double.toString(Math.exp(random.nextDouble(-60, 60)));
      default -> random.nextInt(10) + "." + random.nextLong(1, 1L << 60);
    };
  }

  private static Projection naive(String text, Direction direction) {
    List<String[]> rows = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>();
    for (String line : text.lines().toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] fields = line.split("[ \t,;]");
        rows.add(fields);
        ids.add(fields[0]);
        ids.add(fields[1]);
      }
    }
    Projection.Builder graph = Projection.builder(direction, ids);
    for (String[] row : rows) {
      graph.tie(row[0], row[1], row.length < 3 ? 1 : Double.parseDouble(row[2]));
    }
    return graph.build();
  }

  private static List<String> describe(Projection graph) {
    List<String> text = new ArrayList<>();
    text.add(graph.directed() + " " + graph.ids() + " " + graph.account());
    for (int v = 0; v < graph.nodes(); v++) {
      text.add(v + " " + graph.selfWeight(v) + row(graph.out(), v) + " in" + row(graph.in(), v));
    }
    return text;
  }

  private static String row(Csr rows, int node) {
    StringBuilder text = new StringBuilder();
    for (int arc = rows.start(node); arc < rows.end(node); arc++) {
      text.append(' ').append(rows.target(arc)).append(':').append(rows.weight(arc));
    }
    return text.toString();
  }
}
