package corridor.importer.graphfile;

import corridor.engine.run.EngineException;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.table.CellPlaces;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A matrix on the first sheet of a workbook, labelled in its first row and column. */
final class MatrixWorkbookReader implements GraphReader {
  private static final long UNPACKED = 1L << 28;

  @Override
  public void read(GraphSource source, GraphCollector graph) throws IOException, BadFileException {
    checkSize(source);
    MatrixTextReader.MatrixRows matrix = new MatrixTextReader.MatrixRows(graph, source.options());
    try (ReadableWorkbook workbook = new ReadableWorkbook(source.file().toFile())) {
      Sheet sheet = workbook.getFirstSheet();
      workbook
          .getSheets()
          .skip(1)
          .forEach(
              other -> graph.findings().notRead(0, 0, "sheet " + Issues.quote(other.getName())));
      try (Stream<Row> rows = sheet.openStream()) {
        Iterator<Row> all = rows.iterator();
        int width = 0;
        while (all.hasNext()) {
          Row row = all.next();
          List<String> fields = fields(row, width);
          if (fields.stream().allMatch(String::isBlank)) {
            continue;
          }
          width = Math.max(width, fields.size());
          matrix.row(fields, row.getRowNum());
          source.checkCancelled();
        }
      }
    } catch (EngineException e) {
      throw e;
    } catch (RuntimeException e) {
      // The library has no exception of its own for all that can be wrong with a workbook.
      throw damaged();
    } catch (IOException e) {
      throw damaged();
    }
    matrix.finish();
  }

  private static BadFileException damaged() {
    return BadFileException.syntax(
        0, 0, "the workbook is damaged", "open it in a spreadsheet program and save it again");
  }

  // A small workbook must not unpack to what fills the memory.
  private static void checkSize(GraphSource source) throws IOException, BadFileException {
    byte[] buffer = new byte[1 << 16];
    long unpacked = 0;
    try (ZipFile zip = new ZipFile(source.file().toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            unpacked += count;
            if (unpacked > UNPACKED) {
              throw new BadFileException(
                  IssueCode.TOO_LARGE,
                  0,
                  0,
                  "the workbook unpacks to more than " + UNPACKED + " bytes",
                  "save the matrix as text");
            }
          }
        }
        source.checkCancelled();
      }
      if (CellPlaces.anyBeyond(source.file())) {
        throw damaged();
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw damaged();
    }
  }

  private static List<String> fields(Row row, int width) throws BadFileException {
    List<String> fields = new ArrayList<>();
    if (row.getCellCount() > Limits.MATRIX + 1) {
      throw BadFileException.tooLarge(
          row.getRowNum(), 0, "the matrix has more than " + Limits.MATRIX + " columns");
    }
    for (int i = 0; i < row.getCellCount(); i++) {
      Cell cell = row.getCell(i);
      boolean empty =
          cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR;
      String text =
          empty ? "" : cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
      fields.add(text == null ? "" : text);
    }
    // Cells at the end of a row that are empty are not stored.
    while (fields.size() < width) {
      fields.add("");
    }
    while (width == 0 && !fields.isEmpty() && fields.get(fields.size() - 1).isBlank()) {
      fields.remove(fields.size() - 1);
    }
    return fields;
  }
}
