/** Which place, and which institution, a name in somebody's table means. */
@NullMarked
package corridor.importer.place;

import org.jspecify.annotations.NullMarked;
