package corridor.queries.answer;

import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.result.Provenance;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Who sells more technology than it takes in, and how much of what it sells stays near. */
public final class ContractBalance {
  private static final String NET = "net-technology-contract-output";
  private static final String OUT = "technology-contract-output";
  private static final String IN = "technology-contract-absorption";

  private ContractBalance() {}

  /** One row a subject: the net as stated, or out − in where both are. */
  public static Told of(Network network) {
    Table table =
        new Table(
            List.of(
                Column.text("subject"),
                Column.text("name").atMost(30),
                Column.number("year"),
                Column.number("output"),
                Column.number("absorption"),
                Column.number("net"),
                Column.number("netShare"),
                Column.text("unit"),
                Column.text("status"),
                Column.text("note")));
    double sum = 0;
    for (Indicator value : network.indicators()) {
      if (value.indicator().equals(NET)) {
        row(network, table, value, null, null, value.value());
        sum += value.value();
      } else if (value.indicator().equals(OUT)) {
        Indicator in = find(network, value.subject(), IN, value.year());
        if (in != null && in.unit().equals(value.unit())) {
          row(network, table, value, value.value(), in.value(), value.value() - in.value());
          sum += value.value() - in.value();
        }
      }
    }
    if (table.rows().isEmpty()) {
      throw new IllegalArgumentException(
          "no subject has indicator " + NET + ", or both " + OUT + " and " + IN);
    }
    return Told.of(
        table,
        List.of(
            "netShare is net over output plus absorption; it is undefined where only the net is stated",
            "the nets add up to %s: they need not be 0, since others buy and sell too"
                .formatted(sum)),
        Provenance.ofFacts("contract-balance", network, "indicators " + NET));
  }

  private static void row(
      Network network,
      Table table,
      Indicator value,
      @Nullable Double out,
      @Nullable Double in,
      double net) {
    double gross = out == null || in == null ? 0 : out + in;
    table.row(
        value.subject(),
        Quantity.nameOf(network, value.subject()),
        value.year(),
        out,
        in,
        net,
        gross > 0 ? net / gross : Double.NaN,
        value.unit(),
        out == null ? "as published" : "computed",
        value.note());
  }

  /** One row a subject and year that has a part and the per cent it is: the whole it implies. */
  public static Told implied(Network network, String part, String share) {
    Table table =
        new Table(
            List.of(
                Column.text("subject"),
                Column.text("name").atMost(30),
                Column.number("year"),
                Column.number("part"),
                Column.number("share%"),
                Column.number("impliedWhole"),
                Column.text("unit"),
                Column.text("note")));
    List<String> without = new ArrayList<>();
    for (Indicator value : network.indicators()) {
      if (!value.indicator().equals(part)) {
        continue;
      }
      Indicator of = find(network, value.subject(), share, value.year());
      if (of == null || !of.unit().equals("%") || of.value() <= 0) {
        without.add(Quantity.nameOf(network, value.subject()));
        continue;
      }
      table.row(
          value.subject(),
          Quantity.nameOf(network, value.subject()),
          value.year(),
          value.value(),
          of.value(),
          value.value() / of.value() * 100,
          value.unit(),
          of.note());
    }
    if (table.rows().isEmpty()) {
      throw new IllegalArgumentException(
          "no subject has " + part + " and, in the same year, " + share + " in %");
    }
    List<String> notes = new ArrayList<>();
    notes.add(
        "the whole is no stated figure: it is the part over its share, as exact as the share");
    if (!without.isEmpty()) {
      notes.add("without a share of the same year: " + String.join(", ", without));
    }
    return Told.of(
        table, notes, Provenance.ofFacts("local-absorption", network, part + " over " + share));
  }

  private static @Nullable Indicator find(
      Network network, String subject, String indicator, OptionalInt year) {
    return network.indicators().stream()
        .filter(each -> each.subject().equals(subject))
        .filter(each -> each.indicator().equals(indicator))
        .filter(each -> each.year().equals(year))
        .findFirst()
        .orElse(null);
  }
}
