package corridor.importer.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.SetMultimap;
import com.google.common.collect.TreeMultimap;
import corridor.engine.network.Coordinates;
import corridor.importer.place.PlaceMatch.Ambiguous;
import corridor.importer.place.PlaceMatch.Found;
import corridor.importer.place.PlaceMatch.Unknown;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gazetteer against lists that others made; what differs is listed with its reason. */
class GazetteerComparisonTest {
  private static final Gazetteer GAZETTEER = Gazetteer.standard();
  private static final PlaceNames NAMES = PlaceNames.of(GAZETTEER);

  /** Entries of 2016 that are headings, and two codes that changed since. */
  private static final Map<String, String> NOT_OURS =
      Map.of(
          "371200", "莱芜, part of 济南 since 2019",
          "542400", "那曲, 540600 since 2017");

  /** 加格达奇 is the seat of 大兴安岭, but lies in Inner Mongolia; the list has 塔河's north. */
  private static final Set<String> FAR = Set.of("232700");

  @Test
  void codesNamesAndCoordinatesAreThoseOfAnotherGazetteer() throws IOException {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (String[] row : SharedData.rows("gazetteer/vonng_adcode_prefectures.csv", ",")) {
      String code = row[5];
      String name = row[2];
      boolean heading = name.matches("市辖区|县|.*直辖县级行政区划|中华人民共和国");
      Optional<Place> place = GAZETTEER.find(code);
      if (heading || NOT_OURS.containsKey(code)) {
        assertTrue(place.isEmpty(), name);
        continue;
      }
      if (place.isEmpty() || !place.get().name().equals(name)) {
        differences.add(code + " " + name + " is " + place);
        continue;
      }
      double km =
          kilometres(
              place.get().coordinates().orElseThrow(),
              new Coordinates(Double.parseDouble(row[13]), Double.parseDouble(row[12])));
      if (km > 50 && !FAR.contains(code)) {
        differences.add(code + " " + name + " is " + Math.round(km) + " km away");
      }
      compared++;
    }
    assertEquals(List.of(), differences);
    assertEquals(366, compared);
  }

  /** Haversine. */
  private static double kilometres(Coordinates a, Coordinates b) {
    double lat = Math.toRadians(b.lat() - a.lat());
    double lon = Math.toRadians(b.lon() - a.lon());
    double h =
        Math.pow(Math.sin(lat / 2), 2)
            + Math.cos(Math.toRadians(a.lat()))
                * Math.cos(Math.toRadians(b.lat()))
                * Math.pow(Math.sin(lon / 2), 2);
    return 2 * 6371 * Math.asin(Math.sqrt(h));
  }

  /** Gone about 2000, and in none of the lists that the gazetteer is built from. */
  private static final Set<String> IN_NO_LIST =
      Set.of(
          ("110224 110226 110227 120222 120224 310226 332581 340205 362501 460001 500221 500239 "
                  + "513921 513922 654101 654121 654122 654123 654124 654125 654126 654127 654128")
              .split(" "));

  /** Codes that changed since 1999, each with all that another project says it became. */
  @Test
  void formerCodesBecameWhatAnotherHistorySays() throws IOException {
    SetMultimap<String, String> cities = TreeMultimap.create();
    for (String[] row :
        SharedData.rows(
            "gazetteer/lizy14+division-changes/rules-generated/code-changes.csv", ",")) {
      Optional<Place> place = GAZETTEER.find(row[2]);
      if (Integer.parseInt(row[0].substring(0, 4)) >= 1999 && GAZETTEER.find(row[1]).isEmpty()) {
        place.ifPresent(today -> cities.put(row[1], today.prefecture()));
      }
    }
    Set<String> differences = new TreeSet<>();
    for (String code : cities.keySet()) {
      PlaceMatch match = NAMES.find(code);
      boolean same =
          match instanceof Found found
              ? cities.get(code).contains(found.prefecture().code())
              : match instanceof Ambiguous ambiguous
                  && ambiguous.places().stream()
                      .map(Place::prefecture)
                      .toList()
                      .containsAll(cities.get(code));
      if (!same) {
        differences.add(match instanceof Unknown ? code : code + " is " + match);
      }
    }
    assertEquals(IN_NO_LIST, differences);
    assertTrue(cities.keySet().size() > 400, cities.keySet().size() + " compared");
  }

  @ParameterizedTest
  @CsvSource({"200212, 341400 469031 469033", "201308, ''", "201810, ''"})
  void codesOfFormerListsAreFound(String list, String missing) throws IOException {
    Set<String> notFound = new TreeSet<>();
    for (String[] row : SharedData.rows("gazetteer/cn+GB2260/stats/" + list + ".tsv", "\t")) {
      String code = row[2];
      boolean heading = row[3].matches("市辖区|县|市|.*直辖.*");
      // Development zones have codes of the statistical office, which change from year to year.
      boolean zone = code.charAt(4) == '7';
      if (!heading && !zone && !(NAMES.find(code) instanceof Found)) {
        notFound.add(code);
      }
    }
    assertEquals(missing, String.join(" ", notFound));
  }

  /** What a list of 345 cities with English names gets wrong: {@code 淮安} is printed as 淮南. */
  private static final Set<String> MISPRINTS =
      Set.of("淮南市", "Huainan", "Changdou", "Kashen", "Kezilesukeerkezi", "Linguolexi");

  @Test
  void allCitiesOfAListWithEnglishNamesAreFound() throws IOException {
    Set<String> notFound = new TreeSet<>();
    Set<String> ambiguous = new TreeSet<>();
    List<String[]> rows =
        SharedData.rows(
            "gazetteer/brightgems+china_city_dataset/china_city_list.csv",
            ",",
            Charset.forName("GB18030"));
    for (String[] row : rows) {
      Optional<String> province = Optional.of(row[3]);
      Set<String> codes = new TreeSet<>();
      for (String name : List.of(row[0], row[1], row[2])) {
        if (NAMES.find(name, province) instanceof Found found) {
          codes.add(found.prefecture().code());
        } else {
          notFound.add(name);
        }
        if (NAMES.find(name) instanceof Ambiguous) {
          ambiguous.add(name);
        }
      }
      assertEquals(1, codes.size(), row[0] + " of " + row[3] + " is " + codes);
    }
    assertEquals(MISPRINTS, notFound);
    assertEquals(AMBIGUOUS, ambiguous);
    assertEquals(345, rows.size());
  }

  private static final Set<String> AMBIGUOUS =
      Set.of(
          "吉林",
          "朝阳",
          "海南",
          "Jilin",
          "Chaoyang",
          "Hainan",
          "Suzhou",
          "Taizhou",
          "Fuzhou",
          "Yichun",
          "Yulin");

  @Test
  void all41CitiesOfTheDeltaAreFound() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String[] row : SharedData.rows("yrd/yrd_economic.csv", ",")) {
      for (int column : new int[] {0, 3}) {
        if (!(NAMES.find(row[column]) instanceof Found found)) {
          throw new AssertionError(row[column] + " is " + NAMES.find(row[column]));
        }
        assertEquals("yrd", found.prefecture().cluster(), row[column]);
        codes.add(found.exact().code());
      }
    }
    assertEquals(41, codes.size());
  }
}
