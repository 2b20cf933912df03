package corridor.queries.answer;

import com.google.common.collect.ImmutableListMultimap;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.List;
import java.util.Set;

/** Who belongs to an alliance, platform or institution: its members and founders. */
final class Membership {
  private static final Set<String> BELONGING = Set.of("member-of", "founder-of", "led-by");

  private final ImmutableListMultimap<String, Node> members;

  private Membership(ImmutableListMultimap<String, Node> members) {
    this.members = members;
  }

  static Membership of(Network network) {
    ImmutableListMultimap.Builder<String, Node> members = ImmutableListMultimap.builder();
    for (Tie tie : network.ties()) {
      if (tie.kind() == TieKind.AFFILIATION && BELONGING.contains(tie.subtype())) {
        // What is led names its leader: that tie points the other way.
        boolean led = tie.subtype().equals("led-by");
        members.put(led ? tie.from() : tie.to(), network.getNode(led ? tie.to() : tie.from()));
      }
    }
    return new Membership(members.build());
  }

  List<Node> of(Node node) {
    return members.get(node.id());
  }
}
