package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.NodeKind;
import corridor.importer.place.Gazetteer;
import corridor.importer.place.Place;
import corridor.importer.place.PlaceLevel;
import corridor.importer.place.PlaceMatch;
import corridor.importer.place.PlaceNames;
import java.util.Optional;

/** Finds cities in Corridor's gazetteer; districts and counties lead to their city. */
final class GazetteerCities implements CityNames {
  // Immutable, and long in the making.
  private static final PlaceNames NAMES = PlaceNames.of(Gazetteer.standard());

  @Override
  public Answer find(String name, String province) {
    PlaceMatch match =
        NAMES.find(name, province.isEmpty() ? Optional.empty() : Optional.of(province));
    if (match instanceof PlaceMatch.Found found) {
      return new Answer(
          Optional.of(city(found.prefecture())),
          isAboveCounties(found.exact()),
          "",
          ImmutableList.of());
    }
    if (match instanceof PlaceMatch.Ambiguous several) {
      return new Answer(
          Optional.empty(),
          several.places().stream().anyMatch(GazetteerCities::isAboveCounties),
          "several places are called so",
          several.places().stream()
              .limit(CANDIDATES)
              .map(Place::toString)
              .collect(ImmutableList.toImmutableList()));
    }
    PlaceMatch.Unknown unknown = (PlaceMatch.Unknown) match;
    return new Answer(
        Optional.empty(),
        false,
        "no city is called so",
        unknown.candidates().stream()
            .map(candidate -> candidate.place().toString())
            .collect(ImmutableList.toImmutableList()));
  }

  private static boolean isAboveCounties(Place place) {
    return place.level() != PlaceLevel.COUNTY;
  }

  private static City city(Place place) {
    return new City(
        place.code(),
        place.isCity() ? NodeKind.CITY : NodeKind.REGION,
        place.shortName().isEmpty() ? place.name() : place.shortName(),
        place.nameEn(),
        place.name(),
        Gazetteer.standard().provinceOf(place).name(),
        place.coordinates(),
        place.cluster(),
        place.g60());
  }
}
