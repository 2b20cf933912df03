package corridor.importer.settings;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A key that settings may have.
 *
 * @param allowed the words that it may have; empty if any will do
 * @param keys of a block, the keys in it; empty if any text is a key
 */
public record Key(
    String name,
    Holds holds,
    ImmutableList<String> allowed,
    ImmutableList<Key> keys,
    String description) {

  /** What stands behind a key. */
  public enum Holds {
    /** A text. */
    TEXT("a text"),
    /** One text or several. */
    TEXTS("a text, or a list of texts"),
    /** A whole number. */
    NUMBER("a whole number"),
    /** A decimal number. */
    DECIMAL("a number"),
    /** One of some words. */
    WORD("a word"),
    /** Keys of its own. */
    BLOCK("keys of its own"),
    /** A list of blocks. */
    BLOCKS("a list of blocks");

    private final String words;

    Holds(String words) {
      this.words = words;
    }

    /** What stands there, in words. */
    public String words() {
      return words;
    }
  }

  /** A key of any text. */
  public static Key text(String name, String description) {
    return new Key(name, Holds.TEXT, ImmutableList.of(), ImmutableList.of(), description);
  }

  /** A key of a text or a list of texts. */
  public static Key texts(String name, String description) {
    return new Key(name, Holds.TEXTS, ImmutableList.of(), ImmutableList.of(), description);
  }

  /** A key of a whole number. */
  public static Key number(String name, String description) {
    return new Key(name, Holds.NUMBER, ImmutableList.of(), ImmutableList.of(), description);
  }

  /** A key of a decimal number. */
  public static Key decimal(String name, String description) {
    return new Key(name, Holds.DECIMAL, ImmutableList.of(), ImmutableList.of(), description);
  }

  /** A key of one of these words. */
  public static Key word(String name, List<String> allowed, String description) {
    return new Key(
        name, Holds.WORD, ImmutableList.copyOf(allowed), ImmutableList.of(), description);
  }

  /** A key with keys of its own; of any text if {@code keys} is empty. */
  public static Key block(String name, List<Key> keys, String description) {
    return new Key(name, Holds.BLOCK, ImmutableList.of(), ImmutableList.copyOf(keys), description);
  }

  /** A key of a list of blocks of these keys. */
  public static Key blocks(String name, List<Key> keys, String description) {
    return new Key(name, Holds.BLOCKS, ImmutableList.of(), ImmutableList.copyOf(keys), description);
  }

  static Optional<Key> find(List<Key> keys, String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }
}
