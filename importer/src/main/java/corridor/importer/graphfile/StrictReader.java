package corridor.importer.graphfile;

import corridor.importer.DecodingReader;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.function.LongConsumer;

/** Decodes, and throws {@link BadBytesException} where bytes are no characters. */
final class StrictReader extends DecodingReader {
  private final Charset encoding;
  private final LongConsumer progress;

  StrictReader(InputStream in, Charset encoding, LongConsumer progress) {
    super(in, encoding);
    this.encoding = encoding;
    this.progress = progress;
  }

  @Override
  protected char badBytes(long offset, int first) throws BadBytesException {
    throw new BadBytesException(encoding, offset, first);
  }

  @Override
  protected void hasRead(long count) {
    progress.accept(count);
  }
}
