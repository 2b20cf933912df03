/** What the analyst types: the command, its options and its exit codes. */
@NullMarked
package corridor.queries.command;

import org.jspecify.annotations.NullMarked;
