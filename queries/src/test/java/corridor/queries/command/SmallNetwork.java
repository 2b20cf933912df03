package corridor.queries.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Network folders of a few cities: a, b, c …, called A, B, C …, with ties {@code "a-b:2 a-c"}. */
final class SmallNetwork {
  private SmallNetwork() {}

  static void write(Path folder, int cities, String ties) throws IOException {
    write(folder, cities, ties, Map.of());
  }

  /** The same, with the members of clusters such as {@code "ab"}. */
  static void write(Path folder, int cities, String ties, Map<String, String> clusters)
      throws IOException {
    List<String> nodes = new ArrayList<>(List.of("id,kind,name"));
    for (char city = 'a'; city < 'a' + cities; city++) {
      nodes.add(city + ",city," + String.valueOf(city).toUpperCase(Locale.ROOT));
    }
    List<String> lines = new ArrayList<>(List.of("from,to,kind,layer,weight,source"));
    for (String tie : ties.isEmpty() ? new String[0] : ties.split(" ")) {
      String weight = tie.length() > 3 ? tie.substring(4) : "1";
      lines.add(
          tie.charAt(0) + "," + tie.charAt(2) + ",collaboration,knowledge," + weight + ",test");
    }
    List<String> groups = new ArrayList<>(List.of("id,kind,name,member,source"));
    clusters.forEach(
        (cluster, members) -> {
          groups.add(cluster + ",cluster," + cluster + ",,test");
          members.chars().forEach(member -> groups.add(cluster + ",,," + (char) member + ","));
        });
    Files.write(folder.resolve("nodes.csv"), nodes);
    Files.write(folder.resolve("ties.csv"), lines);
    Files.write(folder.resolve("groups.csv"), groups);
    Files.write(folder.resolve("sources.csv"), List.of("id,title", "test,a test"));
  }
}
