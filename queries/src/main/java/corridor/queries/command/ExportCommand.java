package corridor.queries.command;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import corridor.engine.network.Network;
import corridor.engine.network.NodeKind;
import corridor.engine.network.TieKind;
import corridor.engine.projection.CityLift;
import corridor.engine.projection.Direction;
import corridor.engine.projection.TieSelection;
import corridor.queries.answer.NodeColumns;
import corridor.queries.columns.NodeColumn;
import corridor.queries.export.ColourBy;
import corridor.queries.export.ExportFormat;
import corridor.queries.export.Extract;
import corridor.queries.export.Look;
import corridor.queries.export.Parallel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a network for other programs. */
@Command(
    name = "export",
    header = "Write the network for Gephi, NetworkX, igraph, Pajek and other programs.",
    description =
        "Writes all nodes and ties, or those selected, with what is computed of nodes as further"
            + " columns. Nothing is lifted to cities unless asked for. Each file is written whole"
            + " or not at all, and says where it comes from.",
    footer = {
      "",
      "Examples:",
      "  corridor export --to atlas.gexf",
      "  corridor export --to cities.gexf --lift-to-cities --with betweenness,tier"
          + " --colour-by cluster",
      "  corridor export --to atlas.graphml --with pagerank,community",
      "  corridor export -n my-network --to out/my-network.csv --bom --during 2017..2020",
      "",
      "Ties that are inferred are written too, in edges of their own that say so; --no-inferred",
      "leaves them out. Measures read the same graph as 'hubs' with the same options, tiers that",
      "of 'tiers'; so measures never mix in inferred ties unless --inferred is given."
    })
final class ExportCommand implements Callable<Integer> {
  /** Which programs a GraphML file is for. */
  enum Profile {
    PORTABLE,
    GEPHI
  }

  /** Everything a network states. */
  private static final TieSelection EVERYTHING =
      TieSelection.DEFAULT
          .withTieKinds(ImmutableSet.copyOf(TieKind.values()))
          .withNodeKinds(ImmutableSet.copyOf(NodeKind.values()))
          .withInferred(true);

  private static final Set<ExportFormat> DRAWN =
      ImmutableSet.of(
          ExportFormat.GEXF, ExportFormat.DOT, ExportFormat.PAJEK, ExportFormat.VOSVIEWER);
  private static final Set<ExportFormat> MARKED =
      ImmutableSet.of(ExportFormat.CSV, ExportFormat.PAJEK);

  @Mixin private NetworkOption network = new NetworkOption();
  @Mixin private SelectionOptions selection = new SelectionOptions();
  @Mixin private MeasureParameterOptions parameters = new MeasureParameterOptions();
  @Mixin private DirectedOption directed = new DirectedOption();
  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; its ending says the format, see below.")
  private Path file = Path.of("");

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "COLUMN",
      description = "What to compute of nodes, as further columns; see below.")
  private List<String> with = new ArrayList<>();

  @Option(
      names = "--group",
      paramLabel = "GROUP",
      description = "The corridor whose cities tier is about. Default: ${DEFAULT-VALUE}.")
  private String group = "g60";

  @Option(
      names = "--parallel",
      paramLabel = "WHAT",
      description =
          "Ties with the same ends, kind and layer: keep each, or aggregate them to one edge with"
              + " the sum of their weights. Default: aggregate for Gephi and VOSviewer, which do it"
              + " anyway but lose the other columns; else keep.")
  private @Nullable Parallel parallel;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      description =
          "Of GraphML: portable (any reader; every edge directed, the column undirected tells which"
              + " are not) or gephi. Default: portable.")
  private @Nullable Profile profile;

  @Option(
      names = "--size-by",
      paramLabel = "COLUMN",
      description =
          "What the size of a node tells, where it is drawn: any column of --with that is a number."
              + " Default: strength.")
  private @Nullable String sizeBy;

  @Option(
      names = "--colour-by",
      paramLabel = "WHAT",
      description =
          "What colours tell: kind, cluster, tier, community, or layer (of edges). Default: kind.")
  private @Nullable ColourBy colourBy;

  @Option(
      names = "--bom",
      description =
          "Begin .csv and .net with a byte-order mark, by which Excel and Pajek know UTF-8.")
  private boolean mark;

  @Override
  public Integer call() throws IOException {
    ExportFormat format =
        ExportFormat.find(file)
            .orElseThrow(
                () ->
                    new UsageException(
                        "--to must end with one of "
                            + ExportFormat.endings()
                            + ", but is "
                            + file));
    requireThatOptionsFit(format);
    Network facts = network.load();
    List<NodeColumn> columns = columns(facts, format);
    Extract extract = extract(facts, columns).withParallel(parallelOf(format));
    Optional<Look> look =
        isDrawn(format)
            ? Optional.of(Look.of(extract, sizes(columns), colours()))
            : Optional.empty();
    new ExportFiles(file, format, mark, run::tell).write(extract, look);
    run.tell(
        file
            + ": "
            + extract.nodes().size()
            + " nodes, "
            + Iterables.size(extract.ties())
            + " edges, network "
            + facts.fingerprint().brief());
    columns.stream()
        .flatMap(column -> column.provenance().stream())
        .distinct()
        .forEach(provenance -> run.tell(ProvenanceLine.of(provenance)));
    return ExitCode.OK;
  }

  private void requireThatOptionsFit(ExportFormat format) {
    require(profile == null || format == ExportFormat.GRAPHML, "--profile goes with .graphml only");
    require(
        sizeBy == null || isSized(format),
        "--size-by goes with .gexf, .dot and .graphml with --profile gephi only");
    require(
        colourBy == null || isSized(format) || format == ExportFormat.VOSVIEWER,
        "--colour-by goes with .gexf, .dot, .vos.json and .graphml with --profile gephi only");
    require(
        colourBy != ColourBy.LAYER || format != ExportFormat.VOSVIEWER,
        "--colour-by layer colours edges, which .vos.json cannot; take kind, cluster, tier or"
            + " community");
    require(!mark || MARKED.contains(format), "--bom goes with .csv and .net only");
    with.forEach(name -> ResultNames.require(name, "--with"));
    if (sizeBy != null) {
      ResultNames.require(sizeBy, "--size-by");
      require(
          !NodeColumns.columnName(sizeBy.strip()).equals(NodeColumns.ROLE),
          "--size-by must be a number, but role is a text");
    }
  }

  private static void require(boolean fits, String otherwise) {
    if (!fits) {
      throw new UsageException(otherwise);
    }
  }

  private boolean isDrawn(ExportFormat format) {
    return DRAWN.contains(format) || isForGephi(format);
  }

  private boolean isSized(ExportFormat format) {
    return format == ExportFormat.GEXF || format == ExportFormat.DOT || isForGephi(format);
  }

  private boolean isForGephi(ExportFormat format) {
    return format == ExportFormat.GRAPHML && profile == Profile.GEPHI;
  }

  private Parallel parallelOf(ExportFormat format) {
    if (parallel != null) {
      return parallel;
    }
    return format == ExportFormat.GEXF || format == ExportFormat.VOSVIEWER || isForGephi(format)
        ? Parallel.AGGREGATE
        : Parallel.KEEP;
  }

  private ColourBy colours() {
    return colourBy == null ? ColourBy.KIND : colourBy;
  }

  private String sizeName() {
    return sizeBy == null ? "strength" : NodeColumns.columnName(sizeBy.strip());
  }

  private NodeColumn sizes(List<NodeColumn> columns) {
    return columns.stream()
        .filter(column -> column.name().equals(sizeName()))
        .findFirst()
        .orElseThrow();
  }

  private List<NodeColumn> columns(Network facts, ExportFormat format) {
    Set<String> names = new LinkedHashSet<>();
    with.forEach(name -> names.add(NodeColumns.columnName(name.strip())));
    if (isDrawn(format)) {
      names.add(sizeName());
      if (colours() == ColourBy.TIER || colours() == ColourBy.COMMUNITY) {
        names.add(colours().column());
      }
    }
    NodeColumns.Options options =
        new NodeColumns.Options(
            selection.rule(facts, TieSelection.DEFAULT.nodeKinds(), directed.direction()),
            selection.rule(facts, Set.of(NodeKind.CITY), Direction.SYMMETRISED),
            names.stream().anyMatch(NodeColumns::needsGroup)
                ? Optional.of(NetworkOption.findGroup(facts, group, "--group"))
                : Optional.empty(),
            parameters.get(run.seed()));
    return NodeColumns.of(facts, List.copyOf(names), options, run.run());
  }

  private Extract extract(Network facts, List<NodeColumn> columns) {
    Optional<CityLift> lift = selection.liftAskedFor();
    if (lift.isPresent()) {
      TieSelection lifted = selection.selection(facts, TieSelection.DEFAULT);
      return Extract.lifted(facts, lifted, lift.get(), columns);
    }
    TieSelection chosen = selection.selection(facts, EVERYTHING);
    return chosen.equals(EVERYTHING)
        ? Extract.whole(facts, columns)
        : Extract.of(facts, chosen, columns);
  }
}
