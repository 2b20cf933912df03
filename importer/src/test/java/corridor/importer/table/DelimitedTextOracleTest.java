package corridor.importer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What FastCSV writes is read as FastCSV reads it. */
class DelimitedTextOracleTest {
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final String[] PIECES = {
    "上海", "a", "b c", ",", ";", "\"", "\"\"", "\n", "\r\n", " ", "é", "12.5", "\t", "|", "x\"y"
  };

  @TempDir private Path folder;

  @Test
  void soundTablesAreReadAlike() throws IOException {
    Random random = new Random(SEED);
    for (int table = 0; table < 200; table++) {
      char delimiter = ",;\t|".charAt(random.nextInt(4));
      int width = 2 + random.nextInt(5);
      StringWriter text = new StringWriter();
      CsvWriter csv = CsvWriter.builder().fieldSeparator(delimiter).build(text);
      List<String> header = new ArrayList<>();
      for (int i = 0; i < width; i++) {
        header.add("name" + i);
      }
      csv.writeRecord(header);
      for (int row = random.nextInt(20); row >= 0; row--) {
        List<String> fields = new ArrayList<>();
        fields.add("r" + row);
        for (int i = 1; i < width; i++) {
          StringBuilder field = new StringBuilder();
          for (int n = random.nextInt(4); n > 0; n--) {
            field.append(PIECES[random.nextInt(PIECES.length)]);
          }
          fields.add(field.toString());
        }
        csv.writeRecord(fields);
      }
      csv.flush();
      List<List<String>> expected =
          CsvReader.builder().fieldSeparator(delimiter).ofCsvRecord(text.toString()).stream()
              .skip(1)
              .map(record -> record.getFields().stream().map(f -> f.replace("\r\n", "\n")).toList())
              .toList();
      TableOptions options =
          new TableOptions(
              Optional.empty(),
              Optional.of(delimiter),
              Optional.empty(),
              OptionalInt.of(1),
              Optional.empty(),
              Optional.empty());
      assertEquals(
          expected,
          Tables.read(folder, text.toString().getBytes(StandardCharsets.UTF_8), options).fields(),
          () -> "seed " + SEED + ":\n" + text);
    }
  }
}
