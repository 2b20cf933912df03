/** Neo4j: a local server as a program of its own, and the way to talk to any server. */
@NullMarked
package corridor.queries.neo4j;

import org.jspecify.annotations.NullMarked;
