package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A key of a mapping.
 *
 * @param allowed the words that it may have; empty if any will do
 * @param keys of a block, the keys in it; empty if any text is a key
 */
record Key(
    String name,
    Holds holds,
    ImmutableList<String> allowed,
    ImmutableList<Key> keys,
    String description) {

  /** What stands behind a key. */
  enum Holds {
    TEXT("a text"),
    TEXTS("a text, or a list of texts"),
    NUMBER("a whole number"),
    WORD("a word"),
    BLOCK("keys of its own"),
    BLOCKS("a list of blocks");

    private final String words;

    Holds(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Key text(String name, String description) {
    return new Key(name, Holds.TEXT, ImmutableList.of(), ImmutableList.of(), description);
  }

  static Key texts(String name, String description) {
    return new Key(name, Holds.TEXTS, ImmutableList.of(), ImmutableList.of(), description);
  }

  static Key number(String name, String description) {
    return new Key(name, Holds.NUMBER, ImmutableList.of(), ImmutableList.of(), description);
  }

  static Key word(String name, List<String> allowed, String description) {
    return new Key(
        name, Holds.WORD, ImmutableList.copyOf(allowed), ImmutableList.of(), description);
  }

  static Key block(String name, List<Key> keys, String description) {
    return new Key(name, Holds.BLOCK, ImmutableList.of(), ImmutableList.copyOf(keys), description);
  }

  static Key blocks(String name, List<Key> keys, String description) {
    return new Key(name, Holds.BLOCKS, ImmutableList.of(), ImmutableList.copyOf(keys), description);
  }

  static Optional<Key> find(List<Key> keys, String name) {
    return keys.stream().filter(key -> key.name().equals(name)).findFirst();
  }
}
