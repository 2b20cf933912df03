package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What a mapping says for a key, and where it says so.
 *
 * @param texts of a text or a list of texts
 * @param block of a block
 * @param blocks of a list of blocks
 */
record Setting(
    Node node,
    ImmutableList<String> texts,
    ImmutableMap<String, Setting> block,
    ImmutableList<Setting> blocks) {

  static Setting of(Node node, List<String> texts) {
    return new Setting(node, ImmutableList.copyOf(texts), ImmutableMap.of(), ImmutableList.of());
  }

  static Setting ofBlock(Node node, Map<String, Setting> block) {
    return new Setting(node, ImmutableList.of(), ImmutableMap.copyOf(block), ImmutableList.of());
  }

  static Setting ofBlocks(Node node, List<Setting> blocks) {
    return new Setting(node, ImmutableList.of(), ImmutableMap.of(), ImmutableList.copyOf(blocks));
  }

  String text() {
    return texts.isEmpty() ? "" : texts.get(0);
  }
}
