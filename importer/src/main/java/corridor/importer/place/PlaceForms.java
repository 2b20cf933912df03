package corridor.importer.place;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.function.BiConsumer;

/** All that a place may be called. */
final class PlaceForms {

  /**
   * Short names of cities that mean a district or county elsewhere just as well. All other short
   * names are the city's: 西安 is never the district of 辽源.
   */
  private static final ImmutableSet<String> SHARED = ImmutableSet.of("朝阳", "新北", "巴州");

  private final Place place;
  private final BiConsumer<NameKind, String> found;

  private PlaceForms(Place place, BiConsumer<NameKind, String> found) {
    this.place = place;
    this.found = found;
  }

  /** Gives every name of the place to {@code found}, some of them more than once. */
  static void of(Place place, BiConsumer<NameKind, String> found) {
    new PlaceForms(place, found).all();
  }

  private void all() {
    if (place.until().isPresent()) {
      gone();
      return;
    }
    found.accept(NameKind.CODE, place.code());
    found.accept(NameKind.NAME, place.name());
    found.accept(NameKind.NAME, place.name().replaceFirst("(?<=..)自治[州县旗区]$", ""));
    place.formerCodes().forEach(code -> found.accept(NameKind.FORMER, code));
    for (String name : place.formerNames()) {
      found.accept(NameKind.FORMER, name);
      if (place.level() != PlaceLevel.COUNTY) {
        found.accept(NameKind.FORMER, name.replaceFirst("(?<=..)(市|地区|盟)$", ""));
      }
    }
    if (place.level() == PlaceLevel.COUNTY) {
      county();
    } else {
      city();
    }
  }

  /** A name like 郊区 or 新区 means no place by itself once the place is gone. */
  private void gone() {
    found.accept(NameKind.FORMER, place.code());
    if (place.name().length() > 2) {
      found.accept(NameKind.FORMER, place.name());
      if (!place.shortName().equals(place.name())) {
        found.accept(NameKind.FORMER, place.shortName());
      }
    }
  }

  private void county() {
    found.accept(NameKind.SHORT_NAME, place.shortName());
    latin(NameKind.SHORT_NAME, place.pinyin(), countyWords());
    if (place.shortName().length() > 1 && !place.shortName().equals(place.name())) {
      for (String level : List.of("县", "市", "区", "自治县")) {
        found.accept(NameKind.OTHER_LEVEL, place.shortName() + level);
      }
    }
  }

  private List<String> countyWords() {
    String name = place.name();
    if (name.endsWith("新区")) {
      return List.of("", "xinqu", "newarea", "newdistrict", "district", "qu");
    }
    if (name.endsWith("区")) {
      return List.of("", "district", "qu");
    }
    return name.endsWith("市") ? List.of("", "city", "shi") : List.of("", "county", "xian");
  }

  private void city() {
    NameKind shortKind =
        SHARED.contains(place.shortName())
                || place.kind().equals("league")
                || place.kind().equals("county-without-city")
            ? NameKind.SHORT_NAME
            : NameKind.NAME;
    String shortName = place.shortName();
    found.accept(shortKind, shortName);
    for (String alias : place.aliases()) {
      latin(SHARED.contains(alias) ? NameKind.SHORT_NAME : NameKind.NAME, alias, List.of(""));
    }
    for (String latin : List.of(place.nameEn(), place.pinyin())) {
      latin(shortKind, latin, List.of(""));
      latin(NameKind.NAME, latin, cityWords());
    }
    switch (place.kind()) {
      case "autonomous-prefecture" -> {
        found.accept(NameKind.NAME, shortName + "州");
        found.accept(NameKind.NAME, shortName + "自治州");
      }
      case "autonomous-region" -> found.accept(NameKind.NAME, shortName + "自治区");
      case "city" -> found.accept(NameKind.FORMER, shortName + "地区");
      case "prefecture", "league" -> found.accept(NameKind.OTHER_LEVEL, shortName + "市");
      default -> {
        // no other forms
      }
    }
  }

  private List<String> cityWords() {
    return switch (place.kind()) {
      case "province" -> List.of("province", "sheng");
      case "autonomous-region" -> List.of("autonomousregion", "zizhiqu");
      case "municipality" -> List.of("city", "municipality", "shi");
      case "prefecture" -> List.of("prefecture", "diqu", "city");
      case "autonomous-prefecture" -> List.of("prefecture", "autonomousprefecture", "zhou");
      case "league" -> List.of("league", "meng");
      case "county-without-city" -> List.of("city", "shi", "county", "xian");
      case "county-of-taiwan" -> List.of("county");
      default -> List.of("city", "shi", "prefecture");
    };
  }

  /** Pinyin with ü is also written with u, v and yu. */
  private void latin(NameKind kind, String name, List<String> words) {
    if (name.isEmpty()) {
      return;
    }
    for (String word : words) {
      found.accept(kind, name + word);
      if (name.indexOf('ü') >= 0) {
        found.accept(kind, name.replace("ü", "v") + word);
        found.accept(kind, name.replace("ü", "yu") + word);
      }
    }
  }
}
