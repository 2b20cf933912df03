/** Weighted graphs on integer ids, made from a network by a stated rule; what measures read. */
@NullMarked
package corridor.engine.projection;

import org.jspecify.annotations.NullMarked;
