package corridor.queries.answer;

import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.result.Provenance;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.List;

/** One indicator over another, subject by subject, such as zones that shrank over all zones. */
public final class IndicatorRatios {
  private IndicatorRatios() {}

  /** One row a subject and year of the numerator for which there is a denominator. */
  public static Told of(Network network, String numerator, String denominator) {
    Table table =
        new Table(
            List.of(
                Column.text("subject"),
                Column.text("name").atMost(30),
                Column.number("year"),
                Column.number("numerator"),
                Column.number("denominator"),
                Column.number("denominatorYear"),
                Column.number("ratio"),
                Column.text("note")));
    List<Indicator> above = named(network, numerator);
    List<Indicator> below = named(network, denominator);
    List<String> without = new ArrayList<>();
    for (Indicator part : above) {
      List<Indicator> of =
          below.stream().filter(each -> each.subject().equals(part.subject())).toList();
      // The same year if there is one; an undated value stands for any year.
      Indicator base =
          of.stream()
              .filter(each -> each.year().equals(part.year()))
              .findFirst()
              .orElse(of.stream().filter(each -> each.year().isEmpty()).findFirst().orElse(null));
      if (base == null) {
        without.add(Quantity.nameOf(network, part.subject()));
        continue;
      }
      table.row(
          part.subject(),
          Quantity.nameOf(network, part.subject()),
          part.year(),
          part.value(),
          base.value(),
          base.year(),
          base.value() == 0 ? Double.NaN : part.value() / base.value(),
          base.value() == 0 ? "undefined: the denominator is 0" : part.note());
    }
    List<String> notes = new ArrayList<>();
    notes.add(numerator + " over " + denominator + "; an undated denominator stands for any year");
    if (!without.isEmpty()) {
      notes.add("without a denominator of the same year: " + String.join(", ", without));
    }
    return Told.of(
        table,
        notes,
        Provenance.ofFacts("indicator-ratio", network, numerator + " over " + denominator));
  }

  private static List<Indicator> named(Network network, String name) {
    List<Indicator> found =
        network.indicators().stream().filter(each -> each.indicator().equals(name)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no subject has indicator " + name);
    }
    return found;
  }
}
