/** How a computation is run: threads, progress, cancellation, and the ways it can be refused. */
@NullMarked
package corridor.engine.run;

import org.jspecify.annotations.NullMarked;
