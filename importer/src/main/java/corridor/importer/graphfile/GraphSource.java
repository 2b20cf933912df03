package corridor.importer.graphfile;

import corridor.engine.run.Run;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The file that a reader reads, plain or gzipped, and how. */
final class GraphSource {
  private static final String TASK = "reading a graph file";

  private final Path file;
  private final GraphFiles.Options options;
  private final Run run;
  private final long bytes;
  private final Encoding encoding;

  private GraphSource(
      Path file, GraphFiles.Options options, Run run, long bytes, Encoding encoding) {
    this.file = file;
    this.options = options;
    this.run = run;
    this.bytes = bytes;
    this.encoding = encoding;
  }

  static GraphSource of(Path file, GraphFiles.Options options, Run run)
      throws IOException, BadFileException {
    run.checkpoint(TASK, 0, Files.size(file));
    Encoding encoding = Encoding.of(() -> open(file), options.encoding());
    return new GraphSource(file, options, run, Files.size(file), encoding);
  }

  /** Another file that belongs to this one, read with the same options. */
  GraphSource companion(Path other) throws IOException, BadFileException {
    return of(other, options, run);
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file));
    return nameOf(file).toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(in) : in;
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  Path file() {
    return file;
  }

  String name() {
    return nameOf(file);
  }

  GraphFiles.Options options() {
    return options;
  }

  Encoding encoding() {
    return encoding;
  }

  /** The characters, strictly decoded, without a byte order mark. */
  Reader reader() throws IOException {
    Charset charset = encoding.charset();
    // Of a gzipped file the end is not known; it is told as far as it is unpacked.
    return new StrictReader(
        open(file), charset, done -> run.checkpoint(TASK, Math.min(done, bytes), bytes));
  }

  /** The first characters, as far as they can be decoded. */
  String head(int length) throws IOException {
    char[] head = new char[length];
    int count = 0;
    try (Reader in = new StrictReader(open(file), encoding.charset(), done -> {})) {
      for (int got = 0; got >= 0 && count < length; count += Math.max(got, 0)) {
        got = in.read(head, count, length - count);
      }
    } catch (BadBytesException e) {
      // What is wrong is said when the file is read; what came before tells its format.
      return new String(head, 0, count);
    }
    return new String(head, 0, count);
  }

  void checkCancelled() {
    run.checkCancelled(TASK);
  }
}
