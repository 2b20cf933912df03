package corridor.importer.mapping;

import corridor.engine.network.Coordinates;
import corridor.engine.network.NodeKind;
import java.util.Optional;

/**
 * A city, or a province where a table gives no finer end.
 *
 * @param name what it is called for short, such as 苏州
 * @param fullName what it is called in full, such as 苏州市
 * @param cluster the cluster it belongs to; may be empty
 * @param g60 whether it is one of the nine cities of the corridor
 */
record City(
    String code,
    NodeKind kind,
    String name,
    String nameEn,
    String fullName,
    String province,
    Optional<Coordinates> coordinates,
    String cluster,
    boolean g60) {}
