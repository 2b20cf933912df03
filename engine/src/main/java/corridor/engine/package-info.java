/** The model and the measures. Reads no files, prints nothing. */
@NullMarked
package corridor.engine;

import org.jspecify.annotations.NullMarked;
