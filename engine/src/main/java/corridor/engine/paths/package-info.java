/**
 * Paths and reachability, and the bridge to JGraphT: any projection as a JGraphT graph and back.
 * Nothing outside this package sees JGraphT.
 */
@NullMarked
package corridor.engine.paths;

import org.jspecify.annotations.NullMarked;
