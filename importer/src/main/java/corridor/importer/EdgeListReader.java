package corridor.importer;

import com.google.common.collect.ImmutableList;
import com.google.common.io.CountingInputStream;
import corridor.engine.run.OrderedParallel;
import corridor.engine.run.Run;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads one edge list: a plain file in blocks on several threads, a gzipped one in a row. Ids are
 * taken for whole numbers until one is not; then the file is read again with ids as texts.
 */
final class EdgeListReader {
  private static final String TASK = "reading an edge list";
  private static final int BLOCK = 1 << 20;

  private final Path file;
  private final String name;
  private final boolean gzipped;
  private final EdgeList.Options options;
  private final Run run;
  private final long bytes;

  EdgeListReader(Path file, EdgeList.Options options, Run run) throws IOException {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
    this.gzipped = name.toLowerCase(Locale.ROOT).endsWith(".gz");
    this.options = options;
    this.run = run;
    this.bytes = Files.size(file);
  }

  ImportedEdges read() throws IOException {
    run.checkpoint(TASK, 0, bytes);
    try {
      Optional<EdgeFormat> format;
      try (InputStream in = open(Files.newInputStream(file))) {
        format = EdgeFormat.detect(in, options);
      }
      if (format.isEmpty()) {
        return refused(IssueCode.EMPTY_FILE, "the file holds no tie", "a line holds two ids");
      }
      EdgeCollector whole = new EdgeCollector(format.get().linesBefore(), options, run);
      if (collect(format.get(), true, whole) && whole.isDense()) {
        return whole.imported();
      }
      EdgeCollector texts = new EdgeCollector(format.get().linesBefore(), options, run);
      collect(format.get(), false, texts);
      return texts.imported();
    } catch (ZipException | EOFException e) {
      return refused(
          IssueCode.DAMAGED_GZIP,
          "the gzip stream is damaged: " + e.getMessage(),
          "copy or pack the file again");
    } catch (EdgeBytes.LineTooLongException e) {
      return refused(
          IssueCode.RAGGED_ROW, String.valueOf(e.getMessage()), "an edge list has a tie a line");
    }
  }

  private ImportedEdges refused(IssueCode code, String message, String hint) {
    Issue issue = Issue.of(code, name, 0, 0, message, hint);
    return new ImportedEdges(Optional.empty(), ImmutableList.of(issue), 1, 0);
  }

  private InputStream open(InputStream in) throws IOException {
    return gzipped
        ? new BufferedInputStream(new GZIPInputStream(in, BLOCK / 16))
        : new BufferedInputStream(in);
  }

  /** False if ids were to be whole numbers and are not. */
  private boolean collect(EdgeFormat format, boolean numbered, EdgeCollector collector)
      throws IOException {
    return gzipped
        ? collectInARow(format, numbered, collector)
        : collectInBlocks(format, numbered, collector);
  }

  private boolean collectInARow(EdgeFormat format, boolean numbered, EdgeCollector collector)
      throws IOException {
    EdgeParser parser = new EdgeParser(name, format, numbered);
    EdgeBytes buffer = new EdgeBytes(BLOCK);
    try (CountingInputStream packed = new CountingInputStream(Files.newInputStream(file));
        InputStream in = open(packed)) {
      in.skipNBytes(format.start());
      while (buffer.readMore(in, BLOCK)) {
        EdgeBlock block = parser.parse(buffer);
        if (parser.hasOtherIds()) {
          return false;
        }
        collector.add(block);
        run.checkpoint(TASK, packed.getCount(), bytes);
      }
    }
    return true;
  }

  /** What a thread needs to parse blocks. */
  private record Scratch(EdgeBytes buffer, EdgeParser parser) {}

  private boolean collectInBlocks(EdgeFormat format, boolean numbered, EdgeCollector collector)
      throws IOException {
    AtomicBoolean otherIds = new AtomicBoolean();
    long start = format.start();
    int blocks = Math.toIntExact((bytes - start + BLOCK - 1) / BLOCK);
    Run inBytes =
        run.withProgress(
            (task, done, total) ->
                run.checkpoint(task, Math.min(bytes, start + done * BLOCK), bytes));
    try (FileChannel channel = FileChannel.open(file)) {
      OrderedParallel.reduce(
          inBytes,
          TASK,
          blocks,
          1,
          () -> new Scratch(new EdgeBytes(BLOCK), new EdgeParser(name, format, numbered)),
          (scratch, block, end) -> {
            long from = start + (long) block * BLOCK;
            if (otherIds.get()) {
              scratch.buffer.clear();
            } else {
              scratch.buffer.read(channel, start, from, Math.min(bytes, from + BLOCK));
            }
            EdgeBlock parsed = scratch.parser.parse(scratch.buffer);
            if (scratch.parser.hasOtherIds()) {
              otherIds.set(true);
            }
            return parsed;
          },
          collector::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return !otherIds.get();
  }
}
