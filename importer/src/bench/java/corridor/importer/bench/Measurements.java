package corridor.importer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Times a kernel, several times in one process. */
final class Measurements {
  private Measurements() {}

  /** Returns a number that every right program gets. */
  interface Kernel {
    double check() throws IOException;
  }

  /** Prints for each time {@code RES TOOL WORKLOAD THREADS MILLISECONDS PEAK_MB CHECK}. */
  static void repeat(String tool, String workload, int threads, int repetitions, Kernel kernel)
      throws IOException {
    for (int i = 0; i < repetitions; i++) {
      long start = System.nanoTime();
      double check = kernel.check();
      double milliseconds = (System.nanoTime() - start) / 1e6;
      System.out.printf(
          Locale.ROOT,
          "RES %s %s %d %.2f %d %.9g%n",
          tool,
          workload,
          threads,
          milliseconds,
          peakMegabytes(),
          check);
    }
  }

  private static long peakMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }
}
