package corridor.queries.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFormatTest {
  private static final Table TABLE =
      new Table(List.of(Column.text("name"), Column.number("rank"), Column.number("value")))
          .row("上海", 1, 1234.5678)
          .row("Suzhou, \"old\"", OptionalInt.of(2), 0.1 + 0.2)
          .row("合肥", OptionalInt.empty(), Double.NaN);

  private static String written(TableFormat format) throws IOException {
    StringWriter out = new StringWriter();
    format.write(TABLE, out);
    return out.toString();
  }

  @Test
  void alignedTextCountsChineseCharactersAsTwoColumns() throws IOException {
    assertEquals(
        """
        name           rank  value
        上海              1   1235
        Suzhou, "old"     2    0.3
        合肥              –      –
        """,
        written(TableFormat.TABLE));
  }

  @Test
  void csvHasEveryDigitAndLeavesTheUndefinedEmpty() throws IOException {
    assertEquals(
        """
        name,rank,value
        上海,1,1234.5678
        "Suzhou, ""old""\",2,0.30000000000000004
        合肥,,
        """,
        written(TableFormat.CSV));
  }

  @Test
  void jsonHasNullForTheUndefined() throws IOException {
    assertEquals(
        """
        {"name":"上海","rank":1,"value":1234.5678}
        {"name":"Suzhou, \\"old\\"","rank":2,"value":0.30000000000000004}
        {"name":"合肥","rank":null,"value":null}
        """,
        written(TableFormat.JSONL));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "-1.5, -1.5",
    "1234.5678, 1235",
    "12345678, 12345678",
    "0.00012344, 0.0001234",
    "0.000012344, 0.00001234",
    "0.30000000000000004, 0.3",
    "99.995, 100",
    "100000, 100000"
  })
  void numbersForPeopleHaveFourSignificantDigits(double value, String text) {
    assertEquals(text, Numbers.brief(value));
  }

  @Test
  void longCellsAreCutByDisplayWidth() throws IOException {
    Table table = new Table(List.of(Column.text("n").atMost(7))).row("长三角生态绿色").row("abc");
    StringWriter out = new StringWriter();
    TableFormat.TABLE.write(table, out);
    assertEquals("n\n长三角…\nabc\n", out.toString());
  }

  @Test
  void aRowOfTheWrongLengthIsRefused() {
    Table table = new Table(List.of(Column.text("name")));
    assertThrows(IllegalArgumentException.class, () -> table.row("a", "b"));
  }
}
