package corridor.queries.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.importer.plugin.file.spreadsheet.ImporterSpreadsheetCSV;
import org.gephi.io.importer.plugin.file.spreadsheet.process.SpreadsheetGeneralConfiguration.Mode;
import org.gephi.io.processor.plugin.AppendProcessor;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.io.processor.spi.Processor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** A file as Gephi has it after opening, with all that it found wrong. */
final class GephiFile implements AutoCloseable {
  private static final ProjectController PROJECTS =
      Lookup.getDefault().lookup(ProjectController.class);
  private static final ImportController IMPORTS =
      Lookup.getDefault().lookup(ImportController.class);

  private final Workspace workspace;
  private final GraphModel model;
  private final List<String> issues = new ArrayList<>();

  private GephiFile(Workspace workspace, GraphModel model) {
    this.workspace = workspace;
    this.model = model;
  }

  /** Imports a file with the settings that Gephi's dialogue shows. */
  static GephiFile open(Path path) throws IOException {
    GephiFile opened = create();
    opened.add(IMPORTS.importFile(path.toFile()), new DefaultProcessor());
    return opened;
  }

  /** Imports two tables, one after the other, as its spreadsheet dialogue does. */
  static GephiFile openTables(Path nodes, Path edges) throws IOException {
    GephiFile opened = create();
    opened.add(table(nodes, Mode.NODES_TABLE), new DefaultProcessor());
    opened.add(table(edges, Mode.EDGES_TABLE), new AppendProcessor());
    return opened;
  }

  private static GephiFile create() {
    PROJECTS.newProject();
    Workspace workspace = PROJECTS.getCurrentWorkspace();
    return new GephiFile(
        workspace, Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace));
  }

  private static Container table(Path path, Mode mode) throws IOException {
    ImporterSpreadsheetCSV importer = new ImporterSpreadsheetCSV();
    importer.setFile(path.toFile());
    importer.setCharset(StandardCharsets.UTF_8);
    importer.setFieldDelimiter(',');
    importer.setMode(mode);
    importer.refreshAutoDetections();
    importer.setMode(mode);
    // Codes look like numbers at the top of the table, which is as far as the dialogue looks.
    for (String code : List.of("located_in", "admin_code")) {
      if (mode == Mode.NODES_TABLE) {
        importer.setColumnClass(code, String.class);
      }
    }
    return IMPORTS.importFile(path.toFile(), importer);
  }

  private void add(Container container, Processor processor) {
    listen(container.getReport());
    IMPORTS.process(container, processor, workspace);
    listen(container.getReport());
  }

  private void listen(Report report) {
    var found = report.getIssues(Integer.MAX_VALUE);
    while (found.hasNext()) {
      Issue issue = found.next();
      String text = issue.getLevel() + ": " + issue.getMessage();
      if (!issues.contains(text)) {
        issues.add(text);
      }
    }
  }

  GraphModel model() {
    return model;
  }

  Workspace workspace() {
    return workspace;
  }

  /** What Gephi would list in its report. */
  List<String> issues() {
    return issues;
  }

  @Override
  public void close() {
    PROJECTS.closeCurrentProject();
  }
}
