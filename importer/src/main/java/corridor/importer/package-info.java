/** Tables and graph files in, networks and issues out. Holds the atlas. */
@NullMarked
package corridor.importer;

import org.jspecify.annotations.NullMarked;
