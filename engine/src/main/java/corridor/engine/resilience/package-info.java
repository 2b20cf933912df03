/** What a network loses when nodes, ties, layers or industries drop out, and what remains. */
@NullMarked
package corridor.engine.resilience;

import org.jspecify.annotations.NullMarked;
