package corridor.queries.command;

import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command writes its answer. */
final class FormatOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv, json or jsonl. Default: table. The others have every digit.")
  private TableFormat format = TableFormat.TABLE;

  boolean isTable() {
    return format == TableFormat.TABLE;
  }

  boolean isJson() {
    return format == TableFormat.JSON || format == TableFormat.JSONL;
  }

  TableFormat format() {
    return format;
  }

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  PrintWriter err() {
    return command.commandLine().getErr();
  }

  void write(Table table) throws IOException {
    format.write(table, out());
  }

  /** Objects, where rows are more than cells. */
  void writeObjects(List<?> objects) throws IOException {
    if (format == TableFormat.JSONL) {
      for (Object object : objects) {
        TableFormat.writeJsonLine(object, out());
      }
    } else {
      TableFormat.writeJson(objects, out());
    }
  }

  /** One object, for answers that are more than rows. */
  void writeObject(Object object) throws IOException {
    if (format == TableFormat.JSONL) {
      TableFormat.writeJsonLine(object, out());
    } else {
      TableFormat.writeJson(object, out());
    }
  }
}
