package corridor.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.run.Run;
import corridor.importer.table.TableOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who in tables that are imported: cities, homonyms, institutions, ids. */
class ImportedNamesTest {
  private static final String PAIRS = "columns: {from: a, to: b, weight: n}\n";

  @TempDir private Path folder;
  private Imports imports = new Imports(Path.of("."));

  @BeforeEach
  void open() {
    imports = new Imports(folder);
  }

  @Test
  void namesThatAreNotFoundAreCounted() throws IOException {
    ImportedTables imported =
        imports.run(PAIRS, "a,b,n\n上海,无名市,2\n无名市,合肥,1\n上海,Suzhou,1\n上海,杭州,1\n");
    assertEquals(
        List.of("无名市 2 no city is called so", "Suzhou 1 several places are called so"),
        imported.unmatched().stream()
            .map(name -> name.name() + " " + name.count() + " " + name.problem())
            .toList());
    assertEquals("table.csv:2", imported.unmatched().get(0).first());
    assertTrue(
        imported.unmatched().get(1).candidates().toString().contains("320500"),
        imported.unmatched().toString());
  }

  @Test
  void provincesTellHomonymsApartAndNamesCanStandForOthers() throws IOException {
    ImportedTables imported =
        imports.run(
            """
            columns: {from: a, from-province: p, to: b}
            names: {毫州市: 亳州市}
            """,
            "a,p,b\nSuzhou,安徽,毫州市\nSuzhou,江苏省,毫州市\n");
    assertEquals(List.of("苏州-亳州 1", "宿州-亳州 1"), Imports.ties(imported));
  }

  // yrd is the id of a cluster.
  @Test
  void noNodeTakesTheIdOfAGroup() throws IOException {
    ImportedTables imported =
        imports.run(
            "columns: {from: a, from-city: c, to: b}\nnodes: institution\nkeys: ids\n",
            "a,c,b\nyrd,上海,7\n");
    assertEquals(List.of("7-yrd 1"), Imports.ties(imported));
  }

  @Test
  void institutionsAreOneIfTheyDifferInCaseAndWidthOnly() throws IOException {
    ImportedTables imported =
        imports.run(
            "columns: {from: a, from-city: c, to: b}\nnodes: institution\n",
            "a,b,c\n复旦大学,ＡＢＢ公司,上海\n复旦大学 ,abb公司,上海市\n");
    Network network = imported.network().orElseThrow();
    assertEquals(1, network.ties().size());
    Node fudan =
        network.nodes().stream()
            .filter(node -> node.name().equals("复旦大学"))
            .findFirst()
            .orElseThrow();
    assertEquals("310000", network.findHostCity(fudan.id()).orElseThrow().id());
    assertTrue(fudan.id().startsWith("institution-"), fudan.id());
  }

  @Test
  void aliasesStandForOtherNames() throws IOException {
    Path file = imports.write("t.csv", "a,b\n魔都,P大\nShanghai,北京大学\n");
    Import.Options options =
        new Import.Options(
            TableOptions.DETECT,
            ImmutableMap.of(),
            ImmutableMap.of("魔都", "上海", "Ｐ大", "北京大学"),
            false);
    try (ImportedTables cities =
        Import.run(
            List.of(file), Imports.mapping("columns: {from: a, to: a}\n"), options, Run.quiet())) {
      assertEquals(List.of("上海-上海 2"), Imports.ties(cities));
    }
    try (ImportedTables institutions =
        Import.run(
            List.of(file),
            Imports.mapping("rows: node\ncolumns: {id: b}\n"),
            options,
            Run.quiet())) {
      assertEquals(1, institutions.network().orElseThrow().nodes().size());
    }
  }

  @Test
  void aCodeTwiceMeantKeepsItsCity() throws IOException {
    ImportedTables imported =
        imports.run(
            "columns: {from: a, from-city: c, to: b}\nnodes: institution\nkeys: ids\n",
            "a,c,b\n310000,上海,7\n");
    Network network = imported.network().orElseThrow();
    assertEquals(NodeKind.CITY, network.getNode("310000").kind());
    assertEquals(3, network.nodes().size());
  }
}
