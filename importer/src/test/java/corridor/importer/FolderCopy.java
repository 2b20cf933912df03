package corridor.importer;

import com.google.common.primitives.Bytes;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A network folder in memory, to be changed row by row before it is read. */
final class FolderCopy implements FolderFiles {
  /** Written as a quote, even where a quote is wrong. */
  static final String QUOTE = "\uE001";

  /** Written as the byte FF, which is not UTF-8. */
  static final String BAD_BYTE = "\uE002";

  private final Map<String, List<List<String>>> tables = new LinkedHashMap<>();
  private final Map<String, byte[]> raw = new HashMap<>();

  /** A copy of a sound folder. */
  static FolderCopy of(FolderFiles files) {
    FolderCopy copy = new FolderCopy();
    try {
      for (Table table : Table.values()) {
        byte[] bytes = contents(files, table.file());
        byte[] gzipped = contents(files, table.gzippedFile());
        if (gzipped.length > 0) {
          bytes = new GZIPInputStream(new ByteArrayInputStream(gzipped)).readAllBytes();
        }
        if (bytes.length > 0) {
          List<List<String>> rows = new ArrayList<>();
          for (CsvRecord record :
              CsvReader.builder()
                  .detectBomHeader(true)
                  .ofCsvRecord(new ByteArrayInputStream(bytes))) {
            rows.add(new ArrayList<>(record.getFields()));
          }
          copy.tables.put(table.file(), rows);
        }
      }
      copy.raw.put("datapackage.json", contents(files, "datapackage.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    copy.raw.values().removeIf(bytes -> bytes.length == 0);
    return copy;
  }

  private static byte[] contents(FolderFiles files, String name) throws IOException {
    Optional<InputStream> file = files.open(name);
    if (file.isEmpty()) {
      return new byte[0];
    }
    try (InputStream in = file.get()) {
      return in.readAllBytes();
    }
  }

  /** The rows of a table, the header first. They may be changed. */
  List<List<String>> rows(String file) {
    return tables.get(file);
  }

  /** Number of a column, from 1. */
  int column(String file, String header) {
    return rows(file).get(0).indexOf(header) + 1;
  }

  /** Puts a value into a row; a table without the column gets it. */
  void set(String file, int row, String header, String value) {
    if (column(file, header) == 0) {
      rows(file).get(0).add(header);
      rows(file).stream().skip(1).forEach(fields -> fields.add(""));
    }
    rows(file).get(row).set(column(file, header) - 1, value);
  }

  /** Inserts a row, empty but for these headers and values; returns its index. */
  int insert(String file, int index, String... values) {
    List<String> fields = new ArrayList<>();
    rows(file).get(0).forEach(header -> fields.add(""));
    rows(file).add(index, fields);
    for (int i = 0; i < values.length; i += 2) {
      set(file, index, values[i], values[i + 1]);
    }
    return index;
  }

  void removeColumn(String file, String header) {
    int index = column(file, header) - 1;
    rows(file).forEach(fields -> fields.remove(index));
  }

  void removeFile(String file) {
    tables.remove(file);
    raw.remove(file);
  }

  /** Replaces a table by its first bytes when gzipped. */
  void truncateGzipped(String file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(bytes(file));
    }
    raw.put(file + ".gz", Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
    tables.remove(file);
  }

  /** Physical line on which a row begins, from 1. */
  int line(String file, int row) {
    return 1 + (int) text(rows(file).subList(0, row)).chars().filter(c -> c == '\n').count();
  }

  private static String text(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(String.join(",", row.stream().map(FolderCopy::field).toList())).append('\n');
    }
    return text.toString();
  }

  private static String field(String value) {
    return value.matches("(?s).*[\",\\r\\n].*")
        ? '"' + value.replace("\r\n", "\n").replace('\r', '\n').replace("\"", "\"\"") + '"'
        : value;
  }

  private byte[] bytes(String file) {
    byte[] bytes = text(rows(file)).replace(QUOTE, "\"").getBytes(StandardCharsets.UTF_8);
    byte[] mark = BAD_BYTE.getBytes(StandardCharsets.UTF_8);
    int at = Bytes.indexOf(bytes, mark);
    return at < 0
        ? bytes
        : Bytes.concat(
            Arrays.copyOf(bytes, at),
            new byte[] {(byte) 0xFF},
            Arrays.copyOfRange(bytes, at + mark.length, bytes.length));
  }

  @Override
  public Optional<InputStream> open(String name) {
    if (tables.containsKey(name)) {
      return Optional.of(new ByteArrayInputStream(bytes(name)));
    }
    return Optional.ofNullable(raw.get(name)).map(ByteArrayInputStream::new);
  }
}
