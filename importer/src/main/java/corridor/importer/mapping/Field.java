package corridor.importer.mapping;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** What a column of a table, or a constant, can say. */
public enum Field {
  FROM("One end: a city's name or code, or an institution's name or id.", "tie"),
  FROM_NAME("The name of that end, if `from` is an id.", "tie"),
  FROM_CITY("The city that hosts that end.", "tie"),
  FROM_PROVINCE("The province of that end; tells homonyms apart.", "tie"),
  FROM_LAT("Latitude of that end.", "tie"),
  FROM_LON("Longitude of that end.", "tie"),
  TO("The other end; of a transfer, the receiver.", "tie"),
  TO_NAME("The name of that end, if `to` is an id.", "tie"),
  TO_CITY("The city that hosts that end.", "tie"),
  TO_PROVINCE("The province of that end.", "tie"),
  TO_LAT("Latitude of that end.", "tie"),
  TO_LON("Longitude of that end.", "tie"),

  PARTIES("All parties in one cell, with `separator` between them.", "parties"),
  NAMES("Their names in the same order, if `parties` are ids.", "parties"),
  CITIES("Their cities in the same order.", "parties"),
  COUNTRIES("Their countries in the same order.", "parties"),

  EVENT("What they take part in: number of the project or patent.", "parties participation event"),
  EVENT_NAME("The name of that.", "participation"),
  PARTY("Who takes part.", "participation"),
  ID("The node.", "node"),

  NAME("The name it is shown by.", "participation event node"),
  NAME_EN("The English name.", "participation node"),
  ALIASES("Other names, with `separator` between them.", "participation node"),
  CITY("The city that hosts it.", "participation node"),
  PROVINCE("Its province; tells homonyms apart.", "participation node"),
  COUNTRY(
      "Its country as a code of two letters. Cities outside China are kept as an attribute.",
      "participation node"),
  LAT("Latitude.", "participation node"),
  LON("Longitude.", "participation node"),
  PLACE("Latitude and longitude in one cell, with a comma between them.", "participation node"),

  KIND("Kind of the tie.", "tie parties participation"),
  LAYER("Layer of the tie, also by its Chinese name.", "tie parties participation"),
  SUBTYPE("What the tie, or the node, is within its kind.", "tie parties participation node"),
  WEIGHT("Strength: more is closer. 1 if there is none.", "tie parties"),
  AMOUNT("A quantity that the table states.", "tie parties"),
  UNIT("Unit of the amount.", "tie parties"),
  YEAR("The one year: 2020, 2020年 or a date in it.", "tie parties participation event"),
  SINCE("The first year, or a date in it.", "tie parties participation event"),
  LAST("The last year, or a date in it.", "tie parties participation event"),
  UNTIL("The year after the last.", "tie parties participation event"),
  INFERRED("Whether it is modelled instead of observed: true or false.", "tie parties");

  private final String description;
  private final ImmutableSet<String> rows;

  Field(String description, String rows) {
    this.description = description;
    this.rows = ImmutableSet.copyOf(rows.split(" "));
  }

  /** The written form: lower case with hyphens. */
  public String label() {
    return MappingSchema.label(this);
  }

  String description() {
    return description;
  }

  boolean isOf(RowKind kind) {
    return rows.contains(kind.label());
  }

  /** Written forms of the kinds of rows that have it. */
  Set<String> rows() {
    return rows;
  }

  /** The field written so, if there is one. */
  public static Optional<Field> find(String label) {
    return Arrays.stream(values()).filter(field -> field.label().equals(label)).findFirst();
  }
}
