/** The shape of a graph as a whole: how dense, how far across, how clustered, where it breaks. */
@NullMarked
package corridor.engine.structure;

import org.jspecify.annotations.NullMarked;
