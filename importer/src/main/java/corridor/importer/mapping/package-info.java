/** Networks from other people's tables, by a mapping that says what their columns mean. */
@NullMarked
package corridor.importer.mapping;

import org.jspecify.annotations.NullMarked;
