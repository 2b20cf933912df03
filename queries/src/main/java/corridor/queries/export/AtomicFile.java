package corridor.queries.export;

import com.google.common.collect.ImmutableSet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
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

  private static final ImmutableSet<PosixFilePermission> OWNER_ONLY =
      ImmutableSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private AtomicFile() {}

  /** Writes {@code content} in UTF-8 to {@code file}, in whose folder it is first put aside. */
  public static void write(Path file, Content content) throws IOException {
    writeAll(Map.of(file, content));
  }

  /** The same for a secret: from its first byte on nobody but the owner may read the file. */
  public static void writeSecret(Path file, Content content) throws IOException {
    writeAll(Map.of(file, content), OWNER_ONLY);
  }

  /** Writes several files, none of which takes its place before all are written. */
  public static void writeAll(Map<Path, Content> contents) throws IOException {
    writeAll(contents, ImmutableSet.of());
  }

  private static void writeAll(
      Map<Path, Content> contents, ImmutableSet<PosixFilePermission> permissions)
      throws IOException {
    Map<Path, Path> asides = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, Content> entry : contents.entrySet()) {
        Path aside = putAside(entry.getKey());
        asides.put(entry.getKey(), aside);
        create(aside, permissions);
        try (BufferedWriter out =
            Files.newBufferedWriter(aside, StandardCharsets.UTF_8, StandardOpenOption.WRITE)) {
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

  private static void create(Path file, ImmutableSet<PosixFilePermission> permissions)
      throws IOException {
    boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (permissions.isEmpty() || !posix) {
      Files.createFile(file);
    } else {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(permissions));
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
