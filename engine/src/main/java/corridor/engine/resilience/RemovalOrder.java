package corridor.engine.resilience;

import corridor.engine.centrality.Betweenness;
import corridor.engine.projection.Csr;
import corridor.engine.projection.Projection;
import corridor.engine.run.Run;
import java.util.Arrays;

/** The order in which an attacker takes the nodes; between equals, the lowest number first. */
final class RemovalOrder {
  // Sums over the same paths or weights in another order differ in their last bits: without a
  // tolerance these would decide what the lowest id should.
  private static final double EQUAL = 1 - 1e-9;

  private final Projection graph;
  private final Attack attack;
  private final Run run;
  private final String task;
  private final boolean[] isGone;

  private RemovalOrder(Projection graph, Robustness.Options options, Run run) {
    this.graph = graph;
    this.attack = options.attack();
    this.run = run;
    this.task = "robustness (" + options.label() + ")";
    this.isGone = new boolean[graph.nodes()];
  }

  static int[] of(Projection graph, Robustness.Options options, Run run) {
    RemovalOrder order = new RemovalOrder(graph, options, run);
    return options.adaptive() ? order.anew() : order.once();
  }

  private int[] once() {
    int n = graph.nodes();
    int[] order = new int[n];
    double[] scores = scores();
    for (int q = 0; q < n; q++) {
      run.checkpoint(task, q, n);
      order[q] = next(scores);
      isGone[order[q]] = true;
    }
    return order;
  }

  private int[] anew() {
    int n = graph.nodes();
    int[] order = new int[n];
    double[] scores = scores();
    for (int q = 0; q < n; q++) {
      run.checkpoint(task, q, n);
      int v = next(scores);
      // Where no path leads through anybody, none will after a removal.
      boolean settled = scores[v] == 0;
      order[q] = v;
      isGone[v] = true;
      if (attack == Attack.BETWEENNESS) {
        scores = settled ? scores : scores();
      } else {
        rescore(v, graph.out(), scores);
        if (graph.directed()) {
          rescore(v, graph.in(), scores);
        }
      }
    }
    return order;
  }

  private int next(double[] scores) {
    double highest = 0;
    for (int v = 0; v < scores.length; v++) {
      highest = isGone[v] ? highest : Math.max(highest, scores[v]);
    }
    int v = 0;
    while (isGone[v] || scores[v] < highest * EQUAL) {
      v++;
    }
    return v;
  }

  private void rescore(int v, Csr arcs, double[] scores) {
    for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
      if (!isGone[arcs.target(arc)]) {
        scores[arcs.target(arc)] = local(arcs.target(arc));
      }
    }
  }

  private double[] scores() {
    double[] scores = new double[graph.nodes()];
    if (attack == Attack.BETWEENNESS) {
      var through = Betweenness.of(remaining(), new Betweenness.Options(false), silent());
      Arrays.setAll(scores, through::value);
    } else {
      Arrays.setAll(scores, this::local);
    }
    return scores;
  }

  // Its own progress would be told between two steps of ours.
  private Run silent() {
    return run.withProgress((inner, done, total) -> {});
  }

  private Projection remaining() {
    for (boolean gone : isGone) {
      if (gone) {
        return Without.nodes(graph, isGone);
      }
    }
    return graph;
  }

  /** Degree or strength among those that are not gone, over all arcs. */
  private double local(int v) {
    double sum = local(v, graph.out());
    return graph.directed() ? sum + local(v, graph.in()) : sum;
  }

  private double local(int v, Csr arcs) {
    double sum = 0;
    for (int arc = arcs.start(v); arc < arcs.end(v); arc++) {
      if (!isGone[arcs.target(arc)]) {
        sum += attack == Attack.STRENGTH ? arcs.weight(arc) : 1;
      }
    }
    return sum;
  }
}
