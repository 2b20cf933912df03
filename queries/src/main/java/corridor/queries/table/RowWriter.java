package corridor.queries.table;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a table one by one, so that a long one need not be held. */
public interface RowWriter {
  /** Takes the next row, with one cell a column. */
  void row(List<? extends @Nullable Object> cells) throws IOException;

  /** Writes what is left to write after the last row, and flushes. */
  void end() throws IOException;
}
