package corridor.importer.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Puts a value behind every formula of a workbook, as a spreadsheet program does. */
final class FormulaValues {
  private FormulaValues() {}

  static Path put(Path workbook, Path target, String value) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("</f>(<v></v>|<v/>)?", "</f><v>" + value + "</v>")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return target;
  }
}
