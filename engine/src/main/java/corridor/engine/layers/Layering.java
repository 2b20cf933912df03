package corridor.engine.layers;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Tie;
import corridor.engine.projection.TieTrait;
import java.util.List;

/**
 * What makes a layer of a network.
 *
 * @param by ties that are the same in this are in one layer; a tie that says nothing is in none
 * @param only names of the layers wanted, in their order; empty for all
 */
public record Layering(TieTrait by, ImmutableList<String> only) {

  /** All layers by this. */
  public static Layering by(TieTrait trait) {
    return new Layering(trait, ImmutableList.of());
  }

  /** Only these layers, in this order. */
  public Layering withOnly(List<String> names) {
    return new Layering(by, names.stream().distinct().collect(ImmutableList.toImmutableList()));
  }

  /** Whether a tie is in one of the layers. */
  public boolean takes(Tie tie) {
    String layer = by.of(tie);
    return !layer.isEmpty() && (only.isEmpty() || only.contains(layer));
  }
}
