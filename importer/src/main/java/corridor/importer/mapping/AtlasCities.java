package corridor.importer.mapping;

import com.google.common.collect.ImmutableList;
import corridor.engine.network.NameIndex;
import corridor.engine.network.Network;
import corridor.engine.network.Node;
import corridor.engine.network.NodeKind;
import corridor.importer.Atlas;
import java.util.List;
import java.util.Optional;

/** The cities of the atlas. */
final class AtlasCities implements CityNames {
  private static final int CANDIDATES = 3;

  private final Network atlas;
  private final NameIndex<Node> index;

  AtlasCities() {
    atlas = Atlas.load().getNetwork();
    index =
        NameIndex.ofNodes(
            atlas.nodes().stream().filter(node -> node.kind() == NodeKind.CITY).toList());
  }

  @Override
  public Answer find(String name, String province) {
    List<Node> found = index.find(name);
    if (found.size() == 1) {
      Node node = atlas.findHostCity(found.get(0).id()).orElse(found.get(0));
      return new Answer(
          Optional.of(
              new City(
                  node.id(),
                  node.kind(),
                  node.name(),
                  node.nameEn(),
                  node.attributes().getOrDefault("province", ""),
                  node.coordinates(),
                  atlas.findCluster(node.id()).map(group -> group.id()).orElse(""),
                  atlas.getGroup("g60").members().contains(node.id()))),
          "",
          ImmutableList.of());
    }
    return new Answer(
        Optional.empty(),
        found.isEmpty() ? "no city is called so" : "several cities are called so",
        index.suggest(name, CANDIDATES));
  }
}
