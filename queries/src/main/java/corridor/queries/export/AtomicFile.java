package corridor.queries.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a file whole or not at all: a reader never sees half of one, not even after a crash. */
public final class AtomicFile {

  /** Writes the text of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes to {@code out}, which is closed by the caller. */
    void write(Writer out) throws IOException;
  }

  private AtomicFile() {}

  /** Writes {@code content} in UTF-8 to {@code file}, in whose folder it is first put aside. */
  public static void write(Path file, Content content) throws IOException {
    writeAll(Map.of(file, content));
  }

  /** Writes several files, none of which takes its place before all are written. */
  public static void writeAll(Map<Path, Content> contents) throws IOException {
    Map<Path, Path> asides = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, Content> entry : contents.entrySet()) {
        Path aside = putAside(entry.getKey());
        asides.put(entry.getKey(), aside);
        try (BufferedWriter out =
            Files.newBufferedWriter(
                aside,
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE)) {
          entry.getValue().write(out);
        }
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
      for (Map.Entry<Path, Path> entry : asides.entrySet()) {
        Files.move(
            entry.getValue(),
            entry.getKey(),
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      for (Path aside : asides.values()) {
        Files.deleteIfExists(aside);
      }
    }
  }

  private static Path putAside(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new IOException(file + " is not a file that can be written");
    }
    Files.createDirectories(folder);
    // Not a temporary file of the JDK's, which nobody else may read.
    return folder.resolve(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + "-" + System.nanoTime());
  }
}
