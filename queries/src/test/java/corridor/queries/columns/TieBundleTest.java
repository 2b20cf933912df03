package corridor.queries.columns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import corridor.engine.network.Layer;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TieBundleTest {
  private static Tie tie(double weight, Period period, String subtype, String source) {
    return Tie.of("a", "b", TieKind.COLLABORATION, Layer.KNOWLEDGE, source)
        .withWeight(weight)
        .withPeriod(period)
        .withSubtype(subtype);
  }

  private static Tie withAmount(Tie tie, double amount, String unit) {
    return new Tie(
        tie.from(),
        tie.to(),
        tie.kind(),
        tie.layer(),
        tie.subtype(),
        tie.weight(),
        OptionalDouble.of(amount),
        unit,
        tie.period(),
        tie.inferred(),
        tie.source(),
        tie.locator());
  }

  private static Map<String, Object> values(TieBundle bundle) {
    Map<String, Object> values = new LinkedHashMap<>();
    FactColumns.bundles()
        .forEach(
            column -> column.value(bundle).ifPresent(value -> values.put(column.name(), value)));
    return values;
  }

  private static TieBundle all(Tie... ties) {
    return TieBundle.ofAll(List.of(ties).stream().map(TieBundle::of).toList());
  }

  @Test
  void parallelTiesBecomeOneWithTheSumOfWeightsAndTheWholeSpan() {
    TieBundle bundle =
        all(
            tie(2, Period.of(2015, 2017), "contract", "x"),
            tie(0.5, Period.of(2018, 2020), "patent", "y"),
            tie(1, Period.of(2016, 2019), "contract", "x"));
    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("weight", 3.5);
    expected.put("relation", "collaboration");
    expected.put("layer", "knowledge");
    expected.put("tie_subtype", "contract; patent");
    expected.put("undirected", true);
    expected.put("since", 2015);
    expected.put("until", 2020);
    expected.put("inferred", false);
    expected.put("evidence", "x; y");
    expected.put("ties", 3);
    assertEquals(expected, values(bundle));
  }

  @Test
  void anOpenEndOfOneIsAnOpenEndOfAll() {
    TieBundle bundle =
        all(tie(1, Period.of(2015, 2017), "", "x"), tie(1, Period.from(2016), "", "x"));
    assertEquals(new Period(OptionalInt.of(2015), OptionalInt.empty()), bundle.period());
  }

  @Test
  void amountsAreAddedInOneUnitOnly() {
    Tie plain = tie(1, Period.ALWAYS, "", "x");
    Tie two = withAmount(plain, 2, "件");
    assertEquals(2.0, values(all(plain, two)).get("amount"));
    Map<String, Object> same = values(all(two, withAmount(plain, 3, "件")));
    assertEquals(5.0, same.get("amount"));
    assertEquals("件", same.get("unit"));
    Map<String, Object> mixed = values(all(two, withAmount(plain, 3, "万元")));
    assertEquals(null, mixed.get("amount"));
    assertEquals(null, mixed.get("unit"));
  }

  @Test
  void observedAndInferredAreNeverOne() {
    Tie observed = tie(1, Period.ALWAYS, "", "x");
    assertThrows(IllegalArgumentException.class, () -> all(observed, observed.asInferred()));
    assertEquals(
        "collaboration/knowledge/inferred", TieBundle.of(observed.asInferred()).relation());
  }
}
