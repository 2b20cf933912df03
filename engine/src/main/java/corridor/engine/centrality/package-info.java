/** How central a node is: one class a measure. */
@NullMarked
package corridor.engine.centrality;

import org.jspecify.annotations.NullMarked;
