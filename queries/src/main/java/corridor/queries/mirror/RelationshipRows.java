package corridor.queries.mirror;

import corridor.engine.network.Group;
import corridor.engine.network.Indicator;
import corridor.engine.network.Network;
import corridor.engine.network.Period;
import corridor.engine.network.Tie;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The facts that become relationships of the mirror. */
final class RelationshipRows {
  private final Network network;

  RelationshipRows(Network network) {
    this.network = network;
  }

  void forEach(RelationshipType type, Consumer<RelationshipRow> action) {
    TwinNumbers twins = new TwinNumbers();
    switch (type) {
      case COLLABORATES_WITH, TRANSFERS_TO, MEMBER_OF, AFFILIATED_WITH ->
          network.ties().stream()
              .filter(tie -> RelationshipType.of(tie) == type)
              .forEach(tie -> action.accept(tie(type, tie, twins)));
      case LOCATED_IN ->
          network
              .nodes()
              .forEach(
                  node ->
                      node.locatedIn()
                          .ifPresent(
                              host ->
                                  action.accept(
                                      plain(type, Keys.node(node.id()), Keys.node(host)))));
      case IN_GROUP ->
          network
              .groups()
              .forEach(
                  group ->
                      group.memberships().stream()
                          .collect(
                              Collectors.groupingBy(
                                  Group.Membership::member, TreeMap::new, Collectors.toList()))
                          .forEach(
                              (member, places) -> action.accept(inGroup(group, member, places))));
      case HAS_ROLE_IN ->
          network
              .groups()
              .forEach(
                  group ->
                      group
                          .memberships()
                          .forEach(place -> action.accept(membership(group, place, twins))));
      case PART_OF ->
          network
              .groups()
              .forEach(
                  group ->
                      group
                          .parent()
                          .ifPresent(
                              parent ->
                                  action.accept(
                                      plain(type, Keys.group(group.id()), Keys.group(parent)))));
      case HAS_INDICATOR ->
          forEachIndicator(
              (fact, key) -> action.accept(plain(type, subjectKey(fact.subject()), key)));
      case STATED_IN -> {
        network
            .groups()
            .forEach(
                group ->
                    action.accept(
                        plain(type, Keys.group(group.id()), Keys.source(group.source()))));
        forEachIndicator(
            (fact, key) -> action.accept(plain(type, key, Keys.source(fact.source()))));
      }
      case PASSES -> {
        // No fact of the network.
      }
    }
  }

  private interface KeyedIndicator {
    void accept(Indicator fact, String key);
  }

  private void forEachIndicator(KeyedIndicator action) {
    TwinNumbers twins = new TwinNumbers();
    network.indicators().forEach(fact -> action.accept(fact, Keys.indicator(fact, twins)));
  }

  private String subjectKey(String subject) {
    return network.findNode(subject).isPresent() ? Keys.node(subject) : Keys.group(subject);
  }

  /** A relationship that is no more than its ends. */
  static RelationshipRow plain(RelationshipType type, String from, String to) {
    return new RelationshipRow(
        type, Digest.ofIdentity(type.name(), from, to), from, to, new Properties().sorted());
  }

  private static RelationshipRow tie(RelationshipType type, Tie tie, TwinNumbers twins) {
    String identity =
        Digest.ofIdentity(
            tie.kind().label(),
            tie.from(),
            tie.to(),
            tie.layer().label(),
            tie.subtype(),
            years(tie.period()),
            tie.source(),
            tie.locator());
    return new RelationshipRow(
        type,
        numbered(identity, twins.next(tie.from() + "\n" + tie.to(), identity)),
        Keys.node(tie.from()),
        Keys.node(tie.to()),
        new Properties()
            .with("layer", tie.layer().label())
            .with("subtype", tie.subtype())
            .with("weight", tie.weight())
            .with("amount", tie.amount())
            .with("unit", tie.unit())
            .with(tie.period())
            .with("inferred", tie.inferred())
            .with("source", tie.source())
            .with("locator", tie.locator())
            .sorted());
  }

  private static RelationshipRow inGroup(
      Group group, String member, List<Group.Membership> places) {
    int[] tiers = places.stream().flatMapToInt(place -> place.tier().stream()).distinct().toArray();
    String from = Keys.node(member);
    String to = Keys.group(group.id());
    return new RelationshipRow(
        RelationshipType.IN_GROUP,
        Digest.ofIdentity(RelationshipType.IN_GROUP.name(), from, to),
        from,
        to,
        new Properties()
            .with("tier", tiers.length == 1 ? OptionalInt.of(tiers[0]) : OptionalInt.empty())
            .sorted());
  }

  private static RelationshipRow membership(
      Group group, Group.Membership place, TwinNumbers twins) {
    String identity =
        Digest.ofIdentity(
            place.member(), group.id(), years(place.period()), place.source(), place.locator());
    return new RelationshipRow(
        RelationshipType.HAS_ROLE_IN,
        numbered(identity, twins.next(group.id(), identity)),
        Keys.node(place.member()),
        Keys.group(group.id()),
        new Properties()
            .with("role", place.role())
            .with("tier", place.tier())
            .with(place.period())
            .with("source", place.source())
            .with("locator", place.locator())
            .sorted());
  }

  private static List<String> years(Period period) {
    return List.of(year(period.since()), year(period.until()));
  }

  private static String year(OptionalInt year) {
    return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
  }

  private static String numbered(String identity, long number) {
    return number == 0 ? identity : identity + "-" + number;
  }
}
