/** Networks at several times: what changed, and what of it is a warning. */
@NullMarked
package corridor.engine.time;

import org.jspecify.annotations.NullMarked;
