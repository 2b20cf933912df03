package corridor.queries.command;

import com.google.common.collect.Maps;
import corridor.engine.network.Labels;
import corridor.engine.network.Layer;
import corridor.engine.network.NodeKind;
import corridor.engine.network.TieKind;
import corridor.engine.prediction.LinkPrediction;
import corridor.engine.projection.CombineRule;
import corridor.engine.projection.PathLength;
import corridor.engine.projection.TieTrait;
import corridor.engine.resilience.Attack;
import corridor.engine.resilience.EfficiencyVitality;
import corridor.engine.run.EngineException;
import corridor.engine.spillover.MostProbablePaths.Probability;
import corridor.engine.spillover.TransferMatrix.Form;
import corridor.engine.spillover.TransferMatrix.Solver;
import corridor.engine.tiers.Draws;
import corridor.engine.tiers.Weighting;
import corridor.queries.answer.Measure;
import corridor.queries.answer.NodeColumns;
import corridor.queries.command.SelectionOptions.Counting;
import corridor.queries.command.TransferOptions.ShareOf;
import corridor.queries.command.UndatedOption.Undated;
import corridor.queries.export.ColourBy;
import corridor.queries.export.ExportFormat;
import corridor.queries.export.Parallel;
import corridor.queries.neo4j.BoltFailure;
import corridor.queries.neo4j.ServerException;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.neo4j.driver.exceptions.Neo4jException;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the command together: vocabularies, streams, and what becomes of failures. */
public final class CommandLineFactory {
  private CommandLineFactory() {}

  /** Runs the command and returns its exit code. */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    AtomicBoolean finished = new AtomicBoolean();
    Interrupt.watch(Thread.currentThread(), finished);
    try {
      return create(out, err).execute(args);
    } finally {
      finished.set(true);
    }
  }

  static CommandLine create(PrintWriter out, PrintWriter err) {
    CommandLine line =
        new CommandLine(new RootCommand())
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setUsageHelpLongOptionsMaxWidth(30)
            .registerConverter(NodeKind.class, vocabulary(NodeKind.class))
            .registerConverter(TieKind.class, vocabulary(TieKind.class))
            .registerConverter(Layer.class, vocabulary(Layer.class))
            .registerConverter(PathLength.class, vocabulary(PathLength.class))
            .registerConverter(CombineRule.class, vocabulary(CombineRule.class))
            .registerConverter(Counting.class, vocabulary(Counting.class))
            .registerConverter(Undated.class, vocabulary(Undated.class))
            .registerConverter(Weighting.class, vocabulary(Weighting.class))
            .registerConverter(Draws.class, vocabulary(Draws.class))
            .registerConverter(LinkPrediction.Index.class, vocabulary(LinkPrediction.Index.class))
            .registerConverter(Attack.class, vocabulary(Attack.class))
            .registerConverter(
                EfficiencyVitality.Pairs.class, vocabulary(EfficiencyVitality.Pairs.class))
            .registerConverter(
                TierMethodOptions.Method.class, vocabulary(TierMethodOptions.Method.class))
            .registerConverter(
                ConcentrationCommand.Show.class, vocabulary(ConcentrationCommand.Show.class))
            .registerConverter(MatrixCommand.Show.class, vocabulary(MatrixCommand.Show.class))
            .registerConverter(Parallel.class, vocabulary(Parallel.class))
            .registerConverter(ColourBy.class, vocabulary(ColourBy.class))
            .registerConverter(ExportCommand.Profile.class, vocabulary(ExportCommand.Profile.class))
            .registerConverter(Neo4jCommand.Action.class, vocabulary(Neo4jCommand.Action.class))
            .registerConverter(TieTrait.class, vocabulary(TieTrait.class))
            .registerConverter(LayerOptions.Values.class, vocabulary(LayerOptions.Values.class))
            .registerConverter(TableFormat.class, vocabulary(TableFormat.class))
            .registerConverter(Form.class, vocabulary(Form.class))
            .registerConverter(ShareOf.class, vocabulary(ShareOf.class))
            .registerConverter(Solver.class, vocabulary(Solver.class))
            .registerConverter(Probability.class, vocabulary(Probability.class))
            .setParameterExceptionHandler(CommandLineFactory::explain)
            .setExecutionExceptionHandler((failure, command, parsed) -> exitCode(failure, command));
    for (CommandLine command : line.getSubcommands().values()) {
      CommandSpec spec = command.getCommandSpec();
      if (takesMeasures(spec)) {
        list("Measures:", measures(), spec.usageMessage());
      }
      if (spec.findOption("--with") != null) {
        list("Columns for --with:", NodeColumns.names(), spec.usageMessage());
        list("Endings of FILE:", ExportFormat.uses(), spec.usageMessage());
      }
    }
    return line;
  }

  private static Map<String, String> measures() {
    return Maps.transformValues(Measure.all(), Measure::line);
  }

  private static boolean takesMeasures(CommandSpec command) {
    OptionSpec by = command.findOption("--by");
    return by != null && by.paramLabel().equals("MEASURE");
  }

  private static void list(String heading, Map<String, String> lines, UsageMessageSpec usage) {
    List<String> footer = new ArrayList<>(List.of("", heading));
    lines.forEach((name, line) -> footer.add(String.format("  %-20s %s", name, line)));
    footer.addAll(List.of(usage.footer()));
    usage.footer(footer.toArray(String[]::new));
  }

  private static <E extends Enum<E>> ITypeConverter<E> vocabulary(Class<E> type) {
    return label ->
        Labels.find(type, label.strip().toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    new TypeConversionException("'" + label + "' is none of " + Labels.list(type)));
  }

  // Every failure becomes one sentence and an exit code; none becomes a stack trace.
  private static int exitCode(Exception failure, CommandLine command) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof DataException) {
      return tell(command, message, ExitCode.DATA);
    }
    if (failure instanceof UsageException || failure instanceof IllegalArgumentException) {
      String hint = "; '" + command.getCommandSpec().qualifiedName() + " --help' explains";
      return tell(command, message + hint, ExitCode.USAGE);
    }
    if (failure instanceof ServerException server) {
      return switch (server.kind()) {
        case SERVER -> tell(command, message, ExitCode.FILE_OR_SERVER);
        case QUERY -> tell(command, message, ExitCode.USAGE);
        case REFUSED -> tell(command, "refused: " + message, ExitCode.REFUSED);
      };
    }
    if (failure instanceof Neo4jException server) {
      return exitCode(BoltFailure.explain(server), command);
    }
    if (failure instanceof EngineException) {
      return tell(command, "refused: " + message, ExitCode.REFUSED);
    }
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return tell(command, explain(failure), ExitCode.FILE_OR_SERVER);
    }
    return tell(
        command,
        "a defect of Corridor, not of your data: " + failure + at(failure),
        ExitCode.DEFECT);
  }

  private static int explain(ParameterException failure, String[] args) {
    CommandLine command = failure.getCommandLine();
    StringWriter similar = new StringWriter();
    UnmatchedArgumentException.printSuggestions(failure, new PrintWriter(similar, true));
    String hint = "; '" + command.getCommandSpec().qualifiedName() + " --help' explains";
    String message = String.valueOf(failure.getMessage()).replaceFirst("^Error: ", "");
    int exitCode = tell(command, message + hint, ExitCode.USAGE);
    command.getErr().print(similar);
    command.getErr().flush();
    return exitCode;
  }

  private static String explain(Exception failure) {
    Throwable wrapped = failure.getCause();
    Throwable cause =
        failure instanceof UncheckedIOException && wrapped != null ? wrapped : failure;
    if (cause instanceof FileSystemException file) {
      return file.getFile() + " could not be used: " + reason(file);
    }
    return "a file could not be used: " + cause.getMessage();
  }

  private static String reason(FileSystemException failure) {
    if (failure.getReason() != null) {
      return failure.getReason();
    }
    return failure instanceof NoSuchFileException
        ? "there is no such file or folder"
        : failure.getClass().getSimpleName().replace("Exception", "");
  }

  private static String at(Exception failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? "" : " (at " + trace[0] + ")";
  }

  private static int tell(CommandLine command, String message, int exitCode) {
    command.getErr().println("corridor: " + message);
    command.getErr().flush();
    return exitCode;
  }
}
