package corridor.importer.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.importer.NumberText;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table of 820 pairs of 41 cities, also written as a matrix in several formats and encodings:
 * graph files give the very network that the table gives.
 */
class SharedGraphsTest {
  @TempDir private Path folder;

  private final Map<String, Double> weights = new HashMap<>();
  private List<String> cities = List.of();

  private void readPairs(Path table) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(table)) {
      csv.stream()
          .skip(1)
          .forEach(
              row -> {
                double weight = Double.parseDouble(row.getField(2).strip());
                weights.put(row.getField(0) + '\n' + row.getField(1), weight);
                weights.put(row.getField(1) + '\n' + row.getField(0), weight);
              });
    }
    cities =
        weights.keySet().stream()
            .map(pair -> pair.substring(0, pair.indexOf('\n')))
            .collect(Collectors.toCollection(TreeSet::new))
            .stream()
            .toList();
  }

  private double weight(String one, String other) {
    return weights.getOrDefault(one + '\n' + other, 0.0);
  }

  private String matrix() {
    StringBuilder text = new StringBuilder("城市," + String.join(",", cities));
    for (String row : cities) {
      text.append('\n').append(row);
      for (String column : cities) {
        text.append(',').append(row.equals(column) ? "-" : NumberText.of(weight(row, column)));
      }
    }
    return text.append('\n').toString();
  }

  private Path workbook() throws IOException {
    Path file = folder.resolve("m.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("信息流");
      for (int i = 0; i < cities.size(); i++) {
        sheet.value(0, i + 1, cities.get(i));
        sheet.value(i + 1, 0, cities.get(i));
        for (int j = 0; j < cities.size(); j++) {
          if (i != j) {
            sheet.value(i + 1, j + 1, weight(cities.get(i), cities.get(j)));
          }
        }
      }
    }
    return file;
  }

  private Path dl() throws IOException {
    StringBuilder text =
        new StringBuilder("dl n=" + cities.size() + " format=fullmatrix\nlabels:\n");
    text.append(String.join(",", cities)).append("\ndata:\n");
    for (String row : cities) {
      for (String column : cities) {
        text.append(NumberText.of(weight(row, column))).append(' ');
      }
      text.append('\n');
    }
    return Files.writeString(folder.resolve("m.dl"), text);
  }

  private Path pajek() throws IOException {
    StringBuilder text = new StringBuilder("*Vertices " + cities.size() + "\n");
    for (int i = 0; i < cities.size(); i++) {
      text.append(i + 1).append(" \"").append(cities.get(i)).append("\"\n");
    }
    text.append("*Edges\n");
    for (int i = 0; i < cities.size(); i++) {
      for (int j = i + 1; j < cities.size(); j++) {
        double weight = weight(cities.get(i), cities.get(j));
        text.append(i + 1).append(' ').append(j + 1).append(' ').append(NumberText.of(weight));
        text.append('\n');
      }
    }
    return Files.writeString(folder.resolve("m.net"), text);
  }

  @Test
  void aMatrixIsTheNetworkThatItsTableIs() throws IOException {
    Path table = SharedTables.find("yrd/yrd_info.csv");
    readPairs(table);
    ImportedTables pairs = Imports.run(Presets.find("city-pairs").orElseThrow(), List.of(table));
    Network expected = pairs.network().orElseThrow();
    assertEquals(41, expected.nodes().size());
    assertEquals(793, expected.ties().size());
    Path gbk = Files.write(folder.resolve("g.csv"), matrix().getBytes(Charset.forName("GBK")));
    Path utf8 = Files.write(folder.resolve("u.csv"), matrix().getBytes(UTF_8));
    for (Path file : List.of(utf8, gbk, workbook(), dl(), pajek())) {
      ImportedTables imported = new GraphImports(folder).run(file);
      Network network = GraphImports.network(imported);
      assertEquals(GraphImports.tieTexts(pairs), GraphImports.tieTexts(imported), file.toString());
      assertEquals(41, GraphImports.nodes(imported).used());
      assertEquals(793, GraphImports.ties(imported).used());
      assertEquals(List.copyOf(expected.groups()), List.copyOf(network.groups()));
      for (var node : expected.nodes()) {
        var same = network.getNode(node.id());
        assertEquals(NodeKind.CITY, same.kind());
        assertEquals(node.name(), same.name());
        assertEquals(node.coordinates(), same.coordinates());
        assertEquals(node.adminCode(), same.adminCode());
      }
    }
  }
}
