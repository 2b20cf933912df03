package corridor.importer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.importer.table.Tables.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {
  private static final String CHINESE = "起点,终点,次数\n上海市,苏州市,3\n杭州市,嘉兴市,5\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8,        '',       UTF-8",
    "UTF-8,        EFBBBF,   UTF-8",
    "GB18030,      '',       GB18030",
    "GBK,          '',       GB18030",
    "UTF-16LE,     '',       UTF-16LE",
    "UTF-16LE,     FFFE,     UTF-16LE",
    "UTF-16BE,     '',       UTF-16BE",
    "UTF-16BE,     FEFF,     UTF-16BE",
  })
  void isToldFromTheBytes(String written, String mark, String told) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(java.util.HexFormat.of().parseHex(mark));
    bytes.write(CHINESE.getBytes(Charset.forName(written)));
    Read read = Tables.read(folder, bytes.toByteArray(), TableOptions.DETECT);
    assertEquals(Charset.forName(told), read.detected().encoding().orElseThrow());
    assertEquals(List.of("起点", "终点", "次数"), read.header());
    assertEquals(List.of("上海市", "苏州市", "3"), read.fields().get(0));
    assertEquals(2, read.rows().size());
  }

  // One hanzi is enough, and none at all is UTF-8.
  @ParameterizedTest
  @CsvSource({"沪, GB18030", "皖苏, GBK", "Shanghai, GBK"})
  void isToldFromShortTexts(String text, String charset) throws IOException {
    String table = "a,b\n" + text + ",1\n";
    Read read = Tables.read(folder, table, Charset.forName(charset));
    assertEquals(List.of(text, "1"), read.fields().get(0));
  }

  @Test
  void latinTextIsNotTakenForChinese() throws IOException {
    String table =
        "name;city\nUniversité;Orléans\nFörderverein;Göttingen\nŒuvre française;Besançon\n";
    Read read = Tables.read(folder, table, Charset.forName("windows-1252"));
    assertEquals("Université", read.fields().get(0).get(0));
    assertEquals("Œuvre française", read.fields().get(2).get(0));
  }

  @Test
  void aFileCutWithinACharacterIsStillUtf8() throws IOException {
    byte[] whole = CHINESE.getBytes(StandardCharsets.UTF_8);
    int cut = new String(whole, StandardCharsets.UTF_8).indexOf("嘉兴");
    int bytes = CHINESE.substring(0, cut).getBytes(StandardCharsets.UTF_8).length + 1;
    Read read = Tables.read(folder, Arrays.copyOf(whole, bytes), TableOptions.DETECT);
    assertEquals(StandardCharsets.UTF_8, read.detected().encoding().orElseThrow());
    assertEquals(List.of("上海市", "苏州市", "3"), read.fields().get(0));
    assertTrue(read.rows().get(1).damage().isPresent());
  }

  @Test
  void oneBadByteDoesNotTurnAFileIntoAnotherEncoding() throws IOException {
    byte[] bytes = CHINESE.repeat(3).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 2] = (byte) 0xFF;
    Read read = Tables.read(folder, bytes, TableOptions.DETECT);
    assertEquals(StandardCharsets.UTF_8, read.detected().encoding().orElseThrow());
    List<String> last = read.fields().get(read.fields().size() - 1);
    assertEquals(String.valueOf(TableRow.UNDECODED), last.get(2));
  }

  @Test
  void big5HasToBeSaid() throws IOException {
    Charset big5 = Charset.forName("Big5");
    TableOptions options =
        new TableOptions(
            Optional.of(big5),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    Read read = Tables.read(folder, "城市,數量\n臺北市,7\n".getBytes(big5), options);
    assertEquals(List.of("臺北市", "7"), read.fields().get(0));
  }
}
