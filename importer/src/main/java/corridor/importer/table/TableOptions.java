package corridor.importer.table;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a table is to be read. Whatever is empty is detected.
 *
 * @param delimiter what stands between two fields of delimited text
 * @param quote what stands around a field; {@link #NO_QUOTE} if nothing does
 * @param header physical line, or row of the sheet, with the names of the columns; 0 if there are
 *     none, so that the columns are called {@code column 1}, {@code column 2} …
 * @param sheet name of the sheet of a workbook, or its number from 1
 * @param decimal the decimal sign of numbers
 */
public record TableOptions(
    Optional<Charset> encoding,
    Optional<Character> delimiter,
    Optional<Character> quote,
    OptionalInt header,
    Optional<String> sheet,
    Optional<DecimalSign> decimal) {

  /** Stands for a table whose quotes are ordinary characters. */
  public static final char NO_QUOTE = '\0';

  /** Everything is detected. */
  public static final TableOptions DETECT =
      new TableOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty());

  /** These options, and where they are empty those of {@code other}. */
  public TableOptions or(TableOptions other) {
    return new TableOptions(
        encoding.or(other::encoding),
        delimiter.or(other::delimiter),
        quote.or(other::quote),
        header.isPresent() ? header : other.header,
        sheet.or(other::sheet),
        decimal.or(other::decimal));
  }
}
