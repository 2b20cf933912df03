package corridor.importer.bench;

import corridor.engine.centrality.Coreness;
import corridor.engine.centrality.NeighbourhoodFunction;
import corridor.engine.centrality.PageRank;
import corridor.engine.centrality.SampledBetweenness;
import corridor.engine.community.Communities;
import corridor.engine.community.Leiden;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.structure.Components;
import corridor.importer.EdgeList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A network of a million nodes and ten million ties from end to end: drawn, written, read, measured
 * once with each measure that is meant for such networks. Tells progress, time and memory. Ctrl-C
 * ends it; how long that took is told.
 *
 * <p>Arguments: nodes, ties, a file to write the edge list to.
 */
public final class LargeRun {
  private final Run run;
  private long lastTold;

  private LargeRun(Run run) {
    this.run = run.withProgress(this::tell);
  }

  /** Runs all steps. */
  public static void main(String[] arguments) throws IOException {
    Thread worker = Thread.currentThread();
    long[] interrupted = new long[1];
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  interrupted[0] = System.nanoTime();
                  try {
                    worker.join(10_000);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
    LargeRun all = new LargeRun(Run.quiet().withCancellation(() -> interrupted[0] != 0));
    try {
      all.steps(
          Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]));
    } catch (CancelledException e) {
      double milliseconds = (System.nanoTime() - interrupted[0]) / 1e6;
      System.out.printf(
          Locale.ROOT, "cancelled %.0f ms after Ctrl-C: %s%n", milliseconds, e.getMessage());
    }
  }

  private interface Step {
    String result() throws IOException;
  }

  private void steps(int nodes, int ties, Path file) throws IOException {
    time("generate and write", () -> write(nodes, ties, file));
    Projection[] read = new Projection[1];
    time(
        "read",
        () -> {
          EdgeList.Options undirected = EdgeList.Options.UNDIRECTED.withLength(PathLength.HOPS);
          read[0] = EdgeList.read(file, undirected, run).getProjection();
          return read[0].nodes() + " nodes, " + read[0].ties() + " ties";
        });
    Projection graph = read[0];
    time(
        "pagerank",
        () -> PageRank.of(graph, PageRank.Options.DEFAULT, run).provenance().toString());
    time(
        "components",
        () -> Components.of(graph, Components.Kind.WEAK, run).classes().size() + " components");
    time(
        "coreness",
        () -> {
          double most = 0;
          var scores = Coreness.of(graph, Coreness.Options.DEFAULT, run);
          for (int v = 0; v < graph.nodes(); v++) {
            most = Math.max(most, scores.value(v));
          }
          return "largest " + most;
        });
    time(
        "leiden, 2 iterations",
        () -> {
          Communities found = Leiden.of(graph, Leiden.Options.DEFAULT.withMaxIterations(2), run);
          return found.count() + " communities, " + found.modularity();
        });
    time(
        "sampled betweenness",
        () ->
            SampledBetweenness.of(graph, SampledBetweenness.Options.DEFAULT, run)
                .provenance()
                .toString());
    time(
        "harmonic by HyperBall",
        () ->
            "mean distance "
                + NeighbourhoodFunction.of(graph, NeighbourhoodFunction.Options.DEFAULT, run)
                    .meanDistance());
  }

  // A random tree, so that every node has a tie; the others lead to nodes of low number more often.
  private String write(int nodes, int ties, Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(2026);
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      for (int i = 0; i < ties; i++) {
        int from = i < nodes - 1 ? i + 1 : skewed(nodes, random);
        int to = i < nodes - 1 ? random.nextInt(i + 1) : skewed(nodes, random);
        out.write(from + " " + to + " 1\n");
        if (i % 100_000 == 0) {
          run.checkpoint("write", i, ties);
        }
      }
    }
    return Files.size(file) / 1_000_000 + " MB";
  }

  private static int skewed(int nodes, SplittableRandom random) {
    double u = random.nextDouble();
    return (int) (nodes * u * u * u);
  }

  private static void time(String what, Step step) throws IOException {
    long start = System.nanoTime();
    String result = step.result();
    double seconds = (System.nanoTime() - start) / 1e9;
    Runtime java = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "%-22s %7.2f s, heap %5d of %5d MB: %s%n",
        what,
        seconds,
        (java.totalMemory() - java.freeMemory()) >> 20,
        java.maxMemory() >> 20,
        result);
  }

  private void tell(String task, long done, long total) {
    long now = System.nanoTime();
    if (now - lastTold > 1_000_000_000L) {
      lastTold = now;
      System.err.println(task + " " + done + " of " + total);
    }
  }
}
