/** Tables of other people: delimited text, workbooks and JSON lines, row by row. */
@NullMarked
package corridor.importer.table;

import org.jspecify.annotations.NullMarked;
