package corridor.queries.export;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.importer.api.Report;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** A file as Gephi has it after opening, with all that it found wrong. */
final class GephiFile implements AutoCloseable {
  private final Workspace workspace;
  private final GraphModel model;
  private final List<String> issues = new ArrayList<>();

  private GephiFile(Workspace workspace, GraphModel model) {
    this.workspace = workspace;
    this.model = model;
  }

  /** Imports with the settings that Gephi's dialogue shows. */
  static GephiFile open(Path path) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    Workspace workspace = projects.getCurrentWorkspace();
    ImportController imports = Lookup.getDefault().lookup(ImportController.class);
    File file = path.toFile();
    Container container = imports.importFile(file);
    GephiFile opened =
        new GephiFile(
            workspace, Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace));
    opened.listen(container.getReport());
    imports.process(container, new DefaultProcessor(), workspace);
    opened.listen(container.getReport());
    return opened;
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
    Lookup.getDefault().lookup(ProjectController.class).closeCurrentProject();
  }
}
