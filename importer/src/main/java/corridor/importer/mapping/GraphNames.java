package corridor.importer.mapping;

import corridor.importer.graphfile.GraphFile;
import corridor.importer.graphfile.GraphNode;
import corridor.importer.place.Institution;
import corridor.importer.place.InstitutionMatch;
import corridor.importer.place.InstitutionNames;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names that the nodes of a graph go by: those of aliases and a register, else their labels.
 * Nodes of different ids are one only if an alias or the register says so.
 */
final class GraphNames {
  private final Map<String, String> aliases;
  private final InstitutionNames institutions;
  private final boolean told;
  private final Map<String, String> byLabel = new HashMap<>();
  private final Map<String, Institution> registered = new HashMap<>();

  /** Names that somebody has by an alias or the register, and the node that has them. */
  private final Map<String, Optional<GraphNodeDraft>> given = new HashMap<>();

  private long joined;

  GraphNames(GraphFile graph, Import.Options options) {
    aliases = options.aliases();
    institutions = InstitutionNames.of(aliases, options.register());
    told = !aliases.isEmpty() || !options.register().isEmpty();
    if (told) {
      for (GraphNode node : graph.nodes()) {
        String name = of(node);
        if (!name.equals(node.label())) {
          given.put(name, Optional.empty());
        }
      }
    }
  }

  /** The name of a node. */
  String of(GraphNode node) {
    return told ? byLabel.computeIfAbsent(node.label(), this::find) : node.label();
  }

  private String find(String label) {
    String alias = aliases.getOrDefault(label, label);
    if (institutions.find(alias) instanceof InstitutionMatch.Found found) {
      found.institution().ifPresent(known -> registered.put(found.name(), known));
      return found.name();
    }
    return alias;
  }

  /** What the register knows of who has this name. */
  Optional<Institution> institution(String name) {
    return Optional.ofNullable(registered.get(name));
  }

  /** Whether several nodes are one if they have this name. */
  boolean isShared(String name) {
    return given.containsKey(name);
  }

  /** The node that has the name already, if it is one that several may have. */
  @Nullable GraphNodeDraft first(String name) {
    GraphNodeDraft first = given.getOrDefault(name, Optional.empty()).orElse(null);
    joined += first == null ? 0 : 1;
    return first;
  }

  /** The first node that has a name keeps it. */
  void keep(String name, GraphNodeDraft draft) {
    given.computeIfPresent(name, (same, before) -> before.or(() -> Optional.of(draft)));
  }

  /** How many nodes were joined to others. */
  Optional<String> note() {
    return joined == 0
        ? Optional.empty()
        : Optional.of(joined + " nodes are others under another name, as aliases or register say");
  }
}
