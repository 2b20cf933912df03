package corridor.importer.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import corridor.importer.place.PlaceMatch.Ambiguous;
import corridor.importer.place.PlaceMatch.Found;
import corridor.importer.place.PlaceMatch.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every place of the gazetteer. */
class PlaceNamesLawTest {
  private static final Gazetteer GAZETTEER = Gazetteer.standard();
  private static final PlaceNames NAMES = PlaceNames.of(GAZETTEER);
  private static final long SEED = Long.getLong("test.seed", 42);

  /**
   * With its city beside it every name leads to its place, or to homonyms with it. Left out are
   * former names that are somebody's today, such as 巢湖市, and 吉林, which is a city in 吉林.
   */
  @Test
  void everyPlaceIsFoundByAllItsNames() {
    List<String> differences = new ArrayList<>();
    int[] names = {0};
    for (Place place : GAZETTEER.places()) {
      PlaceForms.of(
          place,
          (kind, name) -> {
            PlaceMatch alone = NAMES.find(name);
            PlaceMatch within = NAMES.find(name, Optional.of(place.prefecture()));
            boolean taken =
                kind == NameKind.FORMER
                    && alone instanceof Found found
                    && !found.how().equals(NameKind.FORMER.text());
            if (alone instanceof Unknown || !(leadsTo(within, place) || taken)) {
              differences.add(name + " of " + place + " is " + alone + " and " + within);
            }
            names[0]++;
          });
    }
    assertEquals(
        List.of("吉林 of", "Jilin of", "jilin of"),
        differences.stream().map(text -> text.substring(0, text.indexOf(" of") + 3)).toList(),
        differences::toString);
    assertTrue(names[0] > 20_000, names[0] + " names");
  }

  private static boolean leadsTo(PlaceMatch match, Place place) {
    return match instanceof Found found
        ? found.prefecture().code().equals(place.prefecture())
        : match instanceof Ambiguous ambiguous && ambiguous.places().contains(place);
  }

  /** A full name with city and province in front is nobody else's. */
  @Test
  void everyPlaceIsFoundByItsFullAddress() {
    for (Place place : GAZETTEER.places()) {
      if (place.until().isPresent() || place.level() == PlaceLevel.PROVINCE) {
        continue;
      }
      String province = GAZETTEER.provinceOf(place).name();
      Place city = GAZETTEER.prefectureOf(place);
      String address =
          place.level() == PlaceLevel.COUNTY && city.level() != PlaceLevel.PROVINCE
              ? province + city.name() + place.name()
              : province + place.name();
      boolean saysLevel = "省市区县旗州盟".indexOf(address.charAt(address.length() - 1)) >= 0;
      String street = saysLevel ? "人民路1号" : "";
      for (String text : List.of(address, address + street, "中国" + address)) {
        PlaceMatch match = NAMES.find(text);
        assertTrue(
            match instanceof Found found
                && found.exact().name().equals(place.name())
                && found.prefecture().code().equals(place.prefecture()),
            () -> text + " is " + match);
      }
    }
  }

  @Test
  void spacesWidthAndCaseDoNotMatter() {
    Random random = new Random(SEED);
    for (Place place : GAZETTEER.places()) {
      for (String name : List.of(place.name(), place.nameEn(), place.pinyin())) {
        PlaceMatch expected = NAMES.find(name);
        if (!(expected instanceof Unknown)) {
          StringBuilder text = new StringBuilder(" \u3000");
          name.chars()
              .forEach(
                  letter ->
                      text.append((char) (random.nextBoolean() ? wide(letter) : upper(letter))));
          assertEquals(expected, NAMES.find(text + "\t"), text + " with test.seed=" + SEED);
        }
      }
    }
  }

  private static int wide(int letter) {
    return letter > ' ' && letter < 0x7F ? letter - 0x20 + 0xFF00 : letter;
  }

  private static int upper(int letter) {
    return Character.toUpperCase(letter);
  }

  /** Texts made of pieces of names never end in an exception, and twice in the same answer. */
  @Test
  void anyTextIsAnsweredAndTheSameAgain() {
    Random random = new Random(SEED);
    List<Place> places = GAZETTEER.places();
    PlaceNames others = PlaceNames.of(GAZETTEER);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(4); piece >= 0; piece--) {
        Place place = places.get(random.nextInt(places.size()));
        String name = random.nextBoolean() ? place.name() : place.pinyin();
        text.append(name, 0, random.nextInt(name.length() + 1));
        text.append(" ,(-".charAt(random.nextInt(4)));
      }
      PlaceMatch answer = NAMES.find(text.toString());
      assertEquals(answer, others.find(text.toString()), text + " with test.seed=" + SEED);
      assertEquals(answer, NAMES.find(text.toString()), text + " with test.seed=" + SEED);
    }
  }
}
