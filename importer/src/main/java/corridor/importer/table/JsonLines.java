package corridor.importer.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import corridor.importer.IssueCode;
import corridor.importer.NumberText;
import java.io.EOFException;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * JSON lines: an object a line. Columns are paths: {@code year}, {@code host.name}, and with {@code
 * []} those of all elements of an array, {@code authorships[].institutions[].id}, or with {@code
 * [types=label]} those of the elements whose {@code types} are or hold {@code label}. An array that
 * spreads over lines is read too, if each of its objects is on a line of its own.
 */
final class JsonLines implements TableFile {
  static final String FORMAT = "JSON lines";

  private static final int ROWS_LOOKED_AT = 100;
  private static final int MOST_COLUMNS = 1_000;
  private static final int MOST_DEPTH = 8;
  private static final ObjectReader READER = JsonMapper.builder().build().readerFor(JsonNode.class);
  private static final Splitter STEPS = Splitter.on('.');
  private static final Pattern FILTER = Pattern.compile("([^\\[]+)\\[([^=\\]]+)=([^\\]]*)\\]");
  private static final Pattern FILTERS = Pattern.compile("\\[[^=\\]]+=[^\\]]*\\]");

  private final InputFile file;
  private final ByteCount bytes;
  private final PhysicalLines lines;
  private final ImmutableList<String> header;
  private final List<String> columns;
  private final List<List<String>> paths = new ArrayList<>();
  private final Detected detected;

  private JsonLines(
      InputFile file,
      ByteCount bytes,
      PhysicalLines lines,
      ImmutableList<String> header,
      Detected detected) {
    this.file = file;
    this.bytes = bytes;
    this.lines = lines;
    this.header = header;
    this.detected = detected;
    columns = new ArrayList<>(header);
    header.forEach(path -> paths.add(STEPS.splitToList(path)));
  }

  static TableFile open(InputFile file, TableOptions options) throws IOException {
    var charset =
        options.encoding().isPresent()
            ? options.encoding().get()
            : DelimitedText.detectEncoding(file);
    Set<String> columns = new TreeSet<>();
    try (PhysicalLines lines = new PhysicalLines(DelimitedText.decode(file.open(), charset))) {
      PhysicalLines.Line line = lines.next();
      for (int i = 0; line != null && i < ROWS_LOOKED_AT; i++) {
        JsonNode object = parse(line.text());
        if (object != null) {
          collect(object, "", 0, columns);
        }
        line = lines.next();
      }
    } catch (EOFException | ZipException e) {
      throw InputFile.damagedGzip(file.path());
    }
    if (columns.isEmpty()) {
      throw new UnreadableTableException(
          IssueCode.BAD_JSON,
          file.name() + " has no JSON object on any of its first " + ROWS_LOOKED_AT + " lines",
          "write an object a line: jq -c '.[]'");
    }
    ByteCount bytes = file.packedBytes();
    return new JsonLines(
        file,
        bytes,
        new PhysicalLines(DelimitedText.decode(file.open(bytes), charset)),
        ImmutableList.copyOf(columns),
        new Detected(
            FORMAT,
            Optional.of(charset),
            Optional.empty(),
            Optional.empty(),
            0,
            Optional.empty(),
            options.decimal().orElse(DecimalSign.POINT)));
  }

  private static @Nullable JsonNode parse(String line) {
    String text = line.strip();
    if (text.endsWith(",")) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.startsWith("[") && text.length() > 1) {
      text = text.substring(1);
    }
    if (text.endsWith("]")) {
      text = text.substring(0, text.length() - 1);
    }
    try {
      JsonNode node = READER.readTree(text);
      return node.isObject() ? node : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static void collect(JsonNode node, String path, int depth, Set<String> columns) {
    if (columns.size() >= MOST_COLUMNS || depth > MOST_DEPTH) {
      return;
    }
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
        collect(field.getValue(), name, depth + 1, columns);
      }
    } else if (node.isArray()) {
      for (JsonNode element : node) {
        collect(element, path + "[]", depth + 1, columns);
      }
    } else if (!path.isEmpty()) {
      columns.add(path);
    }
  }

  @Override
  public ImmutableList<String> header() {
    return header;
  }

  @Override
  public OptionalInt findColumn(String name) {
    int known = columns.indexOf(name);
    if (known >= 0) {
      return OptionalInt.of(known);
    }
    if (!header.contains(FILTERS.matcher(name).replaceAll("[]"))) {
      return OptionalInt.empty();
    }
    columns.add(name);
    paths.add(STEPS.splitToList(name));
    return OptionalInt.of(columns.size() - 1);
  }

  @Override
  public Detected detected() {
    return detected;
  }

  @Override
  public @Nullable TableRow next() throws IOException {
    try {
      PhysicalLines.Line line = lines.next();
      while (line != null && isFrame(line.text())) {
        line = lines.next();
      }
      if (line == null) {
        return null;
      }
      if (line.cut()) {
        return line.tooLong("write an object a line");
      }
      JsonNode object = parse(line.text());
      return object == null
          ? TableRow.damaged(
              line.number(),
              line.text(),
              IssueCode.BAD_JSON,
              "the line is no JSON object",
              "write an object a line")
          : TableRow.of(line.number(), new Values(object));
    } catch (EOFException | ZipException e) {
      throw InputFile.damagedGzip(file.path());
    }
  }

  // Blank lines, and the brackets of an array around all objects.
  private static boolean isFrame(String line) {
    String text = line.strip();
    return text.isEmpty() || text.equals("[") || text.equals("]");
  }

  /** The values at the paths, looked up when they are asked for. */
  private final class Values extends AbstractList<String> {
    private final JsonNode object;

    Values(JsonNode object) {
      this.object = object;
    }

    @Override
    public int size() {
      return paths.size();
    }

    @Override
    public String get(int index) {
      List<String> values = new ArrayList<>(1);
      follow(object, paths.get(index), 0, values);
      return values.size() == 1
          ? values.get(0)
          : String.join(String.valueOf(TableRow.LIST_SEPARATOR), values);
    }
  }

  // A missing value is an empty one, so that the lists of two columns of one array go together.
  private static void follow(
      @Nullable JsonNode node, List<String> path, int at, List<String> values) {
    if (at == path.size()) {
      values.add(text(node));
      return;
    }
    String step = path.get(at);
    int arrays = 0;
    while (step.endsWith("[]")) {
      step = step.substring(0, step.length() - 2);
      arrays++;
    }
    Matcher filter = FILTER.matcher(step);
    if (filter.matches()) {
      JsonNode array = node == null ? null : node.get(filter.group(1));
      if (array != null && array.isArray()) {
        for (JsonNode element : array) {
          if (has(element.get(filter.group(2)), filter.group(3))) {
            follow(element, path, at + 1, values);
          }
        }
      }
      return;
    }
    JsonNode next = node == null ? null : node.get(step);
    spread(next, arrays, path, at, values);
  }

  private static boolean has(@Nullable JsonNode node, String value) {
    if (node != null && node.isArray()) {
      for (JsonNode element : node) {
        if (element.asText().equals(value)) {
          return true;
        }
      }
    }
    return node != null && node.asText().equals(value);
  }

  private static void spread(
      @Nullable JsonNode node, int arrays, List<String> path, int at, List<String> values) {
    if (arrays == 0) {
      follow(node, path, at + 1, values);
    } else if (node != null && node.isArray()) {
      for (JsonNode element : node) {
        spread(element, arrays - 1, path, at, values);
      }
    }
  }

  private static String text(@Nullable JsonNode node) {
    if (node == null || node.isNull() || node.isContainerNode()) {
      return "";
    }
    return node.isDouble() && Double.isFinite(node.doubleValue())
        ? NumberText.of(node.doubleValue())
        : node.asText();
  }

  @Override
  public long bytesRead() {
    return bytes.count();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
