/**
 * Immutable results with their provenance; what is undefined says why. And what is read off any
 * list of numbers.
 */
@NullMarked
package corridor.engine.result;

import org.jspecify.annotations.NullMarked;
