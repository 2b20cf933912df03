package corridor.engine.paths;

import corridor.engine.projection.Projection;

/** How long each arc of a projection is. The two directions of an edge may differ. */
public interface ArcLength {

  /** Length of the arc from node {@code from} to node {@code to}; finite, not below 0. */
  double of(int from, int to, double weight);

  /** What the length is, for provenance. */
  String label();

  /** Lengths by the projection's own rule. */
  static ArcLength ofRule(Projection graph) {
    return new ArcLength() {
      @Override
      public double of(int from, int to, double weight) {
        return graph.length(weight);
      }

      @Override
      public String label() {
        return graph.pathLength().label();
      }
    };
  }

  /** The strengths themselves as lengths, for data whose weights are distances or costs. */
  static ArcLength strengths() {
    return new ArcLength() {
      @Override
      public double of(int from, int to, double weight) {
        return weight;
      }

      @Override
      public String label() {
        return "weight";
      }
    };
  }
}
