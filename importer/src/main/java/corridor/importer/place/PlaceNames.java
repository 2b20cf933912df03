package corridor.importer.place;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import corridor.importer.place.PlaceMatch.Ambiguous;
import corridor.importer.place.PlaceMatch.Candidate;
import corridor.importer.place.PlaceMatch.Found;
import corridor.importer.place.PlaceMatch.Unknown;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds places by their names: codes of today and of former years, Chinese names with and without
 * 市, 地区, 自治州, 盟 and the names of peoples, English names, pinyin, former names; districts and
 * counties, which lead to their city; names with province and city in front or behind; and
 * addresses that begin so. Width, case, accents, spaces and punctuation do not matter.
 *
 * <p>Homonyms are never guessed: Suzhou is 苏州 or 宿州 until a province decides. The page places.md
 * has the rules.
 *
 * <p>Answers are kept by text, so that looking up the same texts again and again costs next to
 * nothing. Several threads may use it.
 */
public final class PlaceNames {
  private static final int ANSWERS_KEPT = 200_000;
  private static final int LONGEST_KEPT = 200;
  private static final int LONGEST_FOR_CANDIDATES = 60;
  private static final ImmutableSet<String> CHINA =
      ImmutableSet.of("中国", "中华人民共和国", "china", "prchina", "prc", "peoplesrepublicofchina");

  private static final Pattern IN_CHINA = Pattern.compile("^(中国|中华人民共和国)(?=..)");

  /** A code of a city in 4 digits, of any place in 6, of a town in more; spreadsheets append .0. */
  private static final Pattern CODE = Pattern.compile("(\\d{4}|\\d{6}|\\d{9}|\\d{12})(?:\\.0)?");

  /** What the lists call 市辖区 or 县: no place, but a part of a municipality's code. */
  private static final Pattern PART_OF_MUNICIPALITY = Pattern.compile("(11|12|31|50)0[123]00");

  private static final Pattern POSTAL_CODE = Pattern.compile("^\\s*\\d{6}\\s*(?=\\p{IsHan})");

  private static final Comparator<Place> BY_CODE =
      Comparator.comparing(Place::code).thenComparing(Place::name);

  private record Question(String name, String context) {}

  private final Gazetteer gazetteer;
  private final PlaceIndex index;
  private final PlaceParts parts;
  private final NearestPlaces nearest;
  private final Cache<Question, PlaceMatch> answers =
      CacheBuilder.newBuilder().maximumSize(ANSWERS_KEPT).build();

  private PlaceNames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    index = new PlaceIndex(gazetteer);
    parts = new PlaceParts(index);
    nearest = new NearestPlaces(index.names());
  }

  /** Names of the places in a gazetteer. */
  public static PlaceNames of(Gazetteer gazetteer) {
    return new PlaceNames(gazetteer);
  }

  /** The place that a name means. */
  public PlaceMatch find(String name) {
    return find(name, Optional.empty());
  }

  /**
   * The place that a name means.
   *
   * @param context name or code of the province or city in which it lies; one that is no place is
   *     as good as none
   */
  public PlaceMatch find(String name, Optional<String> context) {
    Question question = new Question(name, context.orElse(""));
    if (name.length() > LONGEST_KEPT) {
      return answer(question);
    }
    PlaceMatch answer = answers.getIfPresent(question);
    if (answer == null) {
      answer = answer(question);
      answers.put(question, answer);
    }
    return answer;
  }

  private PlaceMatch answer(Question question) {
    ImmutableSet<Place> around =
        question.context().isBlank() ? ImmutableSet.of() : around(question);
    PlaceMatch answer = lookUp(question.name(), around);
    if (answer instanceof Unknown && !around.isEmpty()) {
      PlaceMatch elsewhere = lookUp(question.name(), ImmutableSet.of());
      if (elsewhere instanceof Found found) {
        return new Unknown(ImmutableList.of(new Candidate(found.exact(), 1)));
      }
      if (elsewhere instanceof Ambiguous ambiguous) {
        return new Unknown(
            ambiguous.places().stream()
                .limit(3)
                .map(place -> new Candidate(place, 1))
                .collect(toImmutableList()));
      }
    }
    return answer;
  }

  private ImmutableSet<Place> around(Question question) {
    PlaceMatch match = lookUp(question.context(), ImmutableSet.of());
    if (match instanceof Found found) {
      return ImmutableSet.of(found.exact());
    }
    return match instanceof Ambiguous ambiguous
        ? ImmutableSet.copyOf(ambiguous.places())
        : ImmutableSet.of();
  }

  private PlaceMatch lookUp(String name, ImmutableSet<Place> around) {
    Matcher code = CODE.matcher(name.strip());
    if (code.matches()) {
      return byName(codeOf(code.group(1)), around).orElseGet(() -> unknown(""));
    }
    String text = POSTAL_CODE.matcher(name).replaceFirst("");
    String key = IN_CHINA.matcher(PlaceText.key(text)).replaceFirst("");
    return byName(key, around)
        .or(() -> byParts(key, text, around))
        .or(() -> byBeginning(key, around))
        .orElseGet(() -> unknown(key));
  }

  private static String codeOf(String digits) {
    String code = digits.length() < 6 ? digits + "00" : digits.substring(0, 6);
    return PART_OF_MUNICIPALITY.matcher(code).matches() ? code.substring(0, 2) + "0000" : code;
  }

  private Optional<PlaceMatch> byName(String key, ImmutableSet<Place> around) {
    for (NameKind kind : NameKind.values()) {
      ImmutableSet<Place> places = index.get(kind, key);
      Optional<PlaceMatch> match =
          choose(around.isEmpty() ? places : inner(places, around), kind.text());
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  private Optional<PlaceMatch> byParts(String key, String text, ImmutableSet<Place> around) {
    ImmutableList<String> pieces = withoutChina(PlaceText.parts(text));
    ImmutableList<String> words = withoutChina(PlaceText.words(text));
    for (NameKind kind : NameKind.values()) {
      for (ImmutableSet<Place> places :
          List.of(
              parts.inOneWord(key, kind),
              parts.inAnyOrder(pieces, kind),
              parts.inAnyOrder(words, kind))) {
        Optional<PlaceMatch> match = choose(inner(places, around), "places in one another");
        if (match.isPresent()) {
          return match;
        }
      }
    }
    return Optional.empty();
  }

  private static ImmutableList<String> withoutChina(ImmutableList<String> keys) {
    return keys.stream().filter(key -> !CHINA.contains(key)).collect(toImmutableList());
  }

  private Optional<PlaceMatch> byBeginning(String key, ImmutableSet<Place> around) {
    for (NameKind kind : NameKind.values()) {
      Optional<PlaceMatch> match =
          choose(inner(parts.atBeginning(key, kind), around), "beginning of an address");
      if (match.isPresent()) {
        return match;
      }
    }
    return Optional.empty();
  }

  /** Those that lie where they should; no province in which others of them lie. */
  private ImmutableSet<Place> inner(ImmutableSet<Place> places, ImmutableSet<Place> around) {
    ImmutableSet<Place> inside =
        places.stream()
            .filter(
                place ->
                    around.isEmpty() || around.stream().anyMatch(area -> index.isIn(place, area)))
            .collect(toImmutableSet());
    return inside.stream()
        .filter(place -> place.level() != PlaceLevel.PROVINCE || !holdsAnother(place, inside))
        .collect(toImmutableSet());
  }

  private boolean holdsAnother(Place area, ImmutableSet<Place> places) {
    return places.stream().anyMatch(place -> !place.equals(area) && index.isIn(place, area));
  }

  private Optional<PlaceMatch> choose(ImmutableSet<Place> places, String how) {
    ImmutableSet<String> cities = places.stream().map(Place::prefecture).collect(toImmutableSet());
    if (cities.isEmpty()) {
      return Optional.empty();
    }
    if (cities.size() > 1) {
      return Optional.of(
          new Ambiguous(
              places.stream()
                  .filter(
                      place ->
                          place.level() != PlaceLevel.COUNTY
                              || !places.contains(gazetteer.prefectureOf(place)))
                  .sorted(BY_CODE)
                  .collect(toImmutableList())));
    }
    Place any = places.iterator().next();
    Place city = gazetteer.prefectureOf(any);
    return Optional.of(new Found(city, places.size() == 1 ? any : city, how));
  }

  private PlaceMatch unknown(String key) {
    boolean searched = !key.isEmpty() && key.length() <= LONGEST_FOR_CANDIDATES;
    return new Unknown(searched ? nearest.find(key) : ImmutableList.of());
  }
}
