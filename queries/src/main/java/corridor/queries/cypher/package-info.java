/** Cypher on the mirror: what may run, with which parameters, and how its answers are written. */
@NullMarked
package corridor.queries.cypher;

import org.jspecify.annotations.NullMarked;
