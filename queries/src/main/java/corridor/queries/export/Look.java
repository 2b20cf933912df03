package corridor.queries.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import corridor.engine.network.Node;
import corridor.queries.columns.NodeColumn;
import corridor.queries.columns.TieBundle;
import corridor.queries.export.Positions.Place;
import java.util.Optional;

/** How nodes and edges look in programs that draw: size, place and colour. */
public final class Look {
  private final Sizes sizes;
  private final Colours colours;
  private final ImmutableMap<String, Place> places;

  private Look(Sizes sizes, Colours colours, ImmutableMap<String, Place> places) {
    this.sizes = sizes;
    this.colours = colours;
    this.places = places;
  }

  /**
   * A look for {@code extract}.
   *
   * @param size numbers that the size of a node tells
   * @param colour what its colour tells; tiers and communities must be columns of {@code extract}
   */
  public static Look of(Extract extract, NodeColumn size, ColourBy colour) {
    Sizes sizes = Sizes.of(extract, size);
    return new Look(sizes, Colours.of(extract, colour), Positions.of(extract, sizes));
  }

  double size(Node node) {
    return rounded(sizes.of(node));
  }

  Colour colour(Node node) {
    return colours.of(node);
  }

  Optional<Colour> colour(TieBundle tie) {
    return colours.of(tie);
  }

  /** What colours tell apart, in order. */
  ImmutableList<String> classes() {
    return colours.classes();
  }

  /** Number of the class of a node, from 1, if it is one of {@link #classes}. */
  Optional<Integer> classOf(Node node) {
    return colours.classOf(node);
  }

  Place place(Node node) {
    Place place = places.get(node.id());
    if (place == null) {
      throw new IllegalArgumentException("node " + node.id() + " has not been placed");
    }
    return new Place(rounded(place.x()), rounded(place.y()));
  }

  // Files need no more; and as float, which Gephi keeps, it is the same number.
  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  /** What size, colour and place tell, for the origin of a file. */
  ImmutableMap<String, String> legend() {
    return ImmutableMap.of(
        "size",
        sizes.legend(),
        "colour",
        colours.legend(),
        "position",
        "Web-Mercator map of the cities, drawn nearer where it is far; nodes without coordinates"
            + " around their host or around the map");
  }
}
