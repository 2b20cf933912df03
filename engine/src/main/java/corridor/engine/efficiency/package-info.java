/** What comes out of a chain of innovation for what goes in, stage by stage. */
@NullMarked
package corridor.engine.efficiency;

import org.jspecify.annotations.NullMarked;
