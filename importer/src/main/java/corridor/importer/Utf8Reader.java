package corridor.importer;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Decodes strict UTF-8. Bytes that are not UTF-8 come out as {@link #BAD}, so that reading goes on
 * and the finding gets the line and column that only the parser knows; a lone surrogate never comes
 * out of good UTF-8. Where the bytes are is kept aside, in order.
 */
final class Utf8Reader extends DecodingReader {
  /** Stands for bytes that are not UTF-8. */
  static final char BAD = '\uDC80';

  /** Bytes that are not UTF-8: where they begin, counted from 0, and the first of them. */
  record BadBytes(long offset, int first) {}

  private final Queue<BadBytes> badBytes = new ArrayDeque<>();

  Utf8Reader(InputStream in) {
    super(in, StandardCharsets.UTF_8);
  }

  /** What the {@link #BAD} characters stand for, in their order; the parser takes them out. */
  Queue<BadBytes> badBytes() {
    return badBytes;
  }

  @Override
  protected char badBytes(long offset, int first) {
    badBytes.add(new BadBytes(offset, first));
    return BAD;
  }
}
