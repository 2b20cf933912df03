/** Files of monitoring rules. */
@NullMarked
package corridor.queries.rules;

import org.jspecify.annotations.NullMarked;
