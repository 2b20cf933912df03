package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.concentration.Amounts;
import corridor.engine.concentration.Entropy;
import corridor.engine.concentration.Gini;
import corridor.engine.concentration.Herfindahl;
import corridor.engine.concentration.HooverGini;
import corridor.engine.concentration.LeadingShare;
import corridor.engine.concentration.Theil;
import corridor.engine.result.Provenance;
import corridor.engine.result.Statistic;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How unevenly a quantity is spread over its subjects, at one time or at several. */
public final class Concentration {
  private static final String OTHERS = "(none)";

  private final ImmutableList<Quantity> quantities;
  private final ImmutableList<Integer> leading;
  private final Optional<Classification> split;
  private final Optional<Quantity> reference;

  private Concentration(
      List<Quantity> quantities,
      List<Integer> leading,
      Optional<Classification> split,
      Optional<Quantity> reference) {
    this.quantities = ImmutableList.copyOf(quantities);
    this.leading = ImmutableList.copyOf(leading);
    this.split = split;
    this.reference = reference;
  }

  /**
   * Measures one quantity at several times.
   *
   * @param leading the k for which the share of the k largest is told
   * @param split groups between and within which the Theil index is split
   * @param reference what the quantity is compared with, subject by subject
   */
  public static Concentration of(
      List<Quantity> quantities,
      List<Integer> leading,
      Optional<Classification> split,
      Optional<Quantity> reference) {
    return new Concentration(quantities, leading, split, reference);
  }

  private record Row(Statistic value, String note) {}

  /** One row a measure, one column a time, with the change where there are two or more. */
  public Table measures() {
    List<Map<String, Row>> all = quantities.stream().map(this::rows).toList();
    List<Column> columns = new ArrayList<>(List.of(Column.text("measure")));
    boolean several = all.size() > 1;
    quantities.forEach(each -> columns.add(Column.number(several ? each.name() : "value")));
    if (several) {
      columns.add(Column.number("change"));
    }
    columns.add(Column.text("note").atMost(100));
    Table table = new Table(columns);
    Map<String, Row> last = all.get(all.size() - 1);
    for (String measure : last.keySet()) {
      List<@Nullable Object> cells = new ArrayList<>(List.of(measure));
      all.forEach(rows -> cells.add(value(rows, measure)));
      if (several) {
        cells.add(value(last, measure) - value(all.get(0), measure));
      }
      Row row = last.get(measure);
      cells.add(
          row == null
              ? ""
              : row.value()
                  .undefined()
                  .map(reason -> "undefined: " + reason.reason())
                  .orElse(row.note()));
      table.row(cells.toArray());
    }
    return table;
  }

  private static double value(Map<String, Row> rows, String measure) {
    Row row = rows.get(measure);
    return row == null ? Double.NaN : row.value().value();
  }

  private Map<String, Row> rows(Quantity quantity) {
    Amounts amounts = quantity.amounts();
    Map<String, Row> rows = new LinkedHashMap<>();
    rows.put("subjects", new Row(Statistic.of(amounts.size()), "that have a value"));
    rows.put("total", new Row(Statistic.of(quantity.total()), quantity.unit()));
    if (quantity.isComplete()) {
      addShares(rows, quantity);
      addSpread(rows, amounts);
    } else {
      addBounds(rows, quantity);
    }
    return rows;
  }

  private void addShares(Map<String, Row> rows, Quantity quantity) {
    Amounts amounts = quantity.amounts();
    Herfindahl herfindahl = Herfindahl.of(amounts);
    rows.put("hhi", new Row(herfindahl.index(), "sum of squared shares"));
    rows.put("effective-number", new Row(herfindahl.effective(), "equal ones with the same hhi"));
    rows.put(
        "hhi-normalised", new Row(herfindahl.normalised(), "0 all alike, 1 one has everything"));
    for (int k : leading) {
      LeadingShare share = LeadingShare.of(amounts, k);
      rows.put("cr" + k, new Row(share.value(), names(quantity, share)));
    }
  }

  private static String names(Quantity quantity, LeadingShare share) {
    return String.join(
        ", ",
        share.leaders().stream()
            .mapToInt(quantity.amounts().ids()::indexOf)
            .filter(i -> quantity.amounts().value(i) > 0)
            .mapToObj(quantity::nameOf)
            .toList());
  }

  // What is known of the parts bounds the whole from below: the rest may be with them or not.
  private void addBounds(Map<String, Row> rows, Quantity quantity) {
    Amounts amounts = quantity.amounts();
    double share = quantity.total() == 0 ? Double.NaN : amounts.total() / quantity.total();
    String missing =
        "at least; the subjects named have %s of %s"
            .formatted(number(amounts.total()), number(quantity.total()));
    for (int k : leading) {
      LeadingShare known = LeadingShare.of(amounts, k);
      rows.put(
          "cr" + k,
          new Row(
              known.value().isDefined()
                  ? Statistic.of(known.value().value() * share)
                  : known.value(),
              missing + ": " + names(quantity, known)));
    }
    Statistic index = Herfindahl.of(amounts).index();
    rows.put(
        "hhi",
        new Row(index.isDefined() ? Statistic.of(index.value() * share * share) : index, missing));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  private void addSpread(Map<String, Row> rows, Amounts amounts) {
    Gini gini = Gini.of(amounts);
    rows.put("gini", new Row(gini.raw(), "at most (n - 1)/n"));
    rows.put("gini-corrected", new Row(gini.corrected(), "gini times n/(n - 1)"));
    rows.put("theil", new Row(Theil.of(amounts), "nats; at most ln n"));
    split.ifPresent(
        classes -> {
          Theil theil = Theil.of(amounts, labels(amounts, classes));
          String of = "each " + classes.name();
          rows.put("theil-between", new Row(theil.between(), "between " + classes.name() + "s"));
          rows.put("theil-within", new Row(theil.within(), "within " + of + "; adds up to theil"));
        });
    Entropy entropy = Entropy.of(amounts);
    rows.put("entropy", new Row(entropy.value(), "nats; ln n if all are alike"));
    rows.put("evenness", new Row(entropy.evenness(), "entropy over ln n"));
    reference.ifPresent(
        other ->
            rows.put(
                "hoover-gini", new Row(hooverGini(amounts, other), "against " + other.name())));
  }

  private static Statistic hooverGini(Amounts amounts, Quantity reference) {
    Amounts other = reference.amounts();
    List<Integer> places = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (String id : amounts.ids()) {
      int at = other.ids().indexOf(id);
      places.add(at);
      if (at < 0) {
        missing.add(id);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "--reference: "
              + reference.name()
              + " has no value for "
              + String.join(", ", missing)
              + "; leave them out with --without");
    }
    return HooverGini.of(
        amounts, Amounts.of(amounts.ids(), places.stream().mapToDouble(other::value).toArray()));
  }

  private static List<String> labels(Amounts amounts, Classification classes) {
    return amounts.ids().stream().map(id -> classes.ofSubject(id).orElse(OTHERS)).toList();
  }

  /** One row a subject, the largest first: what it has, and its share at each time. */
  public Table shares() {
    List<Column> columns =
        new ArrayList<>(
            List.of(Column.number("rank"), Column.text("id"), Column.text("name").atMost(40)));
    boolean several = quantities.size() > 1;
    for (Quantity each : quantities) {
      columns.add(Column.number(several ? each.name() : "value"));
      columns.add(Column.number(several ? "share " + each.name() : "share"));
    }
    Table table = new Table(columns);
    Quantity last = quantities.get(quantities.size() - 1);
    List<Integer> order =
        IntStream.range(0, last.amounts().size())
            .boxed()
            .sorted((a, b) -> Double.compare(last.amounts().value(b), last.amounts().value(a)))
            .toList();
    int rank = 0;
    for (int i = 0; i < order.size(); i++) {
      int at = order.get(i);
      double value = last.amounts().value(at);
      rank = i > 0 && value == last.amounts().value(order.get(i - 1)) ? rank : i + 1;
      String id = last.amounts().ids().get(at);
      List<@Nullable Object> cells = new ArrayList<>(List.of(rank, id, last.nameOf(at)));
      for (Quantity each : quantities) {
        int index = each.amounts().ids().indexOf(id);
        double own = index < 0 ? Double.NaN : each.amounts().value(index);
        cells.add(own);
        cells.add(each.total() == 0 ? Double.NaN : own / each.total());
      }
      table.row(cells.toArray());
    }
    return table;
  }

  /** One row a group of {@code classes}, for the last time: its part in the Theil index. */
  public Table groups(Classification classes) {
    Quantity last = quantities.get(quantities.size() - 1);
    Table table =
        new Table(
            List.of(
                Column.text(classes.name()),
                Column.number("subjects"),
                Column.number("share"),
                Column.number("theil"),
                Column.number("between"),
                Column.number("within")));
    Theil theil = Theil.of(last.amounts(), labels(last.amounts(), classes));
    for (Theil.GroupPart group : theil.groups()) {
      table.row(
          group.label(),
          group.places(),
          group.share().value(),
          group.own().value(),
          group.between().value(),
          group.within().value());
    }
    table.row(
        "all",
        last.amounts().size(),
        theil.total().isDefined() ? 1.0 : Double.NaN,
        theil.total().value(),
        theil.between().value(),
        theil.within().value());
    return table;
  }

  /** What a reader should know. */
  public ImmutableList<String> notes() {
    ImmutableList.Builder<String> notes = ImmutableList.builder();
    quantities.forEach(each -> notes.addAll(each.notes()));
    split.ifPresent(
        classes ->
            classNotes(classes, quantities.get(quantities.size() - 1).amounts())
                .forEach(notes::add));
    return notes.build().stream().distinct().collect(ImmutableList.toImmutableList());
  }

  private static List<String> classNotes(Classification classes, Amounts amounts) {
    TreeSet<String> used = new TreeSet<>(labels(amounts, classes));
    List<String> notes = new ArrayList<>();
    used.stream().filter(Provinces::isPart).map(Provinces::list).forEach(notes::add);
    long none = labels(amounts, classes).stream().filter(OTHERS::equals).count();
    if (none > 0) {
      notes.add(none + " subjects are in no " + classes.name() + ", or in several: " + OTHERS);
    }
    return notes;
  }

  /** Where the numbers come from. */
  public ImmutableList<Provenance> provenance() {
    return quantities.stream()
        .map(Quantity::provenance)
        .map(each -> split.map(classes -> each.withOption("split", classes.name())).orElse(each))
        .collect(ImmutableList.toImmutableList());
  }
}
