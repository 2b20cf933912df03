/**
 * How an impulse in one place spreads to others: the transfer matrix, the paths it takes and the
 * places it needs on the way.
 */
@NullMarked
package corridor.engine.spillover;

import org.jspecify.annotations.NullMarked;
