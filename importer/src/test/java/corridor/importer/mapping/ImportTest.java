package corridor.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.engine.network.Group;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.importer.IssueCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportTest {
  private static final String PAIRS = "columns: {from: a, to: b, weight: n}\n";

  @TempDir private Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(folder);
  }

  @Test
  void citiesGetWhatTheGazetteerKnows() throws IOException {
    ImportedTables imported = imports.run(PAIRS, "a,b,n\n上海市,苏州,2\nHefei,330100,3\n松江区,佛山市,1\n");
    Network network = imported.network().orElseThrow();
    assertEquals(
        Set.of("310000", "320500", "340100", "330100", "440600"),
        network.nodes().stream().map(Node::id).collect(Collectors.toSet()));
    Node suzhou = network.getNode("320500");
    assertEquals("苏州", suzhou.name());
    assertEquals("Suzhou", suzhou.nameEn());
    assertEquals("320500", suzhou.adminCode());
    assertEquals(31.3, suzhou.coordinates().orElseThrow().lat(), .1);
    assertEquals(Set.of("310000", "320500", "330100", "340100"), members(network, "g60"));
    assertEquals(Set.of("310000", "320500", "330100", "340100"), members(network, "yrd"));
    assertEquals(Set.of("440600"), members(network, "gba"));
    assertEquals("corridor-cities", network.getGroup("g60").source());
  }

  private static Set<String> members(Network network, String group) {
    Group found = network.getGroup(group);
    return Set.copyOf(found.members());
  }

  @Test
  void everyRowIsAccountedFor() throws IOException {
    ImportedTables imported =
        imports.run(
            PAIRS + "where: [{column: s, is-not: x}]\nself-ties: drop\n",
            """
            a,b,n,s
            上海,苏州,2,
            上海,杭州,0,
            上海,上海,5,
            上海,合肥,3,x
            上海,亚特兰蒂斯,1,
            上海,合肥,-1,
            上海,合肥,many,
            上海,合肥,1e309,
            上海,合肥,NaN,
            上海,合肥,,
            上海,,1,
            上海,合肥
            a,b,n,s
            上海,合\u0000肥,1,
            """);
    RowAccount account = Imports.account(imported);
    assertEquals(14, account.read());
    assertEquals(1, account.used());
    assertEquals(
        Map.of("weight 0", 1L, "tie of a node with itself", 1L, "s is x", 1L), account.filtered());
    assertEquals(
        Map.of(
            IssueCode.UNKNOWN_CITY, 1L,
            IssueCode.OUT_OF_RANGE, 1L,
            IssueCode.NOT_A_NUMBER, 1L,
            IssueCode.NOT_FINITE, 2L,
            IssueCode.BLANK, 2L,
            IssueCode.RAGGED_ROW, 1L,
            IssueCode.REPEATED_HEADER, 1L,
            IssueCode.ILLEGAL_CHARACTER, 1L),
        account.rejected());
    assertEquals(10, imported.issues().size());
    assertEquals(6, imported.issues().get(0).line());
  }

  @Test
  void aRowThatIsLostIsADefect() {
    assertThrows(
        IllegalStateException.class,
        () ->
            new RowAccount(
                3,
                1,
                com.google.common.collect.ImmutableSortedMap.of(IssueCode.BLANK, 1L),
                com.google.common.collect.ImmutableSortedMap.of()));
  }

  @Test
  void rejectedRowsAreWrittenWithTheirReason() throws IOException {
    Path file = imports.write("t.csv", "a,b,n\n上海,苏州,2\n上海,亚特兰蒂斯,1\n");
    try (ImportedTables imported =
        Import.run(List.of(file), Imports.mapping(PAIRS), Import.Options.DEFAULT, Run.quiet())) {
      List<String> lines = Files.readAllLines(imported.rejected());
      assertEquals(2, lines.size());
      assertTrue(lines.get(1).startsWith("t.csv,3,b,UNKNOWN_CITY,"), lines.get(1));
      assertTrue(lines.get(1).endsWith("上海 | 亚特兰蒂斯 | 1"), lines.get(1));
    }
  }

  @ParameterizedTest
  @CsvSource({"sum,    上海-苏州 6", "max,    上海-苏州 3", "count,  上海-苏州 3", "reject, 上海-苏州 1"})
  void severalRowsForOneTie(String duplicates, String tie) throws IOException {
    ImportedTables imported =
        imports.run(
            PAIRS + "duplicates: " + duplicates + "\n", "a,b,n\n上海,苏州,1\n苏州市,上海市,2\n上海,苏州,3\n");
    assertEquals(List.of(tie), Imports.ties(imported));
    assertEquals(duplicates.equals("reject") ? 2 : 0, imported.rejectedRows());
  }

  @Test
  void kindsLayersYearsAndAmountsAreTaken() throws IOException {
    ImportedTables imported =
        imports.run(
            """
            columns: {from: 出, to: 入, kind: 类, layer: 层, year: 年, amount: 额, inferred: 估}
            constants: {unit: 万元, subtype: contract}
            values: {kind: {转让: technology-transfer, 合作: collaboration}}
            """,
            """
            出,入,类,层,年,额,估
            苏州,上海,转让,创新,2019年,"1,200.5",true
            苏州,上海,合作,service,2020/3/1,-,false
            """);
    Network network = imported.network().orElseThrow();
    Tie transfer =
        network.ties().stream()
            .filter(tie -> tie.kind() == TieKind.TECHNOLOGY_TRANSFER)
            .findFirst()
            .orElseThrow();
    assertEquals("320500", transfer.from());
    assertEquals(Layer.INNOVATION, transfer.layer());
    assertEquals(Period.of(2019, 2020), transfer.period());
    assertEquals(1200.5, transfer.amount().orElseThrow());
    assertEquals("万元", transfer.unit());
    assertTrue(transfer.inferred());
    assertEquals("line 2", transfer.locator());
    Tie other =
        network.ties().stream()
            .filter(tie -> tie.kind() == TieKind.COLLABORATION)
            .findFirst()
            .orElseThrow();
    assertEquals(Layer.SERVICE, other.layer());
    assertTrue(other.amount().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "2020,2020,2021",
    "2020年,2020,2021",
    "2020-12-31,2020,2021",
    "20201231,2020,2021",
    "31/12/2020,2020,2021",
    "2020.0,2020,2021"
  })
  void yearsComeInManyForms(String text, int since, int until) throws IOException {
    ImportedTables imported =
        imports.run("columns: {from: a, to: b, year: y}\n", "a,b,y\n上海,苏州," + text + "\n");
    assertEquals(Period.of(since, until), imported.network().orElseThrow().ties().get(0).period());
  }

  @Test
  void lastIsWithinThePeriodAndUntilIsNot() throws IOException {
    String table = "a,b,s,e\n上海,苏州,2014-01-01,2016-03-31\n";
    assertEquals(
        Period.of(2014, 2017),
        imports
            .run("columns: {from: a, to: b, since: s, last: e}\n", table)
            .network()
            .orElseThrow()
            .ties()
            .get(0)
            .period());
    assertEquals(
        Period.of(2014, 2016),
        imports
            .run("columns: {from: a, to: b, since: s, until: e}\n", table)
            .network()
            .orElseThrow()
            .ties()
            .get(0)
            .period());
  }

  @Test
  void whatHasNoEndIsOpen() throws IOException {
    ImportedTables imported =
        imports.run(
            "columns: {from: a, to: b, since: s, last: e}\n",
            "a,b,s,e\n上海,苏州,2014,9999-12-31\n上海,苏州,9999,\n");
    assertEquals(Period.from(2014), imported.network().orElseThrow().ties().get(0).period());
    assertEquals(1, imported.rejectedRows());
  }

  @Test
  void weightsThatAddUpToNoNumberAreTold() throws IOException {
    ImportedTables imported = imports.run(PAIRS, "a,b,n\n上海,苏州,1e308\n上海,苏州,1e308\n上海,杭州,1\n");
    assertEquals(List.of("上海-杭州 1"), Imports.ties(imported));
    assertTrue(imported.notes().toString().contains("1 ties were left out"));
  }

  @Test
  void whoGivesAndWhoReceivesMayBeSeveral() throws IOException {
    String mapping =
        "columns: {from: a, to: b}\nnodes: institution\nseparator: [；, ;]\n"
            + "constants: {kind: technology-transfer}\ncounting: ";
    String table = "a,b\nP;Q,X；Y；Z\n";
    assertEquals(6, Imports.ties(imports.run(mapping + "full\n", table)).size());
    double sum =
        imports.run(mapping + "fractional\n", table).network().orElseThrow().ties().stream()
            .mapToDouble(Tie::weight)
            .sum();
    assertEquals(1, sum, 1e-12);
  }

  @Test
  void aTieOfAnInstitutionWithItselfIsLeftOut() throws IOException {
    ImportedTables imported =
        imports.run("columns: {from: a, to: b}\nnodes: institution\n", "a,b\nA,B\nA,a\n");
    assertEquals(Map.of("tie of a node with itself", 1L), Imports.account(imported).filtered());
    ImportedTables cities = imports.run("columns: {from: a, to: b}\n", "a,b\n上海,上海市\n");
    assertEquals(List.of("上海-上海 1"), Imports.ties(cities));
  }

  @Test
  void indicatorsAreTakenOnce() throws IOException {
    ImportedTables imported =
        imports.run(
            """
            columns: {from: a, to: b}
            indicators: [{column: g, of: from, name: gdp, unit: 亿元, year: 2020}]
            """,
            "a,b,g\n上海,苏州,100\n上海,杭州,100\n上海,合肥,101\n");
    Network network = imported.network().orElseThrow();
    assertEquals(1, network.indicators().size());
    assertEquals(100, network.indicators().get(0).value());
    assertEquals(1, imported.notes().size());
  }

  @Test
  void aColumnThatIsNotThereIsNamedWithWhatIs() throws IOException {
    ImportedTables imported =
        imports.run("columns: {from: a, to: b, weight: wieght}\n", "a,b,weight\n上海,苏州,1\n");
    assertTrue(imported.network().isEmpty());
    assertEquals(IssueCode.MISSING_COLUMN, imported.issues().get(0).code());
    assertEquals("did you mean weight?", imported.issues().get(0).hint());
    ImportedTables misfit = imports.run(PAIRS, "x,y\n1,2\n上海,苏州\n");
    assertTrue(misfit.network().isEmpty());
    assertTrue(
        misfit.issues().get(0).toString().contains("column for from: a"),
        misfit.issues().toString());
  }

  @Test
  void strictEndsAtTheFirstRow() throws IOException {
    Path file = imports.write("t.csv", "a,b,n\n上海,x,2\n上海,苏州,1\n");
    try (ImportedTables imported =
        Import.run(
            List.of(file),
            Imports.mapping(PAIRS),
            Import.Options.DEFAULT.inStrictMode(),
            Run.quiet())) {
      assertTrue(imported.network().isEmpty());
      assertEquals(1, Imports.account(imported).read());
    }
  }

  @Test
  void aCancelledImportLeavesNothing() throws IOException {
    StringBuilder text = new StringBuilder("a,b,n\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("上海,苏州,1\n");
    }
    Path file = imports.write("t.csv", text.toString());
    long before = temporaryFiles();
    assertThrows(
        CancelledException.class,
        () ->
            Import.run(
                List.of(file),
                Imports.mapping(PAIRS),
                Import.Options.DEFAULT,
                Run.quiet().withCancellation(() -> true)));
    assertEquals(before, temporaryFiles());
  }

  private static long temporaryFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith("corridor-rejected"))
          .count();
    }
  }
}
