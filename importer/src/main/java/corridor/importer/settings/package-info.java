/** Settings in YAML, checked by a list of the keys that they may have. */
@NullMarked
package corridor.importer.settings;

import org.jspecify.annotations.NullMarked;
