/** Networks and results as files for other programs. */
@NullMarked
package corridor.queries.export;

import org.jspecify.annotations.NullMarked;
