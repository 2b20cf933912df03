/**
 * Several networks on the same nodes: how ties spread over layers, how alike layers are, which one
 * leads where.
 */
@NullMarked
package corridor.engine.layers;

import org.jspecify.annotations.NullMarked;
