package corridor.queries.command;

import corridor.engine.network.Network;
import corridor.queries.answer.Classification;
import corridor.queries.answer.Matrix;
import corridor.queries.table.MarkdownText;
import corridor.queries.table.Table;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Crosses two classifications of nodes. */
@Command(
    name = "matrix",
    header = "What is there of each kind in each cluster, and where is nothing?",
    description =
        "Crosses any two attributes or classifications of nodes: counts, completeness, gaps, what"
            + " columns share. Default: the eight elements of governance by city cluster.",
    footer = {
      "",
      "Classifications: city, cluster, province, north-south, block, kind, subtype, tier and other",
      "kinds of groups, groups with + between, and every attribute of nodes.",
      "",
      "Examples:",
      "  corridor matrix",
      "  corridor matrix --list --where element=innovation-alliance",
      "  corridor matrix --rows category --columns cluster --markdown",
      "  corridor matrix --rows stage --columns industry --show pairs --format csv",
      "  corridor matrix --show gaps --rows subtype --kind platform"
    })
final class MatrixCommand implements Callable<Integer> {
  /** What is told of the matrix. */
  enum Show {
    COUNTS,
    GAPS,
    PAIRS,
    BREADTH
  }

  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private ConditionOptions conditions = new ConditionOptions();
  @Mixin private RunOptions run = new RunOptions();
  @Mixin private FormatOption format = new FormatOption();

  @Option(
      names = "--rows",
      paramLabel = "CLASSES",
      description = "What the rows are. Default: ${DEFAULT-VALUE}.")
  private String rows = "element";

  @Option(
      names = "--columns",
      paramLabel = "CLASSES",
      description = "What the columns are. Default: ${DEFAULT-VALUE}.")
  private String columns = "cluster";

  @Option(
      names = "--show",
      paramLabel = "WHAT",
      description =
          "counts, gaps (the empty cells), pairs (each two columns: shared rows, complementarity),"
              + " or breadth (columns that each thing and its members span). Default: counts.")
  private Show show = Show.COUNTS;

  @Option(
      names = {"--list", "--evidence"},
      description = "Instead: the names in each cell, and which sources speak of them.")
  private boolean list;

  @Option(names = "--markdown", description = "Write the table as Markdown.")
  private boolean markdown;

  @Override
  public Integer call() throws IOException {
    if (list && show != Show.COUNTS) {
      throw new UsageException("give --list or --show, not both");
    }
    if (markdown && !format.isTable()) {
      throw new UsageException("give --markdown or --format, not both");
    }
    Network facts = network.load();
    Matrix matrix =
        Matrix.of(
            facts,
            Classification.of(facts, rows),
            Classification.of(facts, columns),
            conditions.nodes(facts, selection, List.of()));
    Table table = list ? matrix.list() : table(matrix);
    if (markdown) {
      MarkdownText.write(table, format.out());
    } else {
      format.write(table);
    }
    matrix.notes().forEach(run::tell);
    run.tell(ProvenanceLine.of(matrix.provenance()));
    return ExitCode.OK;
  }

  private Table table(Matrix matrix) {
    return switch (show) {
      case COUNTS -> matrix.counts();
      case GAPS -> matrix.gaps();
      case PAIRS -> matrix.pairs();
      case BREADTH -> matrix.breadth();
    };
  }
}
