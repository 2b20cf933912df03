/** Rows and columns, and the ways to write them: aligned text, CSV, JSON. */
@NullMarked
package corridor.queries.table;

import org.jspecify.annotations.NullMarked;
