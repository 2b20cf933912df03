/** Other programs' graph files in, graphs and issues out, and networks made of them by rules. */
@NullMarked
package corridor.importer.graphfile;

import org.jspecify.annotations.NullMarked;
