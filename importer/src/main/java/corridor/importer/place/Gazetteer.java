package corridor.importer.place;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;

/**
 * Provinces, cities, districts and counties, those that are gone included. The page places.md says
 * where they come from.
 */
public final class Gazetteer {

  /** Read when it is first asked for. */
  private static final class Standard {
    static final Gazetteer GAZETTEER = of(GazetteerTable.read());
  }

  private final ImmutableList<Place> places;
  private final ImmutableMap<String, Place> byCode;

  private Gazetteer(ImmutableList<Place> places, ImmutableMap<String, Place> byCode) {
    this.places = places;
    this.byCode = byCode;
  }

  /** Corridor's own. */
  public static Gazetteer standard() {
    return Standard.GAZETTEER;
  }

  static Gazetteer of(List<Place> places) {
    ImmutableMap.Builder<String, Place> byCode = ImmutableMap.builder();
    places.stream()
        .filter(place -> place.until().isEmpty())
        .forEach(place -> byCode.put(place.code(), place));
    return new Gazetteer(ImmutableList.copyOf(places), byCode.buildOrThrow());
  }

  /** All places, provinces and cities before districts and counties, by code. */
  public ImmutableList<Place> places() {
    return places;
  }

  /** The place of today with this code. */
  public Optional<Place> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The city of a place; a city or a province itself. */
  public Place prefectureOf(Place place) {
    return get(place.prefecture());
  }

  /** The province of a place; a province itself. */
  public Place provinceOf(Place place) {
    return get(place.province());
  }

  private Place get(String code) {
    Place place = byCode.get(code);
    if (place == null) {
      throw new IllegalArgumentException("code must be one of the gazetteer, but is " + code);
    }
    return place;
  }
}
