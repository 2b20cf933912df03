/** Whole-process benchmarks: from an edge list to a measure, as an outside program would. */
@NullMarked
package corridor.importer.bench;

import org.jspecify.annotations.NullMarked;
