package corridor.importer.graphfile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Locale;

/** Bytes that are no characters in the encoding of the file. */
final class BadBytesException extends IOException {
  private static final long serialVersionUID = 1L;

  BadBytesException(Charset encoding, long offset, int first) {
    super(
        String.format(
            Locale.ROOT,
            "the byte 0x%02X at offset %d is no character in %s",
            first,
            offset,
            encoding.name()));
  }
}
