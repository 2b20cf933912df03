package corridor.importer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Network;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a network folder next to its place, reads it back, and puts it in its place only if it
 * tells the same network.
 */
final class FolderWriter {
  private static final ImmutableSet<String> FILES = files();

  private final Network network;
  private final Packing packing;
  private final ImmutableList<Companion> companions;
  private final boolean readBack;
  private final Runnable checkpoint;

  /**
   * @param readBack whether the tables are read again before they take their place
   * @param checkpoint is run now and then while they are written; what it throws ends that
   */
  FolderWriter(
      Network network,
      Packing packing,
      List<Companion> companions,
      boolean readBack,
      Runnable checkpoint) {
    this.network = network;
    this.packing = packing;
    this.companions = ImmutableList.copyOf(companions);
    this.readBack = readBack;
    this.checkpoint = checkpoint;
  }

  private static ImmutableSet<String> files() {
    ImmutableSet.Builder<String> files = ImmutableSet.builder();
    files.add(DataPackageCheck.FILE);
    files.addAll(Companion.NAMES);
    for (Table table : Table.values()) {
      files.add(table.file(), table.gzippedFile());
    }
    return files.build();
  }

  void write(Path folder) throws IOException {
    Path place = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    Path parent = place.getParent();
    if (parent == null) {
      throw refusal(folder, "is not the place for a network folder");
    }
    refuseForeignFiles(place);
    Files.createDirectories(parent);
    Path fresh = sibling(place, "new");
    Files.createDirectory(fresh);
    try {
      for (Table table : Table.values()) {
        try (OutputStream out = create(fresh.resolve(packing.fileOf(table)))) {
          writeTable(network, table, packing, out);
        }
      }
      try (OutputStream out = create(fresh.resolve(DataPackageCheck.FILE))) {
        out.write(DataPackage.describe(packing).getBytes(StandardCharsets.UTF_8));
      }
      for (Companion companion : companions) {
        try (OutputStream out = create(fresh.resolve(companion.name()))) {
          companion.content().write(out);
        }
      }
      sync(fresh);
      if (readBack) {
        checkReadsBack(fresh);
      }
      swap(fresh, place);
      sync(parent);
    } finally {
      delete(fresh);
    }
  }

  private static Path sibling(Path place, String what) {
    return place.resolveSibling(
        "." + place.getFileName() + "." + what + "-" + UUID.randomUUID().toString());
  }

  private static void refuseForeignFiles(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    if (!Files.isDirectory(place)) {
      throw refusal(place, "is a file, not a folder");
    }
    try (Stream<Path> files = Files.list(place)) {
      Optional<Path> foreign =
          files
              .filter(
                  file ->
                      !FILES.contains(String.valueOf(file.getFileName()))
                          || !Files.isRegularFile(file))
              .sorted()
              .findFirst();
      if (foreign.isPresent()) {
        throw refusal(place, "holds " + foreign.get().getFileName() + ", which is no network file");
      }
    }
  }

  private static FileAlreadyExistsException refusal(Path folder, String reason) {
    return new FileAlreadyExistsException(folder.toString(), null, reason);
  }

  // ---- files

  /** Writes a table, packed or not; leaves {@code out} open. */
  static void writeTable(Network network, Table table, Packing packing, OutputStream out)
      throws IOException {
    GZIPOutputStream gzip = packing == Packing.GZIPPED ? new GZIPOutputStream(out) : null;
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(gzip == null ? out : gzip, StandardCharsets.UTF_8);
    csv.writeRecord(table.headers());
    new NetworkRows(network).write(table, csv::writeRecord);
    csv.flush();
    if (gzip != null) {
      gzip.finish();
    }
  }

  /** A new file whose bytes are on the disk once it is closed. */
  private OutputStream create(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    OutputStream bytes =
        new FilterOutputStream(Channels.newOutputStream(channel)) {
          @Override
          public void write(byte[] buffer, int offset, int length) throws IOException {
            checkpoint.run();
            out.write(buffer, offset, length);
          }
        };
    return new BufferedOutputStream(bytes) {
      @Override
      public void close() throws IOException {
        try (channel) {
          flush();
          channel.force(true);
        }
      }
    };
  }

  /** Gets the names in a folder onto the disk, where the system can do that. */
  private static void sync(Path folder) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (IOException e) {
      return; // Windows opens no folders
    }
    try (channel) {
      channel.force(true);
    }
  }

  // Ids that are no ids, control characters, halves of characters, blank aliases, years beyond
  // 9999: a network made by a program may hold what a table cannot.
  private void checkReadsBack(Path fresh) throws IOException {
    Imported back = NetworkFolder.read(fresh);
    if (!back.errors().isEmpty()) {
      throw new IllegalArgumentException(
          "network cannot be written as a folder: " + back.errors().get(0));
    }
    if (!back.getNetwork().equals(network)) {
      throw new IllegalArgumentException(
          "network cannot be written as a folder: some text in it is not Unicode");
    }
  }

  // ---- the swap

  private static void swap(Path fresh, Path place) throws IOException {
    if (!Files.exists(place)) {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = sibling(place, "old");
    Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(old);
  }

  /** Deletes a folder of network files; anything else in it, and then the folder, stays. */
  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    for (String file : FILES) {
      Files.deleteIfExists(folder.resolve(file));
    }
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      // somebody put a file there meanwhile; it is theirs
    }
  }
}
