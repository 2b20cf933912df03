package corridor.engine.resilience;

import java.util.Locale;

/** Which node an attacker takes first. */
public enum Attack {
  /** The one with most ties. */
  DEGREE,
  /** The one on most shortest paths. */
  BETWEENNESS,
  /** The one with the greatest weight of ties. */
  STRENGTH;

  /** The written form. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
