package corridor.importer.table;

import com.google.common.collect.ImmutableList;
import corridor.importer.IssueCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The bytes of one table: a file, plain or gzipped, or a member of a ZIP archive. What a file is
 * told by its first bytes, not by its name.
 *
 * @param path the file on disk
 * @param member name within the archive, if the file is one
 * @param packed whether the file, or the member, is gzipped
 * @param size bytes on disk, packed if they are packed
 */
public record InputFile(
    Path path, Optional<String> member, Format format, boolean packed, long size) {

  /** What kind of table it is. */
  public enum Format {
    DELIMITED,
    WORKBOOK,
    JSON
  }

  private static final int FIRST_BYTES = 1 << 10;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
  private static final byte[] PDF = {'%', 'P', 'D', 'F'};
  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final String WORKBOOK_MEMBER = "xl/workbook.xml";

  /**
   * The tables of a file: one, or those of an archive in the order of their names.
   *
   * @throws UnreadableTableException if it holds none
   */
  public static ImmutableList<InputFile> listOf(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString(), null, "there is no such file");
    }
    if (Files.isDirectory(path)) {
      throw unreadable(path, "is a folder", "give the files in it");
    }
    byte[] first;
    try (InputStream in = Files.newInputStream(path)) {
      first = in.readNBytes(FIRST_BYTES);
    }
    if (!begins(first, ZIP)) {
      return ImmutableList.of(of(path, Optional.empty(), first, Files.size(path)));
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      if (zip.getEntry(WORKBOOK_MEMBER) != null) {
        return ImmutableList.of(
            new InputFile(path, Optional.empty(), Format.WORKBOOK, false, Files.size(path)));
      }
      ImmutableList.Builder<InputFile> tables = ImmutableList.builder();
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> isTable(entry))
              .sorted((one, other) -> one.getName().compareTo(other.getName()))
              .toList();
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] begin = in.readNBytes(FIRST_BYTES);
          if (begins(begin, ZIP)) {
            throw unreadable(path, "holds an archive or workbook", "unpack it first");
          }
          tables.add(of(path, Optional.of(entry.getName()), begin, entry.getCompressedSize()));
        }
      }
      ImmutableList<InputFile> found = tables.build();
      if (found.isEmpty()) {
        throw unreadable(path, "is an archive without a table", "");
      }
      return found;
    } catch (java.io.EOFException | java.util.zip.ZipException e) {
      throw unreadable(path, "is a damaged archive or workbook", "copy it again from its origin");
    }
  }

  private static boolean isTable(ZipEntry entry) {
    String name = entry.getName().toLowerCase(Locale.ROOT);
    return !entry.isDirectory()
        && !name.startsWith("__macosx/")
        && List.of(".csv", ".tsv", ".tab", ".txt", ".json", ".jsonl", ".ndjson", ".gz").stream()
            .anyMatch(name::endsWith);
  }

  private static InputFile of(Path path, Optional<String> member, byte[] first, long size)
      throws IOException {
    if (begins(first, OLD_OFFICE)) {
      throw unreadable(
          path, "is an .xls workbook or one with a password", "save it as .xlsx without one");
    }
    if (begins(first, PDF) || begins(first, PARQUET)) {
      throw unreadable(path, "is no table that Corridor reads", "save it as CSV or .xlsx");
    }
    boolean packed = begins(first, GZIP);
    InputFile plain = new InputFile(path, member, Format.DELIMITED, packed, size);
    byte[] begin = first;
    if (packed) {
      try (InputStream in = plain.open()) {
        begin = in.readNBytes(FIRST_BYTES);
      } catch (java.io.EOFException | java.util.zip.ZipException e) {
        throw damagedGzip(path);
      }
    }
    return beginsAsJson(begin) ? new InputFile(path, member, Format.JSON, packed, size) : plain;
  }

  private static boolean begins(byte[] first, byte[] mark) {
    return first.length >= mark.length
        && Arrays.equals(first, 0, mark.length, mark, 0, mark.length);
  }

  // A brace could begin a field of a CSV file, but hardly a brace and a quote.
  private static boolean beginsAsJson(byte[] first) {
    String text =
        new String(first, java.nio.charset.StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    return text.matches("(?s)(\\[\\s*)?\\{\\s*\"[^\"]*\"\\s*:.*");
  }

  private static UnreadableTableException unreadable(Path path, String what, String hint) {
    return new UnreadableTableException(
        IssueCode.DAMAGED_FILE, path.getFileName() + " " + what, hint);
  }

  static UnreadableTableException damagedGzip(Path path) {
    return new UnreadableTableException(
        IssueCode.DAMAGED_GZIP,
        path.getFileName() + " cannot be unpacked to its end",
        "copy it again from its origin");
  }

  /** What to call it in messages: the name of the file, and of the member. */
  public String name() {
    String file = String.valueOf(path.getFileName());
    return member.map(name -> file + "/" + name).orElse(file);
  }

  /** The bytes, unpacked. */
  public InputStream open() throws IOException {
    return open(packedBytes());
  }

  /** The bytes as they lie on the disk, or in the archive. */
  ByteCount packedBytes() throws IOException {
    if (member.isEmpty()) {
      return new ByteCount(Files.newInputStream(path));
    }
    ZipFile zip = new ZipFile(path.toFile());
    ZipEntry entry = zip.getEntry(member.get());
    if (entry == null) {
      zip.close();
      throw unreadable(path, "has no " + member.get() + " any more", "");
    }
    return new ByteCount(
        new java.io.FilterInputStream(zip.getInputStream(entry)) {
          @Override
          public void close() throws IOException {
            super.close();
            zip.close();
          }
        });
  }

  InputStream open(ByteCount bytes) throws IOException {
    return packed ? new GZIPInputStream(bytes, 1 << 16) : new BufferedInputStream(bytes, 1 << 16);
  }
}
