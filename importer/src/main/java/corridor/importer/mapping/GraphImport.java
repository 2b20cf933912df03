package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.NodeKind;
import corridor.engine.network.TieKind;
import corridor.engine.run.CancelledException;
import corridor.engine.run.Run;
import corridor.importer.Issue;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.NumberText;
import corridor.importer.graphfile.GraphEdge;
import corridor.importer.graphfile.GraphFile;
import corridor.importer.graphfile.GraphFiles;
import corridor.importer.graphfile.GraphFormat;
import corridor.importer.graphfile.GraphNetwork;
import corridor.importer.graphfile.GraphNode;
import corridor.importer.graphfile.ImportedGraph;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a network of a graph file as {@link Import} makes one of tables: names of cities are looked
 * up in the table of cities, every node and every edge is used, rejected with a reason or filtered
 * by a rule, and the network has the clusters of its cities.
 */
public final class GraphImport {
  private static final int FILES_OF_A_GRAPH = 2;
  private static final int BETWEEN_CHECKPOINTS = 1 << 12;

  private final Import.Options options;
  private final Run run;
  private final String file;
  private final List<Issue> issues = new ArrayList<>();
  private final List<TableResult> tables = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final UnmatchedNames unmatched = new UnmatchedNames();
  private final RejectedRows rejected;
  private boolean failed;

  private GraphImport(List<Path> files, Import.Options options, Run run) throws IOException {
    this.options = options;
    this.run = run;
    file =
        files.stream()
            .map(path -> String.valueOf(path.getFileName()))
            .collect(Collectors.joining(" + "));
    rejected = new RejectedRows();
  }

  /**
   * Imports a graph.
   *
   * @param files one file, or two that belong together
   * @param preset one of {@link Presets#GRAPHS}
   * @param nodes what nodes are that do not say so; if empty, cities where two thirds of them bear
   *     names of cities, else institutions
   * @param options as for tables; of how to read, the encoding counts
   * @throws IllegalArgumentException if there are other numbers of files, or a constant that no
   *     graph has
   * @throws IOException if a file cannot be read
   * @throws CancelledException if the run was cancelled
   */
  public static ImportedTables run(
      List<Path> files, String preset, Optional<NodeKind> nodes, Import.Options options, Run run)
      throws IOException {
    if (files.isEmpty() || files.size() > FILES_OF_A_GRAPH) {
      throw new IllegalArgumentException(
          "--as " + preset + " takes one file, or two that belong together, not " + files.size());
    }
    GraphConstants constants = GraphConstants.of(options.constants());
    GraphImport graph = new GraphImport(files, options, run);
    try {
      return graph.read(files, preset, nodes, constants);
    } catch (IOException | RuntimeException e) {
      graph.rejected.close();
      throw e;
    }
  }

  private ImportedTables read(
      List<Path> files, String preset, Optional<NodeKind> kind, GraphConstants constants)
      throws IOException {
    GraphFiles.Options reading = GraphFiles.Options.DEFAULT;
    Optional<GraphFormat> format = format(files.get(0), preset);
    if (format.isPresent()) {
      reading = reading.withFormat(format.get());
    }
    if (files.size() == FILES_OF_A_GRAPH) {
      reading = reading.withCompanion(files.get(1));
    }
    if (options.read().encoding().isPresent()) {
      reading = reading.withEncoding(options.read().encoding().get());
    }
    if (constants.kind().map(TieKind::directed).orElse(false)) {
      reading = reading.withMatrixDirection(GraphFiles.MatrixDirection.DIRECTED);
    }
    ImportedGraph held = GraphFiles.readGraph(files.get(0), reading, run);
    take(held.issues());
    Optional<Network> network =
        held.graph().isPresent()
            ? network(held.getGraph(), kind, constants, detected(held))
            : Optional.empty();
    return new ImportedTables(
        network,
        ImmutableList.copyOf(issues),
        ImmutableList.copyOf(tables),
        unmatched.list(),
        ImmutableList.copyOf(notes),
        rejected.finish());
  }

  private static Optional<GraphFormat> format(Path path, String preset) {
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    boolean text = plain.matches(".*\\.(csv|tsv|tab|txt)") || plain.indexOf('.') < 0;
    return switch (preset) {
      case "matrix" -> text ? Optional.of(GraphFormat.MATRIX_TEXT) : Optional.empty();
      case "gephi" -> text ? Optional.of(GraphFormat.NODES_AND_EDGES) : Optional.empty();
      case "vosviewer" ->
          Optional.of(plain.endsWith(".json") ? GraphFormat.JSON : GraphFormat.VOSVIEWER);
      default -> Optional.empty();
    };
  }

  private static ImmutableMap<String, String> detected(ImportedGraph held) {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    names.put("format", held.getGraph().format().label());
    held.detected()
        .encoding()
        .ifPresent(
            encoding -> {
              names.put("encoding", encoding.name());
              names.put(TableResult.ENCODING_HOW, held.detected().encodingHow());
            });
    return names.buildOrThrow();
  }

  /** Errors end the import; all else is told. */
  private void take(List<Issue> found) {
    for (Issue issue : found) {
      if (issue.isError()) {
        failed = true;
        issues.add(issue);
      } else {
        notes.add(issue.message() + (issue.hint().isEmpty() ? "" : " (" + issue.hint() + ")"));
      }
    }
  }

  private Optional<Network> network(
      GraphFile graph,
      Optional<NodeKind> kind,
      GraphConstants constants,
      ImmutableMap<String, String> detected) {
    GraphNodes nodes = new GraphNodes(graph, kind, options, constants);
    notes.addAll(nodes.notes());
    ImmutableSet<String> columns = ImmutableSet.copyOf(graph.nodeColumns().keySet());
    tables.add(result("node", detected, columns, account(graph, nodes)));
    GraphEdges edges = new GraphEdges(nodes, constants);
    RowTally tally = new RowTally();
    for (GraphEdge edge : graph.edges()) {
      if (failed) {
        break;
      }
      use(edge, edges, tally, graph.edges().size());
    }
    columns = ImmutableSet.copyOf(graph.edgeColumns().keySet());
    tables.add(result("tie", detected, columns, tally.account()));
    if (failed) {
      return Optional.empty();
    }
    if (nodes.nodes().isEmpty()) {
      failed = true;
      issues.add(
          Issue.of(
              IssueCode.EMPTY_FILE,
              file,
              0,
              0,
              "no node could be used, so that there is no network",
              "rejected.csv says why"));
      return Optional.empty();
    }
    GraphFile used =
        new GraphFile(
            graph.format(), nodes.nodes(), edges.edges(), graph.nodeColumns(), graph.edgeColumns());
    GraphNetwork made = GraphNetwork.of(used, rules(nodes, constants), file, run);
    take(made.issues());
    return made.network().map(network -> withCityGroups(network, nodes.citiesById()));
  }

  private static GraphNetwork.Rules rules(GraphNodes nodes, GraphConstants constants) {
    GraphNetwork.Rules rules =
        GraphNetwork.Rules.DEFAULT
            .withNodeKind(nodes.kindOfRest())
            .withKindColumns(List.of(GraphNodeDraft.KIND))
            .withUnusable(GraphNetwork.Unusable.LEAVE_OUT, GraphNetwork.Unusable.LEAVE_OUT);
    if (constants.kind().isPresent()) {
      rules = rules.withDirected(constants.kind().get());
    }
    return constants.layer().isPresent() ? rules.withLayer(constants.layer().get()) : rules;
  }

  private TableResult result(
      String rows,
      ImmutableMap<String, String> detected,
      ImmutableSet<String> columns,
      RowAccount account) {
    return new TableResult(file, rows, detected, columns.asList(), account);
  }

  // ---- the account

  private RowAccount account(GraphFile graph, GraphNodes nodes) {
    RowTally tally = new RowTally();
    Map<String, Long> edgesOf = new HashMap<>();
    nodes.unknown().forEach(unknown -> edgesOf.put(unknown.node().id(), 0L));
    if (!edgesOf.isEmpty()) {
      for (GraphEdge edge : graph.edges()) {
        edgesOf.computeIfPresent(edge.from(), (id, count) -> count + 1);
        edgesOf.computeIfPresent(edge.to(), (id, count) -> count + 1);
      }
    }
    for (GraphNode node : graph.nodes()) {
      tally.next();
      if (nodes.find(node.id()).isPresent()) {
        tally.use();
      }
    }
    for (GraphNodes.Unknown unknown : nodes.unknown()) {
      CityNames.Answer answer = unknown.answer();
      unmatched.add(
          unknown.name(),
          unknown.province(),
          answer.problem(),
          answer.candidates(),
          file,
          unknown.itself() ? Math.max(1, edgesOf.getOrDefault(unknown.node().id(), 0L)) : 1);
      if (unknown.rejected()) {
        tally.reject(IssueCode.UNKNOWN_CITY);
        reject(
            new RejectedRowException(
                IssueCode.UNKNOWN_CITY,
                "node",
                Issues.quote(unknown.name()) + ": " + answer.problem(),
                answer.candidates().isEmpty()
                    ? ""
                    : "did you mean " + String.join(", ", answer.candidates()) + "?"),
            unknown.node().label(),
            issues);
      }
    }
    return tally.account();
  }

  private void use(GraphEdge edge, GraphEdges edges, RowTally tally, int total) {
    tally.next();
    if (tally.read() % BETWEEN_CHECKPOINTS == 0) {
      run.checkpoint("importing " + file, tally.read(), total);
    }
    try {
      edges.use(edge);
      tally.use();
    } catch (FilteredRowException e) {
      tally.filter(e.reason());
    } catch (RejectedRowException e) {
      tally.reject(e.code());
      String weight = edge.weight().isPresent() ? NumberText.of(edge.weight().getAsDouble()) : "";
      // That a node was rejected is told once, and not for each of its ties.
      boolean told = e.code() == IssueCode.UNKNOWN_CITY;
      reject(e, edge.from() + "," + edge.to() + "," + weight, told ? new ArrayList<>() : issues);
    }
  }

  private void reject(RejectedRowException reason, String row, List<Issue> told) {
    rejected.add(file, 0, reason, row, told);
    failed |= options.strict();
  }

  // ---- clusters

  private static Network withCityGroups(Network network, ImmutableMap<String, City> cities) {
    CityGroups groups = new CityGroups();
    cities.forEach(groups::add);
    NetworkBuilder builder = new NetworkBuilder();
    network.nodes().forEach(builder::add);
    network.ties().forEach(builder::add);
    network.sources().forEach(builder::add);
    groups.source().ifPresent(builder::add);
    List<Group> own = groups.groups();
    own.forEach(group -> builder.add(joined(group, network.findGroup(group.id()))));
    ImmutableSet<String> ids = own.stream().map(Group::id).collect(ImmutableSet.toImmutableSet());
    network.groups().stream().filter(group -> !ids.contains(group.id())).forEach(builder::add);
    return builder.build();
  }

  /** A group of the table, and who the file says is in it besides. */
  private static Group joined(Group group, Optional<Group> stated) {
    List<Group.Membership> all = new ArrayList<>(group.memberships());
    stated.ifPresent(
        other ->
            other.memberships().stream()
                .filter(membership -> !group.members().contains(membership.member()))
                .forEach(all::add));
    return group.withMemberships(all);
  }
}
