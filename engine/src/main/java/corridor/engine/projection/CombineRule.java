package corridor.engine.projection;

/** What parallel ties between two nodes become. */
public enum CombineRule {
  /** One tie with the sum of the weights. */
  SUM {
    @Override
    double combine(double soFar, double weight) {
      return soFar + weight;
    }
  },
  /** One tie with the number of ties as its weight. */
  COUNT {
    @Override
    double first(double weight) {
      return 1;
    }

    @Override
    double combine(double soFar, double weight) {
      return soFar + 1;
    }
  },
  /** One tie with the greatest of the weights. */
  MAX {
    @Override
    double combine(double soFar, double weight) {
      return Math.max(soFar, weight);
    }
  };

  double first(double weight) {
    return weight;
  }

  abstract double combine(double soFar, double weight);
}
