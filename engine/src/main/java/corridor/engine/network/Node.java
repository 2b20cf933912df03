package corridor.engine.network;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A city, institution, alliance, platform or region. Texts that are not known are empty.
 *
 * @param id unique in its network; a city's is its GB/T 2260 code
 * @param name the name it is shown by, usually Chinese
 * @param nameEn the English name
 * @param aliases other names it is found by
 * @param subtype what it is within its kind, such as {@code university} or {@code district}
 * @param locatedIn id of the node that hosts it: a city, or a node that is itself in one
 * @param coordinates where it is
 * @param adminCode GB/T 2260 code of a city or region
 * @param attributes anything else, sorted by key
 */
public record Node(
    String id,
    NodeKind kind,
    String name,
    String nameEn,
    ImmutableList<String> aliases,
    String subtype,
    Optional<String> locatedIn,
    Optional<Coordinates> coordinates,
    String adminCode,
    ImmutableSortedMap<String, String> attributes) {

  /** Refuses a blank id or name. */
  public Node {
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be blank");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must not be blank (node " + id + ")");
    }
    Objects.requireNonNull(kind, "kind");
  }

  /** A node with no more than its identity. */
  public static Node of(String id, NodeKind kind, String name) {
    return new Node(
        id,
        kind,
        name,
        "",
        ImmutableList.of(),
        "",
        Optional.empty(),
        Optional.empty(),
        "",
        ImmutableSortedMap.of());
  }

  /** This node with an English name. */
  public Node withNameEn(String newNameEn) {
    return new Node(
        id, kind, name, newNameEn, aliases, subtype, locatedIn, coordinates, adminCode, attributes);
  }

  /** This node found by other names too. */
  public Node withAliases(List<String> newAliases) {
    return new Node(
        id,
        kind,
        name,
        nameEn,
        ImmutableList.copyOf(newAliases),
        subtype,
        locatedIn,
        coordinates,
        adminCode,
        attributes);
  }

  /** This node with another subtype. */
  public Node withSubtype(String newSubtype) {
    return new Node(
        id, kind, name, nameEn, aliases, newSubtype, locatedIn, coordinates, adminCode, attributes);
  }

  /** This node hosted by another. */
  public Node withLocatedIn(String host) {
    return new Node(
        id,
        kind,
        name,
        nameEn,
        aliases,
        subtype,
        Optional.of(host),
        coordinates,
        adminCode,
        attributes);
  }

  /** This node at a place. */
  public Node withCoordinates(Coordinates place) {
    return new Node(
        id,
        kind,
        name,
        nameEn,
        aliases,
        subtype,
        locatedIn,
        Optional.of(place),
        adminCode,
        attributes);
  }

  /** This node with a GB/T 2260 code. */
  public Node withAdminCode(String code) {
    return new Node(
        id, kind, name, nameEn, aliases, subtype, locatedIn, coordinates, code, attributes);
  }

  /** This node with other attributes. */
  public Node withAttributes(Map<String, String> newAttributes) {
    return new Node(
        id,
        kind,
        name,
        nameEn,
        aliases,
        subtype,
        locatedIn,
        coordinates,
        adminCode,
        ImmutableSortedMap.copyOf(newAttributes));
  }
}
