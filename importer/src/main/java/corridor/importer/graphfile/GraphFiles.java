package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * Reads graph files of other programs, plain or gzipped. Whatever is wrong with a file is an {@link
 * corridor.importer.Issue} with its line; what a file holds and a network cannot is counted and
 * told; nothing is guessed. The page graph-files.md lists the formats and the rules.
 */
public final class GraphFiles {

  /** Whether the ties of a matrix have a direction. */
  public enum MatrixDirection {
    /** They have none if the matrix equals its mirror image. */
    DETECTED,
    /** From row to column. */
    DIRECTED,
    /** None; two equal cells on both sides of the diagonal are one tie. */
    UNDIRECTED
  }

  /**
   * How to read a file.
   *
   * @param format its format, if it is not to be told from ending and beginning
   * @param encoding its encoding, if it is not to be told from the file
   * @param companion the other file where a graph is kept in two; else one beside it that is named
   *     like it ({@code a.edges.csv}, {@code a.nodes.csv})
   * @param rules what makes a network of it
   */
  public record Options(
      Optional<GraphFormat> format,
      Optional<Charset> encoding,
      Optional<Path> companion,
      MatrixDirection matrixDirection,
      GraphNetwork.Rules rules) {

    /** Everything is detected. */
    public static final Options DEFAULT =
        new Options(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            MatrixDirection.DETECTED,
            GraphNetwork.Rules.DEFAULT);

    /** Read as this format. */
    public Options withFormat(GraphFormat newFormat) {
      return new Options(Optional.of(newFormat), encoding, companion, matrixDirection, rules);
    }

    /** Read in this encoding, whatever the file says. */
    public Options withEncoding(Charset newEncoding) {
      return new Options(format, Optional.of(newEncoding), companion, matrixDirection, rules);
    }

    /** Read together with the other file of its pair. */
    public Options withCompanion(Path newCompanion) {
      return new Options(format, encoding, Optional.of(newCompanion), matrixDirection, rules);
    }

    /** Matrices taken so. */
    public Options withMatrixDirection(MatrixDirection newDirection) {
      return new Options(format, encoding, companion, newDirection, rules);
    }

    /** Made a network by these rules. */
    public Options withRules(GraphNetwork.Rules newRules) {
      return new Options(format, encoding, companion, matrixDirection, newRules);
    }
  }

  private GraphFiles() {}

  /**
   * Reads a file and makes a network of it.
   *
   * <p>O(bytes) time; memory as nodes, edges and their attributes take: some 300 bytes an edge with
   * six attributes, and as much again for the network. XML is read without document types and
   * entities, so that a file can neither open another one nor blow up.
   *
   * @throws NoSuchFileException if there is no such file
   * @throws IOException if it cannot be read
   * @throws CancelledException if the run was cancelled
   */
  public static ImportedGraph read(Path file, Options options, Run run) throws IOException {
    ImportedGraph held = readGraph(file, options, run);
    if (held.graph().isEmpty()) {
      return held;
    }
    String name = String.valueOf(file.getFileName());
    GraphNetwork made = GraphNetwork.of(held.getGraph(), options.rules(), name, run);
    return new ImportedGraph(
        held.graph(),
        made.network(),
        ImmutableList.sortedCopyOf(
            Issue.ORDER,
            ImmutableList.<Issue>builder().addAll(held.issues()).addAll(made.issues()).build()),
        held.detected());
  }

  /** The same without a network: what the file holds, whatever rules would make of it. */
  public static ImportedGraph readGraph(Path file, Options options, Run run) throws IOException {
    String name = String.valueOf(file.getFileName());
    Findings findings = new Findings(name);
    Detected detected = Detected.NOTHING;
    Optional<GraphFile> graph = Optional.empty();
    try {
      GraphSource source = GraphSource.of(file, options, run);
      GraphFormat format =
          options.format().isPresent() ? options.format().get() : FormatDetection.detect(source);
      boolean isText = format != GraphFormat.MATRIX_WORKBOOK;
      detected =
          new Detected(
              Optional.of(format),
              isText ? Optional.of(source.encoding().charset()) : Optional.empty(),
              source.encoding().how());
      if (isText) {
        source.encoding().issue(findings.file()).ifPresent(findings::add);
      }
      GraphCollector collector = new GraphCollector(findings);
      format.reader().read(source, collector);
      graph = collector.finish(format);
    } catch (BadFileException e) {
      findings.add(e.issue(findings.file()));
    } catch (BadBytesException e) {
      findings.add(XmlCursor.badBytes(e).issue(findings.file()));
    } catch (ZipException | EOFException e) {
      findings.add(
          IssueCode.DAMAGED_GZIP,
          0,
          0,
          "the gzip stream is damaged: " + e.getMessage(),
          "copy or pack the file again");
    }
    if (findings.hasErrors() || graph.isEmpty()) {
      return new ImportedGraph(Optional.empty(), Optional.empty(), findings.sorted(), detected);
    }
    return new ImportedGraph(graph, Optional.empty(), findings.sorted(), detected);
  }
}
