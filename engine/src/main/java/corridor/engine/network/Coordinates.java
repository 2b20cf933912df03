package corridor.engine.network;

/**
 * A place on the globe (WGS 84).
 *
 * @param lat latitude in degrees, [-90, 90]
 * @param lon longitude in degrees, [-180, 180]
 */
public record Coordinates(double lat, double lon) {
  /** Refuses a place off the globe. */
  public Coordinates {
    if (!(Math.abs(lat) <= 90)) {
      throw new IllegalArgumentException("lat must be in [-90, 90], but is " + lat);
    }
    if (!(Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("lon must be in [-180, 180], but is " + lon);
    }
  }
}
