package corridor.queries.mirror;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import corridor.engine.network.Coordinates;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The first 128 bits of a SHA-256, in hexadecimal digits. Values go in with their type and length,
 * so that no two lists of values read alike.
 */
final class Digest {
  private static final int BYTES = 16;

  private final Hasher hasher = Hashing.sha256().newHasher();

  private Digest() {}

  /** Of what a row says. {@code properties} are sorted by name. */
  static String ofContent(String label, Map<String, Object> properties) {
    Digest digest = new Digest();
    digest.text(label);
    properties.forEach(
        (name, value) -> {
          digest.text(name);
          digest.value(value);
        });
    return digest.hex();
  }

  /** Of what makes a thing itself. */
  static String ofIdentity(Object... parts) {
    Digest digest = new Digest();
    Arrays.stream(parts).forEach(digest::value);
    return digest.hex();
  }

  private String hex() {
    return HashCode.fromBytes(Arrays.copyOf(hasher.hash().asBytes(), BYTES)).toString();
  }

  private void value(Object value) {
    if (value instanceof String text) {
      hasher.putChar('s');
      text(text);
    } else if (value instanceof Long number) {
      hasher.putChar('i').putLong(number);
    } else if (value instanceof Double number) {
      hasher.putChar('d').putDouble(number);
    } else if (value instanceof Boolean truth) {
      hasher.putChar('b').putBoolean(truth);
    } else if (value instanceof Coordinates place) {
      hasher.putChar('p').putDouble(place.lat()).putDouble(place.lon());
    } else if (value instanceof List<?> list) {
      hasher.putChar('l').putInt(list.size());
      list.forEach(this::value);
    } else {
      throw new IllegalArgumentException("Neo4j takes no " + value.getClass().getName());
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    hasher.putInt(bytes.length).putBytes(bytes);
  }
}
