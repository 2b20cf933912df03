/** Graphs that several tests measure, and what others say of them. */
@NullMarked
package corridor.engine.testgraphs;

import org.jspecify.annotations.NullMarked;
