package corridor.queries.rules;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Labels;
import corridor.engine.network.Layer;
import corridor.importer.settings.Key;
import java.util.ArrayList;
import java.util.List;

/** What a file of rules may say. */
final class RulesSchema {
  static final String RAISE_FROM = "raise-from";
  private static final List<String> YES_NO = List.of("yes", "no");
  private static final List<String> LAYERS = List.of(Labels.list(Layer.class).split(", "));

  static final ImmutableList<Key> KEYS =
      ImmutableList.of(
          Key.number(RAISE_FROM, "So many rules about one subject raise its grade; 0 for never."),
          rule(
              "growth",
              Key.texts("indicators", "Names of indicators; all if there is none."),
              Key.word("ties", YES_NO, "Whether the weight of ties is a series, too."),
              Key.number("least-years", "Fewest years of a series that is judged.")),
          rule("bridging"),
          rule("ego-cr1", Key.number("least-partners", "Nodes with fewer are not judged.")),
          rule("ego-cr4", Key.number("least-partners", "Nodes with fewer are not judged.")),
          rule(
              "tier-fall",
              Key.texts("groups", "Ids of groups; every corridor if there is none."),
              Key.number("classes", "Number of tiers.")),
          rule("robustness"),
          rule(
              "supplier-concentration",
              Key.word("layer", LAYERS, "Whose ties are supplies."),
              Key.word("undirected", YES_NO, "Whether ties without direction are supplies."),
              Key.number("least-suppliers", "Nodes with fewer are not judged.")),
          rule("stage-gap", Key.texts("stages", "Layers, in the order of the way.")));

  private RulesSchema() {}

  private static Key rule(String name, Key... own) {
    List<Key> keys =
        new ArrayList<>(
            List.of(
                Key.decimal("yellow", "From where on a value is a yellow warning."),
                Key.decimal("orange", "From where on it is an orange one."),
                Key.decimal("red", "From where on it is a red one.")));
    keys.addAll(List.of(own));
    return Key.block(name, keys, "A rule.");
  }
}
