/** What the analyst calls: command, tables, exports, Neo4j mirror, pages. */
@NullMarked
package corridor.queries;

import org.jspecify.annotations.NullMarked;
