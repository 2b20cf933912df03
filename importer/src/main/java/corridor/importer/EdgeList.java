package corridor.importer;

import corridor.engine.projection.CombineRule;
import corridor.engine.projection.Direction;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.engine.run.UnsuitableGraphException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Edge lists: text files with a tie a line, {@code from to} or {@code from to weight}, plain or
 * gzipped ({@code .gz}). They are read straight into a {@link Projection}, without a network of
 * facts: ten million ties have no facts but their ends and weights. The page edge-list.md describes
 * the format.
 */
public final class EdgeList {

  /** What stands between two fields. */
  public enum Separator {
    /** A tab, a semicolon, a comma or blanks: the first of these that the first line has. */
    DETECTED,
    TAB,
    SEMICOLON,
    COMMA,
    /** Any number of spaces and tabs. */
    SPACE
  }

  /** Whether the first line names the columns. */
  public enum Header {
    /**
     * It does if all its fields are words such as {@code source}, {@code target}, {@code weight}.
     */
    DETECTED,
    PRESENT,
    ABSENT
  }

  /**
   * How to read an edge list.
   *
   * @param direction whether a line is an arc or an edge
   * @param combine what lines with the same ends become
   * @param length how long a tie is where paths are followed
   */
  public record Options(
      Direction direction,
      CombineRule combine,
      PathLength length,
      Separator separator,
      Header header) {

    /** Arcs from the first id to the second; parallel ones are summed; length 1/weight. */
    public static final Options DIRECTED =
        new Options(
            Direction.DIRECTED,
            CombineRule.SUM,
            PathLength.INVERSE_WEIGHT,
            Separator.DETECTED,
            Header.DETECTED);

    /** Edges; parallel ones, in either order of their ends, are summed; length 1/weight. */
    public static final Options UNDIRECTED =
        new Options(
            Direction.SYMMETRISED,
            CombineRule.SUM,
            PathLength.INVERSE_WEIGHT,
            Separator.DETECTED,
            Header.DETECTED);

    /** Lines with the same ends combined in another way. */
    public Options withCombine(CombineRule newCombine) {
      return new Options(direction, newCombine, length, separator, header);
    }

    /** Another path length. */
    public Options withLength(PathLength newLength) {
      return new Options(direction, combine, newLength, separator, header);
    }

    /** Another separator. */
    public Options withSeparator(Separator newSeparator) {
      return new Options(direction, combine, length, newSeparator, header);
    }

    /** With or without a header. */
    public Options withHeader(Header newHeader) {
      return new Options(direction, combine, length, separator, newHeader);
    }

    ProjectionRule rule() {
      return ProjectionRule.ALL_NODES
          .withName("edge-list")
          .withDirection(direction)
          .withCombine(combine)
          .withLength(length);
    }
  }

  private EdgeList() {}

  /**
   * Reads an edge list. Whatever is wrong with the data is an {@link Issue}; of more than {@value
   * ImportedEdges#ISSUES_KEPT} the first are kept and the others counted.
   *
   * <p>O(bytes + nodes log nodes) time; some 45 bytes of memory a line, and as much as the ids
   * take. A file in which ids are whole numbers, and not much larger than there are lines, is read
   * several times as fast as others. Plain files are read on all threads of the run. The same
   * projection, bit by bit, for any number of them.
   *
   * @throws NoSuchFileException if there is no such file
   * @throws IOException if it cannot be read
   * @throws CancelledException if the run was cancelled
   * @throws UnsuitableGraphException if there are more ties than an array can hold
   */
  public static ImportedEdges read(Path file, Options options, Run run) throws IOException {
    return new EdgeListReader(file, options, run).read();
  }
}
