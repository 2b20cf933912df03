/** How unevenly a quantity is spread over places, and what of that is between groups of them. */
@NullMarked
package corridor.engine.concentration;

import org.jspecify.annotations.NullMarked;
