package corridor.engine.brokerage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;

/**
 * In how many open triples each tie of one node is, by role. As in {@link OpenTriples} all pairs of
 * an in- and an out-neighbour are counted by class, then those that are closed are taken off.
 */
final class BrokeredTies {
  private static final int ROLES = BrokerageRole.values().length;

  private final ClassLabels classes;
  private final int node;

  private BrokeredTies(ClassLabels classes, int node) {
    this.classes = classes;
    this.node = node;
  }

  static ImmutableList<BrokeredTie> of(Projection graph, ClassLabels classes, int node) {
    return classes.of(node) == ClassLabels.NONE
        ? ImmutableList.of()
        : new BrokeredTies(classes, node).of(graph);
  }

  private ImmutableList<BrokeredTie> of(Projection graph) {
    Csr in = graph.in();
    Csr out = graph.out();
    int own = classes.of(node);
    long[][] first = pairs(in, out, (end, other) -> BrokerageRole.of(end, own, other));
    long[][] second = pairs(out, in, (end, other) -> BrokerageRole.of(other, own, end));
    OpenTriples triples = new OpenTriples(graph, classes.count());
    triples.around(node);
    triples.eachClosed(
        (a, b) -> {
          if (classes.of(a) != ClassLabels.NONE && classes.of(b) != ClassLabels.NONE) {
            int role = BrokerageRole.of(classes.of(a), own, classes.of(b)).place();
            first[in.arc(node, a) - in.start(node)][role]--;
            second[out.arc(node, b) - out.start(node)][role]--;
          }
        });
    ImmutableList.Builder<BrokeredTie> ties = ImmutableList.builder();
    add(ties, in, first, (end, roles) -> new BrokeredTie(end, node, roles));
    add(ties, out, second, (end, roles) -> new BrokeredTie(node, end, roles));
    return ties.build();
  }

  private interface RoleOf {
    BrokerageRole classes(int end, int other);
  }

  // By arc of one leg: the pairs with the ends of all arcs of the other leg, open or not.
  private long[][] pairs(Csr leg, Csr otherLeg, RoleOf role) {
    long[] others = new long[classes.count()];
    for (int arc = otherLeg.start(node); arc < otherLeg.end(node); arc++) {
      int label = classes.of(otherLeg.target(arc));
      if (label != ClassLabels.NONE) {
        others[label]++;
      }
    }
    long[][] pairs = new long[leg.degree(node)][ROLES];
    for (int i = 0; i < pairs.length; i++) {
      int end = classes.of(leg.target(leg.start(node) + i));
      for (int other = 0; other < others.length && end != ClassLabels.NONE; other++) {
        pairs[i][role.classes(end, other).place()] += others[other];
      }
    }
    return pairs;
  }

  private interface TieOf {
    BrokeredTie ends(int end, ImmutableMap<BrokerageRole, Long> roles);
  }

  private void add(ImmutableList.Builder<BrokeredTie> ties, Csr leg, long[][] triples, TieOf tie) {
    for (int i = 0; i < triples.length; i++) {
      ImmutableMap.Builder<BrokerageRole, Long> roles = ImmutableMap.builder();
      for (BrokerageRole role : BrokerageRole.values()) {
        if (triples[i][role.place()] > 0) {
          roles.put(role, triples[i][role.place()]);
        }
      }
      ImmutableMap<BrokerageRole, Long> some = roles.buildOrThrow();
      if (!some.isEmpty()) {
        ties.add(tie.ends(leg.target(leg.start(node) + i), some));
      }
    }
  }
}
