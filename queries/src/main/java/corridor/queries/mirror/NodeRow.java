package corridor.queries.mirror;

import java.util.Map;

/**
 * A node as the mirror has it.
 *
 * @param key unique among all nodes of the mirror, and the same as long as it is the same thing
 * @param properties by name: texts, whole and real numbers, truth values, lists of texts, and
 *     {@link corridor.engine.network.Coordinates}
 */
record NodeRow(Label label, String key, Map<String, Object> properties) {

  /** Differs if anything of the row differs. */
  String hash() {
    return Digest.ofContent(label.text(), properties);
  }
}
