/** What is known of nodes and ties, as typed columns that every file and the mirror are made of. */
@NullMarked
package corridor.queries.columns;

import org.jspecify.annotations.NullMarked;
