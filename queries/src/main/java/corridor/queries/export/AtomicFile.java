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
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " is not a file that can be written");
    }
    Files.createDirectories(folder);
    Path aside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(aside, StandardCharsets.UTF_8)) {
        content.write(out);
      }
      try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
