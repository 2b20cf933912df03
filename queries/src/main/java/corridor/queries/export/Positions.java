package corridor.queries.export;

import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A place for every node, no two the same: a map, in the Web-Mercator projection. What has no
 * coordinates stands around the nearest host that has, like the seeds of a sunflower; what has no
 * such host, around the map. The {@linkplain Chart map} is that of the cities. The mean of all
 * places is the origin, and none is farther than 5000 from it in either direction, so that Gephi
 * moves nothing. Depends on nothing but nodes and sizes.
 */
final class Positions {
  /** The farthest that Gephi takes as it is. */
  static final double LIMIT = 5000;

  private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

  /** The greatest radius of it all before it is centred. */
  private static final double MOST = 4700;

  /** Room for a node: few nodes are drawn nearer to one another, or they would look tiny. */
  private static final double ROOM = 250;

  /** Share of the radius between the map and those around it. */
  private static final double MARGIN = 0.05;

  /** Distance of those around the map, if there is room. */
  private static final double APART = 60;

  /** Distance of those around a host. */
  private static final double CLOSE = 16;

  /** Share of the area that those around the map may take. */
  private static final double MOST_AROUND = 0.6;

  /** Places are on this grid before they are centred, so that none are too near to tell apart. */
  private static final double GRID = 0.1;

  /** A place. */
  record Place(double x, double y) {
    Place at(double distance, double angle) {
      return new Place(x + distance * Math.cos(angle), y + distance * Math.sin(angle));
    }

    private Place onGrid() {
      return new Place(Math.rint(x / GRID), Math.rint(y / GRID));
    }
  }

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Set<Place> taken = new HashSet<>();
  private final Map<Place, Integer> seeds = new HashMap<>();

  private Positions() {}

  /** Places of the nodes of {@code extract} by id. */
  static ImmutableMap<String, Place> of(Extract extract, Sizes sizes) {
    Positions positions = new Positions();
    positions.place(extract.network(), extract.nodes(), sizes);
    return positions.centred();
  }

  private void place(Network network, List<Node> nodes, Sizes sizes) {
    Map<String, Node> hosts = new HashMap<>();
    List<Node> around = new ArrayList<>();
    for (Node node : nodes) {
      nearestLocated(network, node)
          .ifPresentOrElse(host -> hosts.put(node.id(), host), () -> around.add(node));
    }
    double radius = Math.min(MOST, ROOM * Math.sqrt(nodes.size()));
    double apart =
        Math.min(APART, Math.sqrt(MOST_AROUND * radius * radius / Math.max(1, around.size())));
    double inner = hosts.isEmpty() ? 0 : Math.sqrt(radius * radius - around.size() * apart * apart);
    Chart chart = Chart.of(hosts.values(), inner * (1 - MARGIN));
    // Those with a place of their own come first, so that no guest takes it.
    for (Node node : nodes) {
      if (node.equals(hosts.get(node.id()))) {
        Place own = chart.place(node);
        if (!put(node, own)) {
          putAround(node, own, CLOSE);
        }
      }
    }
    for (Node node : nodes) {
      Node host = hosts.get(node.id());
      if (host != null && !node.equals(host)) {
        putAround(node, chart.place(host), sizes.of(host) + CLOSE / 2);
      }
    }
    Place middle = new Place(0, 0);
    for (int i = 0; i < around.size(); i++) {
      double distance = Math.sqrt(inner * inner + (i + 0.5) * apart * apart);
      Place own = middle.at(distance, i * GOLDEN_ANGLE);
      if (!put(around.get(i), own)) {
        putAround(around.get(i), own, CLOSE);
      }
    }
  }

  private static Optional<Node> nearestLocated(Network network, Node node) {
    Optional<Node> at = Optional.of(node);
    while (at.isPresent() && at.get().coordinates().isEmpty()) {
      at = at.get().locatedIn().map(network::getNode);
    }
    return at;
  }

  private boolean put(Node node, Place place) {
    Place cell = place.onGrid();
    if (!taken.add(cell)) {
      return false;
    }
    places.put(node.id(), new Place(cell.x() * GRID, cell.y() * GRID));
    return true;
  }

  private void putAround(Node node, Place middle, double reach) {
    boolean done;
    do {
      int seed = seeds.merge(middle, 1, Integer::sum) - 1;
      done = put(node, middle.at(reach + CLOSE * Math.sqrt(seed), seed * GOLDEN_ANGLE));
    } while (!done);
  }

  private ImmutableMap<String, Place> centred() {
    double meanX = places.values().stream().mapToDouble(Place::x).average().orElse(0);
    double meanY = places.values().stream().mapToDouble(Place::y).average().orElse(0);
    double farthest =
        places.values().stream()
            .mapToDouble(
                place -> Math.max(Math.abs(place.x() - meanX), Math.abs(place.y() - meanY)))
            .max()
            .orElse(0);
    double scale = farthest > LIMIT ? LIMIT / farthest : 1;
    ImmutableMap.Builder<String, Place> centred = ImmutableMap.builder();
    places.forEach(
        (id, place) ->
            centred.put(id, new Place((place.x() - meanX) * scale, (place.y() - meanY) * scale)));
    return centred.buildOrThrow();
  }
}
