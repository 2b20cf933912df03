package corridor.importer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.importer.IssueCode;
import corridor.importer.table.Tables.Read;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  @TempDir private Path folder;

  private interface Filling {
    void fill(Worksheet first, Worksheet second);
  }

  private Path workbook(Filling filling) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0")) {
      filling.fill(book.newWorksheet("说明"), book.newWorksheet("数据"));
    }
    return file;
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] instanceof Number number) {
        sheet.value(row, i, number);
      } else if (cells[i] instanceof LocalDate date) {
        sheet.value(row, i, date);
        sheet.style(row, i).format("yyyy-mm-dd").set();
      } else if (cells[i] instanceof String text) {
        sheet.value(row, i, text);
      }
    }
  }

  @Test
  void theFirstSheetWithATableIsRead() throws IOException {
    Path file =
        workbook(
            (first, second) -> {
              row(first, 0, "只有一句话");
              row(second, 0, "起点", "终点", "次数", "日期");
              row(second, 1, "上海", "苏州", 3.5, LocalDate.of(2020, 12, 31));
              row(second, 3, "杭州", "嘉兴", 1200000, LocalDate.of(1900, 1, 1));
            });
    Read read = Tables.read(file, TableOptions.DETECT);
    assertEquals("数据", read.detected().sheet().orElseThrow());
    assertEquals(List.of("起点", "终点", "次数", "日期"), read.header());
    assertEquals(
        List.of(
            List.of("上海", "苏州", "3.5", "2020-12-31"), List.of("杭州", "嘉兴", "1200000", "1900-01-01")),
        read.fields());
    assertEquals(List.of(2L, 4L), read.rows().stream().map(TableRow::line).toList());
  }

  @Test
  void aNumberTooLargeIsTold() throws IOException {
    Path file =
        workbook(
            (first, second) -> {
              row(second, 0, "起点", "终点", "次数");
              row(second, 1, "上海", "苏州", new BigDecimal("1E+400"));
              for (int i = 2; i < 300; i++) {
                row(second, i, "上海", "苏州", new BigDecimal("-1E+400"));
              }
            });
    Read read = Tables.read(file, TableOptions.DETECT);
    assertEquals("1E+400", read.fields().get(0).get(2));
    assertEquals("-1E+400", read.fields().get(298).get(2));
  }

  // Excel always writes styles; the standard and other programs do not ask for them.
  @Test
  void aWorkbookMayDoWithoutStyles() throws IOException {
    Path styled =
        workbook(
            (first, second) -> {
              row(first, 0, "起点", "终点", "次数");
              row(first, 1, "上海", "苏州", 3.5);
            });
    Path plain = folder.resolve("plain.xlsx");
    try (ZipFile from = new ZipFile(styled.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(plain))) {
      for (ZipEntry entry : from.stream().toList()) {
        if (entry.getName().equals("xl/styles.xml")) {
          continue;
        }
        String text =
            new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                .replaceAll("<(Override|Relationship)\\b[^>]*styles\\.xml[^>]*/>", "");
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    assertEquals(
        List.of(List.of("上海", "苏州", "3.5")), Tables.read(plain, TableOptions.DETECT).fields());
  }

  @Test
  void aTitleAndMergedNamesAreUnderstood() throws IOException {
    Path file =
        workbook(
            (first, second) -> {
              row(second, 0, "表 3  城市间合作");
              row(second, 1, "城市", null, "合作", null);
              row(second, 2, "起点", "终点", "专利", "论文");
              second.range(1, 0, 1, 1).merge();
              second.range(1, 2, 1, 3).merge();
              row(second, 3, "上海", "苏州", 1, 2);
              row(second, 4, "上海", "杭州", 3, 4);
            });
    Read read = Tables.read(file, TableOptions.DETECT);
    assertEquals(List.of("城市 起点", "城市 终点", "合作 专利", "合作 论文"), read.header());
    assertEquals(2, read.rows().size());
  }

  @Test
  void aFormulaIsTheValueThatWasSaved() throws IOException {
    Path file =
        workbook(
            (first, second) -> {
              row(second, 0, "a", "b", "sum");
              row(second, 1, 1, 2);
              second.formula(1, 2, "A2+B2");
            });
    // The library that writes it leaves the value out, as a program does that never computed it.
    assertEquals(List.of("1", "2", ""), Tables.read(file, TableOptions.DETECT).fields().get(0));
    Path computed = FormulaValues.put(file, folder.resolve("computed.xlsx"), "3");
    assertEquals(
        List.of("1", "2", "3"), Tables.read(computed, TableOptions.DETECT).fields().get(0));
  }

  @Test
  void whatStandsBesideTheTableIsSaid() throws IOException {
    Path file =
        workbook(
            (first, second) -> {
              row(second, 0, "a", "b");
              row(second, 1, "x", 1);
              row(second, 2, "y", 2, "note");
            });
    Read read = Tables.read(file, TableOptions.DETECT);
    assertTrue(read.rows().get(0).damage().isEmpty());
    assertEquals(IssueCode.RAGGED_ROW, read.rows().get(1).damage().orElseThrow().code());
  }

  @Test
  void aSheetIsChosenByNameOrNumber() throws IOException {
    Path file =
        workbook(
            (first, second) -> {
              row(first, 0, "a", "b");
              row(first, 1, "x", 1);
              row(second, 0, "c", "d");
              row(second, 1, "y", 2);
            });
    assertEquals(List.of("c", "d"), Tables.read(file, sheet("数据")).header());
    assertEquals(List.of("c", "d"), Tables.read(file, sheet("2")).header());
    UnreadableTableException e =
        assertThrows(UnreadableTableException.class, () -> Tables.read(file, sheet("3")));
    assertTrue(e.hint().contains("说明, 数据"), e.hint());
  }

  private static TableOptions sheet(String name) {
    return new TableOptions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.of(name),
        Optional.empty());
  }

  @Test
  void aDamagedWorkbookIsSaid() throws IOException {
    Path file = workbook((first, second) -> row(second, 0, "a", "b"));
    byte[] bytes = Files.readAllBytes(file);
    for (int length = 10; length < bytes.length; length += 97) {
      Files.write(file, Arrays.copyOf(bytes, length));
      UnreadableTableException e =
          assertThrows(
              UnreadableTableException.class, () -> Tables.read(file, TableOptions.DETECT));
      assertEquals(IssueCode.DAMAGED_FILE, e.code());
    }
  }

  @Test
  void progressMovesWhileASheetIsRead() throws IOException {
    int count = 30_000;
    Path file =
        workbook(
            (first, second) -> {
              row(first, 0, "只有一句话");
              for (int i = 0; i < count; i++) {
                row(second, i, "从" + i, "到" + i % 7, i * 0.5);
              }
            });
    InputFile input = InputFile.listOf(file).get(0);
    try (TableFile table = TableFile.open(input, TableOptions.DETECT)) {
      long last = 0;
      int moved = 0;
      int read = 0;
      for (TableRow row = table.next(); row != null; row = table.next()) {
        read++;
        assertTrue(table.bytesRead() >= last && table.bytesRead() <= input.size());
        moved += table.bytesRead() > last ? 1 : 0;
        last = table.bytesRead();
        if (read == count / 2) {
          assertEquals(0.5, last / (double) input.size(), 0.1);
        }
      }
      assertTrue(moved > 1000, "moved " + moved + " times");
      assertEquals(1, last / (double) input.size(), 0.1);
    }
  }
}
