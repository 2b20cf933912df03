package corridor.importer.table;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Which row of the first ones names the columns. It is the first that is as wide as most, so that
 * titles above it are passed over; and if it holds a number other than a year, none does.
 *
 * @param line its line; 0 if there is none
 * @param rowsUsed rows from the first on that are above the data
 */
record HeaderRow(int line, ImmutableList<String> names, int rowsUsed) {

  /** Names as {@code header} says, or as found; a sheet may have names on two rows. */
  static HeaderRow find(List<TableRow> rows, OptionalInt given, boolean twoRows) {
    int width = usualWidth(rows);
    if (given.isPresent() && given.getAsInt() == 0) {
      return new HeaderRow(0, numbered(width), 0);
    }
    for (int i = 0; i < rows.size(); i++) {
      TableRow row = rows.get(i);
      if (row.damage().isPresent()) {
        continue;
      }
      boolean isHeader =
          given.isPresent()
              ? row.line() == given.getAsInt()
              : filled(row.fields()) >= Math.max(1, (width * 4) / 5)
                  && row.fields().size() >= width;
      if (isHeader) {
        if (given.isEmpty() && row.fields().stream().anyMatch(HeaderRow::isNumber)) {
          return new HeaderRow(0, numbered(Math.max(width, row.fields().size())), i);
        }
        int line = Math.toIntExact(row.line());
        if (twoRows && i + 1 < rows.size() && isSecondRow(row.fields(), rows.get(i + 1).fields())) {
          return new HeaderRow(line, unique(joined(row.fields(), rows.get(i + 1).fields())), i + 2);
        }
        return new HeaderRow(line, unique(row.fields()), i + 1);
      }
      // Names over merged cells leave more blank than most rows do.
      if (given.isEmpty()
          && twoRows
          && filled(row.fields()) >= 2
          && i + 1 < rows.size()
          && isSecondRow(row.fields(), rows.get(i + 1).fields())) {
        return new HeaderRow(
            Math.toIntExact(row.line()),
            unique(joined(row.fields(), rows.get(i + 1).fields())),
            i + 2);
      }
    }
    return new HeaderRow(0, numbered(width), 0);
  }

  private static int usualWidth(List<TableRow> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    int best = 1;
    for (TableRow row : rows) {
      if (row.damage().isEmpty()) {
        int width = row.fields().size();
        int count = counts.merge(width, 1, Integer::sum);
        int most = counts.getOrDefault(best, 0);
        if (count > most || (count == most && width > best)) {
          best = width;
        }
      }
    }
    return best;
  }

  private static long filled(List<String> fields) {
    return fields.stream().filter(field -> !field.isBlank()).count();
  }

  private static boolean isNumber(String field) {
    return DecimalSign.POINT.parse(field).isPresent()
        && !field.strip().matches("(18|19|20|21)\\d\\d");
  }

  // The second row of names fills what merged cells leave blank in the first, and has no numbers.
  private static boolean isSecondRow(List<String> upper, List<String> lower) {
    boolean fills = false;
    for (int i = 0; i < lower.size(); i++) {
      if (isNumber(lower.get(i))) {
        return false;
      }
      boolean blankAbove = i >= upper.size() || upper.get(i).isBlank();
      fills |= blankAbove && !lower.get(i).isBlank();
    }
    for (int i = 0; i < upper.size(); i++) {
      boolean blankBelow = i >= lower.size() || lower.get(i).isBlank();
      if (upper.get(i).isBlank() && blankBelow) {
        return false;
      }
    }
    return fills;
  }

  private static List<String> joined(List<String> upper, List<String> lower) {
    List<String> names = new ArrayList<>();
    String above = "";
    for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
      if (i < upper.size() && !upper.get(i).isBlank()) {
        above = upper.get(i).strip();
      }
      String below = i < lower.size() ? lower.get(i).strip() : "";
      names.add(below.isEmpty() ? above : above.isEmpty() ? below : above + " " + below);
    }
    return names;
  }

  private static ImmutableList<String> numbered(int width) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int i = 1; i <= width; i++) {
      names.add("column " + i);
    }
    return names.build();
  }

  private static ImmutableList<String> unique(List<String> fields) {
    Set<String> seen = new HashSet<>();
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    for (int i = 0; i < fields.size(); i++) {
      String plain = fields.get(i).strip().replaceAll("\\s+", " ");
      String name = plain.isEmpty() ? "column " + (i + 1) : plain;
      String once = name;
      for (int n = 2; !seen.add(once); n++) {
        once = name + " (" + n + ")";
      }
      names.add(once);
    }
    return names.build().asList();
  }
}
