package corridor.queries.mirror;

import java.util.Map;

/**
 * A relationship as the mirror has it.
 *
 * @param key unique within its type; made of the ends and whatever else makes it itself, so that a
 *     relationship with another end is another one
 * @param from key of the node it begins at
 * @param to key of the node it ends at
 * @param properties as those of a {@link NodeRow}
 */
record RelationshipRow(
    RelationshipType type, String key, String from, String to, Map<String, Object> properties) {

  /** Differs if anything of the row differs that its key does not tell. */
  String hash() {
    return Digest.ofContent(type.name(), properties);
  }
}
