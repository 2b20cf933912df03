package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import corridor.importer.table.Detected;

/**
 * What came of one table.
 *
 * @param file its name
 * @param rows what its rows were taken for
 * @param columns headers that were used
 */
public record TableResult(
    String file,
    String rows,
    Detected detected,
    ImmutableList<String> columns,
    RowAccount account) {}
