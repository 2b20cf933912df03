package corridor.queries.command;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Network folders of five cities a to e in two clusters, ab and cd, and a corridor abcde, with ties
 * such as {@code "a-b knowledge 2 2010..2012"}; {@code a>b} has a direction.
 */
final class DatedNetwork {
  private DatedNetwork() {}

  static void write(Path folder, String... ties) throws IOException {
    Files.createDirectories(folder);
    List<String> nodes = new ArrayList<>(List.of("id,kind,name"));
    for (char city = 'a'; city <= 'e'; city++) {
      nodes.add(city + ",city," + String.valueOf(city).toUpperCase(Locale.ROOT));
    }
    List<String> lines =
        new ArrayList<>(List.of("from,to,kind,layer,weight,since,until,subtype,source"));
    for (String tie : ties) {
      List<String> parts = Splitter.on(' ').splitToList(tie);
      List<String> years = Splitter.on("..").splitToList(parts.size() > 3 ? parts.get(3) : "..");
      lines.add(
          String.join(
              ",",
              parts.get(0).substring(0, 1),
              parts.get(0).substring(2),
              parts.get(0).charAt(1) == '>' ? "technology-transfer" : "collaboration",
              parts.get(1),
              parts.get(2),
              years.get(0),
              years.get(1),
              parts.size() > 4 ? parts.get(4) : "",
              "test"));
    }
    Files.write(folder.resolve("nodes.csv"), nodes);
    Files.write(folder.resolve("ties.csv"), lines);
    Files.writeString(
        folder.resolve("groups.csv"),
        """
        id,kind,name,parent,member,since,until,source
        ab,cluster,AB,,,,,test
        ab,,,,a,,,
        ab,,,,b,,,
        cd,cluster,CD,,,,,test
        cd,,,,c,,,
        cd,,,,d,,,
        way,corridor,Way,,,,,test
        way,,,,a,,,
        way,,,,b,,,
        way,,,,c,,,
        way-1,stage,First,way,,2010,2012,test
        way-2,stage,Second,way,,2012,,test
        """);
    Files.writeString(folder.resolve("sources.csv"), "id,title\ntest,a test\n");
  }

  /** The same with indicators of a cluster: {@code indicator,year,value}. */
  static void addIndicators(Path folder, String... rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of("subject,indicator,year,value,unit,source"));
    for (String row : rows) {
      lines.add("ab," + row + ",,test");
    }
    Files.write(folder.resolve("indicators.csv"), lines);
  }
}
