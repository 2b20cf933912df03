/**
 * The readers under bytes of any kind: the target of the fuzzer, and what it has found as tests.
 */
@NullMarked
package corridor.importer.fuzz;

import org.jspecify.annotations.NullMarked;
