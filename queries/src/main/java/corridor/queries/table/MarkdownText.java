package corridor.queries.table;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table in Markdown, numbers flush right, with the digits of the aligned text. */
public final class MarkdownText {
  private MarkdownText() {}

  /** Writes {@code table}; flushes and does not close {@code out}. */
  public static void write(Table table, Writer out) throws IOException {
    line(out, table.columns().stream().map(column -> escaped(column.name())).toList());
    line(out, table.columns().stream().map(column -> column.numeric() ? "---:" : "---").toList());
    for (List<@Nullable Object> row : table.rows()) {
      line(out, row.stream().map(MarkdownText::text).toList());
    }
    out.flush();
  }

  private static void line(Writer out, List<String> cells) throws IOException {
    out.write(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  private static String text(@Nullable Object cell) {
    if (cell == null) {
      return "–";
    }
    return cell instanceof Double number ? Numbers.brief(number) : escaped(cell.toString());
  }

  // A bar would end the cell, a line break the table, and a bracket could begin a tag.
  private static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ")
        .replace("\\", "\\\\")
        .replace("|", "\\|")
        .replace("<", "&lt;");
  }
}
