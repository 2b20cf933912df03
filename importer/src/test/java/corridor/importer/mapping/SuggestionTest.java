package corridor.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.importer.table.TableOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
  @TempDir private Path folder;

  // The headers of two public repositories and of the tables in their papers.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          申请人城市,第二申请人城市,申请年份       | 上海,苏州,2019          | 上海-苏州 1
          第一申请人城市,第二申请人城市,公开公告年份 | 上海,苏州,2019          | 上海-苏州 1
          转让人城市,受让人城市,转让生效年份       | 上海,苏州,2019          | 上海>苏州 1
          出让人城市,转入城市,授权公告年份        | 上海,苏州,2019          | 上海>苏州 1
          trans_time,city_A,city_B,count     | 2019,上海,苏州,4        | 上海-苏州 4
          起点,X,终点,Y,次数                    | 上海,1,苏州,2,4         | 上海-苏州 4
          O,D,人次/日                          | 上海,苏州,4             | 上海-苏州 4
          城市1,城市2,经济联系强度                | 上海,苏州,4.5           | 上海-苏州 4.5
          source,target,weight               | 上海,苏州,4             | 上海-苏州 4
          From,To,Value                      | 上海,苏州,4             | 上海-苏州 4
          甲,乙,年份                           | 上海,苏州,2019          | 上海-苏州 1
          甲,乙,丙                             | 上海,苏州,4             | 上海-苏州 4
          """)
  void whatIsSuggestedCanBeImported(String header, String row, String tie) throws IOException {
    Path file =
        new Imports(folder)
            .write("t.csv", header + "\n" + row + "\n" + row.replace("上海", "杭州") + "\n");
    String suggested = Suggestion.of(file, TableOptions.DETECT);
    ImportedTables imported = Imports.run(Imports.mapping(suggested), List.of(file));
    assertEquals(List.of(), imported.issues(), suggested);
    assertTrue(Imports.ties(imported).contains(tie), () -> suggested + Imports.ties(imported));
  }

  @Test
  void manyApplicantsInACellAreParties() throws IOException {
    Path file =
        new Imports(folder)
            .write("t.csv", "申请号,申请人,申请日\nCN1,复旦大学;某公司,2020-01-02\nCN2,某公司,2020-01-03\n");
    String suggested = Suggestion.of(file, TableOptions.DETECT);
    assertTrue(suggested.contains("rows: parties"), suggested);
    assertTrue(suggested.contains("# 复旦大学;某公司 | CN1 | 2020-01-02"), suggested);
    ImportedTables imported = Imports.run(Imports.mapping(suggested), List.of(file));
    assertEquals(List.of("复旦大学-某公司 1"), sortedEnds(Imports.ties(imported)));
  }

  // Ids are hashes of names, and so is their order.
  private static List<String> sortedEnds(List<String> ties) {
    return ties.stream().map(tie -> tie.equals("某公司-复旦大学 1") ? "复旦大学-某公司 1" : tie).toList();
  }

  @Test
  void institutionsAreNotTakenForCities() throws IOException {
    Path file = new Imports(folder).write("t.csv", "source,target\nA1,B1\nA2,B2\n");
    assertTrue(Suggestion.of(file, TableOptions.DETECT).contains("nodes: institution"));
  }
}
