package corridor.importer.mapping;

import corridor.engine.network.Layer;
import corridor.engine.network.Period;
import corridor.engine.network.TieKind;

/** What ties have in common that are made one. */
record TieClass(
    TieKind kind,
    Layer layer,
    String subtype,
    String unit,
    Period period,
    boolean inferred,
    String source) {}
