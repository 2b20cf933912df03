/** Ties that are missing so far, and how likely they look. */
@NullMarked
package corridor.engine.prediction;

import org.jspecify.annotations.NullMarked;
