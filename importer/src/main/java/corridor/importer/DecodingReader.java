package corridor.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes and drops a byte order mark. What becomes of bytes that are no characters is for those to
 * say who extend it: a reader of the JDK would put U+FFFD there, or not say where it was.
 */
public abstract class DecodingReader extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();

  // No character takes fewer bytes than chars, so that the characters of all bytes fit.
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES).flip();
  private long bytesBeforeBuffer;
  private boolean atStart = true;
  private boolean atEnd;
  private boolean flushed;

  /** Of bytes that the caller does not close himself. */
  protected DecodingReader(InputStream in, Charset encoding) {
    this.in = in;
    this.decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * What to read instead of bytes that are no character.
   *
   * @param offset where they begin, counted from 0
   * @param first the first of them
   * @throws IOException if there is no going on
   */
  protected abstract char badBytes(long offset, int first) throws IOException;

  /** So many bytes have been read. */
  protected void hasRead(long count) {}

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (flushed) {
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
    CoderResult result = decoder.decode(bytes, chars, atEnd);
    for (; result.isError(); result = decoder.decode(bytes, chars, atEnd)) {
      long offset = bytesBeforeBuffer + bytes.position();
      char instead = badBytes(offset, bytes.get(bytes.position()) & 0xFF);
      bytes.position(bytes.position() + result.length());
      chars.put(instead);
    }
    if (atEnd && result.isUnderflow()) {
      decoder.flush(chars);
      flushed = true;
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
    hasRead(bytesBeforeBuffer);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
