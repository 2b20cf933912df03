package corridor.importer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.importer.IssueCode;
import corridor.importer.table.Tables.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  private static final String WORKS =
      """
      {"id":"w1","year":2020,"by":[{"inst":[{"id":"a","city":"X"},{"id":"b"}]},{"inst":[{"id":"c","city":"Z"}]}]}
      {"id":"w2","year":null,"by":[],"names":[{"value":"N","types":["label"]},{"value":"M","types":["alias","main"]}]}
      """;

  @TempDir private Path folder;

  @Test
  void columnsArePaths() throws IOException {
    Read read = Tables.read(folder, WORKS);
    assertEquals("JSON lines", read.detected().format());
    assertTrue(read.header().contains("by[].inst[].id"), read.header().toString());
    assertEquals("a\u001Fb\u001Fc", value(read, 0, "by[].inst[].id"));
    assertEquals("X\u001F\u001FZ", value(read, 0, "by[].inst[].city"));
    assertEquals("2020", value(read, 0, "year"));
    assertEquals("", value(read, 1, "year"));
    assertEquals("", value(read, 1, "by[].inst[].id"));
  }

  private static String value(Read read, int row, String column) {
    return read.rows().get(row).fields().get(read.header().indexOf(column));
  }

  @Test
  void elementsAreChosenByWhatTheyHold() throws IOException {
    Path file = Files.writeString(folder.resolve("works.jsonl"), WORKS);
    try (TableFile table = TableFile.open(InputFile.listOf(file).get(0), TableOptions.DETECT)) {
      int main = table.findColumn("names[types=main].value").orElseThrow();
      assertTrue(table.findColumn("names[types=main].language").isEmpty());
      table.next();
      TableRow second = table.next();
      assertEquals("M", second.fields().get(main));
    }
  }

  @Test
  void aNumberTooLargeIsToldAsSuch() throws IOException {
    Read read = Tables.read(folder, "{\"a\": 1e400, \"b\": -1e400}\n");
    assertEquals(List.of(List.of("Infinity", "-Infinity")), read.fields());
  }

  @Test
  void anArrayOfObjectsIsReadLineByLine() throws IOException {
    Read read = Tables.read(folder, "[\n{\"a\": 1},\n{\"a\": 2}\n]\n");
    assertEquals(List.of(List.of("1"), List.of("2")), read.fields());
  }

  @Test
  void aLineThatIsNoObjectIsOneRow() throws IOException {
    Read read = Tables.read(folder, "{\"a\": 1}\n{\"a\": \n{\"a\": 3}\n7\n");
    assertEquals(4, read.rows().size());
    assertEquals(IssueCode.BAD_JSON, read.rows().get(1).damage().orElseThrow().code());
    assertEquals(IssueCode.BAD_JSON, read.rows().get(3).damage().orElseThrow().code());
  }

  @Test
  void jsonThatIsSpreadOverLinesIsRefused() {
    UnreadableTableException e =
        assertThrows(
            UnreadableTableException.class, () -> Tables.read(folder, "{\n\"a\":\n 1\n}\n"));
    assertEquals(IssueCode.BAD_JSON, e.code());
    assertTrue(e.hint().contains("jq"), e.hint());
  }
}
