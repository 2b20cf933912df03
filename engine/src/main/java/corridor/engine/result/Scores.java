package corridor.engine.result;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One number a node, or the reason why there is none. Nodes are in the order of their ids, as in
 * the projection that was measured.
 */
public final class Scores {
  private final ImmutableList<String> ids;
  private final double[] values;
  private final ImmutableMap<Integer, Undefined> undefined;
  private final String unit;
  private final Provenance provenance;

  private Scores(
      ImmutableList<String> ids,
      double[] values,
      ImmutableMap<Integer, Undefined> undefined,
      String unit,
      Provenance provenance) {
    this.ids = ids;
    this.values = values;
    this.undefined = undefined;
    this.unit = unit;
    this.provenance = provenance;
  }

  /** Collects values, then makes scores of them. A value that is never set is refused. */
  public static final class Builder {
    private final ImmutableList<String> ids;
    private final double[] values;
    private final Map<Integer, Undefined> undefined = new TreeMap<>();

    private Builder(ImmutableList<String> ids) {
      this.ids = ids;
      this.values = new double[ids.size()];
      Arrays.fill(values, Double.NaN);
    }

    /** Sets the value of node number {@code node}. */
    public Builder set(int node, double value) {
      values[node] = value;
      undefined.remove(node);
      return this;
    }

    /** Says why node number {@code node} has no value. */
    public Builder setUndefined(int node, Undefined reason) {
      values[node] = Double.NaN;
      undefined.put(node, reason);
      return this;
    }

    /** The scores, in {@code unit}. Throws if a value is NaN without a reason. */
    public Scores build(String unit, Provenance provenance) {
      for (int node = 0; node < values.length; node++) {
        if (Double.isNaN(values[node]) && !undefined.containsKey(node)) {
          throw new IllegalStateException(
              provenance.measure() + " of " + ids.get(node) + " is NaN without a reason");
        }
      }
      return new Scores(ids, values.clone(), ImmutableMap.copyOf(undefined), unit, provenance);
    }
  }

  /** Starts scores of nodes with these ids, in order. */
  public static Builder builder(ImmutableList<String> ids) {
    return new Builder(ids);
  }

  /** Scores that are all defined. */
  public static Scores of(
      ImmutableList<String> ids, double[] values, String unit, Provenance provenance) {
    Builder builder = new Builder(ids);
    System.arraycopy(values, 0, builder.values, 0, values.length);
    return builder.build(unit, provenance);
  }

  /** The measure's name. */
  public String measure() {
    return provenance.measure();
  }

  /** Ids of the nodes, in order. */
  public ImmutableList<String> ids() {
    return ids;
  }

  /** Number of nodes. */
  public int size() {
    return values.length;
  }

  /** Value of node number {@code node}; NaN if undefined. */
  public double value(int node) {
    return values[node];
  }

  /** Whether the node with this id was measured. */
  public boolean contains(String id) {
    return Collections.binarySearch(ids, id) >= 0;
  }

  /** Value of the node with this id; NaN if undefined. */
  public double of(String id) {
    int node = Collections.binarySearch(ids, id);
    if (node < 0) {
      throw new IllegalArgumentException("the scores have no node " + id);
    }
    return values[node];
  }

  /** Why node number {@code node} has no value, if it has none. */
  public Optional<Undefined> undefined(int node) {
    return Optional.ofNullable(undefined.get(node));
  }

  /** What a value is counted in, such as {@code ties} or {@code share of paths}. */
  public String unit() {
    return unit;
  }

  /** Where the scores come from. */
  public Provenance provenance() {
    return provenance;
  }

  /** The nodes from the highest value to the lowest. */
  public Ranking ranking() {
    return Ranking.of(this);
  }
}
