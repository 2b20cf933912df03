package corridor.engine.brokerage;

import com.google.common.collect.ImmutableList;
import corridor.engine.projection.Projection;
import corridor.engine.result.Provenance;
import corridor.engine.result.Scores;
import corridor.engine.result.Undefined;
import java.util.function.IntToDoubleFunction;

/**
 * How often every node brokers in each role, and how often it would if the classes were dealt out
 * anew. Nodes of no class have no values ({@link Undefined#NO_CLASS}). Made by {@link
 * GouldFernandez}.
 */
public final class Brokerage {
  private static final String TRIPLES = "open triples";

  private final Projection graph;
  private final ImmutableList<String> ids;
  private final ClassLabels classes;
  private final RoleCounts roles;
  private final Relabellings relabellings;
  private final Provenance provenance;

  Brokerage(
      Projection graph,
      ClassLabels classes,
      RoleCounts roles,
      Relabellings relabellings,
      Provenance provenance) {
    this.graph = graph;
    this.ids = graph.ids();
    this.classes = classes;
    this.roles = roles;
    this.relabellings = relabellings;
    this.provenance = provenance;
  }

  /** Number of open triples in which a node has this role. */
  public Scores count(BrokerageRole role) {
    return scores(role.label(), TRIPLES, role, v -> (double) roles.count(v, role));
  }

  /** Number of open triples in any role. */
  public Scores total() {
    Scores.Builder scores = Scores.builder(ids);
    for (int v = 0; v < ids.size(); v++) {
      set(scores, v, (double) roles.total(v));
    }
    return scores.build(TRIPLES, provenance.withMeasure("brokerage"));
  }

  /**
   * Mean count over all ways to deal out the classes anew: the node's open triples times the chance
   * that three nodes taken at random make this role. In closed form, without draws.
   */
  public Scores expected(BrokerageRole role) {
    return scores(role.label() + "-expected", TRIPLES, role, v -> roles.expected(v, role));
  }

  /**
   * How many standard deviations the count is above the expected one. Undefined where the count is
   * the same however the classes are dealt out ({@link Undefined#NO_VARIATION}). Throws {@link
   * IllegalStateException} if there were no permutations.
   */
  public Scores z(BrokerageRole role) {
    requirePermutations();
    Scores.Builder scores = Scores.builder(ids);
    for (int v = 0; v < ids.size(); v++) {
      double deviation = Math.sqrt(roles.squares(v, role) / relabellings.count());
      if (classes.of(v) != ClassLabels.NONE && !roles.varied(v, role)) {
        scores.setUndefined(v, Undefined.NO_VARIATION);
      } else {
        set(scores, v, (roles.count(v, role) - roles.expected(v, role)) / deviation);
      }
    }
    return scores.build("standard deviations", named(role.label() + "-z", role));
  }

  /**
   * Share of the ways to deal out the classes anew in which the count is as high or higher:
   * one-sided, small for a node that has the role more often than by chance. Throws {@link
   * IllegalStateException} if there were no permutations.
   */
  public Scores pAtLeast(BrokerageRole role) {
    requirePermutations();
    return scores(
        role.label() + "-p-at-least",
        "probability",
        role,
        v -> relabellings.share(roles.atLeast(v, role)));
  }

  /**
   * Share of the ways to deal out the classes anew in which the count is as low or lower:
   * one-sided, small for a node that has the role more rarely than by chance. Throws {@link
   * IllegalStateException} if there were no permutations.
   */
  public Scores pAtMost(BrokerageRole role) {
    requirePermutations();
    return scores(
        role.label() + "-p-at-most",
        "probability",
        role,
        v -> relabellings.share(roles.atMost(v, role)));
  }

  /**
   * The ties of node number {@code node} that are in its open triples, and in how many of each
   * role: what its counts rest on. First those that lead to it, then those that it leads on by,
   * each by the other end. Those that lead to it add up to {@link #count}, and so do the others.
   * O(closed triples + ties · classes) time for one node, O(n) memory.
   */
  public ImmutableList<BrokeredTie> ties(int node) {
    return BrokeredTies.of(graph, classes, node);
  }

  /** Number of ways to deal out the classes anew that were looked at. */
  public int permutations() {
    return relabellings.count();
  }

  /** Whether these were all ways there are, so that shares and z are exact. */
  public boolean exact() {
    return relabellings.exhaustive();
  }

  private void requirePermutations() {
    if (relabellings.count() == 0) {
      throw new IllegalStateException("z and shares need permutations, but permutations was 0");
    }
  }

  private Scores scores(String name, String unit, BrokerageRole role, IntToDoubleFunction value) {
    Scores.Builder scores = Scores.builder(ids);
    for (int v = 0; v < ids.size(); v++) {
      set(scores, v, value.applyAsDouble(v));
    }
    return scores.build(unit, named(name, role));
  }

  private void set(Scores.Builder scores, int v, double value) {
    if (classes.of(v) == ClassLabels.NONE) {
      scores.setUndefined(v, Undefined.NO_CLASS);
    } else {
      scores.set(v, value);
    }
  }

  private Provenance named(String measure, BrokerageRole role) {
    return provenance.withMeasure(measure).withOption("pattern", role.pattern());
  }
}
