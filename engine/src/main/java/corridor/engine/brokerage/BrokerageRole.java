package corridor.engine.brokerage;

/**
 * What a broker v does in a triple a → v → b, by the classes of the three. Tools do not agree on
 * the names (some call ABA liaison, some swap gatekeeper and representative), so print the pattern,
 * the classes of a, v and b, beside the name.
 */
public enum BrokerageRole {
  /** Mediates within its own class. */
  COORDINATOR("coordinator", "AAA", 0),
  /** Mediates within a class that is not its own; also called consultant. */
  ITINERANT("itinerant", "ABA", 1),
  /** Passes on what comes from its own class to another. */
  REPRESENTATIVE("representative", "AAB", 2),
  /** Lets in what comes from another class to its own. */
  GATEKEEPER("gatekeeper", "ABB", 3),
  /** Mediates between two classes, neither of which is its own. */
  LIAISON("liaison", "ABC", 4);

  private final String label;
  private final String pattern;
  private final int place;

  BrokerageRole(String label, String pattern, int place) {
    this.label = label;
    this.pattern = pattern;
    this.place = place;
  }

  /** The written form. */
  public String label() {
    return label;
  }

  /** The classes of a, v and b: the same letter for the same class. */
  public String pattern() {
    return pattern;
  }

  /** Its place in arrays of one number a role. */
  int place() {
    return place;
  }

  /** The role of v in a → v → b, given the numbers of their classes. */
  static BrokerageRole of(int a, int v, int b) {
    if (a == v) {
      return b == v ? COORDINATOR : REPRESENTATIVE;
    }
    return b == v ? GATEKEEPER : a == b ? ITINERANT : LIAISON;
  }
}
