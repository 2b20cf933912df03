package corridor.queries.command;

import corridor.engine.network.Labels;
import corridor.importer.table.DecimalSign;
import corridor.importer.table.TableOptions;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the tables of other people are read, where that is not detected rightly. */
final class ReadingOptions {
  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "UTF-8, GB18030, Big5, UTF-16LE … Default: detected.")
  private @Nullable String encoding;

  @Option(
      names = "--delimiter",
      paramLabel = "CHARACTER",
      description = "What stands between fields: one character, or tab. Default: detected.")
  private @Nullable String delimiter;

  @Option(
      names = "--quote",
      paramLabel = "CHARACTER",
      description = "What stands around fields: one character, or none. Default: \".")
  private @Nullable String quote;

  @Option(
      names = "--header",
      paramLabel = "LINE",
      description = "Line with the names of the columns; 0 if there is none. Default: detected.")
  private @Nullable Integer header;

  @Option(
      names = "--sheet",
      paramLabel = "SHEET",
      description = "Name or number of the sheet. Default: the first that holds a table.")
  private @Nullable String sheet;

  @Option(
      names = "--decimal",
      paramLabel = "SIGN",
      description = "point or comma. Default: detected.")
  private @Nullable String decimal;

  /** Graph files have rules of their own for all but the encoding. */
  void refuseButEncoding() {
    if (delimiter != null || quote != null || header != null || sheet != null || decimal != null) {
      throw new UsageException(
          "of a graph file only the --encoding can be told; --delimiter, --quote, --header, --sheet"
              + " and --decimal go with tables");
    }
  }

  TableOptions options() {
    return new TableOptions(
        charset(),
        character("--delimiter", delimiter, "tab", '\t'),
        character("--quote", quote, "none", TableOptions.NO_QUOTE),
        headerLine(),
        Optional.ofNullable(sheet),
        decimalSign());
  }

  private OptionalInt headerLine() {
    if (header == null) {
      return OptionalInt.empty();
    }
    if (header < 0) {
      throw new UsageException("--header must be at least 0, but is " + header);
    }
    return OptionalInt.of(header);
  }

  private Optional<Charset> charset() {
    if (encoding == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(encoding));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--encoding: there is no " + encoding + "; try UTF-8, GB18030, Big5 or UTF-16LE");
    }
  }

  private static Optional<Character> character(
      String option, @Nullable String text, String word, char meant) {
    if (text == null) {
      return Optional.empty();
    }
    if (text.equals(word)) {
      return Optional.of(meant);
    }
    if (text.length() != 1) {
      throw new UsageException(option + " must be one character, or " + word + ", but is " + text);
    }
    return Optional.of(text.charAt(0));
  }

  private Optional<DecimalSign> decimalSign() {
    if (decimal == null) {
      return Optional.empty();
    }
    Optional<DecimalSign> sign = Labels.find(DecimalSign.class, decimal);
    if (sign.isEmpty()) {
      throw new UsageException("--decimal must be point or comma, but is " + decimal);
    }
    return sign;
  }
}
