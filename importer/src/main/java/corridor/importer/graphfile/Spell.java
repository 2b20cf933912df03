package corridor.importer.graphfile;

import java.util.OptionalDouble;

/**
 * A time in which an edge is there, as the file writes it.
 *
 * @param start when it begins; empty if it always was
 * @param end when it ends; empty if it never does
 * @param endOpen whether the end is itself no part of it
 * @param weight the weight in this time, if the file gives one for it
 */
public record Spell(String start, String end, boolean endOpen, OptionalDouble weight) {}
