package corridor.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.projection.CombineRule;
import corridor.engine.projection.Csr;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.Projection;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.importer.EdgeList.Header;
import corridor.importer.EdgeList.Options;
import corridor.importer.EdgeList.Separator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdgeListTest {
  @TempDir Path folder;

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path writeGzipped(byte[] bytes) throws IOException {
    Path file = folder.resolve("edges.txt.gz");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    return file;
  }

  private ImportedEdges read(String text, Options options) throws IOException {
    return EdgeList.read(write("edges.txt", text.getBytes(UTF_8)), options, Run.quiet());
  }

  private String arcs(String text, Options options) throws IOException {
    return arcs(read(text, options).getProjection());
  }

  private static String arcs(Projection graph) {
    StringJoiner arcs = new StringJoiner(" ");
    Csr out = graph.out();
    for (int v = 0; v < graph.nodes(); v++) {
      for (int arc = out.start(v); arc < out.end(v); arc++) {
        if (graph.directed() || v < out.target(arc)) {
          arcs.add(graph.id(v) + ">" + graph.id(out.target(arc)) + ":" + out.weight(arc));
        }
      }
    }
    return arcs.toString();
  }

  private List<String> issues(String text) throws IOException {
    ImportedEdges read = read(text, Options.DIRECTED);
    assertTrue(read.projection().isEmpty());
    assertEquals(read.issues().size(), read.issueCount());
    return read.issues().stream().map(Issue::toString).toList();
  }

  // Escapes: \t, \n and \r as in Java; _ is a space.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 2 5\\n2 3 7\\n",
        "1 2 5\\n2 3 7",
        "1 2 5\\r\\n2 3 7\\r\\n",
        "\\n\\n1 2 5\\n\\n2 3 7\\n\\n__\\n",
        "1\\t2\\t5\\n2\\t3\\t7\\n",
        "1,2,5\\n2,3,7\\n",
        "1;2;5\\n2;3;7\\n",
        "_1 __ 2 5_\\n2 \\t 3 7\\n",
        "1_,_2_,_5\\n2,3,7\\n",
        "# nodes: 3\\n% 9 9 9\\n1 2 5\\n# 4 5 6\\n2 3 7\\n_# end",
        "from,to,weight\\n1,2,5\\n2,3,7\\n",
        "Source;Target;Weight\\n1;2;5\\n2;3;7\\n",
        "# header\\n\"source\",\"target\",\"weight\"\\n# ties\\n1,2,5\\n2,3,7\\n",
        "\uFEFF1 2 5\\n2 3 7\\n",
        "\uFEFF# comment\\n1 2 5\\n2 3 7\\n",
        "\uFEFFfrom to weight\\n1 2 5\\n2 3 7\\n",
        "1 2 5.0\\n2 3 7e0\\n",
        "1 2 +5\\n2 3 70e-1\\n",
        "1 2 2\\n2 3 7\\n1 2 3\\n",
      })
  void oneGraphInManyForms(String escaped) throws IOException {
    String text =
        escaped.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t").replace("_", " ");
    assertEquals("1>2:5.0 2>3:7.0", arcs(text, Options.DIRECTED));
    assertEquals("1>2:5.0 2>3:7.0", arcs(text, Options.UNDIRECTED));
    Path gzipped = writeGzipped(text.getBytes(UTF_8));
    assertEquals(
        "1>2:5.0 2>3:7.0",
        arcs(EdgeList.read(gzipped, Options.DIRECTED, Run.quiet()).getProjection()));
  }

  @Test
  void withoutWeightsEveryLineWeighsOne() throws IOException {
    assertEquals("a>b:2.0 b>a:1.0", arcs("a b\nb a\na b\n", Options.DIRECTED));
    assertEquals("a>b:3.0", arcs("a b\nb a\na b\n", Options.UNDIRECTED));
    assertEquals("1>2:2.0", arcs("1 2\n1 2\n", Options.DIRECTED));
  }

  @Test
  void optionsAreFollowed() throws IOException {
    Options undirected = Options.UNDIRECTED;
    assertEquals("a>b:4.0", arcs("a b 3\nb a 4\n", undirected.withCombine(CombineRule.MAX)));
    assertEquals("a>b:2.0", arcs("a b 3\nb a 4\n", undirected.withCombine(CombineRule.COUNT)));
    assertEquals("a b>c,d:1.0", arcs("a b;c,d\n", undirected));
    assertEquals("a;b>c;d:1.0", arcs("a;b,c;d\n", undirected.withSeparator(Separator.COMMA)));
    assertEquals("a,b>c;d:1.0", arcs("a,b c;d\n", undirected.withSeparator(Separator.SPACE)));
    assertEquals("a,b>c d:1.0", arcs("a,b;c d\n", undirected.withSeparator(Separator.SEMICOLON)));
    assertEquals("a,b>c;d:1.0", arcs("a,b\tc;d\n", undirected.withSeparator(Separator.TAB)));
    assertEquals("from>to:1.0", arcs("from to\n", undirected.withHeader(Header.ABSENT)));
    assertEquals("a>b:1.0", arcs("x y\na b\n", undirected.withHeader(Header.PRESENT)));
    Projection graph = read("a b 3\n", undirected.withLength(PathLength.HOPS)).getProjection();
    assertEquals(PathLength.HOPS, graph.pathLength());
    assertEquals("edge-list", graph.rule().name());
  }

  @Test
  void tiesOfANodeWithItselfAreKeptAside() throws IOException {
    Projection graph = read("1 1 4\n1 2 3\n1 1 2\n", Options.UNDIRECTED).getProjection();
    assertEquals("1>2:3.0", arcs(graph));
    assertEquals(6, graph.selfWeight(0));
    assertEquals(2, graph.account().selfTies());
    assertEquals(3, graph.account().total());
  }

  // Numbers are ids like others, in the order of texts; what looks like a number but is written in
  // another way is another id.
  @ParameterizedTest
  @CsvSource({
    "'0 10\n2 1\n100 9', '0,1,10,100,2,9'",
    "'19 1\n2 10\n11 20', '1,10,11,19,2,20'",
    "'1 01\n001 1', '001,01,1'",
    "'1 -1\n+1 1', '+1,-1,1'",
    "'1 999999999\n3000000000 5', '1,3000000000,5,999999999'",
    "'1 999999999', '1,999999999'",
    "'1 2\n2 x3', '1,2,x3'",
    "'上海 苏州\n上海 1', '1,上海,苏州'",
  })
  void idsAreTexts(String text, String ids) throws IOException {
    assertEquals(Arrays.asList(ids.split(",")), read(text, Options.DIRECTED).getProjection().ids());
  }

  @Test
  void idsBeyondTheBasicPlaneAreInTheOrderOfJavasTexts() throws IOException {
    String small = new String(Character.toChars(0xFF21));
    String large = new String(Character.toChars(0x20000));
    assertEquals(
        List.of(large, small),
        read(small + " " + large + "\n", Options.DIRECTED).getProjection().ids());
  }

  @Test
  void everyMistakeIsFoundWithItsLine() throws IOException {
    assertEquals(
        List.of(
            "edges.txt:3: ERROR RAGGED_ROW: the row has 2 fields, the first 3 (two ids, or two ids"
                + " and a weight, in every row; the separator may have to be given)",
            "edges.txt:4: ERROR RAGGED_ROW: the row has 4 fields, the first 3 (two ids, or two ids"
                + " and a weight, in every row; the separator may have to be given)",
            "edges.txt:5:3: ERROR OUT_OF_RANGE: weight: \"0\" is out of range (must be above 0)",
            "edges.txt:6:3: ERROR OUT_OF_RANGE: weight: \"-1\" is out of range (must be above 0)",
            "edges.txt:7:3: ERROR NOT_FINITE: weight: \"NaN\" is not a finite number (leave the row"
                + " out if the number is not known)",
            "edges.txt:8:3: ERROR NOT_FINITE: weight: \"1e999\" is not a finite number (leave the"
                + " row out if the number is not known)",
            "edges.txt:9:3: ERROR NOT_A_NUMBER: weight: \"five\" is not a number (digits with a"
                + " decimal point; no unit, no thousands separator, no space)",
            "edges.txt:10:1: ERROR BLANK: from: the field is blank (every row needs a value here)",
            "edges.txt:10:3: ERROR BLANK: weight: the field is blank (every row needs a value here)",
            "edges.txt:12:2: ERROR BAD_QUOTE: to: an edge list has no quotes (write the ids without"
                + " quotes; a tab between fields leaves commas and spaces to the ids)",
            "edges.txt:13:1: ERROR ILLEGAL_CHARACTER: from: the character U+0001 is not allowed in"
                + " XML 1.0 (delete the character)",
            "edges.txt:13:2: ERROR ILLEGAL_CHARACTER: to: the character U+FFFF is not allowed in"
                + " XML 1.0 (delete the character)"),
        issues(
            """
            # a,b,1
            1,2,3
            1,2
            1,2,3,4
            1,2,0
            1,2,-1
            1,2,NaN
            1,2,1e999
            1,2,five
            ,2,
            2,3,4
            1,"2",3
            \u0001,\uFFFF,4
            """));
  }

  @Test
  void bytesThatAreNotUtf8AreFound() throws IOException {
    byte[] gbk = "a b\n\u00C9\u00CF\u00BA\u00A3 c\n".getBytes(ISO_8859_1);
    ImportedEdges read = EdgeList.read(write("gbk.txt", gbk), Options.DIRECTED, Run.quiet());
    assertEquals(1, read.issueCount());
    Issue issue = read.issues().get(0);
    assertEquals(IssueCode.BAD_UTF8, issue.code());
    assertEquals(2, issue.line());
    assertEquals(1, issue.column());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb\n", "1 2 3 4\n5 6 7 8\n"})
  void aFirstLineOfOneOrFourFieldsIsNoTie(String text) throws IOException {
    assertEquals(2, issues(text).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing\n", "from,to\n", "from,to\n# nothing"})
  void aFileWithoutATieIsAFinding(String text) throws IOException {
    assertEquals(
        List.of("edges.txt: ERROR EMPTY_FILE: the file holds no tie (a line holds two ids)"),
        issues(text));
  }

  @Test
  void theFirstThousandFindingsAreKeptAndTheOthersCounted() throws IOException {
    StringBuilder text = new StringBuilder("1 2 3\n");
    for (int i = 0; i < 300_000; i++) {
      text.append("1 2 0\n");
    }
    for (int threads = 1; threads <= 2; threads++) {
      Path file = write("edges.txt", text.toString().getBytes(UTF_8));
      ImportedEdges read = EdgeList.read(file, Options.DIRECTED, Run.quiet().withThreads(threads));
      assertEquals(300_000, read.issueCount());
      assertEquals(300_001, read.lines());
      assertEquals(ImportedEdges.ISSUES_KEPT, read.issues().size());
      for (int i = 0; i < ImportedEdges.ISSUES_KEPT; i++) {
        assertEquals(i + 2, read.issues().get(i).line());
      }
      assertThrows(IllegalStateException.class, read::getProjection);
    }
  }

  @Test
  void lineNumbersGoOnAcrossBlocks() throws IOException {
    StringBuilder text = new StringBuilder("from to\n");
    for (int i = 0; i < 400_000; i++) {
      text.append("123456 654321\n");
    }
    text.append("1\n");
    Path file = write("edges.txt", text.toString().getBytes(UTF_8));
    Path gzipped = writeGzipped(text.toString().getBytes(UTF_8));
    for (Path path : List.of(file, gzipped)) {
      ImportedEdges read = EdgeList.read(path, Options.DIRECTED, Run.quiet());
      assertEquals(List.of(400_002), read.issues().stream().map(Issue::line).toList());
    }
  }

  @Test
  void aDamagedGzipFileIsAFinding() throws IOException {
    byte[] whole = Files.readAllBytes(writeGzipped("1 2\n".repeat(10_000).getBytes(UTF_8)));
    Path cut = write("cut.txt.gz", Arrays.copyOf(whole, whole.length / 2));
    Path plain = write("plain.txt.gz", "1 2\n".getBytes(UTF_8));
    for (Path file : List.of(cut, plain)) {
      ImportedEdges read = EdgeList.read(file, Options.DIRECTED, Run.quiet());
      assertEquals(IssueCode.DAMAGED_GZIP, read.issues().get(0).code());
    }
  }

  @Test
  void aLineWithoutEndIsAFinding() throws IOException {
    byte[] first = "x".repeat(3 << 20).getBytes(UTF_8);
    byte[] second = ("1 2\n" + "x".repeat(5 << 20)).getBytes(UTF_8);
    for (byte[] bytes : List.of(first, second)) {
      for (Path file : List.of(write("long.txt", bytes), writeGzipped(bytes))) {
        ImportedEdges read = EdgeList.read(file, Options.DIRECTED, Run.quiet());
        assertEquals(IssueCode.RAGGED_ROW, read.issues().get(0).code());
        assertEquals(0, read.issues().get(0).line());
      }
    }
  }

  @Test
  void aMissingFileIsThrown() {
    assertThrows(
        NoSuchFileException.class,
        () -> EdgeList.read(folder.resolve("none.txt"), Options.DIRECTED, Run.quiet()));
  }

  @Test
  void progressIsInBytesAndARunCanBeCancelled() throws IOException {
    byte[] bytes = "123456 654321 17\n".repeat(200_000).getBytes(UTF_8);
    for (Path file : List.of(write("edges.txt", bytes), writeGzipped(bytes))) {
      long size = Files.size(file);
      List<Long> done = new ArrayList<>();
      Run run =
          Run.quiet()
              .withProgress(
                  (task, at, total) -> {
                    if (task.startsWith("reading")) {
                      assertEquals(size, total);
                      done.add(at);
                    }
                  });
      EdgeList.read(file, Options.DIRECTED, run);
      assertEquals(0, done.get(0));
      assertEquals(size, done.get(done.size() - 1));
      assertEquals(done.stream().sorted().toList(), done);
      assertTrue(done.size() > 3, done::toString);
      int calls = done.size();
      done.clear();
      Run cancelled = run.withCancellation(() -> done.size() == calls - 1);
      assertThrows(
          CancelledException.class, () -> EdgeList.read(file, Options.DIRECTED, cancelled));
    }
  }
}
