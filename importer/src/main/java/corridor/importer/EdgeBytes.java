package corridor.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * Whole lines of a file in a buffer that is used again and again. Each line ends in a line feed.
 */
final class EdgeBytes {
  /** No line may be longer; a file with a longer one is no edge list. */
  static final int LONGEST_LINE = 1 << 20;

  private static final int MORE = 1 << 16;

  /** A line is longer than {@link #LONGEST_LINE}. */
  static final class LineTooLongException extends IOException {
    private static final long serialVersionUID = 1L;

    LineTooLongException() {
      super("a line is longer than " + LONGEST_LINE + " bytes");
    }
  }

  private byte[] bytes;
  private int begin;
  private int end;
  private int filled;

  EdgeBytes(int capacity) {
    bytes = new byte[capacity + MORE];
  }

  /** The buffer; lines are at {@link #begin} to {@link #end}. */
  byte[] bytes() {
    return bytes;
  }

  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  void clear() {
    begin = 0;
    end = 0;
    filled = 0;
  }

  /** Reads the lines that begin at {@code from} or later and before {@code until}. */
  void read(FileChannel file, long start, long from, long until) {
    try {
      readLines(file, start, from, until);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readLines(FileChannel file, long start, long from, long until) throws IOException {
    // The byte before tells whether a line begins at the very first.
    long first = from == start ? from : from - 1;
    filled = 0;
    boolean more = true;
    while (more && filled < until - first) {
      more = append(file, first, (int) (until - first) - filled);
    }
    begin = from == start ? 0 : indexAfterLineFeed(0);
    if (begin > filled || begin >= until - first) {
      begin = 0;
      end = 0;
      return;
    }
    int searched = filled;
    end = bytes[filled - 1] == '\n' ? filled : 0;
    while (end == 0) {
      if (filled - begin > LONGEST_LINE + until - from) {
        throw new LineTooLongException();
      }
      if (!append(file, first, MORE)) {
        endLastLine();
        return;
      }
      int after = indexAfterLineFeed(searched);
      end = after > filled ? 0 : after;
      searched = filled;
    }
  }

  private boolean append(FileChannel file, long first, int count) throws IOException {
    makeRoom(count);
    int got = file.read(ByteBuffer.wrap(bytes, filled, count), first + filled);
    filled += Math.max(got, 0);
    return got > 0;
  }

  /** Reads more lines from a stream; false if there are none. */
  boolean readMore(InputStream in, int count) throws IOException {
    System.arraycopy(bytes, end, bytes, 0, filled - end);
    filled -= end;
    begin = 0;
    end = 0;
    while (end == 0) {
      makeRoom(count);
      int got = in.readNBytes(bytes, filled, count);
      int searched = filled;
      filled += got;
      end = lastLineFeed(searched) + 1;
      if (got == 0) {
        if (filled == 0) {
          return false;
        }
        endLastLine();
      } else if (end == 0 && filled > LONGEST_LINE + count) {
        throw new LineTooLongException();
      }
    }
    return true;
  }

  private void endLastLine() {
    makeRoom(1);
    bytes[filled++] = '\n';
    end = filled;
  }

  private void makeRoom(int count) {
    if (bytes.length - filled < count) {
      bytes = Arrays.copyOf(bytes, Math.max(filled + count, 2 * filled));
    }
  }

  private int indexAfterLineFeed(int at) {
    int index = at;
    while (index < filled && bytes[index] != '\n') {
      index++;
    }
    return index + 1;
  }

  private int lastLineFeed(int from) {
    int index = filled - 1;
    while (index >= from && bytes[index] != '\n') {
      index--;
    }
    return index < from ? -1 : index;
  }
}
