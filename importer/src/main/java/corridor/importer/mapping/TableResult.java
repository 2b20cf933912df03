package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;

/**
 * What came of one table.
 *
 * @param file its name
 * @param rows what its rows were taken for
 * @param detected how it was read, by the names of the options that overrule it
 * @param columns headers that were used
 */
public record TableResult(
    String file,
    String rows,
    ImmutableMap<String, String> detected,
    ImmutableList<String> columns,
    RowAccount account) {

  /** How the encoding is known, which comes behind it. */
  static final String ENCODING_HOW = "encodingHow";

  /** How it was read, as a line for the user. */
  public String howRead() {
    StringBuilder text = new StringBuilder();
    detected.forEach(
        (name, value) -> {
          if (name.equals(ENCODING_HOW)) {
            text.append(" (").append(value).append(')');
          } else {
            text.append(text.isEmpty() ? "" : ", ");
            text.append(name.equals("format") ? "" : name + " ").append(value);
          }
        });
    return text.toString();
  }
}
