package corridor.importer.fuzz;

import corridor.engine.run.Run;
import corridor.importer.graphfile.GraphFiles;
import corridor.importer.graphfile.GraphFormat;
import corridor.importer.graphfile.ImportedGraph;
import corridor.importer.mapping.Import;
import corridor.importer.mapping.ImportedTables;
import corridor.importer.mapping.Mapping;
import corridor.importer.mapping.Presets;
import corridor.importer.mapping.Suggestion;
import corridor.importer.table.InputFile;
import corridor.importer.table.TableFile;
import corridor.importer.table.TableOptions;
import corridor.importer.table.UnreadableTableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A reader that is given bytes of any kind. It must end, with what it has read or with an error it
 * is meant to report; whatever else it throws is a defect.
 */
interface FuzzedReader {

  /** Reads a file. */
  void read(Path file) throws IOException;

  /** What the bytes of the fuzzer are the whole content of; the file, unless said otherwise. */
  default byte[] file(byte[] bytes) throws IOException {
    return bytes;
  }

  /** All readers, each by the name the fuzzer and the corpus have for it. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    Arrays.stream(GraphFormat.values()).map(FuzzedReader::name).forEach(names::add);
    names.addAll(
        List.of(
            "delimited-text", "workbook", "json-lines", "packed", "mapping", "tables", "suggest"));
    return names;
  }

  private static String name(GraphFormat format) {
    return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The reader of a name. */
  static FuzzedReader named(String name) {
    return switch (name) {
      case "delimited-text" -> table(InputFile.Format.DELIMITED);
      case "workbook" ->
          new SheetReader(
              file ->
                  readAll(
                      new InputFile(
                          file,
                          Optional.empty(),
                          InputFile.Format.WORKBOOK,
                          false,
                          Files.size(file))));
      case "matrix-workbook" -> new SheetReader(graph(GraphFormat.MATRIX_WORKBOOK));
      case "json-lines" -> table(InputFile.Format.JSON);
      case "packed" -> FuzzedReader::packed;
      case "mapping" -> FuzzedReader::mapping;
      case "tables" -> FuzzedReader::tables;
      case "suggest" -> file -> Suggestion.of(file, TableOptions.DETECT);
      default ->
          graph(
              Arrays.stream(GraphFormat.values())
                  .filter(format -> name(format).equals(name))
                  .findAny()
                  .orElseThrow(
                      () ->
                          new IllegalArgumentException("no reader " + name + " among " + names())));
    };
  }

  private static FuzzedReader graph(GraphFormat format) {
    return file -> {
      ImportedGraph graph =
          GraphFiles.read(file, GraphFiles.Options.DEFAULT.withFormat(format), Run.quiet());
      if (graph.errors().isEmpty() != graph.network().isPresent()) {
        throw new IllegalStateException("neither a network nor an error: " + graph.issues());
      }
    };
  }

  private static FuzzedReader table(InputFile.Format format) {
    return file -> readAll(new InputFile(file, Optional.empty(), format, false, Files.size(file)));
  }

  private static void readAll(InputFile file) throws IOException {
    try (TableFile rows = TableFile.open(file, TableOptions.DETECT)) {
      while (rows.next() != null) {
        if (rows.bytesRead() > file.size()) {
          throw new IllegalStateException("more read than there is");
        }
      }
    }
  }

  private static void packed(Path file) throws IOException {
    for (InputFile table : InputFile.listOf(file)) {
      readAll(table);
    }
  }

  private static void mapping(Path file) throws IOException {
    Mapping.Parsed parsed = Mapping.parse("fuzz", Files.readString(file, StandardCharsets.UTF_8));
    if (parsed.issues().isEmpty() != parsed.mapping().isPresent()) {
      throw new IllegalStateException("neither a mapping nor an error: " + parsed.issues());
    }
  }

  // That every row is accounted for is checked by RowAccount.
  private static void tables(Path file) throws IOException {
    Mapping mapping = Presets.find("city-pairs").orElseThrow();
    try (ImportedTables tables =
        Import.run(List.of(file), mapping, Import.Options.DEFAULT, Run.quiet())) {
      if (tables.network().isEmpty() && tables.issues().isEmpty()) {
        throw new IllegalStateException("neither a network nor an error");
      }
    }
  }

  /**
   * Bytes that are a workbook of their own if they begin as an archive, and else the only sheet of
   * one: no fuzzer finds its way through the checksums of an archive.
   */
  record SheetReader(FuzzedReader workbook) implements FuzzedReader {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    @Override
    public byte[] file(byte[] bytes) throws IOException {
      if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
        return bytes;
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        put(
            zip,
            "[Content_Types].xml",
            ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
                    + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
                .getBytes(StandardCharsets.UTF_8));
        put(
            zip,
            "xl/workbook.xml",
            ("<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets>"
                    + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .formatted(MAIN, OFFICE)
                .getBytes(StandardCharsets.UTF_8));
        put(
            zip,
            "xl/_rels/workbook.xml.rels",
            ("<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"%s/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/></Relationships>")
                .formatted(OFFICE)
                .getBytes(StandardCharsets.UTF_8));
        put(zip, "xl/worksheets/sheet1.xml", bytes);
      }
      return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
      zip.closeEntry();
    }

    @Override
    public void read(Path file) throws IOException {
      workbook.read(file);
    }
  }

  /** Gives the reader a file of these bytes. */
  default void readBytes(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("fuzz", ".x");
    try {
      Files.write(file, file(bytes));
      read(file);
    } catch (UnreadableTableException | java.nio.charset.CharacterCodingException e) {
      // The answer for a file that is no table, or a mapping that is no text.
    } finally {
      Files.delete(file);
    }
  }
}
