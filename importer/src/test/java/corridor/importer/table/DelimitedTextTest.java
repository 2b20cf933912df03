package corridor.importer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.importer.IssueCode;
import corridor.importer.table.Tables.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTextTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsTold(String delimiter) throws IOException {
    Read read = Tables.read(folder, "a,b,c\n1,2,3\n4,5,6\n".replace(",", delimiter));
    assertEquals(delimiter.charAt(0), read.detected().delimiter().orElseThrow());
    assertEquals(List.of(List.of("1", "2", "3"), List.of("4", "5", "6")), read.fields());
  }

  // Decimal commas are more than semicolons here.
  @Test
  void decimalCommasAreNotDelimiters() throws IOException {
    Read read = Tables.read(folder, "a;b;c\nx;1,5;2,25\ny;3,0;4,125\n");
    assertEquals(List.of("a", "b", "c"), read.header());
    assertEquals(DecimalSign.COMMA, read.detected().decimal());
    assertEquals(List.of("x", "1,5", "2,25"), read.fields().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndWillDo(String end) throws IOException {
    Read read = Tables.read(folder, "a,b\n1,2\n\n3,4".replace("\n", end));
    assertEquals(List.of(List.of("1", "2"), List.of("3", "4")), read.fields());
    assertEquals(List.of(2L, 4L), read.rows().stream().map(TableRow::line).toList());
  }

  @Test
  void titlesAboveTheHeaderArePassedOver() throws IOException {
    Read read = Tables.read(folder, "表1 城市联系\n\n城市1,城市2,次数\n上海,苏州,3\n杭州,嘉兴,4\n");
    assertEquals(3, read.detected().headerLine());
    assertEquals(List.of("城市1", "城市2", "次数"), read.header());
    assertEquals(2, read.rows().size());
  }

  @Test
  void aTableMayHaveNoHeader() throws IOException {
    Read read = Tables.read(folder, "310000,320500,12\n320500,330100,3.5\n");
    assertEquals(List.of("column 1", "column 2", "column 3"), read.header());
    assertEquals(2, read.rows().size());
  }

  @Test
  void yearsAreNamesOfColumns() throws IOException {
    Read read = Tables.read(folder, "city,2019,2020\n上海,5,6\n");
    assertEquals(List.of("city", "2019", "2020"), read.header());
  }

  @Test
  void namesOfColumnsAreUnique() throws IOException {
    Read read = Tables.read(folder, "起点,X,终点,X,\n上海,1,苏州,2,z\n");
    assertEquals(List.of("起点", "X", "终点", "X (2)", "column 5"), read.header());
  }

  // As CORDIS had it: a version control system left its marks in the file.
  @Test
  void marksOfAMergeAreRowsThatCannotBeUsed() throws IOException {
    Read read =
        Tables.read(
            folder,
            "<<<<<<< HEAD:a.csv\nid;name;city\n=======\nid;title;city\n>>>>>>> b\n1;A;X\n2;B;Y\n");
    assertEquals(List.of("id", "name", "city"), read.header());
    assertEquals(
        List.of(IssueCode.RAGGED_ROW, IssueCode.RAGGED_ROW),
        read.rows().stream().flatMap(row -> row.damage().stream()).map(d -> d.code()).toList());
    assertEquals(5, read.rows().size());
  }

  @Test
  void raggedRowsAreToldApart() throws IOException {
    Read read = Tables.read(folder, "a,b\n1,2\n1\n1,2,3\n5,6,\n7,8\n");
    List<Boolean> damaged = read.rows().stream().map(row -> row.damage().isPresent()).toList();
    assertEquals(List.of(false, true, true, false, false), damaged);
    assertTrue(read.rows().get(1).damage().orElseThrow().message().contains("1 field,"));
  }

  @Test
  void cellsMayHaveDelimitersQuotesAndLineBreaks() throws IOException {
    Read read = Tables.read(folder, "a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"two\nlines\",z\nu,v\n");
    assertEquals(
        List.of(List.of("x, y", "say \"hi\""), List.of("two\nlines", "z"), List.of("u", "v")),
        read.fields());
    assertEquals(5, read.rows().get(2).line());
  }

  // The worst that can happen to a reader: everything below would be one cell.
  @Test
  void aQuoteThatIsNotClosedTakesOneLineWithIt() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n1,\"open, and more\n");
    for (int i = 0; i < 1000; i++) {
      text.append("x").append(i).append(",y\n");
    }
    Read read = Tables.read(folder, text.toString());
    assertEquals(1001, read.rows().size());
    assertEquals(
        List.of(2L),
        read.rows().stream().filter(r -> r.damage().isPresent()).map(TableRow::line).toList());
  }

  @Test
  void quotesWithinACellAreCharacters() throws IOException {
    Read read = Tables.read(folder, "a;b\nsaid \"no\";1\n\"NOVA\" GMBH;2\n5\" pipe;3\n4;\"open\n");
    assertEquals(
        List.of("said \"no\"", "\"NOVA\" GMBH", "5\" pipe", "4"),
        read.rows().stream().map(row -> row.fields().get(0)).toList());
  }

  @Test
  void aLineThatIsTooLongIsOneRow() throws IOException {
    String text = "a,b\n1,2\n" + "x".repeat(10_000_000) + ",9\n3,4\n";
    Read read = Tables.read(folder, text);
    assertEquals(3, read.rows().size());
    assertEquals(IssueCode.LINE_TOO_LONG, read.rows().get(1).damage().orElseThrow().code());
    assertEquals(List.of("3", "4"), read.fields().get(2));
  }

  @Test
  void whatIsDetectedCanBeOverruled() throws IOException {
    byte[] text = "1;'a;b'\n2;c\n".getBytes(StandardCharsets.UTF_8);
    TableOptions options =
        new TableOptions(
            Optional.of(StandardCharsets.US_ASCII),
            Optional.of(';'),
            Optional.of('\''),
            OptionalInt.of(0),
            Optional.empty(),
            Optional.of(DecimalSign.COMMA));
    Read read = Tables.read(folder, text, options);
    assertEquals(List.of(List.of("1", "a;b"), List.of("2", "c")), read.fields());
    assertEquals(DecimalSign.COMMA, read.detected().decimal());
  }

  @Test
  void packedTablesAreUnpacked() throws IOException {
    Path gzip = folder.resolve("t.dat");
    try (var out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(List.of(List.of("1", "2")), Tables.read(gzip, TableOptions.DETECT).fields());
    Path zip = folder.resolve("t.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : List.of("b.csv", "readme.md", "a.csv")) {
        out.putNextEntry(new ZipEntry(name));
        out.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    assertEquals(
        List.of("t.zip/a.csv", "t.zip/b.csv"),
        InputFile.listOf(zip).stream().map(InputFile::name).toList());
    assertEquals(List.of(List.of("1", "2")), Tables.read(zip, TableOptions.DETECT).fields());
  }

  @Test
  void aDamagedGzipIsSaid() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      for (int i = 0; i < 20_000; i++) {
        out.write((i + "," + i * 31 % 997 + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    UnreadableTableException e =
        assertThrows(
            UnreadableTableException.class, () -> Tables.read(folder, half, TableOptions.DETECT));
    assertEquals(IssueCode.DAMAGED_GZIP, e.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void anEmptyFileIsSaid(String text) {
    UnreadableTableException e =
        assertThrows(UnreadableTableException.class, () -> Tables.read(folder, text));
    assertEquals(IssueCode.EMPTY_FILE, e.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"D0CF11E0A1B11AE1", "25504446", "504B0304"})
  void whatIsNoTableIsSaid(String firstBytes) {
    byte[] bytes = java.util.HexFormat.of().parseHex(firstBytes);
    UnreadableTableException e =
        assertThrows(
            UnreadableTableException.class, () -> Tables.read(folder, bytes, TableOptions.DETECT));
    assertEquals(IssueCode.DAMAGED_FILE, e.code());
  }
}
