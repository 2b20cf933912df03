package corridor.importer.mapping;

import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.TieKind;
import corridor.importer.mapping.MappingSchema.Shape;
import java.util.OptionalInt;

/** Ties those who take part in the same: each with each, or each with the thing itself. */
final class PartyTies {
  private final TableMapping mapping;
  private final TieClass tieClass;
  private final Collected collected;

  /**
   * @param tieClass of the ties, whose period counts where an event has none
   */
  PartyTies(TableMapping mapping, TieClass tieClass, Collected collected) {
    if (mapping.shape() == Shape.PAIRS && tieClass.kind().directed()) {
      throw new IllegalArgumentException(
          "kind must be collaboration where everybody is tied with everybody, but is "
              + tieClass.kind().label());
    }
    this.mapping = mapping;
    this.tieClass = tieClass;
    this.collected = collected;
  }

  /** Whether a thing with so many parties is left out. */
  boolean isTooLarge(int parties) {
    return mapping.mostParties().isPresent() && parties > mapping.mostParties().getAsInt();
  }

  /** Ties the parties of an event, each given once; a single one is tied with nobody. */
  void tie(int[] parties, double weight, double amount, Period period, long line) {
    Period years = period.equals(Period.ALWAYS) ? tieClass.period() : period;
    int number = collected.ties.classNumber(withPeriod(tieClass, tieClass.kind(), years));
    double pair = parties.length < 2 ? 0 : weight * mapping.counting().weightOfPair(parties.length);
    for (int i = 0; i < parties.length; i++) {
      for (int j = i + 1; j < parties.length; j++) {
        collected.ties.add(
            parties[i], parties[j], number, pair, amount, line, mapping.duplicates());
      }
    }
  }

  private static TieClass withPeriod(TieClass old, TieKind kind, Period period) {
    return new TieClass(
        kind, old.layer(), old.subtype(), old.unit(), period, old.inferred(), old.source());
  }

  /** Ties the parties of a gathered event, and counts it for each of them. */
  void tie(EventTable.Event event, int[] parties) {
    if (mapping.shape() == Shape.PAIRS) {
      tie(parties, 1, Double.NaN, event.period(), 0);
      return;
    }
    int node = member(event.id(), event.name());
    for (int party : parties) {
      join(party, node, event.period(), Double.NaN, 0);
    }
  }

  /** The node of an event. */
  int member(String id, String name) {
    int node = collected.nodes.make(NodeKind.PLATFORM, mapping.event() + "-" + id, false);
    collected.nodes.draft(node).subtype(mapping.event());
    collected.nodes.draft(node).name(name.isEmpty() ? mapping.event() + " " + id : name);
    return node;
  }

  /** Affiliates a party with the node of an event. */
  void join(int party, int event, Period period, double amount, long line) {
    Period years = period.equals(Period.ALWAYS) ? tieClass.period() : period;
    collected.ties.add(
        party,
        event,
        collected.ties.classNumber(withPeriod(tieClass, TieKind.AFFILIATION, years)),
        1,
        amount,
        line,
        MappingSchema.Duplicates.MAX);
  }

  boolean makesMembers() {
    return mapping.shape() == Shape.MEMBERS;
  }

  /** Notes for each party in how many events it takes part. */
  void count(int party, double events, String locator) {
    collected.indicators.add(
        party,
        mapping.event() + "-count",
        OptionalInt.empty(),
        events,
        "",
        tieClass.source(),
        locator,
        false);
  }
}
