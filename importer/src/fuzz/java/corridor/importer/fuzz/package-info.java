/** Targets for a fuzzer: readers of files from elsewhere. */
@NullMarked
package corridor.importer.fuzz;

import org.jspecify.annotations.NullMarked;
