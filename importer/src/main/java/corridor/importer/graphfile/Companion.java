package corridor.importer.graphfile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The other file of a graph that is kept in two: nodes and edges, or map and network. */
final class Companion {
  private record Names(String one, String other) {
    Names reversed() {
      String first = other;
      return new Names(first, one);
    }
  }

  private static final List<Names> OF_TABLES =
      List.of(
          new Names("edges", "nodes"),
          new Names("Edges", "Nodes"),
          new Names("EDGES", "NODES"),
          new Names("links", "nodes"),
          new Names("ties", "nodes"));
  private static final List<Names> OF_MAPS =
      List.of(
          new Names("network", "map"), new Names("Network", "Map"), new Names("links", "items"));

  private Companion() {}

  /** The one that is told, or else the one beside it that is named like it. */
  static Optional<Path> of(GraphSource source, GraphFormat format, Findings findings) {
    Optional<Path> told = source.options().companion();
    if (told.isPresent()) {
      return told;
    }
    String name = source.name();
    for (Names names : format == GraphFormat.VOSVIEWER ? OF_MAPS : OF_TABLES) {
      for (Names pair : List.of(names, names.reversed())) {
        int at = name.lastIndexOf(pair.one());
        if (at < 0) {
          continue;
        }
        String other =
            name.substring(0, at) + pair.other() + name.substring(at + pair.one().length());
        Path beside = source.file().resolveSibling(other);
        if (Files.isRegularFile(beside)) {
          findings.rule(
              name + " and " + other + " beside it are read together", "they are named as a pair");
          return Optional.of(beside);
        }
      }
    }
    return Optional.empty();
  }
}
