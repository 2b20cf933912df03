package corridor.importer.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.importer.Issue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MappingTest {
  static final List<String> PRESETS = Presets.NAMES;

  @ParameterizedTest
  @FieldSource("PRESETS")
  void everyPresetIsSound(String name) {
    Mapping.Parsed parsed = Mapping.parse(name, Presets.text(name).orElseThrow());
    assertEquals(List.of(), parsed.issues());
    assertFalse(parsed.mapping().orElseThrow().tables().isEmpty());
  }

  // line:column, a word of the message, the hint
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'colums: {from: a, to: b}'                     | 1:1  | colums     | did you mean columns
          'columns: {from: a, too: b}'                   | 1:20 | too        | did you mean to
          'rows: ties'                                   | 1:7  | ties       | did you mean tie
          'counting: fracional'                          | 1:11 | fracional  | did you mean fractional
          'columns: {from: a}'                           | 1:1  | need to    | The other end
          'columns: {from: a, to: b, party: c}'          | 1:34 | party      | there are from
          'columns: [from, to]'                          | 1:10 | keys of its own |
          'columns: {from: a, to: b}\nmost-parties: few' | 2:15 | whole number |
          'columns: {from: a, to: b}\nwhere: [{is: x}]'  | 2:9  | condition  | column
          'columns: {from: a, to: b}\nread: {encoding: UFT-9}' | 2:18 | encoding | GB18030
          'columns: {from: a, to: b}\nsource: {id: a b}' | 2:14 | no id      | letters
          'columns: {from: a, to: b}\nzero-weights: keep' | 2:15 | more than 0 | drop or reject
          'columns: {from: a, to: b}\nconstants: {from: x}' | 1:1 | both     | keep one
          'columns: {from: a, from: b}'                  | 1:20 | twice      |
          'columns: {from: "a'                           | 1:19 | YAML       | quotes
          """)
  void mistakesAreToldWithTheirPlace(String text, String place, String message, String hint) {
    List<Issue> issues = Mapping.parse("m.yaml", text.replace("\\n", "\n")).issues();
    assertTrue(
        issues.stream()
            .anyMatch(
                issue ->
                    (issue.line() + ":" + issue.column()).equals(place)
                        && issue.message().contains(message)
                        && (hint == null || issue.hint().contains(hint))),
        issues::toString);
  }

  @Test
  void allMistakesAreToldInOneGo() {
    List<Issue> issues =
        Mapping.parse("m.yaml", "rwos: tie\ncolumns: {fron: a}\nnodes: town\n").issues();
    assertTrue(issues.size() >= 4, issues::toString);
  }

  @Test
  void anEmptyMappingIsRefused() {
    assertEquals(1, Mapping.parse("m.yaml", "").issues().size());
  }
}
