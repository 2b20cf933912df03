package corridor.importer.mapping;

import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import corridor.engine.network.NodeKind;
import corridor.importer.IssueCode;
import corridor.importer.Issues;
import corridor.importer.mapping.MappingSchema.Keys;
import corridor.importer.place.Institution;
import corridor.importer.place.InstitutionKey;
import corridor.importer.place.InstitutionMatch;
import corridor.importer.place.InstitutionNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** All nodes met so far, by number. */
final class NodeTable {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]+");
  private static final int HASH_DIGITS = 12;
  private static final ImmutableSet<String> CHINA =
      ImmutableSet.of("", "CN", "CHN", "CHINA", "HK", "MO", "TW", "中国");

  /** Stands for the country of a row that says none, in a table that has countries. */
  static final String COUNTRY_NOT_KNOWN = "?";

  private final CityNames cities;
  private final Map<String, String> aliases;
  private final InstitutionNames institutions;
  private final UnmatchedNames unmatched;
  private final List<NodeDraft> drafts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Found> cityAnswers = new HashMap<>();
  private final Map<String, String> institutionKeys = new HashMap<>();

  /** Those of the register that were met, by the name to use. */
  private final Map<String, Institution> registered = new HashMap<>();

  /** Number of the node of a city, or why there is none. */
  private record Found(int node, String problem, List<String> candidates) {}

  NodeTable(CityNames cities, Import.Options options, UnmatchedNames unmatched) {
    this.cities = cities;
    aliases = options.aliases();
    institutions = InstitutionNames.of(aliases, options.register());
    this.unmatched = unmatched;
  }

  int size() {
    return drafts.size();
  }

  NodeDraft draft(int number) {
    return drafts.get(number);
  }

  /** The node that a table calls so; made if it is new. */
  int find(TableMapping mapping, String text, String province, String column, String place)
      throws RejectedRowException {
    String plain =
        !mapping.strip().isEmpty() && text.startsWith(mapping.strip())
            ? text.substring(mapping.strip().length())
            : text;
    boolean city = mapping.nodes() == NodeKind.CITY || mapping.nodes() == NodeKind.REGION;
    String key = mapping.keys() == Keys.IDS ? plain : meant(mapping, plain, city);
    if (mapping.keys() == Keys.NAMES && city) {
      Found found = city(key, province);
      if (found.node() >= 0) {
        return found.node();
      }
      unmatched.add(key, province, found.problem(), found.candidates(), place);
      if (!mapping.keepUnmatched()) {
        throw new RejectedRowException(
            IssueCode.UNKNOWN_CITY,
            column,
            Issues.quote(key) + ": " + found.problem(),
            found.candidates().isEmpty()
                ? ""
                : "did you mean " + String.join(", ", found.candidates()) + "?");
      }
    }
    int number = make(mapping.nodes(), key, mapping.keys() == Keys.NAMES);
    if (mapping.keys() == Keys.NAMES && !city) {
      drafts.get(number).alias(plain); // so that it is found by the name that the table has
    }
    return number;
  }

  /** The node of a kind with a key; made if it is new. */
  int make(NodeKind kind, String key, boolean isName) {
    String identity = kind.label() + '\n' + (isName ? institutionKey(key) : key);
    Integer known = numbers.get(identity);
    int number = known == null ? drafts.size() : known;
    if (known == null) {
      numbers.put(identity, number);
      drafts.add(new NodeDraft(kind, key));
    }
    if (isName) {
      drafts.get(number).name(key);
      Institution institution = registered.get(key);
      if (institution != null) {
        drafts.get(number).describe(institution);
      }
    }
    return number;
  }

  // The legal form counts: whether A is A Ltd. or A Inc. where a table says only A, nobody knows.
  private String institutionKey(String name) {
    return institutionKeys.computeIfAbsent(
        name,
        text -> {
          InstitutionKey key = InstitutionKey.of(text);
          return key.core().isEmpty() ? text : key.core() + '\n' + key.form();
        });
  }

  private String meant(TableMapping mapping, String name, boolean city) {
    String own = mapping.names().getOrDefault(name, name);
    String given = aliases.getOrDefault(own, own);
    if (city || !(institutions.find(given) instanceof InstitutionMatch.Found found)) {
      return given;
    }
    found.institution().ifPresent(known -> registered.putIfAbsent(found.name(), known));
    return found.name();
  }

  private Found city(String name, String province) {
    return cityAnswers.computeIfAbsent(
        name + '\n' + province,
        asked -> {
          CityNames.Answer answer = cities.find(name, province);
          if (answer.city().isEmpty()) {
            return new Found(-1, answer.problem(), answer.candidates());
          }
          City city = answer.city().get();
          int number = make(city.kind(), city.code(), false);
          drafts.get(number).city = answer.city();
          drafts.get(number).name(city.name());
          drafts.get(number).alias(city.fullName());
          return new Found(number, "", List.of());
        });
  }

  /** Puts a node into its city, if it is one of the table of cities; else keeps what is said. */
  void host(int node, String city, String province, String country, String place) {
    NodeDraft draft = drafts.get(node);
    draft.attribute("country", country.equals(COUNTRY_NOT_KNOWN) ? "" : country);
    if (city.isEmpty() || draft.host >= 0) {
      return;
    }
    if (isChina(country)) {
      Found found = city(city, province);
      if (found.node() >= 0) {
        draft.host = found.node();
        return;
      }
      unmatched.add(city, province, found.problem(), found.candidates(), place);
    }
    draft.attribute("city", city);
  }

  /** Whether a country is China, or is not said to be another. */
  static boolean isChina(String country) {
    return CHINA.contains(country.toUpperCase(Locale.ROOT));
  }

  /** An id for every node: what tables call it if that can be an id and is no other's. */
  List<String> ids() {
    Set<String> taken = new HashSet<>(CityGroups.IDS);
    String[] ids = new String[drafts.size()];
    // Codes of cities come first, whatever else is called so.
    for (boolean ofCity : new boolean[] {true, false}) {
      for (int i = 0; i < ids.length; i++) {
        NodeDraft draft = drafts.get(i);
        if (draft.city.isPresent() == ofCity) {
          String id = ID.matcher(draft.key).matches() ? draft.key : "";
          if (id.isEmpty() || !taken.add(id)) {
            id = draft.kind.label() + "-" + hash(institutionKey(draft.key));
            taken.add(id);
          }
          ids[i] = id;
        }
      }
    }
    return List.of(ids);
  }

  private static String hash(String text) {
    return Hashing.sha256()
        .hashString(text, StandardCharsets.UTF_8)
        .toString()
        .substring(0, HASH_DIGITS);
  }
}
