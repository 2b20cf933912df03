package corridor.importer.place;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names in which several places stand, each in another: 江苏苏州昆山市, Suzhou (Jiangsu). */
final class PlaceParts {
  // Longer names of places there are none, not even with province, city and district in front.
  private static final int LONGEST = 40;
  private static final int MOST_PARTS = 8;
  private static final String LEVELS = "省市区县旗州盟";

  private final PlaceIndex index;

  PlaceParts(PlaceIndex index) {
    this.index = index;
  }

  /** Places that a key names after the places in which they lie, without anything in between. */
  ImmutableSet<Place> inOneWord(String key, NameKind last) {
    ImmutableSet.Builder<Place> found = ImmutableSet.builder();
    if (key.length() > LONGEST || !isHan(key)) {
      return ImmutableSet.of();
    }
    for (int cut = 2; cut <= key.length() - 2; cut++) {
      Set<Place> heads = new HashSet<>(index.find(key.substring(0, cut), last));
      heads.removeIf(head -> head.level() == PlaceLevel.COUNTY);
      if (!heads.isEmpty()) {
        String rest = key.substring(cut);
        for (Place place : index.find(rest, last)) {
          addIfIn(found, place, heads);
        }
        for (Place place : inOneWord(rest, last)) {
          addIfIn(found, place, heads);
        }
      }
    }
    return found.build();
  }

  private void addIfIn(ImmutableSet.Builder<Place> found, Place place, Set<Place> heads) {
    if (heads.stream().anyMatch(head -> index.isIn(place, head))) {
      found.add(place);
    }
  }

  /** Places that one part names and that lie in places that all other parts name. */
  ImmutableSet<Place> inAnyOrder(List<String> parts, NameKind last) {
    if (parts.size() > MOST_PARTS) {
      return ImmutableSet.of();
    }
    List<ImmutableSet<Place>> named =
        parts.stream()
            .map(
                part -> {
                  ImmutableSet<Place> places = index.find(part, last);
                  return places.isEmpty() ? inOneWord(part, last) : places;
                })
            .toList();
    ImmutableSet.Builder<Place> found = ImmutableSet.builder();
    for (ImmutableSet<Place> places : named) {
      for (Place place : places) {
        if (named.stream()
            .allMatch(others -> others.stream().anyMatch(other -> index.isIn(place, other)))) {
          found.add(place);
        }
      }
    }
    return found.build();
  }

  /**
   * Places that an address begins with. At least two have to be named, one in the other, and the
   * last with its level: 江苏省苏州市虎丘区科技路1号, but not 苏州市场.
   */
  ImmutableSet<Place> atBeginning(String key, NameKind last) {
    for (int end = Math.min(LONGEST, key.length() - 1); end >= 4; end--) {
      if (LEVELS.indexOf(key.charAt(end - 1)) >= 0) {
        ImmutableSet<Place> places = inOneWord(key.substring(0, end), last);
        if (!places.isEmpty()) {
          return places;
        }
      }
    }
    return ImmutableSet.of();
  }

  private static boolean isHan(String key) {
    return key.codePoints()
        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
  }
}
