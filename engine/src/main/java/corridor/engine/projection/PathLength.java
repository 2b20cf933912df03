package corridor.engine.projection;

/** How long a tie is for measures that follow paths. */
public enum PathLength {
  /** Every tie has length 1. */
  HOPS("hops"),
  /** A tie of weight w has length 1/w: the stronger, the shorter. */
  INVERSE_WEIGHT("1/weight");

  private final String label;

  PathLength(String label) {
    this.label = label;
  }

  /** The written form, printed with every result that depends on it. */
  public String label() {
    return label;
  }

  /** The length of a tie of this weight. */
  public double of(double weight) {
    return this == HOPS ? 1 : 1 / weight;
  }
}
