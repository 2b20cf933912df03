package corridor.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
  private static final int BUFFER_BYTES = 1 << 16;

  private static String read(Utf8Reader reader) throws IOException {
    StringWriter text = new StringWriter();
    reader.transferTo(text);
    return text.toString();
  }

  /** Gives one byte at a time, as a slow stream may. */
  private static InputStream slowly(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(1, length));
      }
    };
  }

  @ParameterizedTest
  @ValueSource(ints = {-3, -2, -1, 0, 1})
  void charactersMayLieAcrossTheEndOfTheBuffer(int shift) throws IOException {
    String text = "a".repeat(BUFFER_BYTES + shift) + "上𐂀海" + "b".repeat(BUFFER_BYTES);
    Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(text.getBytes(UTF_8)));
    assertEquals(text, read(reader));
    assertEquals(0, reader.badBytes().size());
  }

  @Test
  void aByteOrderMarkIsDroppedAtTheStartOnly() throws IOException {
    byte[] bytes = "\uFEFFid\uFEFF".getBytes(UTF_8);
    assertEquals("id\uFEFF", read(new Utf8Reader(new ByteArrayInputStream(bytes))));
    assertEquals("id\uFEFF", read(new Utf8Reader(slowly(bytes))));
  }

  @Test
  void badBytesAreMarkedAndTheirPlacesKept() throws IOException {
    byte[] bytes =
        Bytes.concat(
            "x".repeat(BUFFER_BYTES).getBytes(UTF_8),
            new byte[] {(byte) 0xC4, 'y', (byte) 0xE4, (byte) 0xB8});
    for (InputStream in : List.of(new ByteArrayInputStream(bytes), slowly(bytes))) {
      Utf8Reader reader = new Utf8Reader(in);
      char bad = Utf8Reader.BAD;
      assertEquals("x".repeat(BUFFER_BYTES) + bad + "y" + bad, read(reader));
      assertEquals(
          List.of(
              new Utf8Reader.BadBytes(BUFFER_BYTES, 0xC4),
              new Utf8Reader.BadBytes(BUFFER_BYTES + 2, 0xE4)),
          List.copyOf(reader.badBytes()));
    }
  }

  @Test
  void surrogatesAndLongFormsAreNotUtf8() throws IOException {
    for (byte[] bytes :
        List.of(
            new byte[] {(byte) 0xED, (byte) 0xB2, (byte) 0x80},
            new byte[] {(byte) 0xC0, (byte) 0x80})) {
      Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes));
      String text = read(reader);
      assertEquals(text.length(), reader.badBytes().size());
      assertEquals(text.length(), text.chars().filter(c -> c == Utf8Reader.BAD).count());
    }
  }
}
