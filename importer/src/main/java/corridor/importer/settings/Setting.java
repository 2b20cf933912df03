package corridor.importer.settings;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What stands behind a key, and where.
 *
 * @param line from 1; 0 if it is not known
 * @param column from 1; 0 if it is not known
 * @param texts of a text or a list of texts
 * @param block of a block
 * @param blocks of a list of blocks
 */
public record Setting(
    int line,
    int column,
    ImmutableList<String> texts,
    ImmutableMap<String, Setting> block,
    ImmutableList<Setting> blocks) {

  static Setting of(Node node, List<String> texts) {
    return new Setting(
        line(node),
        column(node),
        ImmutableList.copyOf(texts),
        ImmutableMap.of(),
        ImmutableList.of());
  }

  static Setting ofBlock(Node node, Map<String, Setting> block) {
    return new Setting(
        line(node),
        column(node),
        ImmutableList.of(),
        ImmutableMap.copyOf(block),
        ImmutableList.of());
  }

  static Setting ofBlocks(Node node, List<Setting> blocks) {
    return new Setting(
        line(node),
        column(node),
        ImmutableList.of(),
        ImmutableMap.of(),
        ImmutableList.copyOf(blocks));
  }

  private static int line(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
  }

  private static int column(Node node) {
    Optional<Mark> mark = node.getStartMark();
    return mark.map(place -> place.getColumn() + 1).orElse(0);
  }

  /** The text, or the first of several; empty if it is something else. */
  public String text() {
    return texts.isEmpty() ? "" : texts.get(0);
  }
}
