package corridor.queries.export;

import corridor.engine.network.Coordinates;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.queries.export.Positions.Place;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A Web-Mercator map of the cities within a circle about the origin, north at the top. Its middle
 * is in the middle of the cities; it reaches three times as far as half of them lie. What is
 * farther is drawn nearer to its edge, in its direction: a partner abroad does not make a country
 * small.
 */
final class Chart {
  /** The projection has no poles. */
  private static final double NORTHMOST = 85;

  /** How far the map reaches, in median distances. */
  private static final double REACH = 3;

  /** What lies beyond takes this share of the radius at most. */
  private static final double BEYOND = 0.2;

  private final double middleX;
  private final double middleY;
  private final double reach;
  private final double radius;

  private Chart(double middleX, double middleY, double reach, double radius) {
    this.middleX = middleX;
    this.middleY = middleY;
    this.reach = reach;
    this.radius = radius;
  }

  /**
   * The map for the cities among {@code located}, or for all of these if fewer than 2 are. Nothing
   * is drawn farther than {@code radius} from the origin.
   */
  static Chart of(Collection<Node> located, double radius) {
    List<Place> cities =
        located.stream()
            .filter(node -> node.kind() == NodeKind.CITY)
            .map(Chart::project)
            .distinct()
            .toList();
    List<Place> shown =
        cities.size() > 1 ? cities : located.stream().map(Chart::project).distinct().toList();
    double middleX = median(shown.stream().mapToDouble(Place::x));
    double middleY = median(shown.stream().mapToDouble(Place::y));
    double[] distances =
        shown.stream()
            .mapToDouble(place -> Math.hypot(place.x() - middleX, place.y() - middleY))
            .toArray();
    double farthest = Arrays.stream(distances).max().orElse(0);
    double usual = REACH * median(Arrays.stream(distances));
    return new Chart(
        middleX, middleY, usual > 0 ? Math.min(usual, farthest) : farthest, radius / (1 + BEYOND));
  }

  private static double median(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  /** The place of a node that has coordinates. */
  Place place(Node node) {
    Place place = project(node);
    double x = place.x() - middleX;
    double y = place.y() - middleY;
    double distance = Math.hypot(x, y);
    if (distance == 0 || reach == 0) {
      return new Place(0, 0);
    }
    double drawn = distance <= reach ? distance / reach : 1 + BEYOND * (1 - reach / distance);
    double scale = drawn * radius / distance;
    return new Place(x * scale, y * scale);
  }

  private static Place project(Node node) {
    Coordinates place = node.coordinates().orElseThrow();
    double lat = Math.max(-NORTHMOST, Math.min(NORTHMOST, place.lat()));
    double y = Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)));
    return new Place(place.lon(), y);
  }
}
