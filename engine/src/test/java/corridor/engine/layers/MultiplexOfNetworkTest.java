package corridor.engine.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Sets;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import corridor.engine.projection.CityLift;
import corridor.engine.projection.ProjectionRule;
import corridor.engine.projection.TieTrait;
import corridor.engine.run.UnsuitableGraphException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MultiplexOfNetworkTest {
  private static final ProjectionRule RULE =
      ProjectionRule.CITIES.withLift(CityLift.NONE).withName("cities");

  private static Tie flow(
      String from, String to, Layer layer, String subtype, double weight, String unit) {
    return new Tie(
        from,
        to,
        TieKind.COLLABORATION,
        layer,
        subtype,
        weight,
        OptionalDouble.empty(),
        unit,
        Period.ALWAYS,
        false,
        "s",
        "");
  }

  private static Network network(Tie... ties) {
    NetworkBuilder facts = new NetworkBuilder().add(Source.of("s", "s"));
    for (String id : List.of("a", "b", "c")) {
      facts.add(Node.of(id, NodeKind.CITY, id));
    }
    for (Tie tie : ties) {
      facts.add(tie);
    }
    return facts.build();
  }

  private static Network flows(String unitOfRail) {
    return network(
        flow("a", "b", Layer.SYMBIOSIS, "rail", 40, unitOfRail),
        flow("b", "c", Layer.SYMBIOSIS, "rail", 10, unitOfRail),
        flow("a", "c", Layer.SYMBIOSIS, "migration", 3, ""),
        flow("a", "b", Layer.SYMBIOSIS, "migration", 5, ""),
        flow("a", "b", Layer.VALUE, "finance", 2, ""),
        flow("a", "c", Layer.VALUE, "", 2, ""));
  }

  @Test
  void byLayerAllSixAreThereAndTheEmptyOnesAreToldApart() {
    Multiplex layers =
        Multiplex.of(flows(""), RULE, Layering.by(TieTrait.LAYER), LayerValues.SHARES);
    assertEquals(
        List.of("symbiosis", "knowledge", "innovation", "industry", "service", "value"),
        layers.names());
    assertEquals(2, layers.present().length);
    assertEquals(58.0, layers.graph(0).totalWeight());
    Multiplex chosen =
        Multiplex.of(
            flows(""),
            RULE.withSelection(
                RULE.selection().withLayers(Sets.immutableEnumSet(Layer.VALUE, Layer.SERVICE))),
            Layering.by(TieTrait.LAYER),
            LayerValues.SHARES);
    assertEquals(List.of("service", "value"), chosen.names());
  }

  @Test
  void bySubtypeFlowsOfOneLayerAreLayersOfTheirOwn() {
    Multiplex layers =
        Multiplex.of(flows(""), RULE, Layering.by(TieTrait.SUBTYPE), LayerValues.SHARES);
    assertEquals(List.of("finance", "migration", "rail"), layers.names());
    assertEquals(2, layers.graph(2).ties());
    assertEquals("finance+migration+rail", layers.provenance("overlap").options().get("layers"));
    assertTrue(layers.graph(2).rule().describe().contains("subtype rail"));
    Layering chosen = Layering.by(TieTrait.SUBTYPE).withOnly(List.of("rail", "finance"));
    assertEquals(
        List.of("rail", "finance"),
        Multiplex.of(flows(""), RULE, chosen, LayerValues.SHARES).names());
  }

  @Test
  void weightsOfDifferentUnitsAreNotAdded() {
    UnsuitableGraphException refused =
        assertThrows(
            UnsuitableGraphException.class,
            () ->
                Multiplex.of(
                    flows("人次/日"), RULE, Layering.by(TieTrait.SUBTYPE), LayerValues.WEIGHTS));
    assertTrue(refused.getMessage().contains("rail: 人次/日"), refused.getMessage());
    assertEquals(
        3,
        Multiplex.of(flows(""), RULE, Layering.by(TieTrait.SUBTYPE), LayerValues.WEIGHTS).layers());
    assertEquals(
        3,
        Multiplex.of(flows("人次/日"), RULE, Layering.by(TieTrait.SUBTYPE), LayerValues.COUNTS)
            .layers());
  }

  @Test
  void unitsOfLayersThatAreNotWantedDoNotMatter() {
    Layering chosen = Layering.by(TieTrait.SUBTYPE).withOnly(List.of("migration", "finance"));
    Multiplex layers = Multiplex.of(flows("人次/日"), RULE, chosen, LayerValues.WEIGHTS);
    assertEquals(8, layers.valued(0).totalWeight());
    assertEquals(
        LayerValues.WEIGHTS,
        LayerValues.suited(
            flows(""), RULE, Layering.by(TieTrait.SUBTYPE).withOnly(List.of("finance"))));
  }

  @Test
  void whatSuitsIsWeightsWhereAllWeighTheSame() {
    assertEquals(
        LayerValues.SHARES, LayerValues.suited(flows(""), RULE, Layering.by(TieTrait.LAYER)));
    Network counted =
        network(
            flow("a", "b", Layer.VALUE, "x", 1, "亿元"), flow("b", "c", Layer.SERVICE, "y", 1, ""));
    assertEquals(
        LayerValues.WEIGHTS, LayerValues.suited(counted, RULE, Layering.by(TieTrait.UNIT)));
    assertEquals(
        2,
        Multiplex.of(counted, RULE, Layering.by(TieTrait.LAYER), LayerValues.WEIGHTS)
            .present()
            .length);
  }

  @Test
  void countsCountEveryTieOnce() {
    Multiplex counts =
        Multiplex.of(flows(""), RULE, Layering.by(TieTrait.LAYER), LayerValues.COUNTS);
    assertEquals(4, counts.valued(0).totalWeight());
  }

  @Test
  void refusesWhereNothingHasTheTrait() {
    Network bare = network(flow("a", "b", Layer.VALUE, "", 1, ""));
    assertThrows(
        UnsuitableGraphException.class,
        () -> Multiplex.of(bare, RULE, Layering.by(TieTrait.SUBTYPE), LayerValues.COUNTS));
  }
}
