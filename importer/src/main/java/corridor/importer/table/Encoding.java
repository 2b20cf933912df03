package corridor.importer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Tells the encoding of a text from all of its bytes: a byte order mark; zero bytes as UTF-16 has
 * them; UTF-8, also with a few bad bytes or cut within a character; GB18030 (which GBK is part of);
 * else windows-1252. Big5 cannot be told from GB18030 and has to be said.
 */
final class Encoding {
  static final Charset GB18030 = Charset.forName("GB18030");
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  // One bad byte in a large file of Chinese in UTF-8 does not make it GB18030.
  private static final int SOUND_FOR_ONE_BAD = 20;
  private static final int CHUNK = 1 << 16;

  private final Utf8Count utf8 = new Utf8Count();
  private final CharsetDecoder gb18030 =
      GB18030
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer ignored = CharBuffer.allocate(CHUNK + 4);
  private final ByteBuffer rest = ByteBuffer.allocate(CHUNK + 8);
  private boolean isGb18030 = true;
  private long zerosAtEven;
  private long zerosAtOdd;
  private long size;
  private long pairsWithHighTrail;
  private long pairsWithLowTrail;
  private boolean inPair;

  private Encoding() {}

  static Charset detect(InputStream in) throws IOException {
    Encoding encoding = new Encoding();
    byte[] chunk = new byte[CHUNK];
    int length = in.readNBytes(chunk, 0, CHUNK);
    int mark = byteOrderMark(chunk, length);
    if (mark != 0) {
      return mark == 0xEF
          ? StandardCharsets.UTF_8
          : mark == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    while (length > 0) {
      encoding.look(chunk, length);
      length = in.readNBytes(chunk, 0, CHUNK);
    }
    return encoding.verdict();
  }

  private static int byteOrderMark(byte[] bytes, int length) {
    if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      return 0xEF;
    }
    if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return 0xFF;
    }
    return length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF ? 0xFE : 0;
  }

  private void look(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        if (((size + i) & 1) == 0) {
          zerosAtEven++;
        } else {
          zerosAtOdd++;
        }
      }
      int value = bytes[i] & 0xFF;
      utf8.add(value);
      if (inPair) {
        inPair = false;
        if (value >= 0xA1) {
          pairsWithHighTrail++;
        } else {
          pairsWithLowTrail++;
        }
      } else {
        inPair = value >= 0x81;
      }
    }
    size += length;
    // ASCII is sound in both, so that chunks without anything else need not be looked at twice.
    if (isGb18030 && utf8.beyondAscii) {
      lookForGb18030(bytes, length);
    }
  }

  private void lookForGb18030(byte[] bytes, int length) {
    rest.put(bytes, 0, length).flip();
    CoderResult result;
    do {
      ignored.clear();
      result = gb18030.decode(rest, ignored, false);
    } while (result.isOverflow());
    isGb18030 = !result.isError();
    rest.compact();
  }

  private Charset verdict() {
    if (zerosAtEven + zerosAtOdd > size / 8) {
      return zerosAtOdd > zerosAtEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    if (utf8.bad == 0 || utf8.multiple > SOUND_FOR_ONE_BAD * utf8.bad) {
      return StandardCharsets.UTF_8;
    }
    // In Latin text an accented letter is followed by a letter of ASCII, in Chinese hardly ever.
    return isGb18030 && pairsWithHighTrail >= pairsWithLowTrail ? GB18030 : WINDOWS_1252;
  }

  /** Counts characters of several bytes, and bytes that are no part of any. */
  private static final class Utf8Count {
    private long multiple;
    private long bad;
    private boolean beyondAscii;
    private int missing;
    private int seen;
    private int low = 0x80;
    private int high = 0xBF;

    void add(int value) {
      if (missing > 0) {
        if (value >= low && value <= high) {
          low = 0x80;
          high = 0xBF;
          seen++;
          if (--missing == 0) {
            multiple++;
            seen = 0;
          }
          return;
        }
        bad += seen;
        missing = 0;
        seen = 0;
        low = 0x80;
        high = 0xBF;
      }
      if (value < 0x80) {
        return;
      }
      beyondAscii = true;
      if (value < 0xC2 || value > 0xF4) {
        bad++;
        return;
      }
      seen = 1;
      missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
      if (value == 0xE0) {
        low = 0xA0;
      } else if (value == 0xED) {
        high = 0x9F;
      } else if (value == 0xF0) {
        low = 0x90;
      } else if (value == 0xF4) {
        high = 0x8F;
      }
    }
  }
}
