package corridor.queries.command;

import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.NameIndex;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import corridor.importer.Atlas;
import corridor.importer.Imported;
import corridor.importer.Issue;
import corridor.importer.NetworkFolder;
import corridor.importer.Severity;
import corridor.importer.graphfile.GraphFiles;
import corridor.importer.graphfile.ImportedGraph;
import corridor.queries.answer.Place;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which network a command reads, and how names on the command line are looked up in it. */
final class NetworkOption {
  private static final int ISSUES_SHOWN = 20;
  private static final int SUGGESTIONS = 5;
  private static final int GROUPS_SHOWN = 10;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-n", "--network"},
      paramLabel = "NETWORK",
      description =
          "'atlas' (what the five papers state), a network folder, or a graph file: GraphML, GEXF,"
              + " GML, Pajek .net, UCINET .dl, .dot, .vna, VOSviewer, JSON of nodes and links, a"
              + " matrix or tables of nodes and edges as .csv, a matrix as .xlsx. Default: atlas.")
  private String network = "atlas";

  /** Another network for the same command. */
  static NetworkOption of(NetworkOption beside, String network) {
    NetworkOption other = new NetworkOption();
    other.command = beside.command;
    other.network = network;
    return other;
  }

  /** What to call the network in a heading. */
  String title() {
    return network.equals("atlas") ? "the atlas" : network;
  }

  /** Whether another network was asked for than the usual one. */
  boolean isChosen() {
    return !network.equals("atlas");
  }

  /** Name for files made from the network: a graph file's is without its ending. */
  String fileStem() {
    if (network.equals("atlas")) {
      return "atlas";
    }
    Path path = Path.of(network);
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    int dot = name.indexOf('.', 1);
    return Files.isRegularFile(path) && dot > 0 ? name.substring(0, dot) : name;
  }

  Imported read() throws IOException {
    if (network.equals("atlas")) {
      return Atlas.load();
    }
    Path path = Path.of(network);
    if (Files.notExists(path)) {
      throw new NoSuchFileException(
          network,
          null,
          "there is no such file or folder; give a network folder, a graph file or 'atlas'");
    }
    return Files.isDirectory(path) ? NetworkFolder.read(path) : readGraph(path);
  }

  private Imported readGraph(Path file) throws IOException {
    Run run = Run.quiet().withCancellation(Interrupt::requested);
    ImportedGraph read = GraphFiles.read(file, GraphFiles.Options.DEFAULT, run);
    read.network().ifPresent(made -> tell(read, made));
    int nodes = read.graph().map(graph -> graph.nodes().size()).orElse(0);
    int ties = read.graph().map(graph -> graph.edges().size()).orElse(0);
    return new Imported(
        read.network(), read.issues(), new Imported.Counts(nodes, ties, 0, 0, 0, 0));
  }

  /** What was made of a graph file, and what somebody should look at. */
  private void tell(ImportedGraph read, Network made) {
    OptionSpec quiet = command.optionsMap().get("--quiet");
    if (quiet != null && Boolean.TRUE.equals(quiet.getValue())) {
      return;
    }
    PrintWriter err = command.commandLine().getErr();
    List<Issue> warnings =
        read.issues().stream().filter(issue -> issue.severity() == Severity.WARNING).toList();
    warnings.stream().limit(ISSUES_SHOWN).forEach(err::println);
    err.println(
        network
            + ": "
            + read.detected()
            + ": "
            + made.nodes().size()
            + " nodes, "
            + made.ties().size()
            + " ties; 'corridor check -n "
            + network
            + "' tells what was not read and which rules decided");
  }

  /** The network; if it has errors, they are told and {@link DataException} is thrown. */
  Network load() throws IOException {
    Imported imported = read();
    return imported
        .network()
        .orElseThrow(
            () -> {
              List<Issue> errors = imported.errors();
              errors.stream()
                  .limit(ISSUES_SHOWN)
                  .forEach(issue -> command.commandLine().getErr().println(issue));
              return new DataException(
                  network
                      + " has "
                      + errors.size()
                      + (errors.size() == 1 ? " error" : " errors")
                      + " and cannot be used; 'corridor check -n "
                      + network
                      + "' lists all of them");
            });
  }

  static Node findNode(Network network, String name, String option) {
    return one(
        NameIndex.ofNodes(network.nodes()),
        name,
        option,
        "node",
        node -> node.name() + " (" + node.id() + ", " + node.kind().label() + ")",
        "");
  }

  // Clusters first: they are what is asked for most.
  private static String groupsOf(Network network) {
    List<String> ids =
        Stream.concat(
                network.groups().stream().filter(group -> group.kind() == GroupKind.CLUSTER),
                network.groups().stream().filter(group -> group.kind() != GroupKind.CLUSTER))
            .map(Group::id)
            .toList();
    return ids.size() <= GROUPS_SHOWN
        ? String.join(", ", ids)
        : String.join(", ", ids.subList(0, GROUPS_SHOWN)) + " …";
  }

  static Group findGroup(Network network, String name, String option) {
    return one(
        NameIndex.ofGroups(network.groups()),
        name,
        option,
        "group",
        group -> group.name() + " (" + group.id() + ")",
        groupsOf(network));
  }

  /** A group of this name, or else a node. */
  static Place findPlace(Network network, Projection graph, String name, String option) {
    List<Group> groups = NameIndex.ofGroups(network.groups()).find(name);
    if (groups.size() == 1) {
      return Place.of(network, groups.get(0), graph);
    }
    return Place.of(network, findNode(network, name, option), graph);
  }

  private static <T> T one(
      NameIndex<T> index,
      String name,
      String option,
      String what,
      Function<T, String> label,
      String others) {
    List<T> found = index.find(name);
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      List<String> near = index.suggest(name, SUGGESTIONS);
      String known = others.isEmpty() ? "" : "; there are " + others;
      throw new UsageException(
          option
              + ": no "
              + what
              + " is called "
              + name
              + (near.isEmpty() ? known : "; did you mean " + String.join(", ", near) + "?"));
    }
    throw new UsageException(
        option
            + ": "
            + name
            + " is the name of several; give the id of one: "
            + String.join(", ", found.stream().map(label).toList()));
  }
}
