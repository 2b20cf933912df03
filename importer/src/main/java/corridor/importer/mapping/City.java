package corridor.importer.mapping;

import corridor.engine.network.Coordinates;
import corridor.engine.network.NodeKind;
import java.util.Optional;

/**
 * A city, or a province where a table gives no finer end.
 *
 * @param cluster the cluster it belongs to; may be empty
 * @param g60 whether it is one of the nine cities of the corridor
 */
record City(
    String code,
    NodeKind kind,
    String name,
    String nameEn,
    String province,
    Optional<Coordinates> coordinates,
    String cluster,
    boolean g60) {}
