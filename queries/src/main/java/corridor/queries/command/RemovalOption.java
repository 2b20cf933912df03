package corridor.queries.command;

import com.google.common.base.Splitter;
import corridor.engine.network.Group;
import corridor.engine.network.Labels;
import corridor.engine.network.Layer;
import corridor.engine.network.NameIndex;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.resilience.Removal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What drops out of the network. */
final class RemovalOption {
  private static final Splitter LISTED = Splitter.onPattern("[、;；|,，]").trimResults();
  private static final int VALUES_TOLD = 12;

  @Option(
      names = "--without",
      split = ",",
      paramLabel = "WHAT",
      description =
          "Instead: what remains without these: a node (with all it hosts), layer:industry,"
              + " ties:technology-transfer, kind:alliance, subtype:supply-chain, group:g60, or any attribute"
              + " of nodes, such as industry:大飞机 or country:美国.")
  private List<String> without = new ArrayList<>();

  boolean isGiven() {
    return !without.isEmpty();
  }

  String describe() {
    return String.join(" + ", without);
  }

  Removal in(Network network) {
    Predicate<Node> nodes = node -> false;
    Predicate<Tie> ties = tie -> false;
    for (String typed : without) {
      // A Chinese keyboard gives a colon of its own.
      String text = typed.replace('：', ':').strip();
      int colon = text.indexOf(':');
      boolean isNode = colon < 0 || !NameIndex.ofNodes(network.nodes()).find(text).isEmpty();
      String key = isNode ? "" : text.substring(0, colon).strip();
      String value = isNode ? text : text.substring(colon + 1).strip();
      switch (key) {
        case "" -> {
          Node found = NetworkOption.findNode(network, value, "--without");
          nodes = nodes.or(found::equals);
        }
        case "layer" -> {
          Layer layer = term(Layer.class, value);
          ties = ties.or(tie -> tie.layer() == layer);
        }
        case "ties" -> {
          TieKind kind = term(TieKind.class, value);
          ties = ties.or(tie -> tie.kind() == kind);
        }
        case "kind" -> {
          NodeKind kind = term(NodeKind.class, value);
          nodes = nodes.or(node -> node.kind() == kind);
        }
        case "group" -> {
          Group group = NetworkOption.findGroup(network, value, "--without");
          Set<String> members = new HashSet<>(group.members());
          nodes = nodes.or(node -> members.contains(node.id()));
        }
        case "subtype" -> {
          requireKnown(value, "subtype", subtypes(network));
          nodes = nodes.or(node -> node.subtype().equals(value));
          ties = ties.or(tie -> tie.subtype().equals(value));
        }
        default -> {
          requireKnown(value, key, values(network, key));
          nodes = nodes.or(node -> has(node, key, value));
        }
      }
    }
    return Removal.of(network, nodes, ties);
  }

  private static <E extends Enum<E>> E term(Class<E> vocabulary, String value) {
    return Labels.find(vocabulary, value)
        .orElseThrow(
            () ->
                new UsageException(
                    "--without: '" + value + "' is none of " + Labels.list(vocabulary)));
  }

  private static boolean has(Node node, String key, String value) {
    String text = Optional.ofNullable(node.attributes().get(key)).orElse("");
    return text.equals(value) || LISTED.splitToList(text).contains(value);
  }

  private static Set<String> subtypes(Network network) {
    Set<String> subtypes = new TreeSet<>();
    network.nodes().forEach(node -> subtypes.add(node.subtype()));
    network.ties().forEach(tie -> subtypes.add(tie.subtype()));
    subtypes.remove("");
    return subtypes;
  }

  private static Set<String> values(Network network, String key) {
    Set<String> values = new TreeSet<>();
    for (Node node : network.nodes()) {
      String text = Optional.ofNullable(node.attributes().get(key)).orElse("");
      values.add(text);
      values.addAll(LISTED.splitToList(text));
    }
    values.remove("");
    if (values.isEmpty()) {
      throw new UsageException(
          "--without: no node has an attribute "
              + key
              + "; there are layer, ties, kind, subtype, group and the attributes "
              + network.nodes().stream()
                  .flatMap(node -> node.attributes().keySet().stream())
                  .filter(name -> !name.isEmpty())
                  .distinct()
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    return values;
  }

  private static void requireKnown(String value, String key, Set<String> known) {
    if (!known.contains(value)) {
      List<String> near = known.stream().filter(each -> each.contains(value)).toList();
      throw new UsageException(
          "--without: there is no %s '%s'; %s"
              .formatted(
                  key,
                  value,
                  near.isEmpty()
                      ? "there are " + some(known)
                      : "did you mean " + some(near) + "?"));
    }
  }

  private static String some(Collection<String> values) {
    return values.stream().limit(VALUES_TOLD).collect(Collectors.joining(", "))
        + (values.size() > VALUES_TOLD ? " …" : "");
  }
}
