package corridor.importer.place;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import corridor.importer.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of CSV dumps of ROR, under the names that they have in either schema. */
final class RorColumns {
  private static final Splitter VALUES =
      Splitter.on(Pattern.compile("[|;]")).trimResults().omitEmptyStrings();

  /** Names are written {@code zh: 浙江大学} in some columns. */
  private static final Pattern LANGUAGE = Pattern.compile("^([a-z]{2,3}|no_lang_code):\\s*(.+)$");

  private static final Pattern RELATION =
      Pattern.compile("(?i)\\b(parent|child|related|predecessor|successor)\\s*:");

  private static final Pattern ROR_ID = Pattern.compile("https://ror\\.org/\\w+");

  private final ImmutableList<String> header;

  private RorColumns(ImmutableList<String> header) {
    this.header = header;
  }

  /** Nothing if there is no column with ids, or none with names. */
  static Optional<RorColumns> of(ImmutableList<String> header) {
    RorColumns columns = new RorColumns(header);
    return columns.position("id", "ror_id") >= 0
            && columns.position("name", "names.types.ror_display") >= 0
        ? Optional.of(columns)
        : Optional.empty();
  }

  private int position(String... names) {
    for (String name : names) {
      if (header.contains(name)) {
        return header.indexOf(name);
      }
    }
    return -1;
  }

  private String field(List<String> fields, String... names) {
    int position = position(names);
    return position < 0 || position >= fields.size() ? "" : fields.get(position).strip();
  }

  RorRecord record(List<String> fields) {
    RorRecord record =
        new RorRecord(
            field(fields, "id", "ror_id"),
            label(field(fields, "name", "names.types.ror_display")).name(),
            field(fields, "status"));
    for (String value : VALUES.split(field(fields, "labels", "names.types.label"))) {
      Label label = label(value);
      record.addLabel(label.language(), label.name());
    }
    VALUES.split(field(fields, "names_zh")).forEach(name -> record.addLabel("zh", name));
    for (String value :
        VALUES.split(field(fields, "aliases", "names.types.alias", "other_names"))) {
      record.addAlias(label(value).name());
    }
    for (String value : VALUES.split(field(fields, "acronyms", "names.types.acronym"))) {
      record.addAcronym(label(value).name());
    }
    addParents(record, field(fields, "relationships"));
    record.setPlace(
        field(fields, "city", "addresses[0].city", "locations.geonames_details.name"),
        field(
            fields,
            "country_code",
            "country.country_code",
            "locations.geonames_details.country_code"),
        number(field(fields, "lat", "addresses[0].lat", "locations.geonames_details.lat")),
        number(field(fields, "lng", "addresses[0].lng", "locations.geonames_details.lng")));
    return record;
  }

  private record Label(String language, String name) {}

  private static Label label(String value) {
    Matcher matcher = LANGUAGE.matcher(value);
    return matcher.matches() ? new Label(matcher.group(1), matcher.group(2)) : new Label("", value);
  }

  private static double number(String text) {
    return NumberText.parse(text).orElse(Double.NaN);
  }

  /** {@code Parent: id, id; Child: id} or {@code parent:id|child:id}. */
  private static void addParents(RorRecord record, String relations) {
    Matcher relation = RELATION.matcher(relations);
    int from = 0;
    boolean parent = false;
    while (relation.find()) {
      addIds(record, parent, relations.substring(from, relation.start()));
      parent = relation.group(1).equalsIgnoreCase("parent");
      from = relation.end();
    }
    addIds(record, parent, relations.substring(from));
  }

  private static void addIds(RorRecord record, boolean parent, String ids) {
    if (parent) {
      ROR_ID.matcher(ids).results().forEach(id -> record.addParent(id.group()));
    }
  }
}
