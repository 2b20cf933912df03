package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.Version;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Network;
import corridor.engine.projection.Direction;
import corridor.engine.projection.Projection;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.result.Provenance;
import corridor.engine.run.CancelledException;
import corridor.engine.run.EngineException;
import corridor.engine.run.Run;
import corridor.queries.columns.NodeColumn;
import corridor.queries.export.AtomicFile;
import corridor.queries.export.Extract;
import corridor.queries.export.GraphMl;
import corridor.queries.table.Table;
import corridor.queries.table.TableFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Hubs, tiers and spillover paths of a network in one go, with the usual options. */
public final class MainJob {
  private static final int PRINTED = 10;
  private static final int PATHS = 5;

  /** A part of the answer: a table, what has to be said of it, and where it comes from. */
  private record Part(
      String title,
      String file,
      Table brief,
      Table full,
      List<String> notes,
      List<Provenance> provenance) {}

  /** Computes a part; a refusal becomes a note in its place. */
  private interface Computation {
    Part compute();
  }

  private final Network network;
  private final String title;
  private final List<NodeColumn> columns = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  private MainJob(Network network, String title) {
    this.network = network;
    this.title = title;
  }

  /** Does the job on {@code network}, which is called {@code title} in headings. */
  public static MainJob of(Network network, String title, long seed, Run run) {
    MainJob job = new MainJob(network, title);
    job.add("hubs", () -> job.hubs(run));
    Optional<Group> corridor = corridor(network);
    corridor.ifPresent(group -> job.add("tiers", () -> job.tiers(group, seed, run)));
    job.add("spillover paths", () -> job.spillover(run));
    return job;
  }

  // G60 where there is one; else the first corridor, by id.
  private static Optional<Group> corridor(Network network) {
    return Stream.concat(
            network.findGroup("g60").stream(),
            network.groups().stream().filter(group -> group.kind() == GroupKind.CORRIDOR))
        .findFirst();
  }

  private void add(String what, Computation computation) {
    try {
      parts.add(computation.compute());
    } catch (CancelledException e) {
      throw e;
    } catch (EngineException e) {
      refusals.add(what + " refused: " + e.getMessage());
    }
  }

  private Part hubs(Run run) {
    Projection graph = Projection.of(network, ProjectionRule.CITIES);
    List<Measure> measures =
        Stream.of("strength", "betweenness", "pagerank", "participation")
            .map(name -> Measure.find(name).orElseThrow())
            .toList();
    Hubs hubs = Hubs.of(network, graph, measures, run);
    hubs.scores().forEach((name, scores) -> columns.add(NodeColumn.of(name, scores)));
    return new Part(
        "Hubs: cities by strength",
        "hubs.csv",
        hubs.table(PRINTED),
        hubs.table(Integer.MAX_VALUE),
        hubs.notes(),
        hubs.provenance());
  }

  private Part tiers(Group group, long seed, Run run) {
    Projection graph = Projection.of(network, ProjectionRule.CITIES);
    List<Measure> measures =
        CorridorTiers.MEASURES.stream().map(name -> Measure.find(name).orElseThrow()).toList();
    CorridorTiers tiers =
        CorridorTiers.of(network, group, graph, measures, options -> options.withSeed(seed), run);
    return new Part(
        "Tiers: " + group.name(),
        "tiers.csv",
        tiers.table(),
        tiers.table(),
        tiers.notes(),
        ImmutableList.of(tiers.provenance()));
  }

  private Part spillover(Run run) {
    Projection graph =
        Projection.of(network, ProjectionRule.CITIES.withDirection(Direction.DIRECTED));
    ClusterSpillover spillover = ClusterSpillover.of(network, graph, PATHS, run);
    return new Part(
        "Spillover: the strongest paths between city clusters",
        "spillover.csv",
        spillover.table(PRINTED),
        spillover.table(spillover.size()),
        ImmutableList.of(spillover.note()),
        ImmutableList.of(spillover.provenance()));
  }

  /** Prints the short tables. */
  public void print(PrintWriter out) throws IOException {
    out.println(
        "Corridor "
            + Version.string()
            + " on "
            + title
            + ": "
            + network.nodes().size()
            + " nodes, "
            + network.ties().size()
            + " ties, fingerprint "
            + network.fingerprint().brief());
    for (Part part : parts) {
      out.println();
      out.println(part.title());
      TableFormat.TABLE.write(part.brief(), out);
      part.notes().forEach(note -> out.println("  " + note));
    }
    refusals.forEach(refusal -> out.println("\n" + refusal));
    out.flush();
  }

  /**
   * Writes the long tables, the network as {@code graphName}, and where all numbers come from; each
   * file whole or not at all. Returns the files.
   */
  public List<Path> write(Path folder, String graphName) throws IOException {
    List<Path> files = new ArrayList<>();
    Map<String, Object> sources = new LinkedHashMap<>();
    for (Part part : parts) {
      Path file = folder.resolve(part.file());
      AtomicFile.write(file, out -> TableFormat.CSV.write(part.full(), out));
      files.add(file);
      sources.put(part.file(), part.provenance().stream().map(Provenance::asMap).toList());
    }
    Path graph = folder.resolve(graphName);
    AtomicFile.write(graph, out -> GraphMl.write(Extract.whole(network, columns), out));
    files.add(graph);
    Path provenance = folder.resolve("provenance.json");
    AtomicFile.write(provenance, out -> TableFormat.writeJson(sources, out));
    files.add(provenance);
    return files;
  }
}
