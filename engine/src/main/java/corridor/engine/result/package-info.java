/** Immutable results with their provenance; what is undefined says why. */
@NullMarked
package corridor.engine.result;

import org.jspecify.annotations.NullMarked;
