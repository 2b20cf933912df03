package corridor.importer.graphfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files made to do harm, or by programs that did not care, end with an issue that says why. */
class HostileGraphFilesTest {
  private static final String GRAPHML = "<graphml><graph edgedefault=\"directed\">";
  private static final String END = "</graph></graphml>";

  @TempDir private Path folder;

  private ImportedGraph read(String name, byte[] bytes) throws IOException {
    return GraphFiles.read(
        Files.write(folder.resolve(name), bytes), GraphFiles.Options.DEFAULT, Run.quiet());
  }

  private ImportedGraph read(String name, String text) throws IOException {
    return read(name, text.getBytes(UTF_8));
  }

  private void refused(IssueCode code, String name, String text) throws IOException {
    refused(code, read(name, text));
  }

  private static void refused(IssueCode code, ImportedGraph read) {
    assertTrue(read.graph().isEmpty() && read.network().isEmpty());
    assertEquals(code, read.errors().get(0).code(), () -> read.issues().toString());
  }

  private static boolean has(ImportedGraph read, IssueCode code) {
    return read.issues().stream().map(Issue::code).anyMatch(code::equals);
  }

  // ---- XML

  @Test
  void aBillionLaughsAreNotExpanded() throws IOException {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE graphml [");
    text.append("<!ENTITY lol0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      text.append("<!ENTITY lol" + i + " \"" + ("&lol" + (i - 1) + ";").repeat(10) + "\">");
    }
    text.append("]>" + GRAPHML + "<node id=\"&lol9;\"/>" + END);
    ImportedGraph read = read("laughs.graphml", text.toString());
    assertTrue(read.graph().isEmpty());
    assertFalse(read.errors().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"graphml", "gexf"})
  void noOtherFileIsRead(String format) throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    String entity = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"" + secret.toUri() + "\">]>";
    String body =
        format.equals("graphml")
            ? GRAPHML + "<node id=\"a\"><data key=\"k\">&secret;</data></node>" + END
            : "<gexf><graph><nodes><node id=\"a\" label=\"x\">&secret;</node></nodes></graph></gexf>";
    ImportedGraph read = read("x." + format, "<?xml version=\"1.0\"?>" + entity + body);
    assertTrue(read.graph().isEmpty());
    assertFalse(read.issues().toString().contains("the secret"));
  }

  @Test
  void aDocumentTypeElsewhereIsNotFetched() throws IOException {
    ImportedGraph read =
        read(
            "old.graphml",
            "<?xml version=\"1.0\"?><!DOCTYPE graphml SYSTEM \"http://127.0.0.1:1/graphml.dtd\">"
                + GRAPHML
                + "<node id=\"a\"/>"
                + END);
    assertEquals(1, read.getGraph().nodes().size());
    assertTrue(has(read, IssueCode.NOT_READ));
  }

  @Test
  void depthAndLengthHaveLimits() throws IOException {
    refused(
        IssueCode.TOO_LARGE,
        "deep.graphml",
        GRAPHML + "<x>".repeat(100_000) + "</x>".repeat(100_000));
    String long10 = "x".repeat(10 << 20);
    refused(IssueCode.TOO_LARGE, "long.graphml", GRAPHML + "<node id=\"" + long10 + "\"/>" + END);
    refused(
        IssueCode.TOO_LARGE,
        "text.graphml",
        GRAPHML + "<node id=\"a\"><data key=\"k\">" + long10 + "</data></node>" + END);
    refused(IssueCode.TOO_LARGE, "long.gml", "graph [ node [ id 1 label \"" + long10 + "\" ] ]");
    refused(
        IssueCode.TOO_LARGE,
        "deep.gml",
        "graph [ node [ id 1 x " + "[ x ".repeat(100_000) + "] ".repeat(100_000) + "] ]");
    refused(IssueCode.TOO_LARGE, "deep.dot", "graph {" + "{".repeat(100_000));
    refused(IssueCode.TOO_LARGE, "deep.json", "{\"nodes\":" + "[".repeat(100_000));
    refused(IssueCode.TOO_LARGE, "many.net", "*Vertices 99999999\n*Edges\n1 2\n");
    refused(IssueCode.TOO_LARGE, "many.dl", "dl n=9999999 format=edgelist1\ndata:\n1 2\n");
    refused(IssueCode.TOO_LARGE, "line.net", "*Vertices 1\n" + "x".repeat(20 << 20));
    StringBuilder groups = new StringBuilder("graph { subgraph s {");
    for (int i = 0; i < 2000; i++) {
      groups.append(" n").append(i);
    }
    refused(IssueCode.TOO_LARGE, "groups.dot", groups + "} subgraph s -- subgraph s }");
  }

  @Test
  void aWorkbookThatUnpacksToFarMoreIsRefused() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i <= 256; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    refused(IssueCode.TOO_LARGE, GraphFiles.read(file, GraphFiles.Options.DEFAULT, Run.quiet()));
  }

  // ---- what cannot be in a network

  @Test
  void hyperedgesAndSecondGraphsAreRefused() throws IOException {
    refused(
        IssueCode.UNSUPPORTED,
        "h.graphml",
        GRAPHML + "<node id=\"a\"/><hyperedge><endpoint node=\"a\"/></hyperedge>" + END);
    refused(
        IssueCode.UNSUPPORTED,
        "two.graphml",
        "<graphml><graph edgedefault=\"directed\"/><graph edgedefault=\"directed\"/></graphml>");
    refused(IssueCode.UNSUPPORTED, "two.gexf", "<gexf><graph/><graph/></gexf>");
    refused(IssueCode.UNSUPPORTED, "two.gml", "graph [ ] graph [ ]");
    refused(IssueCode.UNSUPPORTED, "two.dot", "graph { } graph { }");
    refused(IssueCode.UNSUPPORTED, "two.json", "{\"nodes\": []} {\"nodes\": []}");
    refused(IssueCode.UNSUPPORTED, "two.net", "*Vertices 1\n*Vertices 1\n");
  }

  // Each has node a; the problem is in the second node or in the edge.
  @ParameterizedTest
  @CsvSource({
    "DUPLICATE_ID,      '<node id=\"a\"/>'",
    "BLANK,             '<node id=\"\"/>'",
    "BLANK,             '<node/>'",
    "UNKNOWN_NODE,      '<edge source=\"a\" target=\"ghost\"/>'",
    "BLANK,             '<edge source=\"a\"/>'",
    "UNKNOWN_VALUE,     '<edge source=\"a\" target=\"a\" directed=\"maybe\"/>'",
    "NOT_FINITE,        '<edge source=\"a\" target=\"a\"><data key=\"w\">1e309</data></edge>'",
    "NOT_FINITE,        '<edge source=\"a\" target=\"a\"><data key=\"w\">NaN</data></edge>'",
    "NOT_A_NUMBER,      '<edge source=\"a\" target=\"a\"><data key=\"w\">much</data></edge>'",
    "NOT_A_NUMBER,      '<edge source=\"a\" target=\"a\"><data key=\"w\">1,5</data></edge>'",
    "BAD_SYNTAX,        '<node id=\"b\"/'",
    "BAD_SYNTAX,        '<node id=\"b\"></edge>'",
    "BAD_SYNTAX,        '<node id=\"&#1;\"/>'",
    "BAD_SYNTAX,        '<node id=\"b&nbsp;c\"/>'",
  })
  void aWrongNodeOrEdgeIsToldWithItsLine(IssueCode code, String part) throws IOException {
    ImportedGraph read =
        read(
            "x.graphml",
            "<graphml>\n<key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n"
                + "<graph edgedefault=\"directed\">\n<node id=\"a\"/>\n"
                + part
                + "\n</graph></graphml>");
    refused(code, read);
    assertTrue(read.errors().get(0).line() >= 5, () -> read.issues().toString());
  }

  @Test
  void anEmptyWeightIsNoWeightAndOddValuesStayTexts() throws IOException {
    ImportedGraph read =
        read(
            "x.graphml",
            "<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"
                + "<key id=\"n\" for=\"node\" attr.name=\"n\" attr.type=\"int\"/>"
                + "<key id=\"d\" for=\"node\" attr.name=\"d\" attr.type=\"double\"/>"
                + "<graph edgedefault=\"directed\">"
                + "<node id=\"a\"><data key=\"n\">12.5</data><data key=\"d\">1e309</data></node>"
                + "<node id=\"b\"><data key=\"n\"></data><data key=\"d\">-INF</data></node>"
                + "<edge source=\"a\" target=\"b\"><data key=\"w\"></data></edge>"
                + "</graph></graphml>");
    GraphFile graph = read.getGraph();
    assertTrue(graph.edges().get(0).weight().isEmpty());
    assertEquals("12.5", graph.nodes().get(0).attributes().find("n").orElseThrow());
    assertEquals("1e309", graph.nodes().get(0).attributes().find("d").orElseThrow());
    assertEquals(
        Double.NEGATIVE_INFINITY, graph.nodes().get(1).attributes().find("d").orElseThrow());
    assertTrue(graph.nodes().get(1).attributes().find("n").isEmpty());
    assertEquals(2, read.issues().stream().filter(i -> i.code() == IssueCode.OTHER_TYPE).count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x.gml|graph [ node [ id \"a\u0001\" ] ]",
        "x.dot|graph { \"a\u0000b\" }",
        "x.net|*Vertices 1\n1 \"a\u0007\"\n",
        "x.json|{\"nodes\": [{\"id\": \"a\\u0001\"}]}",
        "x.json|{\"nodes\": [{\"id\": \"\\ud800\"}]}",
        "edges.csv|Source,Target\na\u0002,b\n",
        "x.vna|*Tie data\nfrom to\na \u0005b\n",
        "x.dl|dl n=2 format=edgelist1\nlabels embedded\ndata:\na\u0003 b\n"
      })
  void controlCharactersAreRefused(String file) throws IOException {
    int bar = file.indexOf('|');
    refused(IssueCode.ILLEGAL_CHARACTER, file.substring(0, bar), file.substring(bar + 1));
  }

  // ---- encodings

  private static final String CITY = "<node id=\"a\"><data key=\"label\">上海</data></node>";

  private ImportedGraph declared(String declaration, Charset written) throws IOException {
    String text = "<?xml version=\"1.0\"" + declaration + "?>" + GRAPHML + CITY + END;
    return read("x.graphml", text.getBytes(written));
  }

  private static String label(ImportedGraph read) {
    return read.getGraph().nodes().get(0).label();
  }

  @Test
  void declaredEncodingsAreBelievedWhereBytesAllowIt() throws IOException {
    Charset gbk = Charset.forName("GBK");
    assertEquals("上海", label(declared("", UTF_8)));
    assertEquals("上海", label(declared(" encoding=\"GBK\"", gbk)));
    assertEquals("上海", label(declared(" encoding=\"UTF-16LE\"", UTF_16LE)));
    refused(IssueCode.BAD_ENCODING, declared(" encoding=\"UTF-8\"", gbk));
    refused(IssueCode.BAD_ENCODING, declared("", gbk));
    refused(IssueCode.BAD_ENCODING, declared(" encoding=\"UTF-16\"", UTF_8));
    refused(IssueCode.BAD_ENCODING, declared(" encoding=\"klingon\"", UTF_8));
    assertTrue(has(declared(" encoding=\"ISO-8859-1\"", UTF_8), IssueCode.GUESSED_ENCODING));
    Path file = folder.resolve("x.graphml");
    declared(" encoding=\"ISO-8859-1\"", UTF_8);
    GraphFiles.Options told = GraphFiles.Options.DEFAULT.withEncoding(UTF_8);
    assertEquals("上海", label(GraphFiles.read(file, told, Run.quiet())));
  }

  @Test
  void encodingsThatNobodyDeclaresAreGuessedAndTold() throws IOException {
    String pajek = "*Vertices 2\n1 \"上海\"\n2 \"苏州\"\n*Edges\n1 2\n";
    ImportedGraph gbk = read("gbk.net", pajek.getBytes(Charset.forName("GBK")));
    assertEquals("上海", label(gbk));
    assertTrue(has(gbk, IssueCode.GUESSED_ENCODING));
    ImportedGraph latin = read("latin.net", "*Vertices 1\n1 \"Zürich\"\n".getBytes(ISO_8859_1));
    assertEquals("Zürich", label(latin));
    assertTrue(has(latin, IssueCode.GUESSED_ENCODING));
    ImportedGraph marked = read("mark.net", "\uFEFF" + pajek);
    assertEquals("上海", label(marked));
    assertFalse(has(marked, IssueCode.GUESSED_ENCODING));
    assertEquals("上海", label(read("wide.net", ("\uFEFF" + pajek).getBytes(UTF_16LE))));
  }

  // ---- files

  @Test
  void gzippedFilesAreUnpackedAndDamagedOnesRefused() throws IOException {
    Path file = folder.resolve("x.graphml.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((GRAPHML + CITY.repeat(1) + END).getBytes(UTF_8));
    }
    assertEquals("上海", label(GraphFiles.read(file, GraphFiles.Options.DEFAULT, Run.quiet())));
    byte[] bytes = Files.readAllBytes(file);
    refused(IssueCode.DAMAGED_GZIP, read("cut.graphml.gz", java.util.Arrays.copyOf(bytes, 40)));
    refused(IssueCode.DAMAGED_GZIP, read("plain.graphml.gz", GRAPHML + END));
    refused(IssueCode.DAMAGED_GZIP, read("empty.graphml.gz", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "graphml", "gexf", "gml", "net", "dl", "dot", "vna", "json", "csv", "tsv", "xlsx", "txt",
        "x"
      })
  void anEmptyFileIsRefused(String ending) throws IOException {
    ImportedGraph read = read("empty." + ending, "");
    assertTrue(read.graph().isEmpty());
    assertFalse(read.errors().isEmpty());
  }

  @Test
  void aMissingFileIsThrownAndACancelledRunToo() throws IOException {
    assertThrows(
        NoSuchFileException.class,
        () ->
            GraphFiles.read(
                folder.resolve("none.graphml"), GraphFiles.Options.DEFAULT, Run.quiet()));
    Path file = Files.writeString(folder.resolve("x.graphml"), GRAPHML + CITY + END);
    Run cancelled = Run.quiet().withCancellation(() -> true);
    assertThrows(
        CancelledException.class,
        () -> GraphFiles.read(file, GraphFiles.Options.DEFAULT, cancelled));
  }

  @Test
  void findingsNameTheFileOfAPairThatTheyAreIn() throws IOException {
    Files.writeString(folder.resolve("x.nodes.csv"), "Id,Label\na,A\nb,B\na,C\n");
    ImportedGraph read = read("x.edges.csv", "Source,Target,Type\na,b,Directed\na,c,Directed\n");
    assertEquals(
        List.of("x.edges.csv:3 UNKNOWN_NODE", "x.nodes.csv:4 DUPLICATE_ID"),
        read.errors().stream().map(i -> i.file() + ":" + i.line() + " " + i.code()).toList());
  }

  // Each was quadratic, or ran without reading on, in some draft of a reader like these.
  @ParameterizedTest
  @ValueSource(strings = {"x.dl", "x.x", "x.csv", "x.gml", "x.net", "x.dot"})
  void longLinesTakeNoLongTime(String name) throws IOException {
    for (String line :
        List.of("=" + "a".repeat(2_000_000), " ".repeat(2_000_000), ",".repeat(70_000))) {
      ImportedGraph read = read(name, (name.equals("x.dl") ? "dl n=1\n" : "") + line);
      assertTrue(read.network().isEmpty() || read.getGraph().nodes().isEmpty());
    }
    refused(IssueCode.TOO_LARGE, "layers.dl", "dl nr=20000 nc=1 nm=900000\ndata:\n");
  }

  @Test
  void manyErrorsAreCountedAndTheFirstKept() throws IOException {
    String edges = "<edge source=\"a\" target=\"ghost\"/>\n".repeat(5000);
    ImportedGraph read = read("x.graphml", GRAPHML + "<node id=\"a\"/>" + edges + END);
    List<Issue> errors = read.errors();
    assertEquals(Findings.KEPT + 1, errors.size());
    assertTrue(errors.toString().contains("there are 5000 errors"));
  }
}
