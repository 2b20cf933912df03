/** Communities found in the ties, and how far two partitions agree. */
@NullMarked
package corridor.engine.community;

import org.jspecify.annotations.NullMarked;
