/** Benchmarks of the measures on generated graphs of fixed sizes. */
@NullMarked
package corridor.engine.bench;

import org.jspecify.annotations.NullMarked;
