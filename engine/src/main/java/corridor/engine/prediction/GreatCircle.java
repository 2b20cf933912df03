package corridor.engine.prediction;

import corridor.engine.network.Coordinates;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.projection.Projection;
import java.util.Optional;

/**
 * Distance in kilometres over the surface of a sphere with the Earth's mean radius, 6371.0088 km
 * (Moritz 2000, doi:10.1007/s001900050278), by the haversine formula. Against the ellipsoid it is
 * wrong by up to 0.56 %. A node without coordinates is where the nearest of its hosts is that has
 * some; a pair of which one has none is NaN apart.
 */
public final class GreatCircle implements Distance {
  private static final double RADIUS = 6371.0088;

  private final double[] lat;
  private final double[] lon;

  private GreatCircle(double[] lat, double[] lon) {
    this.lat = lat;
    this.lon = lon;
  }

  /** The distances between the nodes of a projection. */
  public static GreatCircle of(Network network, Projection graph) {
    double[] lat = new double[graph.nodes()];
    double[] lon = new double[graph.nodes()];
    for (int v = 0; v < lat.length; v++) {
      Optional<Coordinates> place = place(network, graph.id(v));
      lat[v] = place.map(at -> Math.toRadians(at.lat())).orElse(Double.NaN);
      lon[v] = place.map(at -> Math.toRadians(at.lon())).orElse(Double.NaN);
    }
    return new GreatCircle(lat, lon);
  }

  private static Optional<Coordinates> place(Network network, String id) {
    Optional<Node> at = Optional.of(network.getNode(id));
    while (at.isPresent() && at.get().coordinates().isEmpty()) {
      at = at.get().locatedIn().map(network::getNode);
    }
    return at.flatMap(Node::coordinates);
  }

  @Override
  public double between(int first, int second) {
    double north = Math.sin((lat[second] - lat[first]) / 2);
    double east = Math.sin((lon[second] - lon[first]) / 2);
    double h = north * north + Math.cos(lat[first]) * Math.cos(lat[second]) * east * east;
    return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
