package corridor.queries.table;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table for reading in a terminal. */
final class AlignedText {
  private static final String GAP = "  ";
  private static final String UNDEFINED = "–";

  private AlignedText() {}

  static void write(Table table, Writer out) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(Column::name).toList());
    for (List<@Nullable Object> row : table.rows()) {
      lines.add(row.stream().map(AlignedText::text).toList());
    }
    int[] widths = new int[table.columns().size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        int width = Math.min(DisplayWidth.of(line.get(i)), table.columns().get(i).width());
        widths[i] = Math.max(widths[i], width);
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        boolean right = table.columns().get(i).numeric();
        String cell = DisplayWidth.cut(line.get(i), widths[i]);
        text.append(i == 0 ? "" : GAP).append(DisplayWidth.pad(cell, widths[i], right));
      }
      out.write(text.toString().stripTrailing());
      out.write('\n');
    }
    out.flush();
  }

  private static String text(@Nullable Object cell) {
    if (cell == null) {
      return UNDEFINED;
    }
    return cell instanceof Double number ? Numbers.brief(number) : oneLine(cell.toString());
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }
}
