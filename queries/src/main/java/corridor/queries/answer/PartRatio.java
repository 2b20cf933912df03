package corridor.queries.answer;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.Group;
import corridor.engine.network.NameIndex;
import corridor.engine.network.Network;
import corridor.queries.table.Column;
import corridor.queries.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One part of a quantity against another, such as south to north: the shares of their sum, and the
 * ratio, with all subjects of both parts stated.
 */
public final class PartRatio {
  private PartRatio() {}

  /** The ratio of {@code first} to {@code second} in each quantity. */
  public static Told of(Network network, List<Quantity> quantities, String first, String second) {
    Table table =
        new Table(
            List.of(
                Column.text("quantity"),
                Column.text("first"),
                Column.number("amount"),
                Column.number("share"),
                Column.text("second"),
                Column.number("secondAmount"),
                Column.number("secondShare"),
                Column.number("ratio")));
    List<String> notes = new ArrayList<>();
    for (Quantity quantity : quantities) {
      List<Integer> ofFirst = subjects(network, quantity, first);
      List<Integer> ofSecond = subjects(network, quantity, second);
      double one = sum(quantity, ofFirst);
      double other = sum(quantity, ofSecond);
      double both = one + other;
      table.row(
          quantity.name(),
          first,
          one,
          both == 0 ? Double.NaN : one / both,
          second,
          other,
          both == 0 ? Double.NaN : other / both,
          other == 0 ? Double.NaN : one / other);
      notes.add(quantity.name() + ": " + first + " is " + names(quantity, ofFirst));
      notes.add(quantity.name() + ": " + second + " is " + names(quantity, ofSecond));
      notes.addAll(quantity.notes());
    }
    for (String part : List.of(first, second)) {
      if (Provinces.isPart(part)) {
        notes.add("by province, " + Provinces.list(part));
      }
    }
    return new Told(
        table,
        notes.stream().distinct().collect(ImmutableList.toImmutableList()),
        quantities.stream()
            .map(each -> each.provenance().withMeasure("part-ratio"))
            .collect(ImmutableList.toImmutableList()));
  }

  private static String names(Quantity quantity, List<Integer> subjects) {
    return subjects.isEmpty()
        ? "nobody: no subject is in it"
        : String.join(" ", subjects.stream().map(quantity::nameOf).toList());
  }

  private static double sum(Quantity quantity, List<Integer> subjects) {
    return subjects.isEmpty()
        ? Double.NaN
        : subjects.stream().mapToDouble(quantity.amounts()::value).sum();
  }

  // A subject of this name, else the subjects of the half, block or group.
  private static List<Integer> subjects(Network network, Quantity quantity, String part) {
    List<String> ids = quantity.amounts().ids();
    for (int i = 0; i < ids.size(); i++) {
      if (ids.get(i).equals(part) || quantity.nameOf(i).equals(part)) {
        return List.of(i);
      }
    }
    List<Classification> ways = new ArrayList<>();
    if (Provinces.isPart(part)) {
      ways.add(Classification.of(network, "north-south"));
      ways.add(Classification.of(network, "block"));
    }
    Optional<Group> group = NameIndex.ofGroups(network.groups()).find(part).stream().findFirst();
    group.ifPresent(found -> ways.add(Classification.of(network, found.id())));
    if (ways.isEmpty()) {
      throw new IllegalArgumentException(
          part
              + " is no subject of "
              + quantity.name()
              + ", no group, and none of north, south, east, central, west, northeast");
    }
    String label = group.map(Group::id).orElse(part);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (ways.stream().anyMatch(way -> way.ofSubject(id).filter(label::equals).isPresent())) {
        found.add(i);
      }
    }
    return found;
  }
}
