package corridor.importer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * How large a sheet of a workbook is, and how large its first rows are, from which follows how far
 * it has been read after so many rows: the library that reads it does not say.
 *
 * @param unpacked bytes of the sheet
 * @param bytesOfRow bytes of a row on average
 */
record SheetSize(long unpacked, double bytesOfRow) {
  private static final SheetSize UNKNOWN = new SheetSize(0, 0);
  private static final int SAMPLE = 1 << 20;

  /** Of the sheet at this position, from 0. */
  static SheetSize of(Path workbook, int index) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      ZipEntry sheet = sheet(zip, index);
      if (sheet == null) {
        return UNKNOWN;
      }
      try (InputStream in = zip.getInputStream(sheet)) {
        byte[] sample = in.readNBytes(SAMPLE);
        long rows = rows(sample);
        return rows == 0 ? UNKNOWN : new SheetSize(sheet.getSize(), sample.length / (double) rows);
      }
    }
  }

  // Sheets may be called otherwise; the largest is the one whose progress matters then.
  private static @Nullable ZipEntry sheet(ZipFile zip, int index) {
    ZipEntry usual = zip.getEntry("xl/worksheets/sheet" + (index + 1) + ".xml");
    return usual != null
        ? usual
        : zip.stream()
            .filter(entry -> entry.getName().startsWith("xl/worksheets/"))
            .max(Comparator.comparingLong(ZipEntry::getSize))
            .orElse(null);
  }

  /** How many rows begin in some XML. */
  private static long rows(byte[] xml) {
    long rows = 0;
    for (int i = 1; i + 3 < xml.length; i++) {
      boolean named = xml[i] == 'r' && xml[i + 1] == 'o' && xml[i + 2] == 'w';
      boolean begins = xml[i - 1] == '<' || xml[i - 1] == ':';
      boolean ends = named && (xml[i + 3] == ' ' || xml[i + 3] == '>');
      rows += begins && ends ? 1 : 0;
    }
    return rows;
  }

  /** The part of {@code packed} bytes that has been read after so many rows, about. */
  long read(long rows, long packed) {
    return unpacked <= 0 ? 0 : Math.round(packed * Math.min(1, rows * bytesOfRow / unpacked));
  }
}
