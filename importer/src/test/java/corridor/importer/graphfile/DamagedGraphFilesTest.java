package corridor.importer.graphfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.run.Run;
import corridor.importer.Issue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case file, and a workbook, damaged in {@value #VARIANTS} ways: whatever comes of it is a
 * graph or errors with a reason, and never an exception. {@code -Dtest.seed=N} replays.
 */
class DamagedGraphFilesTest {
  private static final Path CASES = Path.of("src/test/resources/graphs");
  private static final long SEED = Long.getLong("test.seed", 42);
  private static final int VARIANTS = 40;
  private static final List<String> INSERTED =
      List.of(
          "\0",
          "1e309",
          "NaN",
          "\"",
          "<",
          ">",
          "]",
          "[",
          "{",
          "}",
          "&x;",
          "-",
          "*",
          "\n",
          "\r",
          "999999999999",
          "\uFFFF",
          "<!--",
          "<![CDATA[",
          "'",
          ",",
          ";",
          "\t",
          "%",
          "\\",
          "/*");

  @TempDir private Path folder;

  static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return Stream.concat(
              files
                  .map(file -> String.valueOf(file.getFileName()))
                  .filter(name -> Files.exists(CASES.resolve(name + ".txt")))
                  .sorted(),
              Stream.of("matrix.xlsx"))
          .toList();
    }
  }

  private byte[] workbook() throws IOException {
    Path file = folder.resolve("sound.xlsx");
    try (Workbook book = new Workbook(Files.newOutputStream(file), "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("m");
      List<String> labels = List.of("上海", "苏州", "杭州");
      for (int i = 0; i < labels.size(); i++) {
        sheet.value(0, i + 1, labels.get(i));
        sheet.value(i + 1, 0, labels.get(i));
        for (int j = 0; j < labels.size(); j++) {
          sheet.value(i + 1, j + 1, i == j ? 0 : i + j);
        }
      }
    }
    return Files.readAllBytes(file);
  }

  @ParameterizedTest
  @MethodSource("files")
  void endsWithAGraphOrWithReasons(String name) throws IOException {
    boolean isWorkbook = name.endsWith(".xlsx");
    byte[] sound = isWorkbook ? workbook() : Files.readAllBytes(CASES.resolve(name));
    if (isWorkbook) {
      check(name, sound, "the sound one");
      assertEquals(
          List.of("上海 -- 苏州 1", "上海 -- 杭州 2", "苏州 -- 杭州 3"),
          read(name, sound).getGraph().edges().stream().map(GraphText::edge).toList());
    }
    SplittableRandom random = new SplittableRandom(SEED + name.hashCode());
    for (int variant = 0; variant < VARIANTS; variant++) {
      String what = name + ", variant " + variant + ", seed " + SEED;
      check(name, damaged(sound, variant, random), what);
    }
  }

  private static byte[] damaged(byte[] sound, int variant, SplittableRandom random) {
    byte[] bytes = sound.clone();
    int at = random.nextInt(bytes.length);
    switch (variant % 8) {
      case 0 -> bytes = Arrays.copyOf(bytes, at);
      case 1 -> {
        for (int i = 0; i < 8; i++) {
          bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      case 2 -> bytes[at] = 0;
      case 3 -> bytes = inserted(bytes, at, INSERTED.get(random.nextInt(INSERTED.size())));
      case 4 ->
          bytes =
              new String(bytes, StandardCharsets.UTF_8)
                  .getBytes(variant % 16 == 4 ? StandardCharsets.UTF_16BE : ISO_8859_1);
      case 5 -> bytes = swapped(bytes, random);
      case 6 -> bytes = numbers(bytes, random);
      default -> {
        int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
        byte[] rest = Arrays.copyOfRange(bytes, end, bytes.length);
        bytes = Arrays.copyOf(bytes, at + rest.length);
        System.arraycopy(rest, 0, bytes, at, rest.length);
      }
    }
    return bytes;
  }

  private static byte[] inserted(byte[] bytes, int at, String text) {
    String whole = new String(bytes, ISO_8859_1);
    return (whole.substring(0, at) + text + whole.substring(at)).getBytes(StandardCharsets.UTF_8);
  }

  /** Two lines, or two halves of a file that has one, change places. */
  private static byte[] swapped(byte[] bytes, SplittableRandom random) {
    String[] lines = new String(bytes, ISO_8859_1).split("(?<=[\n>])");
    int one = random.nextInt(lines.length);
    int other = random.nextInt(lines.length);
    String kept = lines[one];
    lines[one] = lines[other];
    lines[other] = kept;
    return String.join("", lines).getBytes(ISO_8859_1);
  }

  private static byte[] numbers(byte[] bytes, SplittableRandom random) {
    String huge = List.of("1e309", "-1", "99999999999999999999", "NaN", "0").get(random.nextInt(5));
    return new String(bytes, ISO_8859_1)
        .replaceFirst(random.nextBoolean() ? "\\d+" : "(?<=[ \",=>])\\d+", huge)
        .getBytes(ISO_8859_1);
  }

  private ImportedGraph read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return GraphFiles.read(file, GraphFiles.Options.DEFAULT, Run.quiet());
  }

  private void check(String name, byte[] bytes, String what) throws IOException {
    ImportedGraph read;
    try {
      read = read(name, bytes);
    } catch (RuntimeException e) {
      throw new AssertionError(what, e);
    }
    assertEquals(read.errors().isEmpty(), read.network().isPresent(), what);
    if (read.graph().isEmpty()) {
      assertFalse(read.errors().isEmpty(), what);
    }
    for (Issue issue : read.issues()) {
      assertFalse(issue.message().isBlank(), what);
      assertTrue(issue.line() >= 0 && issue.column() >= 0, what);
      assertFalse(issue.message().contains("Exception"), () -> what + ": " + issue);
    }
  }
}
