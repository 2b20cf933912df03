package corridor.importer.place;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Places by the keys of their names, and which place lies in which. */
final class PlaceIndex {

  /** 重庆 was a city of 四川, and 海南 a part of 广东. */
  private static final ImmutableMap<String, String> FORMER_PROVINCES =
      ImmutableMap.of("500000", "510000", "460000", "440000");

  private final Map<NameKind, ImmutableSetMultimap<String, Place>> byKey =
      new EnumMap<>(NameKind.class);
  private final ImmutableSetMultimap<String, Place> cities;

  PlaceIndex(Gazetteer gazetteer) {
    Map<NameKind, ImmutableSetMultimap.Builder<String, Place>> builders =
        new EnumMap<>(NameKind.class);
    for (NameKind kind : NameKind.values()) {
      builders.put(kind, ImmutableSetMultimap.builder());
    }
    ImmutableSetMultimap.Builder<String, Place> cityCodes = ImmutableSetMultimap.builder();
    for (Place place : gazetteer.places()) {
      PlaceForms.of(
          place,
          (kind, name) -> {
            String key = PlaceText.key(name);
            ImmutableSetMultimap.Builder<String, Place> builder = builders.get(kind);
            if (builder != null && !key.isEmpty()) {
              builder.put(key, place);
            }
          });
      if (place.level() == PlaceLevel.PREFECTURE) {
        cityCodes.put(place.code(), place);
        place.formerCodes().forEach(code -> cityCodes.put(code, place));
      }
    }
    builders.forEach((kind, builder) -> byKey.put(kind, builder.build()));
    cities = cityCodes.build();
  }

  /** Places that have the key among their names up to a kind. */
  ImmutableSet<Place> find(String key, NameKind last) {
    ImmutableSet.Builder<Place> found = ImmutableSet.builder();
    for (NameKind kind : NameKind.values()) {
      if (kind.compareTo(last) <= 0) {
        found.addAll(get(kind, key));
      }
    }
    return found.build();
  }

  /** Places that have the key among their names of this kind. */
  ImmutableSet<Place> get(NameKind kind, String key) {
    ImmutableSetMultimap<String, Place> places = byKey.get(kind);
    return places == null ? ImmutableSet.of() : places.get(key);
  }

  /** All keys of names, codes left out, with the places they mean. */
  ImmutableListMultimap<String, Place> names() {
    ImmutableListMultimap.Builder<String, Place> names = ImmutableListMultimap.builder();
    Map<String, Set<Place>> all = new HashMap<>();
    byKey.forEach(
        (kind, places) -> {
          if (kind != NameKind.CODE && kind != NameKind.OTHER_LEVEL) {
            places
                .entries()
                .forEach(
                    entry -> {
                      if (!Character.isDigit(entry.getKey().charAt(0))) {
                        all.computeIfAbsent(entry.getKey(), key -> new LinkedHashSet<>())
                            .add(entry.getValue());
                      }
                    });
          }
        });
    all.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> names.putAll(entry.getKey(), entry.getValue()));
    return names.build();
  }

  /** Whether a place is an area or lies in it, or did before its code changed. */
  boolean isIn(Place place, Place area) {
    if (place.equals(area)
        || place.prefecture().equals(area.code())
        || place.province().equals(area.code())
        || area.code().equals(FORMER_PROVINCES.get(place.province()))) {
      return area.until().isEmpty();
    }
    if (place.level() != PlaceLevel.COUNTY || area.level() != PlaceLevel.PREFECTURE) {
      return false;
    }
    return place.formerCodes().stream()
        .map(code -> cities.get(code.substring(0, 4) + "00"))
        .anyMatch(former -> former.size() == 1 && former.contains(area));
  }
}
