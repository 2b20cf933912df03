/** The facts: nodes, ties, groups, indicators and sources, in an immutable network. */
@NullMarked
package corridor.engine.network;

import org.jspecify.annotations.NullMarked;
