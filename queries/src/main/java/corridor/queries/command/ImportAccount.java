package corridor.queries.command;

import corridor.importer.Companion;
import corridor.importer.IssueCode;
import corridor.importer.mapping.ImportedTables;
import corridor.importer.mapping.TableResult;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an import tells of what it read, used, rejected and left out. */
final class ImportAccount {
  private static final int ISSUES_SHOWN = 20;
  private static final int UNMATCHED_SHOWN = 10;
  private static final int NOTES_SHOWN = 20;

  private ImportAccount() {}

  /** Tells on standard error how files were read, what is wrong, and what was not found. */
  static void tell(ImportedTables imported, RunOptions run, PrintWriter err) {
    List<String> told = new ArrayList<>();
    for (TableResult table : imported.tables()) {
      String line = table.file() + ": " + table.howRead();
      if (!told.contains(line)) {
        told.add(line);
        run.tell(line);
      }
    }
    imported.issues().stream().limit(ISSUES_SHOWN).forEach(issue -> err.println(issue));
    if (imported.issues().size() > ISSUES_SHOWN || imported.rejectedRows() > ISSUES_SHOWN) {
      Map<IssueCode, Long> byCode = new TreeMap<>();
      imported
          .tables()
          .forEach(
              table ->
                  table
                      .account()
                      .rejected()
                      .forEach((code, count) -> byCode.merge(code, count, Long::sum)));
      List<String> summary = new ArrayList<>();
      byCode.forEach((code, count) -> summary.add(code + " " + count));
      err.println("… rows rejected in all: " + String.join(", ", summary));
    }
    imported.unmatched().stream()
        .limit(UNMATCHED_SHOWN)
        .forEach(
            name ->
                run.tell(
                    "not found: "
                        + name.name()
                        + " ("
                        + name.count()
                        + (name.count() == 1 ? " row): " : " rows): ")
                        + name.problem()
                        + (name.candidates().isEmpty()
                            ? ""
                            : "; did you mean " + String.join(", ", name.candidates()) + "?")));
    if (imported.unmatched().size() > UNMATCHED_SHOWN) {
      run.tell(
          "… "
              + (imported.unmatched().size() - UNMATCHED_SHOWN)
              + " more names in "
              + Companion.UNMATCHED);
    }
    imported.notes().stream().limit(NOTES_SHOWN).forEach(run::tell);
    if (imported.notes().size() > NOTES_SHOWN) {
      run.tell(
          "… " + (imported.notes().size() - NOTES_SHOWN) + " more notes in " + Companion.IMPORT);
    }
  }

  /** What became of the rows of each table. */
  static Table table(List<TableResult> results) {
    Table table =
        new Table(
            List.of(
                Column.text("file"),
                Column.text("a row is"),
                Column.number("read"),
                Column.number("used"),
                Column.number("rejected"),
                Column.number("filtered"),
                Column.text("why filtered").atMost(60)));
    for (TableResult result : results) {
      List<String> reasons = new ArrayList<>();
      result.account().filtered().forEach((reason, count) -> reasons.add(count + " " + reason));
      table.row(
          result.file(),
          result.rows(),
          result.account().read(),
          result.account().used(),
          result.account().rejectedRows(),
          result.account().filteredRows(),
          String.join("; ", reasons));
    }
    return table;
  }
}
