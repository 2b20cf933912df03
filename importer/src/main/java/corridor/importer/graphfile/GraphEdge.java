package corridor.importer.graphfile;

import com.google.common.collect.ImmutableList;
import java.util.OptionalDouble;

/**
 * An edge as a graph file has it.
 *
 * @param id its id; empty if the file gives none
 * @param directed whether it leads from {@code from} to {@code to} only
 * @param weight a finite number, if the file gives one; it may be 0 or less
 * @param kind what sort of edge it is; empty if the file does not say
 * @param spells the times in which it is there; empty if always
 */
public record GraphEdge(
    String id,
    String from,
    String to,
    boolean directed,
    OptionalDouble weight,
    String kind,
    ImmutableList<Spell> spells,
    Attributes attributes) {

  GraphEdge withDirected(boolean newDirected) {
    return new GraphEdge(id, from, to, newDirected, weight, kind, spells, attributes);
  }
}
