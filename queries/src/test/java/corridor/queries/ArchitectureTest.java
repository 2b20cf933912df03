package corridor.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may depend on whom, as the design says it; read from the compiled classes by jdeps. */
class ArchitectureTest {
  private static final String ENGINE = "corridor.engine";
  private static final String IMPORTER = "corridor.importer";
  private static final String QUERIES = "corridor.queries";

  /**
   * The engine's packages, bottom first: a package may use those of earlier lines only. A new
   * package is put into its line here.
   */
  private static final List<Set<String>> ENGINE_ORDER =
      List.of(
          Set.of(ENGINE),
          engine("network", "run"),
          engine("projection"),
          engine("result"),
          engine("paths"),
          engine(
              "centrality",
              "brokerage",
              "community",
              "structure",
              "prediction",
              "concentration",
              "efficiency"),
          engine("tiers", "spillover", "layers", "resilience"),
          engine("time"));

  /** What the engine may use from outside. Whatever is not listed is refused. */
  private static final List<String> ENGINE_LIBRARIES =
      List.of("java", "com.google.common", "com.google.errorprone.annotations", "org.jspecify");

  private static final String JGRAPHT = "org.jgrapht";
  private static final String SEES_JGRAPHT = ENGINE + ".paths";

  private static final String HIPPARCHUS = "org.hipparchus";
  private static final String SEES_HIPPARCHUS = ENGINE + ".efficiency.LinearProgram";

  /** Projections and runs since edge lists of millions of ties become no network (decision 8). */
  private static final Set<String> IMPORTER_SEES = engine("network", "projection", "run");

  /** Words for things nobody found a name for. */
  private static final Set<String> REFUSED_WORDS =
      Set.of(
          "util",
          "utils",
          "utility",
          "utilities",
          "common",
          "commons",
          "helper",
          "helpers",
          "manager",
          "managers",
          "impl");

  /** "Common neighbours" is a term of the field. */
  private static final Pattern TERMS = Pattern.compile("CommonNeighbou?rs");

  /** {@code from} and {@code to} are names of classes. */
  private record Use(String from, String to) {}

  @Test
  void packagesDependOnlyOnWhatStandsAboveThem() {
    List<Use> uses = new ArrayList<>();
    for (String module : List.of("engine", "importer", "queries")) {
      List<Use> found = readUses(module);
      assertTrue(
          found.stream().anyMatch(use -> inPackage(use.from(), "corridor." + module)),
          () -> "jdeps found no class of corridor." + module + " in its target/classes");
      uses.addAll(found);
    }
    assertEquals("", String.join("\n", violations(uses)));
  }

  @ParameterizedTest
  @CsvSource({
    "corridor.engine.network.Network,     corridor.engine.run.Run,             uses",
    "corridor.engine.network.Network,     corridor.engine.projection.CityLift, uses",
    "corridor.engine.projection.CityLift, corridor.engine.result.Scores,       uses",
    "corridor.engine.paths.Shortest,      corridor.engine.centrality.PageRank, uses",
    "corridor.engine.centrality.PageRank, corridor.engine.community.Leiden,    uses",
    "corridor.engine.tiers.Tiers,         corridor.engine.spillover.Flow,      uses",
    "corridor.engine.run.Run,             corridor.importer.Table,             uses",
    "corridor.engine.centrality.PageRank, org.jgrapht.Graph,                   uses",
    "corridor.engine.efficiency.Dea,      org.hipparchus.optim.MaxIter,        uses",
    "corridor.engine.paths.Shortest,      com.fasterxml.jackson.core.Version,  uses",
    "corridor.engine.weather.Rain,        java.lang.Object,                    ENGINE_ORDER",
    "corridor.importer.Table,             corridor.engine.result.Scores,       uses",
    "corridor.importer.Table,             corridor.queries.Corridor,           uses",
    "corridor.elsewhere.Thing,            java.lang.Object,                    module",
    "corridor.queries.StringUtils,        java.lang.Object,                    name",
    "corridor.queries.NodeImpl$Row,       java.lang.Object,                    name",
    "corridor.queries.common.Row,         java.lang.Object,                    name",
  })
  void refuses(String from, String to, String reason) {
    List<String> found = violations(withPackageInfo(new Use(from, to)));
    assertEquals(1, found.size(), found::toString);
    assertTrue(found.get(0).contains(reason), found::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "corridor.engine.projection.CityLift,         corridor.engine.network.Network",
    "corridor.engine.centrality.PageRank,         corridor.engine.paths.Shortest",
    "corridor.engine.tiers.Tiers,                 corridor.engine.centrality.PageRank",
    "corridor.engine.result.Provenance,           corridor.engine.Version",
    "corridor.engine.paths.Shortest,              org.jgrapht.Graph",
    "corridor.importer.Table,                     corridor.engine.network.Network",
    "corridor.importer.Table,                     corridor.engine.projection.Projection",
    "corridor.importer.Table,                     corridor.engine.run.Run",
    "corridor.queries.Corridor,                   corridor.engine.tiers.Tiers",
    "corridor.engine.efficiency.LinearProgram,    org.hipparchus.optim.MaxIter",
    "corridor.queries.Simple,                     org.jgrapht.Graph",
    "corridor.engine.centrality.CommonNeighbours, java.lang.Object",
  })
  void allows(String from, String to) {
    assertEquals(List.of(), violations(withPackageInfo(new Use(from, to))));
  }

  @Test
  void refusesCyclesAndUnmarkedPackages() {
    List<Use> cycle =
        new ArrayList<>(withPackageInfo(new Use("corridor.queries.a.A", "corridor.queries.b.B")));
    cycle.addAll(withPackageInfo(new Use("corridor.queries.b.B", "corridor.queries.c.C")));
    cycle.addAll(withPackageInfo(new Use("corridor.queries.c.C", "corridor.queries.a.A")));
    assertEquals(
        List.of(
            "a cycle of packages: corridor.queries.a -> corridor.queries.b -> corridor.queries.c"
                + " -> corridor.queries.a"),
        violations(cycle));
    assertEquals(
        List.of("corridor.queries.a has no package-info.java with @NullMarked"),
        violations(List.of(new Use("corridor.queries.a.A", "java.lang.Object"))));
  }

  // ---- the rules

  private static List<String> violations(List<Use> uses) {
    Set<String> found = new TreeSet<>();
    Set<String> packages = new TreeSet<>();
    Set<String> marked = new TreeSet<>();
    Map<String, Set<String>> graph = new TreeMap<>();
    for (Use use : uses) {
      String from = packageOf(use.from());
      String to = packageOf(use.to());
      packages.add(from);
      if (hasRefusedWord(use.from().substring(from.length()))) {
        found.add(use.from() + ": this name says nothing; name what it is");
      }
      if (use.from().endsWith(".package-info") && use.to().endsWith(".NullMarked")) {
        marked.add(from);
      }
      if (inPackage(from, ENGINE) && rank(from) < 0) {
        found.add(from + " is new: give it a place in ENGINE_ORDER of ArchitectureTest");
      } else if (!inPackage(from, ENGINE)
          && !inPackage(from, IMPORTER)
          && !inPackage(from, QUERIES)) {
        found.add(from + " belongs to no module");
      } else if (inPackage(to, HIPPARCHUS) && inPackage(from, ENGINE)) {
        if (!use.from().equals(SEES_HIPPARCHUS)) {
          found.add(use.from() + " uses " + use.to() + ", which it must not see");
        }
      } else if (!from.equals(to) && !mayUse(from, to)) {
        found.add(use.from() + " uses " + use.to() + ", which it must not see");
      }
      if (!from.equals(to) && inPackage(to, "corridor")) {
        graph.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
      }
    }
    for (String name : packages) {
      if (hasRefusedWord(name)) {
        found.add(name + ": this name says nothing; name what it is");
      }
      if (!marked.contains(name)) {
        found.add(name + " has no package-info.java with @NullMarked");
      }
    }
    List<String> cycle = findCycle(graph);
    if (!cycle.isEmpty()) {
      found.add("a cycle of packages: " + String.join(" -> ", cycle));
    }
    return List.copyOf(found);
  }

  private static boolean mayUse(String from, String to) {
    if (inPackage(from, ENGINE)) {
      if (inPackage(to, JGRAPHT)) {
        return from.equals(SEES_JGRAPHT);
      }
      return inPackage(to, "corridor")
          ? rank(to) >= 0 && rank(to) < rank(from)
          : ENGINE_LIBRARIES.stream().anyMatch(library -> inPackage(to, library));
    }
    if (inPackage(from, IMPORTER)) {
      return !inPackage(to, "corridor") || inPackage(to, IMPORTER) || IMPORTER_SEES.contains(to);
    }
    return true;
  }

  /** The line of an engine package in {@link #ENGINE_ORDER}, or -1. */
  private static int rank(String name) {
    for (int i = 0; i < ENGINE_ORDER.size(); i++) {
      if (ENGINE_ORDER.get(i).contains(name)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasRefusedWord(String name) {
    return Stream.of(TERMS.matcher(name).replaceAll("").split("[.$]"))
        .flatMap(part -> Stream.of(part.split("(?<=[a-z0-9])(?=[A-Z])")))
        .anyMatch(word -> REFUSED_WORDS.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** A cycle with its first package repeated at the end, or nothing. */
  private static List<String> findCycle(Map<String, Set<String>> graph) {
    Set<String> done = new TreeSet<>();
    for (String start : graph.keySet()) {
      List<String> cycle = findCycle(graph, start, new ArrayList<>(), done);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    return List.of();
  }

  private static List<String> findCycle(
      Map<String, Set<String>> graph, String at, List<String> path, Set<String> done) {
    if (path.contains(at)) {
      List<String> cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
      cycle.add(at);
      return cycle;
    }
    if (done.contains(at)) {
      return List.of();
    }
    path.add(at);
    for (String next : graph.getOrDefault(at, Set.of())) {
      List<String> cycle = findCycle(graph, next, path, done);
      if (!cycle.isEmpty()) {
        return cycle;
      }
    }
    path.remove(path.size() - 1);
    done.add(at);
    return List.of();
  }

  // ---- reading

  private static final Pattern USE = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s");

  private static List<Use> readUses(String module) {
    Path classes = Path.of(System.getProperty("basedir", "."), "..", module, "target", "classes");
    assertTrue(Files.isDirectory(classes), () -> "not compiled: " + classes.normalize());
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        jdeps.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "-verbose:class",
            "-filter:none",
            "--multi-release",
            "base",
            classes.toString());
    assertEquals(0, exit, () -> "jdeps failed: " + out + err);
    return out.toString()
        .lines()
        .map(USE::matcher)
        .filter(Matcher::find)
        .map(line -> new Use(line.group(1), line.group(2)))
        .toList();
  }

  private static Set<String> engine(String... names) {
    Set<String> packages = new TreeSet<>();
    for (String name : names) {
      packages.add(ENGINE + "." + name);
    }
    return packages;
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private static boolean inPackage(String name, String ancestor) {
    return name.equals(ancestor) || name.startsWith(ancestor + ".");
  }

  private static List<Use> withPackageInfo(Use use) {
    String marker = packageOf(use.from()) + ".package-info";
    return List.of(use, new Use(marker, "org.jspecify.annotations.NullMarked"));
  }
}
