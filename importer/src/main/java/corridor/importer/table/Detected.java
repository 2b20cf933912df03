package corridor.importer.table;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a table was read.
 *
 * @param format {@code CSV}, {@code XLSX} or {@code JSON lines}
 * @param quote empty if nothing is quoted
 * @param headerLine line, or row of the sheet, with the names of the columns; 0 if none has
 */
public record Detected(
    String format,
    Optional<Charset> encoding,
    Optional<Character> delimiter,
    Optional<Character> quote,
    int headerLine,
    Optional<String> sheet,
    DecimalSign decimal) {

  /** The findings by their names, as options of a mapping have them. */
  public ImmutableMap<String, String> byName() {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    names.put("format", format);
    encoding.ifPresent(charset -> names.put("encoding", charset.name()));
    delimiter.ifPresent(
        character -> names.put("delimiter", character == '\t' ? "tab" : character.toString()));
    if (delimiter.isPresent()) {
      names.put("quote", quote.map(String::valueOf).orElse("none"));
    }
    sheet.ifPresent(name -> names.put("sheet", name));
    if (!format.equals(JsonLines.FORMAT)) {
      names.put("header", Integer.toString(headerLine));
    }
    names.put("decimal", decimal.label());
    return names.buildOrThrow();
  }

  /** As a line for the user. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    byName()
        .forEach(
            (name, value) ->
                text.append(text.isEmpty() ? "" : ", ")
                    .append(name.equals("format") ? "" : name + " ")
                    .append(value));
    return text.toString();
  }
}
