/** How far a node stands between groups. */
@NullMarked
package corridor.engine.brokerage;

import org.jspecify.annotations.NullMarked;
