package corridor.engine.projection;

import corridor.engine.network.Tie;
import java.util.Locale;

/** What ties can be told apart by. */
public enum TieTrait {
  /** The network of the framework that it belongs to. */
  LAYER {
    @Override
    public String of(Tie tie) {
      return tie.layer().label();
    }
  },
  /** What it is within its layer, such as a joint laboratory or a flow of passengers. */
  SUBTYPE {
    @Override
    public String of(Tie tie) {
      return tie.subtype();
    }
  },
  /** Id of the source that states it. */
  SOURCE {
    @Override
    public String of(Tie tie) {
      return tie.source();
    }
  },
  /** What its amount is counted in. */
  UNIT {
    @Override
    public String of(Tie tie) {
      return tie.unit();
    }
  };

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The written form. */
  public String label() {
    return label;
  }

  /** What the tie has here; empty if it says nothing. */
  public abstract String of(Tie tie);
}
