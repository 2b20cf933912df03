package corridor.queries.answer;

import com.google.common.collect.ImmutableSortedMap;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The provinces of China by the first two digits of GB/T 2260, and two ways to part them, both
 * stated in full wherever they are used: north and south as reports on the "north–south gap" do
 * (Qinling–Huaihe, whole provinces), and the four blocks of the National Bureau of Statistics
 * (2011).
 */
final class Provinces {
  private record Province(String name, String half, String block) {}

  private static final ImmutableSortedMap<String, Province> BY_CODE =
      """
      11 北京 north east
      12 天津 north east
      13 河北 north east
      14 山西 north central
      15 内蒙古 north west
      21 辽宁 north northeast
      22 吉林 north northeast
      23 黑龙江 north northeast
      31 上海 south east
      32 江苏 south east
      33 浙江 south east
      34 安徽 south central
      35 福建 south east
      36 江西 south central
      37 山东 north east
      41 河南 north central
      42 湖北 south central
      43 湖南 south central
      44 广东 south east
      45 广西 south west
      46 海南 south east
      50 重庆 south west
      51 四川 south west
      52 贵州 south west
      53 云南 south west
      54 西藏 south west
      61 陕西 north west
      62 甘肃 north west
      63 青海 north west
      64 宁夏 north west
      65 新疆 north west
      71 台湾 - -
      81 香港 - -
      82 澳门 - -
      """
          .lines()
          .map(line -> List.of(line.split(" ")))
          .collect(
              ImmutableSortedMap.toImmutableSortedMap(
                  String::compareTo,
                  words -> words.get(0),
                  words -> new Province(words.get(1), words.get(2), words.get(3))));

  private Provinces() {}

  /** The province of a node or of what hosts it, by its administrative code. */
  static Optional<String> nameOf(Network network, Node node) {
    return find(network, node).map(Province::name);
  }

  /** {@code north} or {@code south}. */
  static Optional<String> halfOf(Network network, Node node) {
    return find(network, node).map(Province::half).filter(half -> !half.equals("-"));
  }

  /** {@code east}, {@code central}, {@code west} or {@code northeast}. */
  static Optional<String> blockOf(Network network, Node node) {
    return find(network, node).map(Province::block).filter(block -> !block.equals("-"));
  }

  /** The half and the block of a province by its name. */
  static List<String> partsOf(String name) {
    return BY_CODE.values().stream()
        .filter(province -> province.name().equals(name))
        .flatMap(province -> Stream.of(province.half(), province.block()))
        .toList();
  }

  private static Optional<Province> find(Network network, Node node) {
    for (Optional<Node> at = Optional.of(node);
        at.isPresent();
        at = at.flatMap(Node::locatedIn).map(network::getNode)) {
      String code = at.get().adminCode();
      if (code.matches("\\d{6}") && BY_CODE.containsKey(code.substring(0, 2))) {
        return Optional.ofNullable(BY_CODE.get(code.substring(0, 2)));
      }
    }
    return Optional.empty();
  }

  /** The provinces of a half or block, such as {@code north: 北京 天津 …}. */
  static String list(String part) {
    return BY_CODE.values().stream()
        .filter(province -> province.half().equals(part) || province.block().equals(part))
        .map(Province::name)
        .collect(Collectors.joining(" ", part + ": ", ""));
  }

  /** Whether this names a half or a block. */
  static boolean isPart(String name) {
    return !name.equals("-")
        && BY_CODE.values().stream()
            .anyMatch(province -> province.half().equals(name) || province.block().equals(name));
  }
}
