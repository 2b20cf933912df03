package corridor.importer.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalSignTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POINT | 12        | 12
          POINT | 12.5      | 12.5
          POINT | 1,234.5   | 1234.5
          POINT | 1,234,567 | 1234567
          POINT | 18.34%    | 18.34
          POINT | １２．５      | 12.5
          POINT | 1 234     | 1234
          POINT | -3e2      | -300
          COMMA | 12,5      | 12.5
          COMMA | 1.234,5   | 1234.5
          COMMA | 230000,00 | 230000
          COMMA | 7         | 7
          COMMA | 18,34 %   | 18.34
          """)
  void readsNumbersAsTablesHaveThem(DecimalSign sign, String text, double value) {
    assertEquals(OptionalDouble.of(value), sign.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POINT | 12,5
          POINT | 1,23,456
          POINT | 12 km
          POINT | 1.2.3
          COMMA | 12.5
          COMMA | 1.23.456,0
          COMMA | 1,2,3
          POINT | =A1+B1
          """)
  void guessesNothing(DecimalSign sign, String text) {
    assertEquals(OptionalDouble.empty(), sign.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "—", "NA", "n/a", "NULL", "无"})
  void knowsWhatIsMissing(String text) {
    assertTrue(DecimalSign.isMissing(text));
  }
}
