/** The network in Neo4j: what becomes of each fact there, and how the two are kept the same. */
@NullMarked
package corridor.queries.mirror;

import org.jspecify.annotations.NullMarked;
