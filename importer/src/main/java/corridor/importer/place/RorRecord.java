package corridor.importer.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import corridor.engine.network.Coordinates;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A record of ROR while it is being read: the names as they come, in their languages. */
final class RorRecord {
  private String id = "";
  private String name = "";
  private String nameZh = "";
  private String nameEn = "";
  private String status = "active";
  private String city = "";
  private String country = "";
  private Optional<Coordinates> coordinates = Optional.empty();
  private final Set<String> aliases = new LinkedHashSet<>();
  private final Set<String> acronyms = new LinkedHashSet<>();
  private final Set<String> parents = new LinkedHashSet<>();

  RorRecord(String id, String name, String status) {
    this.id = id.strip();
    this.name = name.strip();
    this.status = status.isBlank() ? this.status : status.strip().toLowerCase(Locale.ROOT);
  }

  /** A record of either schema. */
  static RorRecord of(JsonNode json) {
    RorRecord record = new RorRecord(text(json, "id"), text(json, "name"), text(json, "status"));
    if (json.path("names").isArray()) {
      record.readNames(json.path("names"));
      JsonNode place = json.path("locations").path(0).path("geonames_details");
      record.setPlace(
          text(place, "name"), text(place, "country_code"), place.path("lat"), place.path("lng"));
    } else {
      json.path("labels")
          .forEach(label -> record.addLabel(text(label, "iso639"), text(label, "label")));
      json.path("aliases").forEach(alias -> record.addAlias(alias.asText()));
      json.path("acronyms").forEach(acronym -> record.addAcronym(acronym.asText()));
      JsonNode address = json.path("addresses").path(0);
      record.setPlace(
          text(address, "city"),
          text(json.path("country"), "country_code"),
          address.path("lat"),
          address.path("lng"));
    }
    for (JsonNode relation : json.path("relationships")) {
      if (text(relation, "type").equalsIgnoreCase("parent")) {
        record.addParent(text(relation, "id"));
      }
    }
    return record;
  }

  private void readNames(JsonNode names) {
    for (JsonNode entry : names) {
      String value = text(entry, "value");
      boolean acronym = false;
      for (JsonNode type : entry.path("types")) {
        acronym |= type.asText().equals("acronym");
        if (type.asText().equals("ror_display")) {
          name = value;
        }
      }
      if (acronym) {
        addAcronym(value);
      } else {
        boolean label = entry.path("types").toString().contains("\"label\"");
        addLabel(label ? text(entry, "lang") : "", value);
      }
    }
  }

  private static String text(JsonNode json, String field) {
    JsonNode value = json.path(field);
    return value.isTextual() ? value.textValue().strip() : "";
  }

  /** A name in a language; of several in Chinese or English the first is the name. */
  void addLabel(String language, String label) {
    if (language.equals("zh") && nameZh.isEmpty()) {
      nameZh = label;
    } else if (language.equals("en") && nameEn.isEmpty()) {
      nameEn = label;
    }
    addAlias(label);
  }

  void addAlias(String alias) {
    if (!alias.isBlank()) {
      aliases.add(alias.strip());
    }
  }

  void addAcronym(String acronym) {
    if (!acronym.isBlank()) {
      acronyms.add(acronym.strip());
    }
  }

  void addParent(String parent) {
    if (!parent.isBlank()) {
      parents.add(parent);
    }
  }

  private void setPlace(String newCity, String newCountry, JsonNode lat, JsonNode lon) {
    setPlace(
        newCity,
        newCountry,
        lat.isNumber() ? lat.doubleValue() : Double.NaN,
        lon.isNumber() ? lon.doubleValue() : Double.NaN);
  }

  /** Coordinates off the globe are as good as none. */
  void setPlace(String newCity, String newCountry, double lat, double lon) {
    city = newCity;
    country = newCountry;
    coordinates =
        Math.abs(lat) <= 90 && Math.abs(lon) <= 180
            ? Optional.of(new Coordinates(lat, lon))
            : Optional.empty();
  }

  boolean isActive() {
    return status.equals("active");
  }

  /** Nothing if the id or the name is missing. */
  Optional<Institution> institution() {
    if (id.isEmpty() || name.isEmpty()) {
      return Optional.empty();
    }
    aliases.removeAll(List.of(name, nameZh, nameEn));
    boolean hanName = name.codePoints().anyMatch(Character::isIdeographic);
    return Optional.of(
        new Institution(
            id,
            name,
            nameZh,
            nameEn.isEmpty() && !hanName ? name : nameEn,
            ImmutableList.copyOf(aliases),
            ImmutableList.copyOf(acronyms),
            ImmutableList.copyOf(parents),
            city,
            country,
            coordinates));
  }
}
