package corridor.importer.table;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A table that is being read. Not safe for several threads. */
public interface TableFile extends Closeable {

  /** Names of the columns, each once. */
  ImmutableList<String> header();

  /** How it is read. */
  Detected detected();

  /** The next row, in the order of the file; null at the end. Blank rows are passed over. */
  @Nullable TableRow next() throws IOException;

  /** Bytes of the file that have been read so far, packed if it is packed; of a workbook, about. */
  long bytesRead();

  /** The position of a column, from 0. */
  default OptionalInt findColumn(String name) {
    int position = header().indexOf(name);
    return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /**
   * Opens a table. The first rows and, for the encoding, all bytes are looked at before the first
   * row is given out.
   *
   * @throws UnreadableTableException if it is no table that can be read, with the reason
   * @throws IOException if the file cannot be read
   */
  static TableFile open(InputFile file, TableOptions options) throws IOException {
    return switch (file.format()) {
      case DELIMITED -> DelimitedText.open(file, options);
      case WORKBOOK -> Workbook.open(file, options);
      case JSON -> JsonLines.open(file, options);
    };
  }
}
