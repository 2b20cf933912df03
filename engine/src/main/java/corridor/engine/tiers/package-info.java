/** Tiers of nodes: a composite index, its natural breaks, how stable they are, what they match. */
@NullMarked
package corridor.engine.tiers;

import org.jspecify.annotations.NullMarked;
