package corridor.importer.graphfile;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.function.LongConsumer;

/**
 * Decodes, drops a byte order mark, and throws {@link BadBytesException} where bytes are no
 * characters. A reader of the JDK would put U+FFFD there, or not say where it was.
 */
final class StrictReader extends Reader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream in;
  private final Charset encoding;
  private final LongConsumer progress;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private final CharBuffer chars = CharBuffer.allocate(BUFFER_BYTES).flip();
  private long bytesBeforeBuffer;
  private boolean atStart = true;
  private boolean atEnd;
  private boolean flushed;

  StrictReader(InputStream in, Charset encoding, LongConsumer progress) {
    this.in = in;
    this.encoding = encoding;
    this.progress = progress;
    this.decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

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
    if (result.isError()) {
      long offset = bytesBeforeBuffer + bytes.position();
      throw new BadBytesException(encoding, offset, bytes.get(bytes.position()) & 0xFF);
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
    progress.accept(bytesBeforeBuffer);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
