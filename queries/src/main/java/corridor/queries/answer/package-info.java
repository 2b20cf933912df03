/** The questions that Corridor answers, from a network to a table. */
@NullMarked
package corridor.queries.answer;

import org.jspecify.annotations.NullMarked;
