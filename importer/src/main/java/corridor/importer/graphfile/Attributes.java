package corridor.importer.graphfile;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Named values of a node or an edge, in the order of the file: texts, whole numbers, numbers and
 * truths. Takes eight bytes a name and a value; files have millions of them.
 */
public final class Attributes {
  /** No attributes. */
  public static final Attributes NONE = new Attributes(new Object[0]);

  private final Object[] namesAndValues;

  private Attributes(Object[] namesAndValues) {
    this.namesAndValues = namesAndValues;
  }

  /** These names and values. */
  public static Attributes of(Map<String, Object> values) {
    if (values.isEmpty()) {
      return NONE;
    }
    Object[] all = new Object[2 * values.size()];
    int at = 0;
    for (Map.Entry<String, Object> value : values.entrySet()) {
      all[at++] = value.getKey();
      all[at++] = value.getValue();
    }
    return new Attributes(all);
  }

  /** How many there are. */
  public int size() {
    return namesAndValues.length / 2;
  }

  /** The value of this very name. */
  public Optional<Object> find(String name) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i].equals(name)) {
        return Optional.of(namesAndValues[i + 1]);
      }
    }
    return Optional.empty();
  }

  /** The value as text; empty if there is none. */
  public String text(String name) {
    return find(name).map(AttributeType::text).orElse("");
  }

  /** Hands over each name and value, in the order of the file. */
  public void forEach(BiConsumer<String, Object> consumer) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      consumer.accept((String) namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  /** A copy as a map. */
  public ImmutableMap<String, Object> asMap() {
    ImmutableMap.Builder<String, Object> map = ImmutableMap.builder();
    forEach(map::put);
    return map.buildOrThrow();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attributes that && asMap().equals(that.asMap());
  }

  @Override
  public int hashCode() {
    return asMap().hashCode();
  }

  @Override
  public String toString() {
    return Arrays.toString(namesAndValues);
  }
}
