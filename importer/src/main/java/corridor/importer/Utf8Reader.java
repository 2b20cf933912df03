package corridor.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Decodes strict UTF-8 and drops a byte order mark. Bytes that are not UTF-8 come out as {@link
 * #BAD}, so that reading goes on and the finding gets the line and column that only the parser
 * knows; a lone surrogate never comes out of good UTF-8. Where the bytes are is kept aside, in
 * order.
 */
final class Utf8Reader extends Reader {
  /** Stands for bytes that are not UTF-8. */
  static final char BAD = '\uDC80';

  /** Bytes that are not UTF-8: where they begin, counted from 0, and the first of them. */
  record BadBytes(long offset, int first) {}

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES).flip();
  private final Queue<BadBytes> badBytes = new ArrayDeque<>();
  private long bytesBeforeBuffer;
  private boolean atStart = true;
  private boolean atEnd;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  /** What the {@link #BAD} characters stand for, in their order; the parser takes them out. */
  Queue<BadBytes> badBytes() {
    return badBytes;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (atEnd) {
        return -1;
      }
      decodeMore();
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  private void decodeMore() throws IOException {
    fill();
    chars.clear();
    // No character takes fewer bytes than chars, so that the characters of all bytes fit.
    for (CoderResult result = decoder.decode(bytes, chars, atEnd);
        result.isError();
        result = decoder.decode(bytes, chars, atEnd)) {
      long offset = bytesBeforeBuffer + bytes.position();
      badBytes.add(new BadBytes(offset, bytes.get(bytes.position()) & 0xFF));
      bytes.position(bytes.position() + result.length());
      chars.put(BAD);
    }
    chars.flip();
    if (atStart && chars.hasRemaining()) {
      atStart = false;
      if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
        chars.get();
      }
    }
  }

  private void fill() throws IOException {
    bytesBeforeBuffer += bytes.position();
    bytes.compact();
    int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
