package corridor.importer;

import corridor.engine.network.Group;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the tables of a network folder, each after those it refers to, and makes a network if there
 * is nothing wrong with them.
 */
final class FolderReader {
  private final FolderFiles files;
  private final Issues issues = new Issues();
  // Of the tables that are there; empty if the header could not be made out.
  private final Map<String, List<String>> headers = new LinkedHashMap<>();

  FolderReader(FolderFiles files) {
    this.files = files;
  }

  Imported read() throws IOException {
    SourceRows sources = new SourceRows(issues);
    sources.finish(read(Table.SOURCES, sources::accept));
    NodeRows nodes = new NodeRows(issues);
    Lookup<Node> nodeLookup = nodes.finish(read(Table.NODES, nodes::accept));
    GroupRows groups = new GroupRows(nodeLookup, sources, issues);
    Lookup<Group> groupLookup = groups.finish(read(Table.GROUPS, groups::accept), nodes.clusters());
    IndicatorRows indicators = new IndicatorRows(nodeLookup, groupLookup, sources, issues);
    read(Table.INDICATORS, indicators::accept);
    TieRows ties = new TieRows(nodeLookup, nodes::hasKind, sources, issues);
    read(Table.TIES, ties::accept);
    new DataPackageCheck(files, headers, issues).check();

    return new Imported(
        issues.hasErrors()
            ? Optional.empty()
            : Optional.of(build(sources, nodes, groups, ties, indicators)),
        issues.sorted(),
        new Imported.Counts(
            nodes.count(),
            ties.count(),
            groups.declarations(),
            groups.memberships(),
            indicators.count(),
            sources.count()));
  }

  private static Network build(
      SourceRows sources,
      NodeRows nodes,
      GroupRows groups,
      TieRows ties,
      IndicatorRows indicators) {
    NetworkBuilder network = new NetworkBuilder();
    sources.sources().forEach(network::add);
    nodes.nodes().forEach(network::add);
    groups.groups().forEach(network::add);
    ties.ties().forEach(network::add);
    indicators.indicators().forEach(network::add);
    return network.build();
  }

  /** Whether all rows of the table are known now, be it that there is no such file. */
  private boolean read(Table table, Consumer<Row> rows) throws IOException {
    try (InputStream plain = files.open(table.file()).orElse(null);
        InputStream gzipped = files.open(table.gzippedFile()).orElse(null)) {
      if (plain != null && gzipped != null) {
        issues.addForFile(
            IssueCode.TWO_FILES,
            table.gzippedFile(),
            table.file() + " is there too",
            "delete the one that is out of date");
        headers.put(table.file(), List.of());
        headers.put(table.gzippedFile(), List.of());
        return false;
      }
      if (plain != null) {
        return read(table, table.file(), plain, rows);
      }
      if (gzipped != null) {
        return read(table, table.gzippedFile(), gzipped, rows);
      }
    }
    if (table.required()) {
      issues.addForFile(
          IssueCode.MISSING_FILE,
          table.file(),
          "the file is missing",
          "a network folder has nodes.csv, ties.csv and sources.csv, plain or gzipped as .csv.gz");
    }
    return !table.required();
  }

  private boolean read(Table table, String file, InputStream in, Consumer<Row> rows)
      throws IOException {
    CsvTable csv = new CsvTable(table, file, issues);
    boolean tellsAll = csv.read(in, rows);
    headers.put(file, csv.headers());
    return tellsAll;
  }
}
