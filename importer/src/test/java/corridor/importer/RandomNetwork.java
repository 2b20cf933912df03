package corridor.importer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import corridor.engine.network.Coordinates;
import corridor.engine.network.Group;
import corridor.engine.network.GroupKind;
import corridor.engine.network.Indicator;
import corridor.engine.network.Layer;
import corridor.engine.network.Network;
import corridor.engine.network.NetworkBuilder;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.engine.network.Period;
import corridor.engine.network.Source;
import corridor.engine.network.Tie;
import corridor.engine.network.TieKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Networks with everything the model allows and names that tables trip over. */
final class RandomNetwork {
  private static final List<String> PIECES =
      List.of(
          "\"", "\"\"", ",", ";", "|", "\\", "=", "\n", "\r", "\r\n", "\t", " ", "#", "'", "=1+1",
          "上海", "𠮷", "𐂀", "🏭", "é", "\uFEFF", "ß", "שלום", "a", "B", "0", "%", "&amp;", "<");

  private final SplittableRandom random;
  private final List<String> nodeIds = new ArrayList<>();
  private final List<String> cityIds = new ArrayList<>();
  private final List<String> sourceIds = new ArrayList<>();

  private RandomNetwork(long seed) {
    random = new SplittableRandom(seed);
  }

  static Network of(long seed) {
    return new RandomNetwork(seed).make();
  }

  private Network make() {
    NetworkBuilder network = new NetworkBuilder();
    for (int i = 0, count = 1 + random.nextInt(3); i < count; i++) {
      sourceIds.add("s" + i);
      network.add(new Source("s" + i, text(), text(), year(), text(), text(), text()));
    }
    for (int i = 0, count = random.nextInt(8); i < count; i++) {
      Node node = node(i);
      network.add(node);
      nodeIds.add(node.id());
      if (node.kind() == NodeKind.CITY) {
        cityIds.add(node.id());
      }
    }
    for (int i = 0, count = nodeIds.isEmpty() ? 0 : random.nextInt(12); i < count; i++) {
      tie().ifPresent(network::add);
    }
    for (int i = 0, count = random.nextInt(4); i < count; i++) {
      network.add(group(i));
      network.add(
          new Indicator(
              "G." + i, word(), year(), number(), text(), text(), pick(sourceIds), text()));
    }
    return network.build();
  }

  private static String id(int i) {
    return (i % 2 == 0 ? "n-" : "N-") + i / 2; // ids that differ in case only
  }

  private Node node(int i) {
    TreeMap<String, String> attributes = new TreeMap<>();
    for (int k = 0, count = random.nextInt(3); k < count; k++) {
      attributes.put(word(), text());
    }
    List<String> aliases = new ArrayList<>();
    for (int k = 0, count = random.nextInt(3); k < count; k++) {
      aliases.add(word());
    }
    return new Node(
        id(i),
        pick(NodeKind.values()),
        word(),
        text(),
        ImmutableList.copyOf(aliases),
        text(),
        i > 0 && random.nextBoolean() ? Optional.of(pick(nodeIds)) : Optional.empty(),
        random.nextBoolean()
            ? Optional.of(new Coordinates(random.nextDouble(-90, 90), random.nextDouble(-180, 180)))
            : Optional.empty(),
        text(),
        ImmutableSortedMap.copyOf(attributes));
  }

  private Optional<Tie> tie() {
    String from = pick(nodeIds);
    String to = pick(nodeIds);
    TieKind kind = pick(TieKind.values());
    if (from.equals(to) && (kind == TieKind.AFFILIATION || !cityIds.contains(from))) {
      return Optional.empty();
    }
    return Optional.of(
        new Tie(
            from,
            to,
            kind,
            pick(Layer.values()),
            text(),
            Math.max(Double.MIN_VALUE, Math.abs(number())),
            random.nextBoolean() ? OptionalDouble.of(number()) : OptionalDouble.empty(),
            text(),
            period(),
            random.nextBoolean(),
            pick(sourceIds),
            text()));
  }

  private Group group(int i) {
    Group group =
        new Group(
            "G." + i,
            random.nextBoolean() ? GroupKind.CLUSTER : pick(GroupKind.values()),
            word(),
            text(),
            i > 0 && random.nextBoolean()
                ? Optional.of("G." + random.nextInt(i))
                : Optional.empty(),
            period(),
            pick(sourceIds),
            text(),
            ImmutableList.of());
    List<Group.Membership> places = new ArrayList<>();
    for (String member : nodeIds) {
      if (random.nextBoolean()) {
        places.add(Group.Membership.of(member, group));
      }
      if (random.nextBoolean()) {
        OptionalInt tier =
            random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(5)) : OptionalInt.empty();
        String source = pick(sourceIds);
        String locator = random.nextBoolean() ? "" : text();
        String role = word();
        places.add(
            new Group.Membership(member, role, tier, Period.of(2000, 2010), source, locator));
        places.add(new Group.Membership(member, role, tier, Period.from(2010), source, locator));
      }
    }
    return group.withMemberships(places);
  }

  private Period period() {
    int since = 1990 + random.nextInt(30);
    return switch (random.nextInt(4)) {
      case 0 -> Period.of(since, since + 1 + random.nextInt(5));
      case 1 -> Period.from(since);
      case 2 -> new Period(OptionalInt.empty(), OptionalInt.of(since));
      default -> Period.ALWAYS;
    };
  }

  private OptionalInt year() {
    return random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(9999)) : OptionalInt.empty();
  }

  private double number() {
    double number =
        switch (random.nextInt(5)) {
          case 0 -> random.nextInt(1000);
          case 1 -> random.nextInt(1000) / 100.0;
          case 2 -> random.nextDouble();
          case 3 -> -random.nextLong(1L << 60);
          default -> Double.longBitsToDouble(random.nextLong());
        };
    return Double.isFinite(number) ? number : -0.0;
  }

  /** Any text. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0, count = random.nextInt(5); i < count; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** Any text that is not blank. */
  private String word() {
    return text() + "w" + text();
  }

  private <T> T pick(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }

  private <T> T pick(T[] things) {
    return things[random.nextInt(things.length)];
  }
}
