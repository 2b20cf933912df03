package corridor.importer.graphfile;

import corridor.importer.NumberText;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What the values of an attribute are. */
public enum AttributeType {
  /** {@link String}. */
  TEXT,
  /** {@link Long}. */
  WHOLE,
  /** {@link Double}, which may be infinite or NaN where a file says so. */
  NUMBER,
  /** {@link Boolean}. */
  TRUTH;

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,18}");

  /** The type that a format calls so; nothing if it is none that is known. */
  static Optional<AttributeType> of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "string", "text", "anyuri", "list", "liststring", "bigint", "biginteger", "bigdecimal" ->
          Optional.of(TEXT);
      case "int", "integer", "long", "short", "byte" -> Optional.of(WHOLE);
      case "float", "double", "decimal", "number" -> Optional.of(NUMBER);
      case "boolean", "bool" -> Optional.of(TRUTH);
      // Lists are kept as they are written.
      default -> name.startsWith("list") ? Optional.of(TEXT) : Optional.empty();
    };
  }

  /** The value written so; nothing if the text is none of this type. */
  Optional<Object> parse(String text) {
    return switch (this) {
      case TEXT -> Optional.of(text);
      case WHOLE ->
          WHOLE_NUMBER.matcher(text.strip()).matches()
              ? Optional.of(Long.valueOf(text.strip()))
              : Optional.empty();
      case NUMBER -> number(text.strip());
      case TRUTH -> truth(text.strip());
    };
  }

  private static Optional<Object> number(String text) {
    if (NumberText.saysNotFinite(text)) {
      double value =
          text.equalsIgnoreCase("nan")
              ? Double.NaN
              : text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      return Optional.of(value);
    }
    OptionalDouble number = NumberText.parse(text);
    return number.isPresent() && Double.isFinite(number.getAsDouble())
        ? Optional.of(number.getAsDouble())
        : Optional.empty();
  }

  private static Optional<Object> truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "1" -> Optional.of(true);
      case "false", "0" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /** The type of a value that was read. */
  static AttributeType ofValue(Object value) {
    if (value instanceof Long) {
      return WHOLE;
    }
    if (value instanceof Double) {
      return NUMBER;
    }
    return value instanceof Boolean ? TRUTH : TEXT;
  }

  /** The type that holds values of both. */
  AttributeType or(AttributeType other) {
    if (this == other) {
      return this;
    }
    return (this == WHOLE || this == NUMBER) && (other == WHOLE || other == NUMBER) ? NUMBER : TEXT;
  }

  /** How a value is written: whole numbers without a point. */
  static String text(Object value) {
    return value instanceof Double number && Double.isFinite(number)
        ? NumberText.of(number)
        : value.toString();
  }
}
